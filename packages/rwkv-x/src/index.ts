export * from "./architecture.js";
export * from "./config.js";
export * from "./detect.js";
export * from "./from-rwkv7.js";
export * from "./preset.js";
export { withRwkv7Values } from "./rwkv7-values.js";
