// Packs the tokens of several sequences into steps of a few fixed sizes, so that programs can be cached: each round takes as
// many tokens as fit, and is padded up to the next size, unless that would waste too much.

export interface Request {
  readonly slot: number;
  readonly tokens: ArrayLike<number>;
  /** Which tokens' logits are wanted. */
  readonly logits: "none" | "last" | "all";
}

/** One step: inputs of a program, and where its logits rows go. */
export interface Round {
  readonly tokens: number;
  readonly sequences: number;
  readonly ids: Int32Array;
  readonly table: Int32Array;
  /** Token indices whose logits are computed, padded with 0; empty when none are wanted. */
  readonly rows: Int32Array;
  /** For each unpadded row: request and position within it. */
  readonly wanted: readonly { readonly request: number; readonly position: number }[];
}

/** Sizes up to `max`: 1, 2, 4, 8, then 1.5 times and twice each power of two. */
export function bucket(n: number): number {
  const power = 2 ** Math.ceil(Math.log2(n));
  return power >= 16 && n <= 0.75 * power ? 0.75 * power : power;
}

/** Number of tokens to take when `pending` are waiting: everything if little padding is needed, else a full size. */
export function take(pending: number, max: number): number {
  if (pending >= max) return max;
  const up = bucket(pending);
  if (up <= 1.34 * pending) return pending;
  return 2 ** Math.floor(Math.log2(pending));
}

interface Slice {
  readonly request: number;
  readonly from: number;
  readonly count: number;
}

/** Splits requests into rounds of at most `max` tokens. */
export function* rounds(requests: readonly Request[], max: number): Generator<Round> {
  const done = requests.map(() => 0);
  for (;;) {
    const pending = requests.reduce((n, r, i) => n + r.tokens.length - done[i]!, 0);
    if (pending === 0) return;
    let room = take(pending, max);
    const slices: Slice[] = [];
    requests.forEach((r, request) => {
      const count = Math.min(room, r.tokens.length - done[request]!);
      if (count === 0) return;
      slices.push({ request, from: done[request]!, count });
      done[request]! += count;
      room -= count;
    });
    yield pack(requests, slices);
  }
}

function pack(requests: readonly Request[], slices: readonly Slice[]): Round {
  const tokens = bucket(slices.reduce((n, s) => n + s.count, 0));
  const sequences = bucket(slices.length);
  const ids = new Int32Array(tokens);
  const table = new Int32Array(3 * sequences);
  const rows: number[] = [];
  const wanted: { request: number; position: number }[] = [];
  let start = 0;
  slices.forEach(({ request, from, count }, i) => {
    const r = requests[request]!;
    table.set([r.slot, start, count], 3 * i);
    for (let t = 0; t < count; t++) {
      ids[start + t] = r.tokens[from + t]!;
      const position = from + t;
      if (r.logits === "all" || (r.logits === "last" && position === r.tokens.length - 1)) {
        rows.push(start + t);
        wanted.push({ request, position });
      }
    }
    start += count;
  });
  const padded = new Int32Array(rows.length === 0 ? 0 : bucket(rows.length));
  padded.set(rows);
  return { tokens, sequences, ids, table, rows: padded, wanted };
}
