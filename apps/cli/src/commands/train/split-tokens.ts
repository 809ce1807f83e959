// The held-out end of ids.
import { type DocumentTokens, partOf, partOfDocuments } from "@rwkv-ts/train";

export interface SplitTokens {
  readonly train: DocumentTokens;
  readonly validation?: DocumentTokens;
}

/**
 * Holds the last documents out, those that begin in the last share of the ids; of one document, and where the last begins before that, its end,
 * unless its tokens have weights.
 */
export function splitOfDocuments(tokens: DocumentTokens, split: number): SplitTokens {
  const { ids, starts, weights } = tokens;
  if (split === 0) return { train: tokens };
  const cut = Math.floor(ids.length * (1 - split));
  const found = starts.findIndex((start) => start >= cut);
  const first = found < 0 && weights ? starts.length - 1 : found;
  if (first < 0) return splitOfTokens(tokens, split);
  if (first === 0) return { train: tokens };
  return { train: partOfDocuments(tokens, 0, first), validation: partOfDocuments(tokens, first, starts.length) };
}

/** Holds the last part of the ids out, counted in ids; a document that the cut goes through is in both. */
export function splitOfTokens({ ids, starts }: DocumentTokens, split: number): SplitTokens {
  const cut = Math.floor(ids.length * (1 - split));
  if (cut === ids.length) return { train: { ids, starts } };
  const first = starts.findIndex((start) => start >= cut);
  const before = first < 0 ? starts : starts.slice(0, first);
  const behind = first < 0 ? [] : [...starts.subarray(first)].map((start) => start - cut);
  return {
    train: { ids: partOf(ids, 0, cut), starts: before },
    validation: {
      ids: partOf(ids, cut, ids.length),
      starts: Float64Array.from(behind[0] === 0 ? behind : [0, ...behind]),
    },
  };
}
