// Finds a token that a vocabulary has twice: a table of ids, open addressing, by a hash of the bytes (FNV-1a, 32 bits).

/** Ids of the first token that repeats an earlier one. */
export function repeatedToken(
  tokens: readonly (Uint8Array | undefined)[],
): { readonly id: number; readonly earlier: number } | undefined {
  const slots = 2 ** Math.ceil(Math.log2(2 * tokens.length + 2));
  const table = new Int32Array(slots).fill(-1);
  for (let id = 0; id < tokens.length; id++) {
    const token = tokens[id];
    if (!token) continue;
    let slot = hash(token) & (slots - 1);
    for (; table[slot] !== -1; slot = (slot + 1) & (slots - 1))
      if (isEqual(tokens[table[slot]!]!, token)) return { id, earlier: table[slot]! };
    table[slot] = id;
  }
  return undefined;
}

function hash(bytes: Uint8Array): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < bytes.length; i++) h = Math.imul(h ^ bytes[i]!, 0x01000193);
  return h ^ (h >>> 15);
}

function isEqual(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
