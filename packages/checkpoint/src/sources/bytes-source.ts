// Bytes that are already in memory.

import { throwIfAborted } from "../abort.js";
import { checkRange, type Source } from "./source.js";

export function bytesSource(bytes: Uint8Array, name = "bytes in memory"): Source {
  const source: Source = {
    name,
    size: bytes.length,
    async read(offset, length, signal) {
      throwIfAborted(signal, `reading ${name}`);
      checkRange(source, offset, length);
      return bytes.subarray(offset, offset + length);
    },
  };
  return source;
}
