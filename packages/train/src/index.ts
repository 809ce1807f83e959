// Training: datasets, schedules, the trainer and its snapshots. What needs files is in `@rwkv-ts/train/node`.
export * from "./binidx.js";
export type { Carry, RowStates } from "./carry.js";
export * from "./chat-records.js";
export * from "./documents.js";
export * from "./documents-of-tokens.js";
export { type DropoutOptions, droppedBranches } from "./dropout.js";
export * from "./engine.js";
export * from "./errors.js";
export * from "./evaluation.js";
export { crc32c, eventOf, firstEvent } from "./event-file.js";
export { fractionAt } from "./fraction.js";
export { type LengthStage, type Stage, stagesOf } from "./lengths.js";
export * from "./long-ce.js";
export * from "./loss-curve.js";
export { type SingularVectors, singularVectors } from "./low-rank.js";
export * from "./methods/index.js";
export * from "./metrics.js";
export * from "./mixture.js";
export * from "./optimizers/index.js";
export { type Piece, packDocuments, type WindowKind, type WindowPieces, windowKinds } from "./packing.js";
export * from "./parameters.js";
export { permuted } from "./permutation.js";
export { pieceBatch } from "./piece-batches.js";
export { activationType, type Precision, precisions } from "./precision.js";
export { type ReplayOptions, replayScores } from "./replay.js";
export * from "./run-curves.js";
export * from "./schedule.js";
export { type CourseFacts, settingsOf } from "./settings.js";
export {
  frozenTensors,
  modelTensors,
  restore,
  type SavedSnapshot,
  type Snapshot,
  type SnapshotFile,
  type SnapshotStore,
  type SnapshotTensor,
  savedTensors,
  trainingTensors,
  transposeMatrices,
} from "./snapshot.js";
export * from "./svg-chart.js";
export * from "./tasks.js";
export * from "./text-sample.js";
export { cutBatch } from "./token-losses.js";
export * from "./token-weights.js";
export * from "./tokens.js";
export * from "./train-options.js";
export * from "./trainable/index.js";
export * from "./trainer.js";
export * from "./training-graph.js";
export * from "./windows.js";
