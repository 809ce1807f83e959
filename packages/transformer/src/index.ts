export * from "./architecture.js";
export * from "./architecture-body.js";
export * from "./config.js";
export * from "./detect.js";
export { parseSettings, settings } from "./given-config.js";
export { initial } from "./initialization.js";
export * from "./preset.js";
export { frequencies, rotation } from "./rotation.js";
