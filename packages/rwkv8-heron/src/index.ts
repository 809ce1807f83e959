export * from "./architecture.js";
export * from "./config.js";
export * from "./detect.js";
export * from "./enn-mixing.js";
export { heronAttention } from "./heron-attention.js";
export * from "./preset.js";
export * from "./rosa-architecture.js";
export * from "./rosa-config.js";
export * from "./rosa-mixing.js";
