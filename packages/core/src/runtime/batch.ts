// Packs the tokens of several sequences into steps of a few fixed sizes, so that programs can be cached: each round takes as
// many tokens as fit, and is padded up to the next size, unless that would waste too much.
import { InputError } from "../errors.js";
import type { CacheLimit } from "../ops/cache-limit.js";
import { roomFor, shortened } from "../ops/cache-limit.js";
import type { Architecture } from "../schema/architecture.js";

export interface Request {
  readonly slot: number;
  readonly tokens: ArrayLike<number>;
  /** Which tokens' logits are wanted. */
  readonly logits: "none" | "last" | "all";
  /** Leading tokens that only fill up (Architecture.padding); they count for no position and have no logits. Default 0. */
  readonly padding?: number;
  /** Tokens in the slot's caches. Default 0. */
  readonly cached?: number;
}

/** What a step may take. */
export interface StepRule {
  /** Most tokens, unless `whole`. */
  readonly tokens: number;
  /** Requests are never cut. */
  readonly whole?: boolean;
  readonly limit?: CacheLimit | undefined;
}

/** One step: inputs of a program, and where its logits rows go. */
export interface Round {
  readonly tokens: number;
  readonly sequences: number;
  readonly ids: Int32Array;
  readonly table: Int32Array;
  /** Tokens in the caches of each sequence before the step. */
  readonly cached: Int32Array;
  /** Tokens that the caches must have room for. */
  readonly capacity: number;
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

/** The tokens behind what the architecture fills them up with. @throws InputError when its vocabulary lacks that token */
export function padFront(
  tokens: ArrayLike<number>,
  { padding, vocabularySize, id }: Pick<Architecture, "padding" | "vocabularySize" | "id">,
): ArrayLike<number> {
  const count = padding ? (padding.multiple - (tokens.length % padding.multiple)) % padding.multiple : 0;
  if (!padding || count === 0) return tokens;
  if (padding.token >= vocabularySize)
    throw new InputError(
      `${id} fills ${tokens.length} tokens up to a multiple of ${padding.multiple} with token ${padding.token}, ` +
        `which a vocabulary of ${vocabularySize} does not have: give a multiple of ${padding.multiple}`,
    );
  return [...new Array<number>(count).fill(padding.token), ...Array.from(tokens)];
}

interface Slice {
  readonly request: number;
  readonly from: number;
  readonly count: number;
  readonly cached: number;
}

/** Splits requests into rounds. */
export function* rounds(requests: readonly Request[], rule: StepRule): Generator<Round> {
  const progress = requests.map((r) => ({ done: 0, cached: r.cached ?? 0 }));
  for (;;) {
    const most = requests.map((r, i) => mostOf(r, progress[i]!, rule));
    const pending = most.reduce((n, count) => n + count, 0);
    if (pending === 0) return;
    let room = rule.whole ? pending : take(pending, rule.tokens);
    const slices: Slice[] = [];
    progress.forEach((at, request) => {
      const count = Math.min(room, most[request]!);
      if (count === 0) return;
      slices.push({ request, from: at.done, count, cached: at.cached });
      at.done += count;
      if (rule.limit) at.cached = shortened(rule.limit, at.cached) + count;
      room -= count;
    });
    yield pack(requests, slices, Math.max(...progress.map((at) => at.cached)));
  }
}

function mostOf(request: Request, { done, cached }: { done: number; cached: number }, rule: StepRule): number {
  const left = request.tokens.length - done;
  return rule.whole || !rule.limit ? left : Math.min(left, roomFor(rule.limit, cached));
}

function pack(requests: readonly Request[], slices: readonly Slice[], capacity: number): Round {
  const tokens = bucket(slices.reduce((n, s) => n + s.count, 0));
  const sequences = bucket(slices.length);
  const ids = new Int32Array(tokens);
  const table = new Int32Array(3 * sequences);
  const cached = new Int32Array(sequences);
  const rows: number[] = [];
  const wanted: { request: number; position: number }[] = [];
  let start = 0;
  slices.forEach((slice, i) => {
    const { request, from, count } = slice;
    const r = requests[request]!;
    table.set([r.slot, start, count], 3 * i);
    cached[i] = slice.cached;
    for (let t = 0; t < count; t++) {
      ids[start + t] = r.tokens[from + t]!;
      if (!wantsLogits(r, from + t)) continue;
      rows.push(start + t);
      wanted.push({ request, position: from + t - (r.padding ?? 0) });
    }
    start += count;
  });
  const padded = new Int32Array(rows.length === 0 ? 0 : bucket(rows.length));
  padded.set(rows);
  return { tokens, sequences, ids, table, cached, capacity, rows: padded, wanted };
}

const wantsLogits = (r: Request, at: number): boolean =>
  (r.logits === "all" && at >= (r.padding ?? 0)) || (r.logits === "last" && at === r.tokens.length - 1);
