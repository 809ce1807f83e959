export * from "./architecture-arwkv7.js";
export {
  rwkv6Qwen2,
  rwkv6Qwen2Layer,
  timeMix as rwkv6Qwen2TimeMix,
  timeMixWeights as rwkv6Qwen2TimeMixWeights,
} from "./architecture-rwkv6-qwen2.js";
export * from "./config.js";
export * from "./detect.js";
export * from "./preset.js";
