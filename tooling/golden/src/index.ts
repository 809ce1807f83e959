export * from "./backends.js";
export * from "./compare.js";
export * from "./files.js";
export * from "./inference.js";
export * from "./initialization.js";
export * from "./interleavings.js";
export * from "./trained.js";
export * from "./training.js";
