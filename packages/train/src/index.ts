export * from "./adamw.js";
export * from "./engine.js";
export * from "./lora.js";
export * from "./parameters.js";
export * from "./training-graph.js";
