// ROSA's suffix automaton against its definition, which looks through the whole text at every token.
import { describe, expect, test } from "vitest";
import { automatonOf, GroupStates } from "../src/ops/rosa-state.js";
import {
  appendSuffix,
  beginSuffixes,
  matchSuffix,
  plainSuffixes,
  SuffixMaps,
  type SuffixStates,
} from "../src/ops/suffix-automaton.js";
import { random } from "../src/testing/examples.js";

function byAutomaton(q: readonly number[], k: readonly number[], states: SuffixStates = new SuffixMaps()): number[] {
  const cursor = beginSuffixes(states);
  return q.map((symbol, t) => {
    const found = matchSuffix(states, cursor, symbol);
    appendSuffix(states, cursor, k[t]!, t);
    return found;
  });
}

/** Texts that repeat themselves in several ways; `one` draws a symbol. */
const texts = (length: number, symbols: number, seed: number): Record<string, number[]> => {
  const next = random(seed);
  const one = () => Math.floor(next() * symbols);
  const make = (symbol: (i: number, before: readonly number[]) => number) => {
    const all: number[] = [];
    for (let i = 0; i < length; i++) all.push(symbol(i, all));
    return all;
  };
  return {
    random: make(one),
    constant: make(() => 1 % symbols),
    periodic: make((i) => (i % 5 === 0 ? 1 : 0) % symbols),
    "period that changes": make((i) => (Math.floor(i / 17) % 2 ? i % 3 : i % 2) % symbols),
    "copies of itself": make((i, before) => (i > 8 && next() < 0.9 ? before[i - 8]! : one())),
    "square-free like": make((i) => (i.toString(2).split("1").length - 1) % symbols),
  };
};

describe.each([2, 16, 1000])("an alphabet of %i", (symbols) => {
  test.each(Object.entries(texts(160, symbols, symbols)))("%s: the text itself", (_, text) => {
    expect(byAutomaton(text, text)).toEqual([...plainSuffixes(text, text)]);
  });

  test("separate sequences, each of each kind with each", () => {
    const all = Object.values(texts(90, symbols, 7 + symbols));
    const others = Object.values(texts(90, symbols, 99 + symbols));
    for (const q of all) for (const k of others) expect(byAutomaton(q, k)).toEqual([...plainSuffixes(q, k)]);
  });
});

test("what follows from the bits of k is the automaton that grew with them", () => {
  const next = random(3);
  for (const bits of [1, 4] as const) {
    const [channels, tokens] = [12, 150];
    const k = Uint8Array.from({ length: tokens * 2 }, () => (next() < 0.5 ? 0x5a : Math.floor(next() * 256)));
    const rows = automatonOf(k, channels, bits);
    const stride = (channels / bits) * 128 * (3 + 2 ** bits);
    for (let g = 0; g < channels / bits; g++) {
      const symbols = Array.from({ length: tokens }, (_, t) => {
        const shift = g * bits;
        return (k[2 * t + (shift >> 3)]! >> (shift & 7)) & (2 ** bits - 1);
      });
      const grown = new Int32Array(rows.length);
      const first = g * 128 * (3 + 2 ** bits);
      byAutomaton(symbols, symbols, new GroupStates(grown, first, stride, bits));
      for (let row = 0; row < rows.length; row += stride)
        expect(rows.subarray(row + first, row + first + 640)).toEqual(grown.subarray(row + first, row + first + 640));
    }
  }
});

test("a token takes as many steps in a long text as in a short one", () => {
  const steps = (length: number): number => {
    const next = random(5);
    const text = Array.from({ length }, () => Math.floor(next() * 2));
    const states = new SuffixMaps();
    let count = 0;
    const counted = new Proxy(states, {
      get(target, name) {
        if (name === "link" || name === "next") count++;
        const value = target[name as keyof SuffixMaps];
        return typeof value === "function" && !/^(link|next|length|end)$/.test(String(name))
          ? value.bind(target)
          : value;
      },
    });
    byAutomaton(text, text, counted);
    return count / length;
  };
  expect(steps(16_000)).toBeLessThan(1.5 * steps(1000)); // the path of links grows with the logarithm
});
