// Training: datasets, schedules, the trainer and its snapshots. What needs files is in `@rwkv-ts/train/node`.
export * from "./adamw.js";
export * from "./documents.js";
export * from "./engine.js";
export * from "./errors.js";
export * from "./evaluation.js";
export * from "./lora.js";
export * from "./loss-curve.js";
export * from "./method.js";
export * from "./metrics.js";
export * from "./parameters.js";
export * from "./schedule.js";
export * from "./snapshot.js";
export * from "./text-sample.js";
export * from "./tokens.js";
export * from "./trainer.js";
export * from "./training-graph.js";
export * from "./windows.js";
