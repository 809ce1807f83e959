export * from "./architecture.js";
export * from "./config.js";
export * from "./preset.js";
