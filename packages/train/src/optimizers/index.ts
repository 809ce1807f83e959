// Optimisers: one file each, and the update that they make together.
export * from "./adamw.js";
export type { OptimizerOptions, OptimizerRule, UpdateValues } from "./rule.js";
export { type OptimizerName, optimizerNames, optimizers } from "./table.js";
export * from "./update-graph.js";
