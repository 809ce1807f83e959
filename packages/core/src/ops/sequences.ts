// The step's sequence table: i32 [S,3], a row (slot, start, length) for each sequence among the packed tokens. Tokens
// start..start+length-1 belong to the sequence whose state lives in `slot`; rows of length 0 are padding. A slot occurs once.
import type { Tensor } from "../graph/example.js";

export interface Span {
  readonly slot: number;
  readonly start: number;
  readonly length: number;
}

export function spans(sequences: Tensor): Span[] {
  const rows: Span[] = [];
  for (let i = 0; i < sequences.data.length; i += 3)
    rows.push({ slot: sequences.data[i]!, start: sequences.data[i + 1]!, length: sequences.data[i + 2]! });
  return rows.filter((row) => row.length > 0);
}

/** Ragged sequences in shuffled slots, a padding row, and a token that belongs to nobody: for examples. */
export const raggedSequences = {
  slots: 4,
  tokens: 8,
  input: { shape: [4, 3], kind: "i32" as const, data: [2, 0, 3, 0, 3, 1, 3, 4, 3, 1, 0, 0] },
};
