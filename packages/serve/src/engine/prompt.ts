// A prompt as ids, with the places in it at which other texts may part from it: their states are worth keeping.

import { leastSaving } from "../states/state-cache.js";

export interface Prompt {
  readonly ids: Int32Array;
  /** Lengths, ascending, of beginnings that other prompts are likely to share: the ends of messages. */
  readonly marks: readonly number[];
  /** A length shortly before the end of a text: one that goes on within its last word has other ids from there on. */
  readonly open?: number;
}

/** Pieces of text, each turned into ids by itself, so that what follows a piece never changes the ids of the piece. */
export function promptOf(pieces: readonly string[], encode: (text: string) => readonly number[]): Prompt {
  const ids: number[] = [];
  const marks: number[] = [];
  for (const piece of pieces) {
    for (const id of encode(piece)) ids.push(id);
    marks.push(ids.length);
  }
  return { ids: Int32Array.from(ids), marks };
}

/** The most ids at the end of a text that change where it goes on. */
const changing = 2;

/** A text in one piece, as people continue it: within its last word, too. */
export function openPromptOf(text: string, encode: (text: string) => readonly number[]): Prompt {
  const ids = Int32Array.from(encode(text));
  return { ids, marks: [], ...(ids.length > leastSaving && { open: ids.length - changing }) };
}

/** Long stretches are kept every so many tokens. */
const farthest = 1024;

/**
 * Where reading pauses to keep a state, ascending, the last one being the whole prompt.
 * @param from tokens that were read before
 * @param common where the prompt parts from another one that is kept: the next one may part there too
 */
export function restingPlaces({ ids, marks, open }: Prompt, from: number, common: number): number[] {
  const places: number[] = [];
  let last = from;
  const rest = (at: number) => {
    for (; at - last > farthest + leastSaving; last += farthest) places.push(last + farthest);
    places.push(at);
    last = at;
  };
  const wanted = [...new Set([...marks, common])].sort((a, b) => a - b);
  for (const at of wanted)
    if (
      at - last >= leastSaving &&
      ids.length - at > 0 &&
      (at === common || ids.length - at >= leastSaving || at === marks[0])
    )
      rest(at);
  if (open !== undefined && open > last) rest(open);
  if (ids.length > last) rest(ids.length);
  return places;
}
