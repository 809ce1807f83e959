// A range of code points as sequences of byte ranges in UTF-8 (the splitting of RE2 and utf8-ranges: at the borders of lengths, and where
// continuation bytes would not run through all of their values). Surrogates are left out.
import type { ByteRange } from "./grammar.js";

const [firstSurrogate, lastSurrogate, last] = [0xd800, 0xdfff, 0x10ffff];
/** The last code points of one, two and three bytes. */
const borders = [0x7f, 0x7ff, 0xffff];

export function utf8Sequences(least: number, most: number): ByteRange[][] {
  const sequences: ByteRange[][] = [];
  add(least, Math.min(most, firstSurrogate - 1), sequences);
  add(Math.max(least, lastSurrogate + 1), Math.min(most, last), sequences);
  return sequences;
}

function add(least: number, most: number, sequences: ByteRange[][]): void {
  if (least > most) return;
  const last = lastAlike(least, most);
  if (last < most) {
    add(least, last, sequences);
    add(last + 1, most, sequences);
    return;
  }
  const [from, to] = [least, most].map((point) => new TextEncoder().encode(String.fromCodePoint(point)));
  sequences.push(Array.from(from!, (byte, i) => [byte, to![i]!] as const));
}

/** Up to where code points from `least` on are written with the same kinds of bytes, as far as they can be told at once. */
function lastAlike(least: number, most: number): number {
  const border = borders.find((each) => least <= each && most > each);
  if (border !== undefined) return border;
  for (let bits = 6; most > borders[0]! && bits <= 18; bits += 6) {
    const mask = 2 ** bits - 1;
    if (least >> bits === most >> bits) continue;
    if ((least & mask) !== 0) return least | mask;
    if ((most & mask) !== mask) return (most & ~mask) - 1;
  }
  return most;
}
