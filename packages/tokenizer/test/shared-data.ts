// Golden files and corpora, which lie in ../shared beside the repository. Tests that need them skip where it is absent.

import { existsSync, readFileSync } from "node:fs";

const root = new URL("../../../../shared/", import.meta.url);

export const hasSharedData = existsSync(new URL("golden/tokenizer/world.json", root));
if (!hasSharedData) console.warn("skipping the golden tokenizer tests: ../shared/golden is not beside the repository");

export const readShared = (path: string): string => readFileSync(new URL(path, root), "utf8");

/** A small seeded generator of integers in [0, below) for property tests. */
export function randomIntegers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const samples = [
  "a",
  "Z",
  "9",
  " ",
  "  ",
  "\n",
  "\t",
  "'s",
  "é",
  "\uFEFF",
  "漢",
  "字",
  "🙂",
  "👨‍👩‍👧",
  "e\u0301",
  "\0",
  "?!",
  "ß",
  "\u2028",
];

/** A text of sample characters of many scripts. */
export function randomText(next: (below: number) => number): string {
  return Array.from({ length: next(60) }, () => samples[next(samples.length)]).join("");
}

export function randomBytes(next: (below: number) => number): Uint8Array {
  return Uint8Array.from({ length: next(60) }, () => (next(2) === 0 ? next(256) : 0x80 + next(0x80)));
}
