// Whether numbers of f16, or the f16 factors of blocks, are NaN or infinite: exponents of all ones. The WebAssembly kernels widen f16 by a shift
// and a product (kernels/storage.h), which makes numbers of them, 65536 and more.
import { type Storage, traitsOf } from "@rwkv-ts/core";

const exponent = 0x7c00;

/** @param bytes canonical ones, whole blocks */
export function hasEndlessHalves(storage: Storage, bytes: Uint8Array): boolean {
  const { factorsAt, blockBytes } = traitsOf(storage);
  if (storage === "f16") return hasEndlessIn(bytes);
  for (const factor of factorsAt)
    for (let at = factor; at < bytes.length; at += blockBytes)
      if (((bytes[at]! | (bytes[at + 1]! << 8)) & exponent) === exponent) return true;
  return false;
}

/** Two at a time: one more in the exponent of all ones is a carry into the sign's place. */
function hasEndlessIn(given: Uint8Array): boolean {
  const bytes = given.byteOffset % 4 === 0 ? given : given.slice();
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
  let carries = 0;
  for (let i = 0; i < words.length; i++) carries |= (words[i]! & 0x7c007c00) + 0x04000400;
  const last = bytes.length % 4 === 0 ? 0 : bytes[bytes.length - 2]! | (bytes[bytes.length - 1]! << 8);
  return (carries & 0x80008000) !== 0 || (last & exponent) === exponent;
}
