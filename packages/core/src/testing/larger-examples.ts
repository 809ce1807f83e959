// Larger and odder shapes than the ops' own examples: edges of tiles and blocks, several blocks of K, threads without work.
import type { Example } from "../graph/example.js";
import { attentionExamples } from "./larger/attention.js";
import type { LargerExamples } from "./larger/inputs.js";
import { manyRowsExamples } from "./larger/many-rows.js";
import { productExamples } from "./larger/products.js";
import { recurrenceExamples } from "./larger/recurrences.js";
import { rowExamples } from "./larger/rows.js";
import { samplingExamples } from "./larger/sampling.js";

const all = [rowExamples, productExamples, recurrenceExamples, attentionExamples, samplingExamples, manyRowsExamples];

/** Examples by the name of their op. */
export const largerExamples: LargerExamples = all.reduce<Record<string, readonly Example<unknown>[]>>((known, each) => {
  for (const [op, examples] of Object.entries(each)) known[op] = [...(known[op] ?? []), ...examples];
  return known;
}, {});
