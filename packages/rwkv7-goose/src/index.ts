export * from "./architecture.js";
export * from "./config.js";
