// Why a browser does not keep a download: whoever only wants to read the file can do without.

import { CheckpointError } from "@rwkv-ts/core";

export class StorageRefusal extends CheckpointError {}

/** Whether the storage is full. */
export const isQuotaError = (error: unknown): boolean => error instanceof Error && error.name === "QuotaExceededError";
