// The held-out end of ids, and several sets of documents as one.
import { type DocumentTokens, joinTokens, partOf } from "@rwkv-ts/train";

export interface SplitTokens {
  readonly train: DocumentTokens;
  readonly validation?: DocumentTokens;
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

/** One set of documents behind the other. */
export function joinedDocuments(sets: readonly DocumentTokens[]): DocumentTokens {
  const [first, more] = sets;
  if (first && !more) return first;
  const ids = joinTokens(sets.map((set) => set.ids));
  const starts = new Float64Array(sets.reduce((n, set) => n + set.starts.length, 0));
  const isWeighted = sets.some(({ weights }) => weights);
  const weights = isWeighted ? new Float32Array(ids.length).fill(1) : undefined;
  let [place, document] = [0, 0];
  for (const set of sets) {
    for (const start of set.starts) starts[document++] = place + start;
    if (set.weights) weights!.set(set.weights, place);
    place += set.ids.length;
  }
  return { ids, starts, ...(weights && { weights }) };
}
