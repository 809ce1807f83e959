// ROSA (RWKV-8, RWKV-LM/RWKV-v8): each channel, or group of four, looks up where the end of its q occurred before in its k, and reads
// the v behind that place (suffix-automaton.ts). A channel's bit is 1 where its number is above 0; a group's bits are its symbol.
//   found_t = the last j < t behind the longest end of q[..t] that k[..t-1] has;   y_t = v[found_t + 1]
//   ones = 1 where y's bit is 1, zeros = 1 where it is 0; both are 0 where nothing was found
// q, k, v [N,C], k bits, v bits [slots,rows,W], automaton [slots,rows/64,G,128F], cursor [slots,G,4] (rosa-state.ts), sequences [S,3],
// counts [S] → ones, zeros [N,C], and the four of the state. Where no state is wanted, as in training, texts begin with the step.
import { GraphError, ShapeError } from "../errors.js";
import { type Example, like, type Tensor } from "../graph/example.js";
import type { OpDefinition, Value } from "../graph/graph.js";
import { unlimitedCache } from "./cache-limit.js";
import { cachedSpans } from "./cached-spans.js";
import { byChannels, type RosaParams, rosaBackwardOp, symbolOf } from "./rosa-backward.js";
import { automatonOf, automatonRow, GroupStates, type RosaBits, wordsOf } from "./rosa-state.js";
import { raggedSequences } from "./sequences.js";
import {
  appendSuffix,
  beginSuffixes,
  matchSuffix,
  plainSuffixes,
  type SuffixCursor,
  SuffixMaps,
  type SuffixStates,
} from "./suffix-automaton.js";
import { zerosLike } from "./token-shift.js";

export type { RosaParams };

/**
 * ROSA (RWKV-8; RWKV-LM, RWKV-v8): every symbol reads the v behind the last place where the longest end of its q occurred in k: (q, k, v
 * [N,C], k bits, v bits i32 [slots,rows,W], automaton i32 [slots,rows/64,G,128F], cursor i32 [slots,G,4], sequences i32 [S,3], counts
 * i32 [S]) → (ones, zeros [N,C], and the four of the state). A bit is 1 where its number is above 0; `ones` and `zeros` are both 0 where
 * nothing was found.
 */
export const rosaOp: OpDefinition<RosaParams> = {
  name: "rosa",
  shape(inputs, { bits }) {
    const [q, k, v, kBits, vBits, automaton, cursor] = inputs;
    const [n, channels] = q!.shape as [number, number];
    const [groups, numbers] = automatonRow(channels, bits);
    const rows = [kBits!.shape[0], kBits!.shape[1], wordsOf(channels)].join();
    const fits =
      [k!, v!].every((x) => x.shape.join() === [n, channels].join()) &&
      channels % bits === 0 &&
      [kBits!, vBits!].every((x) => x.shape.join() === rows) &&
      [automaton!.shape[0], ...automaton!.shape.slice(2)].join() === [kBits!.shape[0], groups, numbers].join() &&
      cursor!.shape.join() === [kBits!.shape[0], groups, 4].join();
    if (!fits)
      throw new ShapeError(
        `rosa: of ${bits} bits, needs q, k, v [N,C] and a state of ${groups} groups, got ${inputs.slice(0, 7).join(", ")}`,
      );
    return [
      like(q!, n, channels),
      like(q!, n, channels),
      ...[kBits!, vBits!, automaton!, cursor!].map((x) => ({ shape: x.shape, dtype: x.dtype })),
    ];
  },
  vjp({ inputs, params, gradients: [ones, zeros, ...ofState] }) {
    if (ofState.some(Boolean)) throw new GraphError("rosa has no gradient of its state");
    const [q, k, v, , , , , sequences] = inputs;
    const g = (ones ?? zeros)!.graph;
    const zero = (x: Value | undefined, other: Value) => x ?? zerosLike(other);
    const both = [zero(ones, zeros!), zero(zeros, ones!)];
    const [dq, dk, dv] = g.add(rosaBackwardOp, [q!, k!, v!, sequences!, ...both], params);
    return params.self ? [dq] : [dq, dk, dv];
  },
  reference(inputs, params, outputs) {
    const [ones, zeros, ...after] = outputs;
    const [, , , ...state] = inputs as Tensor[];
    after.forEach((x, i) => void x?.data.set(state[i]!.data));
    const isKept = after.every(Boolean);
    const find = isKept ? findKept : findFromStart;
    find(inputs as Tensor[], params.bits, after as Tensor[], (token, group, symbol) => {
      for (let b = 0; b < params.bits; b++) {
        const at = token * inputs[0]!.shape[1]! + group * params.bits + b;
        const target = (symbol >> b) & 1 ? ones : zeros;
        if (target) target.data[at] = 1;
      }
    });
  },
  updates: () => [
    [3, 2],
    [4, 3],
    [5, 4],
    [6, 5],
  ],
  shard(context) {
    const { bits } = context.params;
    const x = { axis: 1, channels: 1 };
    const words = { axis: 2, channels: 32 };
    const state = [words, words, { axis: 2, channels: bits }, { axis: 1, channels: bits }];
    return byChannels(context, [x, x, x, ...state, undefined, undefined], [x, x, ...state]);
  },
  get examples(): readonly Example<RosaParams>[] {
    return rosaExamples();
  },
};

type Read = (token: number, group: number, symbol: number) => void;

/** Without a state: texts begin with the step. */
function findFromStart(inputs: readonly Tensor[], bits: RosaBits, _: readonly Tensor[], read: Read): void {
  const [q, k, v, , , , , sequences, counts] = inputs as Required<typeof inputs>;
  for (const { start, length } of cachedSpans(sequences!, counts!, unlimitedCache))
    for (let g = 0; g < q!.shape[1]! / bits; g++) {
      const symbols = (x: Tensor) => Array.from({ length }, (_, i) => symbolOf(x, start + i, g, bits));
      const value = symbols(v!);
      plainSuffixes(symbols(q!), symbols(k!)).forEach((found, i) => {
        if (found >= 0) read(start + i, g, value[found + 1]!);
      });
    }
}

/** With the state, which goes on in `after`. */
function findKept(inputs: readonly Tensor[], bits: RosaBits, after: readonly Tensor[], read: Read): void {
  const [q, k, v, , , , , sequences, counts] = inputs as Required<typeof inputs>;
  const [kBits, vBits, automaton, cursors] = after as [Tensor, Tensor, Tensor, Tensor];
  const [, rows, words] = kBits.shape as [number, number, number];
  const [, automatonRows, groups, numbers] = automaton.shape as [number, number, number, number];
  for (const { slot, start, length, cached } of cachedSpans(sequences!, counts!, unlimitedCache)) {
    for (let i = 0; i < length; i++) {
      const at = (slot * rows + cached + i) * words;
      pack(k!, start + i, kBits.data.subarray(at, at + words));
      pack(v!, start + i, vBits.data.subarray(at, at + words));
    }
    for (let g = 0; g < groups; g++) {
      const first = (slot * automatonRows * groups + g) * numbers;
      const states: SuffixStates = new GroupStates(automaton.data as Int32Array, first, groups * numbers, bits);
      const own = cursors.data.subarray(4 * (slot * groups + g), 4 * (slot * groups + g + 1));
      const [count, last, state, matched] = own as unknown as [number, number, number, number];
      const cursor: SuffixCursor = cached === 0 ? beginSuffixes(states) : { count, last, state, matched };
      for (let i = 0; i < length; i++) {
        const found = matchSuffix(states, cursor, symbolOf(q!, start + i, g, bits));
        if (found >= 0) {
          const word = vBits.data[(slot * rows + found + 1) * words + Math.floor((g * bits) / 32)]!;
          read(start + i, g, (word >>> ((g * bits) % 32)) & (2 ** bits - 1));
        }
        appendSuffix(states, cursor, symbolOf(k!, start + i, g, bits), cached + i);
      }
      own.set([cursor.count, cursor.last, cursor.state, cursor.matched]);
    }
  }
}

/** A token's bits of all channels. */
function pack({ shape, data }: Tensor, token: number, words: Tensor["data"]): void {
  const channels = shape[1]!;
  words.fill(0);
  for (let c = 0; c < channels; c++)
    if (data[token * channels + c]! > 0) words[c >> 5] = words[c >> 5]! | (1 << (c & 31));
}

function rosaExamples(): Example<RosaParams>[] {
  const example = (name: string, bits: RosaBits, channels: number, table: number[], counts: number[], rows: number) => {
    const slots = 4;
    const tokens = 8 + Math.max(0, ...counts.map((_, i) => table[3 * i + 1]! + table[3 * i + 2]! - 8));
    const next = steps(counts.length + channels);
    const [groups, numbers] = automatonRow(channels, bits);
    const automatonRows = Math.ceil(rows / 64);
    const size = automatonRows * groups * numbers;
    const kBits = new Int32Array(slots * rows * wordsOf(channels));
    const vBits = kBits.map(() => 0);
    const automaton = new Int32Array(slots * size);
    const cursors = new Int32Array(slots * groups * 4);
    counts.forEach((count, i) => {
      const slot = table[3 * i]!;
      const k = Uint8Array.from({ length: count * Math.ceil(channels / 8) }, next);
      automaton.set(automatonOf(k, channels, bits), slot * size);
      for (let t = 0; t < count; t++)
        for (let c = 0; c < channels; c++) {
          const at = (slot * rows + t) * wordsOf(channels) + (c >> 5);
          const bit = (k[t * Math.ceil(channels / 8) + (c >> 3)]! >> (c & 7)) & 1;
          kBits[at]! |= bit << (c & 31);
          vBits[at]! |= (next() & 1) << (c & 31);
        }
      for (let g = 0; g < groups && count > 0; g++) {
        const states = new GroupStates(automaton, slot * size + g * numbers, groups * numbers, bits);
        const cursor = cursorOf(states, k, channels, bits, g, count);
        cursors.set([cursor.count, cursor.last, cursor.state, cursor.matched], 4 * (slot * groups + g));
      }
    });
    const i32 = (shape: number[], data: Int32Array | number[]) => ({ shape, kind: "i32" as const, data: [...data] });
    return {
      name,
      params: { bits, self: false, tau: 1e-3 },
      inputs: [
        ...[0, 1, 2].map(() => ({ shape: [tokens, channels] })),
        i32([slots, rows, wordsOf(channels)], kBits),
        i32([slots, rows, wordsOf(channels)], vBits),
        i32([slots, automatonRows, groups, numbers], automaton),
        i32([slots, groups, 4], cursors),
        i32([counts.length, 3], table),
        i32([counts.length], counts),
      ],
      differentiable: [],
    };
  };
  const { data } = raggedSequences.input;
  return [
    example("a bit a channel", 1, 40, data, [9, 0, 5, 0], 12),
    example("four bits a symbol", 4, 12, data, [0, 3, 2, 0], 12),
    example("rows of the automaton", 1, 8, [2, 0, 150, 0, 150, 3, 3, 153, 0], [70, 0, 0], 230),
  ];
}

/** The cursor behind a text whose q is its k with every third symbol turned round: the automaton is made once more. */
function cursorOf(
  { length }: SuffixStates,
  k: Uint8Array,
  channels: number,
  bits: RosaBits,
  group: number,
  count: number,
): SuffixCursor {
  const width = Math.ceil(channels / 8);
  const states = new SuffixMaps();
  const cursor = beginSuffixes(states);
  for (let t = 0; t < count; t++) {
    const symbol = (k[t * width + ((group * bits) >> 3)]! >> ((group * bits) & 7)) & (2 ** bits - 1);
    matchSuffix(states, cursor, t % 3 === 0 ? symbol ^ 1 : symbol);
    appendSuffix(states, cursor, symbol, t);
  }
  if (length(cursor.last) !== count) throw new Error("the two automata differ");
  return cursor;
}

/** Numbers from 0 to 255 with repetitions. */
function steps(seed: number): () => number {
  let at = seed;
  return () => {
    at = (at * 1103515245 + 12345) % 2147483648;
    return (at >> 16) & 0xb3;
  };
}

/** What is kept of a text: schema/rosa-leaves.ts. */
export interface RosaState {
  readonly rosa_k: Value;
  readonly rosa_v: Value;
  readonly rosa_automaton: Value;
  readonly rosa_cursor: Value;
}

/**
 * What each channel (or group of four) finds behind the last place where the end of its q occurred in its k: `ones` and `zeros`
 * [N,C] mark the bits 1 and 0 of the v that was found, neither where nothing was. The gradient of a number is the effect that its
 * bit, turned round, has on the loss, over twice its distance from the threshold.
 */
export function rosa(
  x: { readonly q: Value; readonly k: Value; readonly v: Value },
  state: RosaState,
  tokens: { readonly sequences: Value; readonly cached: Value },
  { bits, tau = 1e-3 }: { readonly bits: RosaBits; readonly tau?: number },
): { ones: Value; zeros: Value; state: RosaState } {
  const { q, k, v } = x;
  const kept = [state.rosa_k, state.rosa_v, state.rosa_automaton, state.rosa_cursor];
  const params = { bits, self: q === k && k === v, tau };
  const [ones, zeros, ...next] = q.graph.add(rosaOp, [q, k, v, ...kept, tokens.sequences, tokens.cached], params);
  const [rosa_k, rosa_v, rosa_automaton, rosa_cursor] = next as [Value, Value, Value, Value];
  return { ones: ones!, zeros: zeros!, state: { rosa_k, rosa_v, rosa_automaton, rosa_cursor } };
}
