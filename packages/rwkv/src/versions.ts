// Every generation, and the Transformer they are compared with, recognised by names alone, so that only the package that a file needs is loaded. The rules do not depend
// on the order of the names, and exactly one of them holds for every model of the family.
import type { LazyVersion, TensorShapes } from "@rwkv-ts/preset";

const has = (tensors: TensorShapes, name: string): boolean => tensors.has(`blocks.0.att.${name}`);

export const versions: readonly LazyVersion[] = [
  {
    id: "arwkv7",
    title: "ARWKV-7",
    detect: (tensors) => tensors.has("model.layers.0.self_attn.time_mixer.r_k"),
    load: async () => (await import("@rwkv-ts/rwkv-qwen")).arwkv7Version,
  },
  {
    id: "rwkv6qwen2",
    title: "QRWKV-6",
    detect: (tensors) => tensors.has("model.layers.0.self_attn.time_maa_x"),
    load: async () => (await import("@rwkv-ts/rwkv-qwen")).rwkv6Qwen2Version,
  },
  {
    id: "transformer",
    title: "Transformer",
    detect: (tensors) =>
      tensors.has("model.layers.0.self_attn.q_proj.weight") &&
      tensors.has("model.layers.0.mlp.gate_proj.weight") &&
      !tensors.has("model.layers.0.self_attn.time_maa_x"),
    load: async () => (await import("@rwkv-ts/transformer")).transformerVersion,
  },
  {
    id: "rwkv-x",
    title: "RWKV-X",
    detect: (tensors) => tensors.has("rwkv.blocks.0.att.r_k"),
    load: async () => (await import("@rwkv-ts/rwkv-x")).rwkvXVersion,
  },
  {
    id: "rwkv7",
    title: "RWKV-7 Goose",
    detect: (tensors) => has(tensors, "r_k"),
    load: async () => (await import("@rwkv-ts/rwkv7-goose")).rwkv7Version,
  },
  {
    id: "rwkv6",
    title: "RWKV-6 Finch",
    detect: (tensors) => has(tensors, "time_maa_x") || has(tensors, "time_maa_rkvw_w1"),
    load: async () => (await import("@rwkv-ts/rwkv6-finch")).rwkv6Version,
  },
  {
    id: "rwkv5",
    title: "RWKV-5 Eagle",
    detect: (tensors) =>
      has(tensors, "ln_x.weight") &&
      has(tensors, "time_decay") &&
      !has(tensors, "time_maa_x") &&
      !has(tensors, "time_maa_rkvw_w1"),
    load: async () => (await import("@rwkv-ts/rwkv5-eagle")).rwkv5Version,
  },
  {
    id: "rwkv4",
    title: "RWKV-4",
    detect: (tensors) => has(tensors, "time_decay") && !has(tensors, "ln_x.weight"),
    load: async () => (await import("@rwkv-ts/rwkv4")).rwkv4Version,
  },
];
