// Every architecture as a small model, of three heads, or heads of keys, and a vocabulary that no number of devices divides, and as one
// layer that is wide.
import type { Architecture } from "@rwkv-ts/core/model";
import { arwkv7, rwkv6Qwen2 } from "@rwkv-ts/rwkv-qwen";
import { rwkvX, rwkvXConfig } from "@rwkv-ts/rwkv-x";
import { rwkv4, rwkv4Config } from "@rwkv-ts/rwkv4";
import { rwkv5, rwkv5Config } from "@rwkv-ts/rwkv5-eagle";
import { rwkv6, rwkv6Config } from "@rwkv-ts/rwkv6-finch";
import { rwkv7a, rwkv7b } from "@rwkv-ts/rwkv7-deepembed";
import { rwkv7, rwkv7Config } from "@rwkv-ts/rwkv7-goose";
import { rwkv8Hybrid, rwkv8Rc00, rwkv8Rosa } from "@rwkv-ts/rwkv8-heron";
import { transformer, transformerConfig } from "@rwkv-ts/transformer";

interface Size {
  readonly layers: number;
  readonly channels: number;
  readonly headSize: number;
  readonly ffn?: number;
  readonly vocabulary: number;
}

export const small = { layers: 2, channels: 96, headSize: 32, ffn: 256, vocabulary: 203 };
export const wide = { layers: 1, channels: 512, headSize: 64, vocabulary: 2001 };

/** Of Qwen's body, which has no configuration of its own for new models. */
const body = ({ layers, channels, headSize, ffn = 4 * channels, vocabulary }: Size) => ({
  vocab_size: vocabulary,
  hidden_size: channels,
  intermediate_size: ffn,
  num_hidden_layers: layers,
  rms_norm_eps: 1e-6,
  tie_word_embeddings: false,
  head_size: headSize,
});

const chunks = {
  moba_chunk_size: 4,
  moba_topk: 2,
  max_kv_cache_size: 24,
  min_kv_cache_size: 12,
  kv_cache_window_size: 4,
};

export interface MadeArchitecture {
  readonly title: string;
  make(size: Size): Architecture;
  /** How often devices of the small model meet, besides where the two halves of a layer end. */
  readonly meetings?: number;
}

export const architectures: readonly MadeArchitecture[] = [
  { title: "rwkv4", make: (size) => rwkv4(rwkv4Config(size)) },
  ...(["5.0", "5.1", "5.2"] as const).map((version) => ({
    title: `rwkv5 ${version}`,
    make: (size: Size) => rwkv5(rwkv5Config({ ...size, version })),
  })),
  { title: "rwkv6", make: (size) => rwkv6(rwkv6Config(size)) },
  { title: "rwkv7", make: (size) => rwkv7(rwkv7Config(size)) },
  // RWKV-X's attention chooses rows by what all heads say together: its queries and means are gathered in between
  { title: "rwkv-x", make: (size) => rwkvX(rwkvXConfig({ ...size, blocks: 1, ...chunks })), meetings: 1 },
  // DeepEmbed sums over the rows of a token's matrix; attention gathers q, k and v
  { title: "rwkv7a", make: (size) => rwkv7a(rwkv7Config(size)), meetings: 2 },
  { title: "rwkv7b", make: (size) => rwkv7b(rwkv7Config(size)), meetings: 2 },
  { title: "rwkv8-rc00", make: (size) => rwkv8Rc00(rwkv7Config(size)) },
  { title: "rwkv8-rc00-hybrid", make: (size) => rwkv8Hybrid(rwkv7Config(size)) },
  ...([1, 4] as const).map((rosa_bits) => ({
    title: `rwkv8-rosa of ${rosa_bits} bits`,
    make: ({ headSize: _, ...size }: Size) => rwkv8Rosa({ ...size, ffn: size.ffn ?? 4 * size.channels, rosa_bits }),
  })),
  {
    title: "arwkv7",
    make: (size) =>
      arwkv7({
        ...body(size),
        num_wkv_heads: size.channels / size.headSize,
        ranks: { w: 8, a: 6, v: 5, g: 7 },
        wkv_has_gate: true,
        wkv_has_group_norm: true,
      }),
  },
  {
    title: "rwkv6qwen2",
    make: (size) =>
      rwkv6Qwen2({
        ...body({ ...size, headSize: size.headSize / 2 }),
        num_attention_heads: (2 * size.channels) / size.headSize,
        num_key_value_heads: size.channels / size.headSize,
        ranks: { maa: 5, decay: 7 },
        attention_bias: true,
      }),
  },
  {
    title: "transformer",
    make: (size) => {
      const keys = size.channels / size.headSize;
      const given = { num_attention_heads: 2 * keys, num_key_value_heads: keys, head_dim: size.headSize };
      return transformer(transformerConfig({ ...size, given }));
    },
  },
];
