// Every generation, and the Transformer they are compared with, recognised by names alone, so that only the package that a file needs is loaded. The rules do not depend
// on the order of the names, and exactly one of them holds for every model of the family.
import type { LazyVersion, TensorShapes } from "@rwkv-ts/preset";

const has = (tensors: TensorShapes, name: string): boolean => tensors.has(`blocks.0.att.${name}`);

/** What members of RWKV-7's family have besides. */
const [deepEmbed, enn, attention] = [
  "blocks.0.ffn.s_emb.weight",
  "blocks.0.ffn.enn.weight",
  "blocks.0.qkv.qq.weight",
] as const;

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
    id: "rwkv7a",
    title: "RWKV-7a DeepEmbed",
    detect: (tensors) => has(tensors, "r_k") && tensors.has(deepEmbed) && !tensors.has(attention),
    load: async () => (await import("@rwkv-ts/rwkv7-deepembed")).rwkv7aVersion,
  },
  {
    id: "rwkv7b",
    title: "RWKV-7b DeepEmbed with attention",
    detect: (tensors) => has(tensors, "r_k") && tensors.has(deepEmbed) && tensors.has(attention),
    load: async () => (await import("@rwkv-ts/rwkv7-deepembed")).rwkv7bVersion,
  },
  {
    id: "rwkv8-rc00",
    title: "RWKV-8 Heron rc00",
    detect: (tensors) => has(tensors, "r_k") && tensors.has(enn) && !tensors.has(attention),
    load: async () => (await import("@rwkv-ts/rwkv8-heron")).rwkv8Rc00Version,
  },
  {
    id: "rwkv8-rc00-hybrid",
    title: "RWKV-8 Heron rc00 hybrid",
    detect: (tensors) => has(tensors, "r_k") && tensors.has(enn) && tensors.has(attention),
    load: async () => (await import("@rwkv-ts/rwkv8-heron")).rwkv8HybridVersion,
  },
  {
    id: "rwkv8-rosa",
    title: "RWKV-8 Heron ROSA",
    detect: (tensors) => tensors.has("blocks.0.rosa.q.weight") && !has(tensors, "r_k"),
    load: async () => (await import("@rwkv-ts/rwkv8-heron")).rwkv8RosaVersion,
  },
  {
    id: "rwkv7",
    title: "RWKV-7 Goose",
    detect: (tensors) => has(tensors, "r_k") && ![deepEmbed, enn, attention].some((name) => tensors.has(name)),
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
