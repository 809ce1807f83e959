// Bytes that are already in memory.

import { throwIfAborted } from "../abort.js";
import { checkRange, type Source } from "./source.js";

/**
 * Whether everything takes a view of the buffer: browsers refuse to decode text from shared or resizable memory, to put it into Blobs,
 * and more.
 */
const isPlain = ({ buffer }: Uint8Array): boolean =>
  Object.prototype.toString.call(buffer) === "[object ArrayBuffer]" &&
  (buffer as ArrayBuffer & { readonly resizable?: boolean }).resizable !== true;

export function bytesSource(bytes: Uint8Array, name = "bytes in memory"): Source {
  const plain = isPlain(bytes);
  const source: Source = {
    name,
    size: bytes.length,
    async read(offset, length, signal) {
      throwIfAborted(signal, `reading ${name}`);
      checkRange(source, offset, length);
      return plain ? bytes.subarray(offset, offset + length) : bytes.slice(offset, offset + length);
    },
  };
  return source;
}
