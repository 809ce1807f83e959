// Deflated data (RFC 1951) of known size. Inflating stops as soon as more comes out than was promised, so a small entry
// cannot fill the memory.

import { CheckpointError } from "@rwkv-ts/core";
import { Inflate } from "fflate";
import { messageOf } from "../../../abort.js";

/** Deflate cannot shrink anything more than this (a match of 258 bytes takes two bits). */
const largestRatio = 1032;
const pieceBytes = 1 << 16;

/** @throws CheckpointError when `packed` is damaged or does not hold exactly `bytes`; `what` names it. */
export function inflate(packed: Uint8Array, bytes: number, what: string): Uint8Array {
  if (bytes > packed.length * largestRatio) {
    throw new CheckpointError(`${what}: ${packed.length} deflated bytes cannot hold the ${bytes} that are promised`);
  }
  const result = new Uint8Array(bytes);
  let done = 0;
  const inflater = new Inflate((piece) => {
    if (done + piece.length > bytes)
      throw new CheckpointError(`${what} inflates to more than the promised ${bytes} bytes`);
    result.set(piece, done);
    done += piece.length;
  });
  try {
    for (let at = 0; at < packed.length; at += pieceBytes) {
      inflater.push(packed.subarray(at, at + pieceBytes), at + pieceBytes >= packed.length);
    }
  } catch (error) {
    if (error instanceof CheckpointError) throw error;
    throw new CheckpointError(`${what} is damaged: ${messageOf(error)}`, { cause: error });
  }
  if (done !== bytes) throw new CheckpointError(`${what} inflates to ${done} bytes, ${bytes} were promised`);
  return result;
}
