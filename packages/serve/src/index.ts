// OpenAI's protocol over models of RWKV, as a function of requests. A port, files for states and signals are in `@rwkv-ts/serve/node`.

export type { RequestLine } from "./answering.js";
export {
  type BatchInputError,
  BatchLineError,
  type BatchRequest,
  batchInputErrors,
  batchLines,
  batchRequestOf,
} from "./batches/batch-input.js";
export { type BatchItem, type BatchQueue, processQueue } from "./batches/batch-queue.js";
export type { EngineOptions } from "./engine/engine.js";
export { ApiError } from "./http/api-error.js";
export type { Limits } from "./limits.js";
export type { ServedModel } from "./models.js";
export type { StateInfo } from "./named-states/named-states.js";
export { createServer, type RwkvServer, type ServerOptions } from "./server.js";
export type { StatePrecision } from "./states/packed-state.js";
export { memoryRecordStore, type RecordStore, type StoredRecord } from "./states/record-store.js";
export type { StateCacheOptions, StateCacheUse } from "./states/state-cache.js";
export type { StateStore, StoredState } from "./states/state-store.js";
export { tunedState } from "./states/tuned-state.js";
