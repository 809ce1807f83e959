export * from "./architecture.js";
export * from "./config.js";
export * from "./deep-embed.js";
export * from "./deep-embed-attention.js";
export * from "./detect.js";
export * from "./preset.js";
