// A round: the tokens of several sequences packed into one step of a program, and where the rows that it gives go.
import { type CacheLimit, roomFor, shortened } from "../ops/cache-limit.js";
import { type Choice, choiceOperands } from "../ops/choice.js";
import { bucket } from "./packing.js";
import type { Program } from "./program.js";
import type { RowKind } from "./reading.js";
import type { Read } from "./sequence.js";

/** Some tokens of a request: `packed[from .. from + count)`. */
export interface Piece {
  readonly task: Read;
  readonly slot: number;
  readonly from: number;
  readonly count: number;
}

/** A row that somebody wants. */
interface Row {
  readonly task: Read;
  /** Among the request's own tokens. */
  readonly position: number;
  /** Among the round's tokens. */
  readonly token: number;
}

/** What distinguishes the rows of programs. */
export interface RowShape {
  readonly rows: number;
  /** Whether ids are drawn, with room for how many changes of logits, and whether masks tell which may be. */
  readonly draws: { readonly changes: number; readonly masked: boolean } | undefined;
  readonly scores: boolean;
  /** Rows of what the head sees, and of nothing else. */
  readonly hidden: boolean;
}

export interface Round extends RowShape {
  readonly pieces: readonly Piece[];
  readonly tokens: number;
  readonly sequences: number;
  readonly ids: Int32Array;
  /** (slot, start, length) of each sequence; rows of length 0 fill up. */
  readonly table: Int32Array;
  /** Tokens in the caches of each sequence before the step. */
  readonly cached: Int32Array;
  /** Tokens that the caches must have room for. */
  readonly capacity: number;
  /** Draws first, then logits, scores and what the head sees: rows of a kind lie together. */
  readonly wanted: readonly Row[];
}

const kinds: readonly RowKind[] = ["draw", "logits", "score", "hidden"];

/** Room for changes of logits: few sizes, since each takes a program. */
const roomForChanges = (changes: number): number =>
  changes === 0 ? 0 : Math.max(256, 4 ** Math.ceil(Math.log(changes) / Math.log(4)));

const ofKind = (rows: readonly Row[], kind: RowKind): Row[] => rows.filter(({ task }) => task.reading.kind === kind);

const choicesOf = (rows: readonly Row[]): Choice[] => ofKind(rows, "draw").map(({ task }) => task.reading.choice!);

/** Tokens that a step may take of a sequence with so many cached ones. */
export const roomOf = (limit: CacheLimit | undefined, cached: number): number =>
  limit ? roomFor(limit, cached) : Number.POSITIVE_INFINITY;

/** Tokens in the caches after a piece. */
export function cachedBehind({ task, count }: Piece): number {
  const { limit, cached } = task.sequence;
  return limit ? shortened(limit, cached) + count : 0;
}

export function packRound(pieces: readonly Piece[]): Round {
  const tokens = bucket(pieces.reduce((n, { count }) => n + count, 0));
  const sequences = bucket(pieces.length);
  const ids = new Int32Array(tokens);
  const table = new Int32Array(3 * sequences);
  const cached = new Int32Array(sequences);
  const rows: Row[] = [];
  let start = 0;
  pieces.forEach(({ task, slot, from, count }, i) => {
    table.set([slot, start, count], 3 * i);
    cached[i] = task.sequence.cached;
    for (let t = 0; t < count; t++) {
      ids[start + t] = task.packed[from + t]!;
      if (wantsRow(task, from + t)) rows.push({ task, position: from + t - task.padding, token: start + t });
    }
    start += count;
  });
  const wanted = kinds.flatMap((kind) => ofKind(rows, kind));
  const choices = choicesOf(wanted);
  const changes = choices.reduce((sum, choice) => sum + choice.changes.size, 0);
  const masked = choices.some(({ mask }) => mask);
  return {
    pieces,
    tokens,
    sequences,
    ids,
    table,
    cached,
    capacity: Math.max(0, ...pieces.map(cachedBehind)),
    wanted,
    rows: wanted.length === 0 ? 0 : bucket(wanted.length),
    draws: choices.length === 0 ? undefined : { changes: roomForChanges(changes), masked },
    scores: wanted.some(({ task }) => task.reading.kind === "score"),
    hidden: wanted.some(({ task }) => task.reading.kind === "hidden"),
  };
}

function wantsRow({ reading, packed, padding }: Read, at: number): boolean {
  if (reading.rows === "all") return at >= padding && (reading.target?.(at - padding) ?? 0) >= 0;
  return reading.rows === "last" && at === packed.length - 1;
}

/** Enqueues what the program reads. */
export function writeRound(program: Program, round: Round, vocabulary: number): void {
  const { wanted, rows } = round;
  const write = (name: string, data: Int32Array | Float32Array) => {
    if (program.takes(name)) program.write(name, data);
  };
  write("ids", round.ids);
  write("sequences", round.table);
  write("cached", round.cached);
  if (rows === 0) return;
  write(
    "rows",
    padded(wanted, rows, ({ token }) => token),
  );
  if (round.scores)
    write(
      "targets",
      padded(wanted, rows, ({ task, position }) => task.reading.target?.(position) ?? -1, -1),
    );
  if (!round.draws) return;
  const { changes, masked } = round.draws;
  const operands = choiceOperands(choicesOf(wanted), rows, vocabulary, changes, masked);
  for (const [name, data] of Object.entries(operands)) write(name, data);
}

function padded(wanted: readonly Row[], rows: number, numberOf: (row: Row) => number, fill = 0): Int32Array {
  const data = new Int32Array(rows).fill(fill);
  wanted.forEach((row, i) => {
    data[i] = numberOf(row);
  });
  return data;
}

/** Reads what the rows want, and nothing else. */
export async function readRound(
  program: Program,
  { wanted }: Round,
  sizes: { vocabulary: number; channels: number },
): Promise<void> {
  const first = new Map<RowKind, number>();
  wanted.forEach(({ task }, i) => {
    const kind = task.reading.kind as RowKind;
    if (!first.has(kind)) first.set(kind, i);
  });
  const each = async (kind: RowKind, output: string, width: number) => {
    const rows = ofKind(wanted, kind);
    if (rows.length === 0) return;
    const numbers = await program.read(output, first.get(kind)! * width, rows.length * width);
    rows.forEach((row, i) => {
      take(row, kind, numbers.subarray(i * width, (i + 1) * width));
    });
  };
  const { vocabulary, channels } = sizes;
  const drawn = first.has("draw") ? [readDrawn(program, ofKind(wanted, "draw"), vocabulary)] : [];
  const kindsRead = [
    each("logits", "logits", vocabulary),
    each("score", "losses", 1),
    each("hidden", "hidden", channels),
  ];
  await Promise.all([...drawn, ...kindsRead]);
}

function take({ task, position }: Row, kind: RowKind, numbers: Float32Array): void {
  if (kind === "score") numbers[0] = -numbers[0]!;
  if (kind === "logits" && position === task.packed.length - task.padding - 1) task.lastLogits = numbers.slice();
  task.reading.take?.(position, numbers);
}

/** Ids, and the logits of those rows that want them: of one alone, or of all at once. */
async function readDrawn(program: Program, rows: readonly Row[], vocabulary: number): Promise<void> {
  const ids = await program.readIds("drawn", 0, rows.length);
  const asking = rows.flatMap(({ task }, i) => (task.reading.wantsLogits?.(ids[i]!) ? [i] : []));
  const [from = 0] = asking;
  const count = asking.length === 0 ? 0 : asking.at(-1)! + 1 - from;
  const logits = count > 0 ? await program.read("logits", from * vocabulary, count * vocabulary) : undefined;
  const logitsOf = (i: number) => logits?.slice((i - from) * vocabulary, (i - from + 1) * vocabulary);
  rows.forEach(({ task }, i) => {
    const isAsking = asking.includes(i);
    task.lastLogits = isAsking ? logitsOf(i) : undefined;
    task.reading.takeDrawn?.(ids[i]!, isAsking ? logitsOf(i) : undefined);
  });
}
