// The optimisers by name.
import { adamMini } from "./adam-mini.js";
import { adamw } from "./adamw.js";
import { lion } from "./lion.js";
import { muon } from "./muon.js";
import type { OptimizerRule } from "./rule.js";

export const optimizerNames = ["adamw", "muon", "lion", "adam-mini"] as const;
export type OptimizerName = (typeof optimizerNames)[number];
export const optimizers: Readonly<Record<OptimizerName, OptimizerRule>> = { adamw, muon, lion, "adam-mini": adamMini };
