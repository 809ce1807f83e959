// ROSA (core's rosa.ts): the bits of the step's k and v are packed, then an invocation for each group of channels of a sequence follows
// its suffix automaton, token by token. Without a state, as in training, it looks the text through with the lengths of common
// suffixes in scratch memory; so does the gradient, once for every bit that it turns round.
import { elementCount } from "@rwkv-ts/core";
import { type RosaParams, stateNumbers, statesPerRow } from "@rwkv-ts/core/backend";
import { type Dispatch, type Kernel, type Place, read, sameRegion, write } from "../program/dispatch.js";
import { sequenceOf } from "./cached-spans.js";
import { literal } from "./code.js";
import { fill } from "./fill.js";

const size = 64;

/** Integers: as floats, small ones could become zero. */
const copyInts = (from: Place, to: Place): Dispatch[] => {
  if (sameRegion(from.region, to.region)) return [];
  const count = elementCount(to.shape);
  return [
    {
      name: "copy integers",
      size,
      groups: Math.ceil(count / size),
      operands: { x: read(from, "i32"), y: write(to, "i32") },
      uniforms: { count },
      body: `let e = group * SIZE + lane;\nif (e < U.count) { set_y(e, get_x(e)); }`,
    },
  ];
};

/** `symbol_<name>(t, g)` of a token's group. */
const symbolFunction = (name: string, bits: number): string => `fn symbol_${name}(t: u32, g: u32) -> u32 {
  var symbol = 0u;
  for (var b = 0u; b < ${bits}u; b++) { if (get_${name}(t * U.channels + g * ${bits}u + b) > 0.0) { symbol |= 1u << b; } }
  return symbol;
}`;

/** Marks the bits of what was found. */
const markFunction = (bits: number, ones: boolean, zeros: boolean): string => `fn mark(t: u32, g: u32, symbol: u32) {
  for (var b = 0u; b < ${bits}u; b++) {
    let at = t * U.channels + g * ${bits}u + b;
    if (((symbol >> b) & 1u) == 1u) { ${ones ? "set_ones(at, 1.0);" : ""} } else { ${zeros ? "set_zeros(at, 1.0);" : ""} }
  }
}`;

function pack([k, v, seq, counts]: readonly Place[], next: { readonly kbits: Place; readonly vbits: Place }): Dispatch {
  const [tokens, channels] = k!.shape as [number, number];
  const [, rows, words] = next.kbits.shape as [number, number, number];
  const bitsOf = (name: string) =>
    `word_${name} |= select(0u, 1u, get_${name}(row * U.channels + c) > 0.0) << (c % 32u);`;
  return {
    name: "rosa, bits",
    size,
    groups: Math.ceil((tokens * words) / size),
    operands: {
      k: read(k!),
      v: read(v!),
      seq: read(seq!, "i32"),
      counts: read(counts!, "i32"),
      kbits: write(next.kbits, "u32"),
      vbits: write(next.vbits, "u32"),
    },
    uniforms: { count: tokens * words, channels, words, rows, sequences: seq!.shape[0]! },
    declarations: sequenceOf,
    body: `let e = group * SIZE + lane;
if (e >= U.count) { return; }
let row = e / U.words;
let s = sequence_of(row);
if (s == U.sequences) { return; }
var word_k = 0u;
var word_v = 0u;
for (var c = 32u * (e % U.words); c < min(32u * (e % U.words) + 32u, U.channels); c++) { ${bitsOf("k")} ${bitsOf("v")} }
let at = (slot_of(s) * U.rows + u32(get_counts(s)) + row - start_of(s)) * U.words + e % U.words;
set_kbits(at, word_k);
set_vbits(at, word_v);`,
  };
}

/** A state's numbers: length, link, end, and the state behind each symbol. */
const automatonFunctions = (numbers: number): string => `var<private> first_state: u32;
fn at_state(state: i32) -> u32 {
  return first_state + u32(state) / ${statesPerRow}u * U.groups * ${statesPerRow * numbers}u + u32(state) % ${statesPerRow}u * ${numbers}u;
}
fn length_at(state: i32) -> i32 { return get_automaton(at_state(state)); }
fn link_at(state: i32) -> i32 { return get_automaton(at_state(state) + 1u); }
fn next_at(state: i32, symbol: u32) -> i32 { return get_automaton(at_state(state) + 3u + symbol); }
fn set_next(state: i32, symbol: u32, to: i32) { set_automaton(at_state(state) + 3u + symbol, to); }
fn create(state: i32, length: i32, link: i32, end: i32, like: i32) {
  let at = at_state(state);
  set_automaton(at, length);
  set_automaton(at + 1u, link);
  set_automaton(at + 2u, end);
  for (var symbol = 0u; symbol < ${numbers - 3}u; symbol++) {
    var to = 0;
    if (like >= 0) { to = next_at(like, symbol); }
    set_automaton(at + 3u + symbol, to);
  }
}`;

const follow = (bits: number) => `var count = get_cursors(cursor);
var last = get_cursors(cursor + 1u);
var state = get_cursors(cursor + 2u);
var matched = get_cursors(cursor + 3u);
let most = i32(2u * cached);
if (cached == 0u) {
  create(0, 0, 0, -1, -1);
  count = 1;
  last = 0;
  state = 0;
  matched = 0;
} else if (count < 1 || count > most + 1 || last < 0 || last >= count || state < 0 || state >= count) { return; }
for (var i = 0u; i < length_of(s); i++) {
  let t = start_of(s) + i;
  let symbol = symbol_q(t, g);
  while (state != 0 && next_at(state, symbol) == 0) {
    state = link_at(state);
    matched = min(matched, length_at(state));
  }
  let behind = next_at(state, symbol);
  if (behind == 0) { matched = 0; } else {
    state = behind;
    matched++;
  }
  while (state != 0 && length_at(link_at(state)) >= matched) { state = link_at(state); }
  if (state != 0) {
    let place = u32(get_automaton(at_state(state) + 2u)) + 1u;
    let word = get_vbits((slot_of(s) * U.rows + place) * U.words + g * ${bits}u / 32u);
    mark(t, g, (word >> (g * ${bits}u % 32u)) & ${2 ** bits - 1}u);
  }
  let grown = symbol_k(t, g);
  let added = count;
  count++;
  create(added, length_at(last) + 1, 0, -1, -1);
  var back = last;
  var known = next_at(back, grown);
  while (known == 0) {
    set_next(back, grown, added);
    if (back == 0) { break; }
    back = link_at(back);
    known = next_at(back, grown);
  }
  if (known != 0) {
    let length = length_at(back) + 1;
    if (length_at(known) != length) {
      let copy = count;
      count++;
      create(copy, length, link_at(known), get_automaton(at_state(known) + 2u), known);
      while (next_at(back, grown) == known) {
        set_next(back, grown, copy);
        if (back == 0) { break; }
        back = link_at(back);
      }
      set_automaton(at_state(known) + 1u, copy);
      known = copy;
    }
    set_automaton(at_state(added) + 1u, known);
  }
  last = added;
  for (var each = added; each != 0; each = link_at(each)) { set_automaton(at_state(each) + 2u, i32(cached + i)); }
}
set_cursors(cursor, count);
set_cursors(cursor + 1u, last);
set_cursors(cursor + 2u, state);
set_cursors(cursor + 3u, matched);`;

const marks = (ones: Place | undefined, zeros: Place | undefined) => ({
  ...(ones && { ones: write(ones) }),
  ...(zeros && { zeros: write(zeros) }),
});

function walk(
  [q, k, seq, counts]: readonly Place[],
  [ones, zeros]: readonly (Place | undefined)[],
  [vbits, automaton, cursors]: readonly [Place, Place, Place],
  bits: 1 | 4,
): Dispatch {
  const channels = q!.shape[1]!;
  const groups = channels / bits;
  const numbers = stateNumbers(bits);
  const sequences = seq!.shape[0]!;
  const [, rows, words] = vbits.shape as [number, number, number];
  return {
    name: "rosa",
    size,
    groups: Math.ceil((sequences * groups) / size),
    operands: {
      q: read(q!),
      k: read(k!),
      seq: read(seq!, "i32"),
      counts: read(counts!, "i32"),
      vbits: read(vbits, "u32"),
      automaton: write(automaton, "i32"),
      cursors: write(cursors, "i32"),
      ...marks(ones, zeros),
    },
    uniforms: { channels, groups, sequences, rows, words, states: automaton.shape[1]! },
    declarations: [
      sequenceOf,
      symbolFunction("q", bits),
      symbolFunction("k", bits),
      markFunction(bits, ones !== undefined, zeros !== undefined),
      automatonFunctions(numbers),
    ].join("\n"),
    body: `let e = group * SIZE + lane;
if (e >= U.sequences * U.groups) { return; }
let s = e / U.groups;
let g = e % U.groups;
if (length_of(s) == 0u) { return; }
let cached = u32(get_counts(s));
let cursor = 4u * (slot_of(s) * U.groups + g);
first_state = (slot_of(s) * U.states * U.groups + g) * ${statesPerRow * numbers}u;
${follow(bits)}`,
  };
}

/** `find(s, g, flips, i, bit)`: looks a text through, with one bit turned round in those of q, k and v that `flips` has. */
const findFunction = (
  found: string,
) => `fn flipped(symbol: u32, turned: bool, bit: u32) -> u32 { return select(symbol, symbol ^ (1u << bit), turned); }
fn find(s: u32, g: u32, flips: u32, at: u32, bit: u32) -> f32 {
  let start = start_of(s);
  let row = g * U.tokens + start;
  var sum = 0.0;
  for (var j = 0u; j < length_of(s); j++) { set_common(row + j, 0); }
  for (var i = 0u; i < length_of(s); i++) {
    let symbol = flipped(symbol_q(start + i, g), (flips & 1u) != 0u && i == at, bit);
    var longest = 0;
    var place = 0u;
    for (var j = i; j > 0u; j--) {
      var length = 0;
      if (flipped(symbol_k(start + j - 1u, g), (flips & 2u) != 0u && j - 1u == at, bit) == symbol) {
        length = 1;
        if (j > 1u) { length += get_common(row + j - 2u); }
      }
      set_common(row + j - 1u, length);
      if (length > longest) {
        longest = length;
        place = j;
      }
    }
    if (longest > 0) {
      let value = flipped(symbol_v(start + place, g), (flips & 4u) != 0u && place == at, bit);
      ${found}
    }
  }
  return sum;
}`;

const symbols = (bits: number) => ["q", "k", "v"].map((name) => symbolFunction(name, bits)).join("\n");

function lookThrough(
  [q, k, v, seq]: readonly Place[],
  [ones, zeros]: readonly (Place | undefined)[],
  common: Pick<Place, "region">,
  bits: 1 | 4,
): Dispatch {
  const [tokens, channels] = q!.shape as [number, number];
  const sequences = seq!.shape[0]!;
  return {
    name: "rosa, from the start",
    size,
    groups: Math.ceil((sequences * channels) / bits / size),
    operands: {
      q: read(q!),
      k: read(k!),
      v: read(v!),
      seq: read(seq!, "i32"),
      common: write(common, "i32"),
      ...marks(ones, zeros),
    },
    uniforms: { tokens, channels, groups: channels / bits, sequences },
    declarations: [
      sequenceOf,
      symbols(bits),
      markFunction(bits, ones !== undefined, zeros !== undefined),
      findFunction("mark(start + i, g, value);"),
    ].join("\n"),
    body: `let e = group * SIZE + lane;
if (e < U.sequences * U.groups) { find(e / U.groups, e % U.groups, 0u, 0u, 0u); }`,
  };
}

/** Inputs (q, k, v [N,C], k bits, v bits, automaton, cursors, sequences, counts), outputs (ones, zeros, and the state). */
export const rosa: Kernel = ({ inputs, outputs, params, scratch }) => {
  const { bits } = params as RosaParams;
  const [q, k, v, kBits, vBits, automaton, cursors, seq, counts] = inputs as Required<typeof inputs>;
  const [ones, zeros, nextK, nextV, nextAutomaton, nextCursors] = outputs;
  const cleared = [ones, zeros].flatMap((each) => (each ? [fill(each)] : []));
  if (!nextK || !nextV || !nextAutomaton || !nextCursors) {
    const common = { region: scratch((4 * elementCount(q!.shape)) / bits) };
    return [...cleared, lookThrough([q!, k!, v!, seq!], [ones, zeros], common, bits)];
  }
  return [
    ...cleared,
    ...copyInts(kBits!, nextK),
    ...copyInts(vBits!, nextV),
    ...copyInts(automaton!, nextAutomaton),
    ...copyInts(cursors!, nextCursors),
    pack([k!, v!, seq!, counts!], { kbits: nextK, vbits: nextV }),
    walk([q!, k!, seq!, counts!], [ones, zeros], [nextV, nextAutomaton, nextCursors], bits),
  ];
};

/** Inputs (q, k, v, sequences, g1, g0), outputs (dq, dk, dv). */
export const rosaBackward: Kernel = ({ inputs, outputs, params, scratch }) => {
  const { bits, self, tau } = params as RosaParams;
  const [q, k, v, seq, g1, g0] = inputs as Required<typeof inputs>;
  const [tokens, channels] = q!.shape as [number, number];
  const sequences = seq!.shape[0]!;
  const targets = outputs.flatMap((target, which) => (target ? [{ target, which, x: inputs[which]! }] : []));
  const common = { region: scratch((4 * elementCount(q!.shape)) / bits) };
  const turned = targets.filter(({ which }) => !self || which === 0);
  return [
    ...targets.map(({ target }) => fill(target)),
    ...turned.map(({ target, which, x }): Dispatch => {
      const flips = self ? 7 : 1 << which;
      return {
        name: "rosaBackward",
        size,
        groups: Math.ceil((sequences * channels) / bits / size),
        operands: {
          q: read(q!),
          k: read(k!),
          v: read(v!),
          seq: read(seq!, "i32"),
          gones: read(g1!),
          gzeros: read(g0!),
          x: read(x),
          common: write(common, "i32"),
          dx: write(target),
        },
        uniforms: { tokens, channels, groups: channels / bits, sequences },
        declarations: [
          sequenceOf,
          symbols(bits),
          findFunction(
            `for (var b = 0u; b < ${bits}u; b++) {
        let e = (start + i) * U.channels + g * ${bits}u + b;
        sum += select(get_gzeros(e), get_gones(e), ((value >> b) & 1u) == 1u);
      }`,
          ),
        ].join("\n"),
        body: `let e = group * SIZE + lane;
if (e >= U.sequences * U.groups) { return; }
let s = e / U.groups;
let g = e % U.groups;
let before = find(s, g, 0u, 0u, 0u);
for (var i = 0u; i < length_of(s); i++) {
  for (var b = 0u; b < ${bits}u; b++) {
    let change = find(s, g, ${flips}u, i, b) - before;
    let at = (start_of(s) + i) * U.channels + g * ${bits}u + b;
    let x = get_x(at);
    set_dx(at, select(change, -change, x > 0.0) / (2.0 * max(abs(x), ${literal(tau)})));
  }
}`,
      };
    }),
  ];
};
