// A checkpoint format: how to recognise it and how to open it. A new format is one folder here and one line in index.ts.

import { CheckpointError } from "@rwkv-ts/core";
import type { Checkpoint, ReadOptions, TensorInfo } from "../checkpoint.js";
import type { Source } from "../sources/source.js";

export interface OpenOptions {
  signal?: AbortSignal;
  /** Opens a file that lies beside the given one; undefined where that lies nowhere (bytes, Blobs). The format closes it. */
  beside?: (file: string) => Promise<Source> | undefined;
}

export interface Format {
  /** Looks at the first bytes of the file (up to `headBytes`), never at its name. */
  matches(head: Uint8Array): boolean;
  open(source: Source, options: OpenOptions): Promise<Checkpoint>;
}

export const headBytes = 64;

/** Stored twice (tied weights), deflated well, widened: a file of tensors may become several times as large, but not without bound. */
const mostExpansion = 16;
const expansionAllowance = 16 * 1024 * 1024;

/**
 * For formats in which a few bytes can stand for many (views that repeat a number, deflated numbers).
 * @throws CheckpointError where all tensors together are out of proportion to the file
 */
export function checkExpansion(file: string, tensors: Iterable<TensorInfo>, fileBytes: number): void {
  const most = mostExpansion * fileBytes + expansionAllowance;
  let total = 0;
  for (const { name, bytes } of tensors) {
    total += bytes;
    if (total > most)
      throw new CheckpointError(
        `${file} has ${fileBytes} bytes, and its tensors up to ${JSON.stringify(name)} would take ${total}: ` +
          `more than ${mostExpansion} times as much is refused`,
      );
  }
}

/** Finds a tensor and resolves the part that `options` asks for. */
export function locate<Info extends TensorInfo>(
  checkpoint: string,
  tensors: ReadonlyMap<string, Info>,
  name: string,
  options: ReadOptions,
): { info: Info; offset: number; length: number } {
  const info = tensors.get(name);
  if (!info) throw new CheckpointError(`${checkpoint} has no tensor named ${JSON.stringify(name)}`);
  const offset = options.offset ?? 0;
  const length = options.length ?? info.bytes - offset;
  const valid = Number.isSafeInteger(offset) && Number.isSafeInteger(length) && offset >= 0 && length >= 0;
  if (!valid || offset + length > info.bytes) {
    throw new CheckpointError(
      `${checkpoint}: bytes ${offset} to ${offset + length} of ${name} were asked for, it has ${info.bytes}`,
    );
  }
  return { info, offset, length };
}
