export * from "./architecture.js";
export * from "./config.js";
export * from "./detect.js";
export { initial } from "./initialization.js";
export * from "./preset.js";
