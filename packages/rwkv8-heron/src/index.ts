export * from "./architecture.js";
export * from "./config.js";
export * from "./enn-mix.js";
export { heronAttention } from "./heron-attention.js";
