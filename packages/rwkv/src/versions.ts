// Every generation, and the Transformer they are compared with, recognised by names alone, so that only the package that a file needs is
// loaded. Exactly one of the rules holds for every model of the family.
import type { LazyVersion } from "@rwkv-ts/preset";
import { arwkv7Identity, rwkv6Qwen2Identity } from "@rwkv-ts/rwkv-qwen/detect";
import { rwkvXIdentity } from "@rwkv-ts/rwkv-x/detect";
import { rwkv4Identity } from "@rwkv-ts/rwkv4/detect";
import { rwkv5Identity } from "@rwkv-ts/rwkv5-eagle/detect";
import { rwkv6Identity } from "@rwkv-ts/rwkv6-finch/detect";
import { rwkv7aIdentity, rwkv7bIdentity } from "@rwkv-ts/rwkv7-deepembed/detect";
import { rwkv7Identity } from "@rwkv-ts/rwkv7-goose/detect";
import { rwkv8HybridIdentity, rwkv8Rc00Identity, rwkv8RosaIdentity } from "@rwkv-ts/rwkv8-heron/detect";
import { transformerIdentity } from "@rwkv-ts/transformer/detect";

/**
 * Every generation, and the Transformer they are compared with. Exactly one of them detects a model of the family; only its package is
 * loaded then.
 */
export const versions: readonly LazyVersion[] = [
  { ...arwkv7Identity, load: async () => (await import("@rwkv-ts/rwkv-qwen")).arwkv7Version },
  { ...rwkv6Qwen2Identity, load: async () => (await import("@rwkv-ts/rwkv-qwen")).rwkv6Qwen2Version },
  { ...transformerIdentity, load: async () => (await import("@rwkv-ts/transformer")).transformerVersion },
  { ...rwkvXIdentity, load: async () => (await import("@rwkv-ts/rwkv-x")).rwkvXVersion },
  { ...rwkv7aIdentity, load: async () => (await import("@rwkv-ts/rwkv7-deepembed")).rwkv7aVersion },
  { ...rwkv7bIdentity, load: async () => (await import("@rwkv-ts/rwkv7-deepembed")).rwkv7bVersion },
  { ...rwkv8Rc00Identity, load: async () => (await import("@rwkv-ts/rwkv8-heron")).rwkv8Rc00Version },
  { ...rwkv8HybridIdentity, load: async () => (await import("@rwkv-ts/rwkv8-heron")).rwkv8HybridVersion },
  { ...rwkv8RosaIdentity, load: async () => (await import("@rwkv-ts/rwkv8-heron")).rwkv8RosaVersion },
  { ...rwkv7Identity, load: async () => (await import("@rwkv-ts/rwkv7-goose")).rwkv7Version },
  { ...rwkv6Identity, load: async () => (await import("@rwkv-ts/rwkv6-finch")).rwkv6Version },
  { ...rwkv5Identity, load: async () => (await import("@rwkv-ts/rwkv5-eagle")).rwkv5Version },
  { ...rwkv4Identity, load: async () => (await import("@rwkv-ts/rwkv4")).rwkv4Version },
];
