// Caches that grow and are shortened, in sessions that nobody waits for.
import { interleavingsSuite } from "@rwkv-ts/golden";
import { rwkvX, rwkvXConfig } from "../src/index.js";

const settings = {
  moba_chunk_size: 4,
  moba_topk: 2,
  max_kv_cache_size: 40,
  min_kv_cache_size: 24,
  kv_cache_window_size: 5,
  attn_mode: "sparse",
} as const;

interleavingsSuite({
  architecture: rwkvX(
    rwkvXConfig({ layers: 3, channels: 32, vocabulary: 50, headSize: 16, ffn: 64, blocks: 1, ...settings }),
  ),
  operations: 500,
});
