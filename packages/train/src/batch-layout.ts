// Where the tokens of a batch lie among those of a program. A program has N = B·T packed tokens and a table of S sequences; a text of the
// batch is a sequence of its own and begins from the initial state. What fills texts up at their front, where the trainer's function asks
// for it (RWKV-X: to a multiple of 16), stands before each of them; tokens of no text belong to no sequence.
import { InputError } from "@rwkv-ts/core";
import type { Architecture } from "@rwkv-ts/core/model";
import { padFront, type TextRun } from "@rwkv-ts/core/tools";
import type { Batch } from "./engine-options.js";
import { filledTime, trainedFunction } from "./training-graph.js";

/** Sizes of a batch, and how many devices take an equal share of its rows. */
export interface BatchSize {
  readonly batch: number;
  readonly time: number;
  readonly copies: number;
}

export interface BatchLayout {
  /** [N] over all devices. */
  readonly ids: Int32Array;
  /** [N]; negative: not counted. */
  readonly targets: Int32Array;
  /** What each target counts, [N]; undefined: 1. */
  readonly weights: Float32Array | undefined;
  /** Among all N tokens, what fills them up included. */
  readonly texts: readonly TextRun[];
  /** The row of the batch that each text lies in. */
  readonly rows: readonly number[];
  /** (slot, start, length) of S sequences for each device, start counted in the device's own tokens. */
  readonly table: Int32Array;
}

/** The texts of a batch among its B·T places: those that it names, or one a row. */
export function textsOf(
  { texts }: Pick<Batch, "texts">,
  { batch, time }: Pick<BatchSize, "batch" | "time">,
): TextRun[] {
  if (!texts) return Array.from({ length: batch }, (_, b) => ({ start: b * time, count: time }));
  return Array.from({ length: texts.length / 2 }, (_, i) => ({ start: texts[2 * i]!, count: texts[2 * i + 1]! }));
}

/** Sequences of a program that has room for the texts of every device: B, or twice, four times, ... as many. */
export function sequencesFor(texts: readonly TextRun[], { batch, time, copies }: BatchSize): number {
  const rows = batch / copies;
  const counts = new Array<number>(copies).fill(0);
  for (const { start } of texts) counts[Math.floor(start / (rows * time))]!++;
  let sequences = rows;
  while (sequences < Math.max(...counts)) sequences *= 2;
  return sequences;
}

/**
 * Lays a checked batch out for a program of `sequences` sequences a device. `slots`: the slot of each text; default: its place among
 * those of its device. @throws InputError for texts that take more tokens than there are once they are filled up
 */
export function layOut(
  architecture: Architecture,
  batch: Batch,
  size: BatchSize,
  sequences: number,
  slots?: readonly number[],
): BatchLayout {
  const { copies } = size;
  const rows = size.batch / copies;
  const given = textsOf(batch, size);
  const filled = filledTime(architecture, size.time);
  const isPlain = filled === size.time && (trainedFunction(architecture).padding?.multiple ?? 1) === 1;
  const tokens = rows * filled;
  const ids = isPlain ? batch.ids : new Int32Array(copies * tokens);
  const targets = new Int32Array(copies * tokens).fill(-1);
  const weights = batch.weights && new Float32Array(copies * tokens);
  const table = new Int32Array(3 * copies * sequences);
  const used = new Array<number>(copies).fill(0);
  const ends = Array.from({ length: copies }, (_, device) => device * tokens);
  const texts = given.map(({ start, count }, i): TextRun => {
    const device = Math.floor(start / (rows * size.time));
    const own = isPlain ? undefined : padFront(batch.ids.subarray(start, start + count), trainedFunction(architecture));
    const at = own ? ends[device]! : start;
    const length = own?.length ?? count;
    if (at + length > (device + 1) * tokens) throw noRoom(architecture, given.length, tokens * copies);
    if (own) ids.set(own, at);
    ends[device] = at + length;
    targets.set(batch.targets.subarray(start, start + count), at + length - count);
    weights?.set(batch.weights!.subarray(start, start + count), at + length - count);
    const row = used[device]!++;
    table.set([slots?.[i] ?? row, at - device * tokens, length], 3 * (device * sequences + row));
    return { start: at, count: length };
  });
  if (weights) for (let i = 0; i < targets.length; i++) if (weights[i] === 0) targets[i] = -1;
  const inRow = given.map(({ start }) => Math.floor(start / size.time));
  return { ids, targets, weights, texts, rows: inRow, table };
}

const noRoom = ({ id, padding, modes }: Architecture, texts: number, tokens: number): InputError => {
  const { multiple = 1 } = modes?.training?.padding ?? padding ?? {};
  return new InputError(
    `${id} fills every text up to a multiple of ${multiple} tokens: the batch's ${texts} texts do not fit into ${tokens} tokens then; use fewer`,
  );
};

/** What the targets of a batch count together: their number, or the sum of their weights. */
export function countOf({ targets, weights }: Batch): number {
  let count = 0;
  for (let i = 0; i < targets.length; i++) if (targets[i]! >= 0) count += weights?.[i] ?? 1;
  return count;
}

/** @throws InputError for a batch of another size, ids outside the vocabulary, weights that are no weights, and texts that overlap */
export function checkBatch(
  batch: Batch,
  { batch: rows, time }: Pick<BatchSize, "batch" | "time">,
  vocabulary: number,
): void {
  const { ids, targets, weights, texts, goesOn } = batch;
  const n = rows * time;
  if (goesOn && goesOn.length !== rows)
    throw new InputError(`a batch must say of ${rows} rows whether they go on, got ${goesOn.length}`);
  if (ids.length !== n || targets.length !== n)
    throw new InputError(`a batch must have ${n} ids and targets, got ${ids.length} and ${targets.length}`);
  const outside = (id: number, least: number) => !(Number.isInteger(id) && id >= least && id < vocabulary);
  for (let i = 0; i < n; i++) {
    const kind = outside(ids[i]!, 0) ? "id" : outside(targets[i]!, -(2 ** 31)) ? "target" : undefined;
    if (kind === undefined) continue;
    throw new InputError(
      `the batch has the ${kind} ${(kind === "id" ? ids : targets)[i]} at ${i}; the model's vocabulary has ${vocabulary} ids`,
    );
  }
  if (weights && weights.length !== n) throw new InputError(`a batch must have ${n} weights, got ${weights.length}`);
  const wrong = weights?.findIndex((w) => !(w >= 0 && w < Number.POSITIVE_INFINITY)) ?? -1;
  if (wrong >= 0)
    throw new InputError(`the batch has the weight ${weights![wrong]} at ${wrong}: it must be a number from 0`);
  if (texts) checkTexts(texts, targets, time);
}

function checkTexts(texts: Int32Array, targets: Int32Array, time: number): void {
  if (texts.length === 0 || texts.length % 2 !== 0)
    throw new InputError(`texts must be pairs of a start and a length, got ${texts.length} numbers`);
  let end = 0;
  const idle = (to: number) => {
    for (; end < to; end++) if (targets[end]! >= 0) throw new InputError(`the target at ${end} belongs to no text`);
  };
  for (let i = 0; i < texts.length; i += 2) {
    const [start, length] = [texts[i]!, texts[i + 1]!];
    const isWithin = start >= end && length >= 1 && start + length <= targets.length;
    if (!isWithin || Math.floor(start / time) !== Math.floor((start + length - 1) / time))
      throw new InputError(
        `text ${i / 2} of the batch has start ${start} and length ${length}: texts must lie one behind the other, each within a row of ${time}`,
      );
    idle(start);
    end = start + length;
  }
  idle(targets.length);
}
