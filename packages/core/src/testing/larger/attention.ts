// Caches longer than a chunk, and more rows and chunks than a kernel takes at once.
import { caches, example, integers, type LargerExamples, plain, ranges, sequences } from "./inputs.js";

const limit = { above: 150, keep: 120 };
const attentionInputs = [plain(3, 192), plain(300, 192), plain(300, 192)];
const manyRanges = ranges(1, [0, 300, 0, 0, 0, 0], [5, 64, 100, 65, 298, 2], [0, 0, 17, 1, 0, 0]);
const rangesOfHeads = ranges(3, [0, 9, 70, 130, 3, 1, 4, 4, 290, 10, 9, 9], [0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0], [0, 128, 128, 64, 0, 0, 0, 0, 299, 1, 0, 5]); // biome-ignore format: a line

/** q, k, v, caches of 190 rows, the texts and what their caches hold; the first one's cache is empty. */
const causal = (heads: number, keyHeads: number, d: number, e = d) => [
  plain(60, heads, d),
  plain(60, keyHeads, d),
  plain(60, keyHeads, e),
  ...[d, e].map((channels) => ({ shape: [4, 190, keyHeads, channels], kind: "state" as const })),
  sequences,
  integers(0, 130, 0, 174),
];

export const attentionExamples: LargerExamples = {
  appendCache: [
    example(
      "several chunks",
      { chunk: 16, limit },
      plain(60, 72),
      plain(60, 72),
      ...caches(4, 190, 72, 16),
      sequences,
      integers(140, 151, 0, 15),
    ),
  ],
  compressCache: [
    example(
      "many rows",
      { heads: 3, chunk: 16, limit, recent: 20 },
      plain(60, 192),
      ...caches(4, 190, 192, 16),
      sequences,
      integers(151, 190, 0, 150),
    ),
    example(
      "many rows, all vote",
      { heads: 3, chunk: 16, limit, recent: 20 },
      plain(60, 192),
      ...caches(4, 190, 192, 16),
      sequences,
      integers(151, 190, 0, 150),
      plain(60, 192),
    ),
  ],
  selectDecode: [
    example(
      "many chunks",
      { chunk: 8, topk: 3, full: false, limit, capacity: 190 },
      plain(60, 72),
      { shape: [4, 24, 72], kind: "state" },
      sequences,
      integers(140, 151, 0, 15),
    ),
  ],
  selectCall: [
    example(
      "many chunks",
      { chunk: 8, topk: 3, full: false, limit, capacity: 190 },
      plain(60, 72),
      { shape: [4, 24, 72], kind: "state" },
      sequences,
      integers(140, 151, 0, 8),
    ),
  ],
  selectTraining: [example("many chunks", { heads: 3, chunk: 4, topk: 3 }, plain(60, 72), plain(60, 72), sequences)],
  rotary: [example("many heads", { inverse: false }, plain(40, 6, 64), plain(40, 64))],
  causalAttention: [
    example("many rows", {}, ...causal(6, 2, 64)),
    example("one head of keys for many", {}, ...causal(20, 1, 12)),
    example("a cap, many channels", { cap: 8 }, ...causal(1, 1, 256, 192)),
  ],
  causalAttentionBackward: [
    example("many rows", {}, ...causal(6, 2, 64), plain(60, 6, 64)),
    example("one head of keys for many", {}, ...causal(20, 1, 12), plain(60, 20, 12)),
    example("a cap, many channels", { cap: 8 }, ...causal(1, 1, 256, 192), plain(60, 1, 192)),
  ],
  rangeAttention: [
    example("many rows", { heads: 3 }, ...attentionInputs, manyRanges),
    example("rows of each head", { heads: 3 }, ...attentionInputs, rangesOfHeads),
  ],
  rangeAttentionBackward: [
    example("many rows", { heads: 3 }, ...attentionInputs, manyRanges, plain(3, 192)),
    example("rows of each head", { heads: 3 }, ...attentionInputs, rangesOfHeads, plain(3, 192)),
  ],
};
