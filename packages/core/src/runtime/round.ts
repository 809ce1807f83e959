// A round: the tokens of several sequences packed into one step of a program, and where the rows that it gives go.
import { type CacheLimit, roomFor, shortened } from "../ops/cache-limit.js";
import { type Choice, choiceOperands } from "../ops/choice.js";
import type { Architecture } from "../schema/architecture.js";
import { bucket } from "./packing.js";
import type { Program } from "./program.js";
import type { Reading, RowKind } from "./reading.js";
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
  readonly architecture: Architecture;
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
  /** Rows by kind: draws come first in the program's rows, then logits, scores and what the head sees. */
  readonly wanted: Readonly<Record<RowKind, readonly Row[]>>;
}

/** Room for changes of logits: few sizes, since each takes a program. */
const roomForChanges = (changes: number): number =>
  changes === 0 ? 0 : Math.max(256, 4 ** Math.ceil(Math.log(changes) / Math.log(4)));

const choicesOf = (rows: readonly Row[]): Choice[] => rows.map(({ task }) => task.reading.choice!);

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
  const wanted: Record<RowKind, Row[]> = { draw: [], logits: [], score: [], hidden: [] };
  let start = 0;
  let capacity = 0;
  pieces.forEach((piece, i) => {
    const { task, slot, from, count } = piece;
    const { kind } = task.reading;
    table[3 * i] = slot;
    table[3 * i + 1] = start;
    table[3 * i + 2] = count;
    cached[i] = task.sequence.cached;
    capacity = Math.max(capacity, cachedBehind(piece));
    for (let t = 0; t < count; t++) {
      ids[start + t] = task.packed[from + t]!;
      if (kind !== "none" && wantsRow(task, from + t))
        wanted[kind].push({ task, position: from + t - task.padding, token: start + t });
    }
    start += count;
  });
  const rows = wanted.draw.length + wanted.logits.length + wanted.score.length + wanted.hidden.length;
  return {
    architecture: pieces[0]!.task.sequence.architecture,
    pieces,
    tokens,
    sequences,
    ids,
    table,
    cached,
    capacity,
    wanted,
    rows: rows === 0 ? 0 : bucket(rows),
    draws: drawShape(wanted.draw),
    scores: wanted.score.length > 0,
    hidden: wanted.hidden.length > 0,
  };
}

function drawShape(rows: readonly Row[]): RowShape["draws"] {
  if (rows.length === 0) return undefined;
  let changes = 0;
  let masked = false;
  for (const { task } of rows) {
    changes += task.reading.choice!.changes.size;
    masked ||= task.reading.choice!.mask !== undefined;
  }
  return { changes: roomForChanges(changes), masked };
}

function wantsRow({ reading, packed, padding }: Read, at: number): boolean {
  if (reading.rows === "all") return at >= padding && (reading.target?.(at - padding) ?? 0) >= 0;
  return reading.rows === "last" && at === packed.length - 1;
}

/** Enqueues what the program reads. */
export function writeRound(program: Program, round: Round, vocabulary: number): void {
  const { wanted, rows, draws } = round;
  const write = (name: string, data: Int32Array | Float32Array) => {
    if (program.takes(name)) program.write(name, data);
  };
  write("ids", round.ids);
  write("sequences", round.table);
  write("cached", round.cached);
  if (rows === 0) return;
  write(
    "rows",
    perRow(round, 0, ({ token }) => token),
  );
  if (round.scores) {
    const targets = perRow(round, -1, ({ task, position }) => task.reading.target?.(position) ?? -1);
    write("targets", targets);
  }
  if (!draws) return;
  const { settings, changes, amounts, mask } = choiceOperands(
    choicesOf(wanted.draw),
    rows,
    vocabulary,
    draws.changes,
    draws.masked,
  );
  write("settings", settings);
  if (draws.changes > 0) {
    write("changes", changes);
    write("amounts", amounts);
  }
  if (mask) write("mask", mask);
}

/** The order of rows in a program. */
const kinds: readonly RowKind[] = ["draw", "logits", "score", "hidden"];

/** A number for each row, in their order; `fill` for those that fill up. */
function perRow({ wanted, rows }: Round, fill: number, numberOf: (row: Row) => number): Int32Array {
  const data = new Int32Array(rows).fill(fill);
  let at = 0;
  for (const kind of kinds) for (const row of wanted[kind]) data[at++] = numberOf(row);
  return data;
}

/** Reads what the rows want, and nothing else. */
export async function readRound(
  program: Program,
  { wanted }: Round,
  { vocabulary, channels }: { readonly vocabulary: number; readonly channels: number },
): Promise<void> {
  const { draw, logits, score, hidden } = wanted;
  if (draw.length > 0 && logits.length + score.length === 0) return readDrawn(program, draw, vocabulary);
  await Promise.all([
    readDrawn(program, draw, vocabulary),
    readRows(program, "logits", draw.length, logits, vocabulary),
    readRows(program, "losses", draw.length + logits.length, score, 1),
    readRows(program, "hidden", 0, hidden, channels),
  ]);
}

async function readRows(program: Program, output: string, first: number, rows: readonly Row[], width: number) {
  if (rows.length === 0) return;
  const numbers = await program.read(output, first * width, rows.length * width);
  rows.forEach(({ task, position }, i) => {
    const own = numbers.subarray(i * width, (i + 1) * width);
    const { kind } = task.reading;
    if (kind === "score") own[0] = -own[0]!;
    if (kind === "logits" && position === task.packed.length - task.padding - 1) task.lastLogits = own.slice();
    give(task, (reading) => reading.take?.(position, own));
  });
}

/** Hands a request what a row gave. What it does with it is its own: a fault there ends nobody else's round. */
function give(task: Read, use: (reading: Reading) => void): void {
  if (task.failure) return;
  try {
    use(task.reading);
  } catch (error) {
    task.failure = { error };
  }
}

/** Ids, and the logits of those rows that want them: of one alone, or of all at once. */
async function readDrawn(program: Program, rows: readonly Row[], vocabulary: number): Promise<void> {
  if (rows.length === 0) return;
  const ids = await program.readIds("drawn", 0, rows.length);
  const asking: number[] = [];
  rows.forEach(({ task }, i) => {
    give(task, (reading) => {
      if (reading.wantsLogits?.(ids[i]!)) asking.push(i);
    });
  });
  const [from = 0] = asking;
  const count = asking.length === 0 ? 0 : asking.at(-1)! + 1 - from;
  const logits = count > 0 ? await program.read("logits", from * vocabulary, count * vocabulary) : undefined;
  const isAsking = new Set(asking);
  rows.forEach(({ task }, i) => {
    const own = isAsking.has(i) ? logits!.subarray((i - from) * vocabulary, (i - from + 1) * vocabulary) : undefined;
    task.lastLogits = own?.slice();
    give(task, (reading) => reading.takeDrawn?.(ids[i]!, own?.slice()));
  });
}
