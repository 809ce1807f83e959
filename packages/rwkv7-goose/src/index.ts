export * from "./architecture.js";
export * from "./config.js";
export { initial } from "./initialization.js";
export * from "./preset.js";
