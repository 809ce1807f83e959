// The optimisers by name.
import { adamMini } from "./adam-mini.js";
import { adamw } from "./adamw.js";
import { lion } from "./lion.js";
import { muon } from "./muon.js";
import type { OptimizerRule } from "./rule.js";

/** Optimisers that can be asked for by name. */
export const optimizerNames = ["adamw", "muon", "lion", "adam-mini"] as const;
/** One of `optimizerNames`. */
export type OptimizerName = (typeof optimizerNames)[number];
/** Optimisers by name. */
export const optimizers: Readonly<Record<OptimizerName, OptimizerRule>> = { adamw, muon, lion, "adam-mini": adamMini };
