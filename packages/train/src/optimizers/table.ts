// The optimisers by name.
import { adamMini } from "./adam-mini.js";
import { adamw } from "./adamw.js";
import { lion } from "./lion.js";
import { muon } from "./muon.js";
import type { OptimizerRule } from "./rule.js";

export const optimizers = { adamw, muon, lion, "adam-mini": adamMini } satisfies Record<string, OptimizerRule>;
export type OptimizerName = keyof typeof optimizers;
export const optimizerNames = Object.keys(optimizers) as OptimizerName[];
