// Seeded integers, texts of many scripts, and bytes, for property tests.

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
