// Retrieval in three sizes: RWKV-X beside RWKV-7 of equal training. `paper` is for a GPU: the paper itself asks language models for pass keys.
import { type RetrievalName, retrieval, retrievalNames } from "../retrieval.js";
import { doublings, lengths, type NewModel, type StudyPlans } from "./plan.js";

/**
 * RWKV-X as it learns to use its attention within a small budget: a window (chunks of 4, 64 of them) as long as the longest sequence of
 * training, so that choosing chunks, which has no gradient, begins when it is tested; one head, since chunks are chosen for all heads
 * together; attention that is heard from the first update on. Half of its layers are attention blocks.
 */
const sparse = (architecture: string, layers: number): Partial<NewModel> =>
  architecture === "rwkv-x"
    ? {
        ...{ headSize: 64, blocks: Math.floor(layers / 2), init: "rwkv7" },
        config: { moba_chunk_size: "4", moba_topk: "64", max_kv_cache_size: "0" },
      }
    : { headSize: 64 };

/**
 * What a trained model that was given attention blocks learns first: these, and what its ids mean, which in a problem is something else than in
 * language. Were its RWKV blocks to learn too, they would solve the short sequences, and the attention would stay unused.
 */
const added = ["moba.", "rwkv.emb.", "rwkv.ln_out.", "rwkv.head."];

/** Two stages, the first of sequences half as long; in it what was added to a trained model is learned alone. */
const lengthened =
  (time: number, batch: number) =>
  (name: string, isGrown = false) => {
    const problem = retrieval(name as RetrievalName);
    return [
      { problem, time, batch, share: 2 / 3, ...(isGrown && { only: added }) },
      { problem, time: 2 * time, batch: batch >> 1, share: 1 / 3 },
    ];
  };
const retrievalTests = (list: readonly number[]) => (name: string) => lengths(retrieval(name as RetrievalName), list);

export const retrievalPlans = (): StudyPlans => ({
  tests: "tokens of the sequence",
  problems: () => retrievalNames,
  sizes: {
    smoke: {
      ...{
        problems: ["pairs"],
        architectures: ["rwkv-x"],
        layers: [2],
        widths: [64],
        learningRates: [3e-3],
        seeds: [0],
      },
      ...{ steps: 60, batch: 8, weightDecay: 1, warmup: 0.1, final: 0.1, sequences: 8, modelOf: sparse },
      segments: lengthened(64, 8),
      test: retrievalTests([64, 128, 256]),
    },
    small: {
      ...{ problems: ["pairs"], architectures: ["rwkv-x", "rwkv7"], layers: [2], widths: [64], seeds: [0, 1, 2] },
      ...{ learningRates: [2e-3], steps: 1500, batch: 16, weightDecay: 1, warmup: 0.033, final: 0.1, sequences: 24 },
      modelOf: sparse,
      segments: lengthened(128, 16),
      test: retrievalTests(doublings(128, 4096)),
    },
    paper: {
      problems: ["pairs", "passkeys"],
      ...{ architectures: ["rwkv-x", "rwkv7", "transformer"], layers: [2, 4, 8], widths: [64], seeds: [0, 1, 2] },
      ...{ learningRates: [1e-3, 2e-3], steps: 20_000, batch: 64, weightDecay: 1, warmup: 0.033, final: 0.1 },
      ...{ sequences: 100, modelOf: sparse },
      segments: lengthened(128, 64),
      test: retrievalTests(doublings(128, 65_536)),
    },
  },
});
