// Finds a token that a vocabulary has twice: a table of ids, open addressing, by a hash of the bytes (FNV-1a, 32 bits).

import type { TokenTable } from "./token-bytes.js";

/** Ids of the first token that repeats an earlier one. */
export function repeatedToken({
  bytes,
  starts,
  known,
}: TokenTable): { readonly id: number; readonly earlier: number } | undefined {
  const slots = 2 ** Math.ceil(Math.log2(2 * known.length + 2));
  const table = new Int32Array(slots).fill(-1);
  const isEqual = (a: number, b: number): boolean => {
    const length = starts[a + 1]! - starts[a]!;
    if (starts[b + 1]! - starts[b]! !== length) return false;
    for (let i = 0; i < length; i++) if (bytes[starts[a]! + i] !== bytes[starts[b]! + i]) return false;
    return true;
  };
  for (let id = 0; id < known.length; id++) {
    if (known[id] === 0) continue;
    let hash = 0x811c9dc5;
    for (let i = starts[id]!; i < starts[id + 1]!; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
    let slot = (hash ^ (hash >>> 15)) & (slots - 1);
    for (; table[slot] !== -1; slot = (slot + 1) & (slots - 1))
      if (isEqual(table[slot]!, id)) return { id, earlier: table[slot]! };
    table[slot] = id;
  }
  return undefined;
}
