// ROSA (core's rosa.ts): a thread for each group of channels of each sequence walks its tokens, with the suffix automaton of the text in
// the state (core's suffix-automaton.ts), or without a state by the definition itself. The gradient turns each bit round (core's
// rosa-backward.ts): a thread for each bit of each token looks everything up again.

import { elementCount } from "@rwkv-ts/core";
import { type RosaParams, stateNumbers, statesPerRow, wordsOf } from "@rwkv-ts/core/backend";
import { fillRegion } from "./fill.js";
import { blocksFor, type DeviceOp, kernel, type Launch, launch, sameRegion } from "./kernel.js";

const threads = 32;
const symbols = `
/** The symbol of a token's group. */
DEVICE int symbol_of(const float *x, u64 token, int channels, int group, int bits) {
  int symbol = 0;
  for (int b = 0; b < bits; b++) symbol |= x[token * channels + group * bits + b] > 0 ? 1 << b : 0;
  return symbol;
}
`;

const suffixes = `${symbols}
/** A group's states; their numbers are length, link, end, and the state behind each symbol. */
struct automaton {
  int *first;
  u64 stride;
  int numbers;
  DEVICE_MEMBER int *at(int state) const { return first + (u64)(state / ${statesPerRow}) * stride + state % ${statesPerRow} * numbers; }
  DEVICE_MEMBER int &length(int state) const { return at(state)[0]; }
  DEVICE_MEMBER int &link(int state) const { return at(state)[1]; }
  DEVICE_MEMBER int &end(int state) const { return at(state)[2]; }
  DEVICE_MEMBER int &next(int state, int symbol) const { return at(state)[3 + symbol]; }
  DEVICE_MEMBER void create(int state, int length, int link, int end, int like) const {
    int *own = at(state);
    for (int i = 3; i < numbers; i++) own[i] = like < 0 ? 0 : at(like)[i];
    own[0] = length, own[1] = link, own[2] = end;
  }
};
struct cursor { int count, last, state, matched; };
DEVICE int match_suffix(const automaton &s, cursor &at, int symbol) {
  while (at.state != 0 && s.next(at.state, symbol) == 0) at.state = s.link(at.state), at.matched = min_of(at.matched, s.length(at.state));
  const int next = s.next(at.state, symbol);
  if (next == 0) at.matched = 0;
  else at.state = next, at.matched++;
  while (at.state != 0 && s.length(s.link(at.state)) >= at.matched) at.state = s.link(at.state);
  return at.state == 0 ? -1 : s.end(at.state);
}
/** The state behind \`from\` and the symbol that holds nothing longer. */
DEVICE int class_of(const automaton &s, cursor &at, int from, int symbol) {
  const int known = s.next(from, symbol), length = s.length(from) + 1;
  if (s.length(known) == length) return known;
  const int copy = at.count++;
  s.create(copy, length, s.link(known), s.end(known), known);
  for (int state = from; s.next(state, symbol) == known; state = s.link(state)) {
    s.next(state, symbol) = copy;
    if (state == 0) break;
  }
  s.link(known) = copy;
  return copy;
}
DEVICE void append_suffix(const automaton &s, cursor &at, int symbol, int position) {
  const int added = at.count++;
  s.create(added, s.length(at.last) + 1, 0, -1, -1);
  int from = at.last;
  bool is_new = true;
  for (;;) {
    if (s.next(from, symbol) != 0) { is_new = false; break; }
    s.next(from, symbol) = added;
    if (from == 0) break;
    from = s.link(from);
  }
  if (!is_new) { const int link = class_of(s, at, from, symbol); s.link(added) = link; }
  at.last = added;
  for (int state = added; state != 0; state = s.link(state)) s.end(state) = position;
}`;

/** Words of a token's bits of all channels, to the rows of the caches. */
const packKernel = kernel({
  name: "rosa_bits",
  module: "rosa",
  threads: 64,
  args: {
    x: "const float *",
    table: "const int *",
    counts: "const int *",
    rows_of_bits: "u32 *",
    tokens: "int",
    channels: "int",
    words: "int",
    sequences: "int",
    rows: "int",
  },
  code: `
  const int e = block_x() * 64 + thread_x(), t = e / a.words, word = e % a.words;
  if (t >= a.tokens) return;
  const int s = sequence_of(a.table, a.sequences, t);
  if (s < 0) return;
  u32 bits = 0;
  for (int c = 32 * word; c < min_of(32 * word + 32, a.channels); c++) bits |= a.x[(u64)t * a.channels + c] > 0 ? 1u << (c & 31) : 0u;
  a.rows_of_bits[((u64)a.table[3 * s] * a.rows + a.counts[s] + t - a.table[3 * s + 1]) * a.words + word] = bits;`,
});

const keptKernel = kernel({
  name: "rosa_kept",
  module: "rosa",
  threads,
  args: {
    q: "const float *",
    k: "const float *",
    v_bits: "const u32 *",
    automaton: "int *",
    cursors: "int *",
    table: "const int *",
    counts: "const int *",
    ones: "float *",
    zeros: "float *",
    channels: "int",
    groups: "int",
    bits: "int",
    words: "int",
    rows: "int",
    automaton_rows: "int",
    numbers: "int",
  },
  declarations: suffixes,
  code: `
  const int group = block_x() * ${threads} + thread_x();
  if (group >= a.groups) return;
  const span s = span_of(a.table, block_y());
  if (s.length == 0) return;
  const u64 row = (u64)${statesPerRow} * a.numbers, stride = a.groups * row;
  const automaton states = {a.automaton + s.slot * a.automaton_rows * stride + group * row, stride, a.numbers};
  int *kept = a.cursors + 4 * ((u64)s.slot * a.groups + group);
  const int cached = a.counts[block_y()];
  cursor at = {kept[0], kept[1], kept[2], kept[3]};
  if (cached == 0) states.create(0, 0, 0, -1, -1), at = cursor{1, 0, 0, 0};
  for (int i = 0; i < s.length; i++) {
    const int found = match_suffix(states, at, symbol_of(a.q, s.start + i, a.channels, group, a.bits));
    if (found >= 0) {
      const u32 word = a.v_bits[((u64)s.slot * a.rows + found + 1) * a.words + group * a.bits / 32] >> (group * a.bits % 32);
      for (int b = 0; b < a.bits; b++) {
        float *target = word >> b & 1 ? a.ones : a.zeros;
        if (target) target[(u64)(s.start + i) * a.channels + group * a.bits + b] = 1;
      }
    }
    append_suffix(states, at, symbol_of(a.k, s.start + i, a.channels, group, a.bits), cached + i);
  }
  kept[0] = at.count, kept[1] = at.last, kept[2] = at.state, kept[3] = at.matched;`,
});

/** Places found by the definition, [T,G]: a thread for each token and group. */
const plain = `${symbols}
/** Where the end of q[..t] was found in k[..t-1], -1 where nowhere; \`token\`'s symbols are turned round by the masks. */
DEVICE int found_at(const float *q, const float *k, int start, int t, int channels, int group, int bits, int token, int turn_q, int turn_k) {
  int longest = 0, found = -1;
  for (int j = 0; j < t; j++) {
    int length = 0;
    while (length <= j) {
      const int tq = t - length, tk = j - length;
      const int sq = symbol_of(q, start + tq, channels, group, bits) ^ (tq == token ? turn_q : 0);
      const int sk = symbol_of(k, start + tk, channels, group, bits) ^ (tk == token ? turn_k : 0);
      if (sq != sk) break;
      length++;
    }
    if (length > 0 && length >= longest) longest = length, found = j;
  }
  return found;
}
template <class A> DEVICE float effect(const A &a, span s, int group, int token, int turn_q, int turn_k, int turn_v) {
  float sum = 0;
  for (int t = 0; t < s.length; t++) {
    const int found = found_at(a.q, a.k, s.start, t, a.channels, group, a.bits, token, turn_q, turn_k);
    if (found < 0) continue;
    const int symbol = symbol_of(a.v, s.start + found + 1, a.channels, group, a.bits) ^ (found + 1 == token ? turn_v : 0);
    for (int b = 0; b < a.bits; b++) sum += (symbol >> b & 1 ? a.g1 : a.g0)[(u64)(s.start + t) * a.channels + group * a.bits + b];
  }
  return sum;
}`;

const plainKernel = kernel({
  name: "rosa_plain",
  module: "rosa-plain",
  threads,
  args: {
    q: "const float *",
    k: "const float *",
    v: "const float *",
    table: "const int *",
    ones: "float *",
    zeros: "float *",
    channels: "int",
    groups: "int",
    bits: "int",
    sequences: "int",
  },
  declarations: plain,
  code: `
  const int group = block_x() * ${threads} + thread_x(), token = block_y();
  if (group >= a.groups) return;
  const int s = sequence_of(a.table, a.sequences, token);
  if (s < 0) return;
  const int start = a.table[3 * s + 1], found = found_at(a.q, a.k, start, token - start, a.channels, group, a.bits, -1, 0, 0);
  if (found < 0) return;
  const int symbol = symbol_of(a.v, start + found + 1, a.channels, group, a.bits);
  for (int b = 0; b < a.bits; b++) {
    float *target = symbol >> b & 1 ? a.ones : a.zeros;
    if (target) target[(u64)token * a.channels + group * a.bits + b] = 1;
  }`,
});

const backwardKernel = kernel({
  name: "rosa_backward",
  module: "rosa-plain",
  threads,
  args: {
    q: "const float *",
    k: "const float *",
    v: "const float *",
    table: "const int *",
    g1: "const float *",
    g0: "const float *",
    dq: "float *",
    dk: "float *",
    dv: "float *",
    channels: "int",
    bits: "int",
    sequences: "int",
    self: "int",
    tau: "float",
  },
  declarations: plain,
  code: `
  const int c = block_x() * ${threads} + thread_x(), token = block_y();
  if (c >= a.channels) return;
  const u64 at = (u64)token * a.channels + c;
  float *const targets[3] = {a.dq, a.dk, a.dv};
  const float *const given[3] = {a.q, a.k, a.v};
  const int s = sequence_of(a.table, a.sequences, token), group = c / a.bits, turn = 1 << c % a.bits;
  const span own = s < 0 ? span{0, 0, 0} : span_of(a.table, s);
  const int i = token - own.start;
  const float before = s < 0 ? 0.f : effect(a, own, group, -1, 0, 0, 0);
  UNROLL for (int which = 0; which < 3; which++) {
    if (!targets[which]) continue;
    float d = 0;
    if (s >= 0 && (which == 0 || !a.self)) {
      const float after = effect(a, own, group, i, a.self || which == 0 ? turn : 0, a.self || which == 1 ? turn : 0, a.self || which == 2 ? turn : 0);
      const float x = given[which][at], far = largest(x < 0 ? -x : x, a.tau);
      d = divide(x > 0 ? before - after : after - before, 2 * far);
    }
    targets[which][at] = d;
  }`,
});

/** Inputs (q, k, v, k bits, v bits, automaton, cursor, sequences, counts), outputs (ones, zeros, and the four of the state or none of them). */
export const rosa: DeviceOp = {
  kernels: [packKernel, keptKernel, plainKernel, backwardKernel],
  launches: ({ inputs, outputs, params }) => {
    const { bits } = params as RosaParams;
    const [q, k, v, , , , , table, counts] = inputs;
    const [ones, zeros, ...next] = outputs;
    const [tokens, channels] = q!.shape as [number, number];
    const groups = channels / bits;
    const sequences = table!.shape[0]!;
    const marks = { ones: ones?.region, zeros: zeros?.region };
    const cleared = [ones, zeros].flatMap((place) => (place ? [fillRegion(place.region, tokens * channels)] : []));
    const [kBits, vBits, automaton, cursor] = next;
    if (!(kBits && vBits && automaton && cursor)) {
      const args = {
        q: q!.region,
        k: k!.region,
        v: v!.region,
        table: table!.region,
        ...marks,
        channels,
        groups,
        bits,
        sequences,
      };
      return [...cleared, launch(plainKernel, args, { blocks: [blocksFor(groups, threads), tokens] })];
    }
    const copies = [kBits, vBits, automaton, cursor].flatMap((to, i): Launch[] => {
      const from = inputs[3 + i]!;
      return sameRegion(from.region, to.region) ? [] : [fillRegion(to.region, elementCount(to.shape), from.region)];
    });
    const words = wordsOf(channels);
    const rows = kBits.shape[1]!;
    const pack = (x: typeof k, to: typeof kBits) => {
      const regions = { x: x!.region, table: table!.region, counts: counts!.region, rows_of_bits: to.region };
      return launch(
        packKernel,
        { ...regions, tokens, channels, words, sequences, rows },
        { blocks: blocksFor(tokens * words, 64) },
      );
    };
    const regions = {
      q: q!.region,
      k: k!.region,
      v_bits: vBits.region,
      automaton: automaton.region,
      cursors: cursor.region,
    };
    const sizes = {
      channels,
      groups,
      bits,
      words,
      rows,
      automaton_rows: automaton.shape[1]!,
      numbers: stateNumbers(bits),
    };
    const args = { ...regions, table: table!.region, counts: counts!.region, ...marks, ...sizes };
    const walk = launch(keptKernel, args, { blocks: [blocksFor(groups, threads), sequences] });
    return [...cleared, ...copies, pack(k, kBits), pack(v, vBits), walk];
  },
};

/** Inputs (q, k, v [N,C], sequences [S,3], g1, g0 [N,C]), outputs (dq, dk, dv). */
export const rosaBackward: DeviceOp = {
  kernels: [],
  launches: ({ inputs, outputs, params }) => {
    const { bits, self, tau } = params as RosaParams;
    const [q, k, v, table, g1, g0] = inputs.map(({ region }) => region);
    const [dq, dk, dv] = outputs.map((place) => place?.region);
    const [tokens, channels] = inputs[0]!.shape as [number, number];
    const sizes = { channels, bits, sequences: inputs[3]!.shape[0]!, self: Number(self), tau };
    const args = { q, k, v, table, g1, g0, dq, dk, dv, ...sizes };
    return [launch(backwardKernel, args, { blocks: [blocksFor(channels, threads), tokens] })];
  },
};
