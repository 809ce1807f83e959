// What launches of recurrences share: their blocks, and the memory of gradients that walk sequences in segments (dialect/device.h).
import { BackendError } from "@rwkv-ts/core";

/** As in the dialect's header. */
export const segmentTokens = 16;

/** Number of segments of all sequences of a step of so many tokens, at most. */
export const mostSegments = (tokens: number, sequences: number): number =>
  Math.ceil(tokens / segmentTokens) + sequences;

/** A thread a channel of a head, in whole warps. */
export const threadsOfHead = (d: number): number => 32 * Math.ceil(d / 32);

/** What a block may have of shared memory on sm_80, 87, 90 and 100; where it has less (sm_86, 89, 120: 99 KiB) the device says so. */
const mostSharedBytes = 163 << 10;

/** Bytes of shared memory that a head takes. @throws BackendError where no block has as much */
export function checkHead(op: string, d: number, bytes: number): number {
  if (bytes <= mostSharedBytes) return bytes;
  throw new BackendError(
    `cuda backend: ${op} of heads of ${d} channels takes ${bytes} bytes of a block's shared memory, and there are ${mostSharedBytes}`,
  );
}
