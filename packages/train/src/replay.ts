// Memory replay: a buffer of windows that were hard, each with the states that its row had before it, which are learned again in further
// batches (experience replay, Lin 1992; chosen by loss as in Schaul et al. 2016, arXiv 1511.05952; stored recurrent states as in
// Kapturowski et al. 2019, R2D2). A window is scored where it is learned:
//   loss       mean nats per target
//   surprise   (loss - m) / √v, with the running mean m and variance v of windows' losses: what was hard for its time
// The buffer keeps the highest scores; a window that is replayed is scored again, so that what has been learned leaves. Whether update n has
// a further batch, and of which windows, follows from the seed, n and the buffer.
import { InputError } from "@rwkv-ts/core";
import type { RowStates } from "./carry.js";
import type { Batch, RowReport } from "./engine-options.js";
import { TrainingError } from "./errors.js";
import { fractionAt } from "./fraction.js";
import { permuted } from "./permutation.js";
import { bytesOf, type SnapshotTensor } from "./snapshot.js";

/** What windows can be chosen by: their loss, or surprise (how far it lies above the running mean, in standard deviations). */
export const replayScores = ["surprise", "loss"] as const;

/** Memory replay: windows that are learned again. */
export interface ReplayOptions {
  /** Share of the updates that learn a further batch, of windows from the buffer: above 0, at most 1. */
  readonly ratio: number;
  /** Windows that are kept; default 64. With carried states each also takes the memory of one. */
  readonly size?: number;
  /** What windows are chosen by; default surprise. */
  readonly by?: (typeof replayScores)[number];
}

/** A window as it was learned; numbers of one row. */
interface Kept {
  readonly ids: Int32Array;
  readonly targets: Int32Array;
  readonly weights: Float32Array;
  /** Start and length of its texts, in the row. */
  readonly texts: readonly number[];
  /** Of its row before it, by leaf; undefined: it begins as texts begin. */
  readonly states: ReadonlyMap<string, Float32Array> | undefined;
  score: number;
}

/** Batch of windows to learn again, and which of the buffer they are. */
export interface Replayed {
  readonly batch: Batch;
  readonly places: readonly number[];
}

const defaultSize = 64;
/** Weight of the past in the running mean and variance. */
const memory = 0.99;
const tensorName = (part: string) => `replay.${part}`;

export class ReplayBuffer {
  readonly #size: number;
  #kept: Kept[] = [];
  #time = 0;
  /** Running sums of 1, loss and loss², each with the past's weight. */
  #sums: [number, number, number] = [0, 0, 0];

  constructor(
    readonly options: ReplayOptions,
    readonly seed: number,
  ) {
    this.#size = options.size ?? defaultSize;
  }

  get size(): number {
    return this.#kept.length;
  }

  /** Windows of another length than before are of no use any more. */
  fit(time: number): void {
    if (time !== this.#time) this.#kept = [];
    this.#time = time;
  }

  /** The further batch of an update, from 0; undefined: it has none. */
  draw(step: number, rows: number, shapes?: ReadonlyMap<string, readonly number[]>): Replayed | undefined {
    if (this.#kept.length < rows || fractionAt(this.seed ^ 0x7265706c, step) >= this.options.ratio) return undefined;
    const places = Array.from({ length: rows }, (_, i) => permuted(this.#kept.length, this.seed + step, i));
    return {
      batch: this.#batchOf(
        places.map((place) => this.#kept[place]!),
        shapes,
      ),
      places,
    };
  }

  #batchOf(windows: readonly Kept[], shapes: ReadonlyMap<string, readonly number[]> | undefined): Batch {
    const time = this.#time;
    const n = windows.length * time;
    const batch = { ids: new Int32Array(n), targets: new Int32Array(n), weights: new Float32Array(n) };
    for (const [b, { ids, targets, weights }] of windows.entries()) {
      batch.ids.set(ids, b * time);
      batch.targets.set(targets, b * time);
      batch.weights.set(weights, b * time);
    }
    const texts = windows.flatMap((window, b) => window.texts.map((x, i) => (i % 2 === 0 ? b * time + x : x)));
    const areRows = windows.every(({ texts: own }) => own.length === 2 && own[0] === 0 && own[1] === time);
    const isPlain = batch.weights.every((weight) => weight === 1);
    return {
      ids: batch.ids,
      targets: batch.targets,
      ...(!areRows && { texts: Int32Array.from(texts) }),
      ...(!isPlain && { weights: batch.weights }),
      ...(shapes && { states: statesOf(windows, shapes) }),
    };
  }

  /** Takes the windows of a batch up that was learned, as far as they are harder than others. */
  heard(batch: Batch, reports: readonly RowReport[]): void {
    const time = this.#time;
    for (const [b, report] of reports.entries()) {
      if (report.count === 0) continue;
      const loss = report.sum / report.count;
      const score = Math.fround(this.#scoreOf(loss));
      const [weight, sum, squares] = this.#sums.map((x) => memory * x) as [number, number, number];
      const share = 1 - memory;
      this.#sums = [weight + share, sum + share * loss, squares + share * loss * loss];
      const least = this.#kept.length < this.#size ? this.#kept.length : this.#leastBelow(score);
      if (least === undefined) continue;
      const [from, to] = [b * time, (b + 1) * time];
      this.#kept[least] = {
        ids: batch.ids.slice(from, to),
        targets: batch.targets.slice(from, to),
        weights: batch.weights?.slice(from, to) ?? new Float32Array(time).fill(1),
        texts: textsOfRow(batch, b, time),
        states: report.states,
        score,
      };
    }
  }

  /** Scores windows again that were replayed. */
  rescored(places: readonly number[], reports: readonly RowReport[]): void {
    for (const [i, place] of places.entries()) {
      const { sum, count } = reports[i]!;
      this.#kept[place]!.score = Math.fround(this.#scoreOf(sum / count));
    }
  }

  #scoreOf(loss: number): number {
    if (this.options.by === "loss") return loss;
    const [weight, sum, squares] = this.#sums;
    if (weight === 0) return 0;
    const mean = sum / weight;
    return (loss - mean) / Math.sqrt(Math.max(0, squares / weight - mean * mean) + 1e-6);
  }

  /** Place of the lowest score, where it is below `score`. */
  #leastBelow(score: number): number | undefined {
    let least = 0;
    for (const [i, kept] of this.#kept.entries()) if (kept.score < this.#kept[least]!.score) least = i;
    return this.#kept[least]!.score < score ? least : undefined;
  }

  /** What going on exactly needs, as tensors and as JSON. */
  serialise(): { readonly tensors: readonly SnapshotTensor[]; readonly text: string } {
    const kept = this.#kept;
    const leaves = kept.find(({ states }) => states)?.states ?? new Map<string, Float32Array>();
    const rows = (name: string, of: (each: Kept) => ArrayLike<number>, width: number): SnapshotTensor[] => {
      if (kept.length === 0 || width === 0) return [];
      const data = new Float32Array(kept.length * width);
      for (const [i, each] of kept.entries()) data.set(of(each), i * width);
      return [{ name: tensorName(name), dtype: "F32", shape: [kept.length, width], data: async () => bytesOf(data) }];
    };
    const tensors = [
      ...rows("ids", ({ ids }) => ids, this.#time), // below 2^24: float32 has them exactly
      ...rows("targets", ({ targets }) => targets, this.#time),
      ...rows("weights", ({ weights }) => weights, this.#time),
      ...rows("scores", ({ score }) => [score], 1),
      ...[...leaves].flatMap(([name, { length }]) =>
        rows(`states.${name}`, ({ states }) => states?.get(name) ?? new Float32Array(length), length),
      ),
    ];
    const texts = kept.map((each) => each.texts);
    const text = { time: this.#time, sums: this.#sums, texts, states: kept.map(({ states }) => states !== undefined) };
    return { tensors, text: JSON.stringify({ ...text, leaves: [...leaves.keys()] }) };
  }

  /** @throws TrainingError for what `serialise` did not write */
  async restore(text: string, tensor: (name: string) => Promise<Uint8Array>): Promise<void> {
    const saved = parsed(text);
    const count = saved.texts.length;
    const rows = async (name: string) => {
      const bytes = count > 0 ? await tensor(tensorName(name)) : new Uint8Array();
      const data = new Float32Array(bytes.slice().buffer);
      const width = data.length / count;
      return (i: number) => data.slice(i * width, (i + 1) * width);
    };
    const [ids, targets, weights, scores] = await Promise.all(["ids", "targets", "weights", "scores"].map(rows));
    const leaves = await Promise.all(saved.leaves.map(async (name) => [name, await rows(`states.${name}`)] as const));
    this.#time = saved.time;
    this.#sums = saved.sums;
    this.#kept = saved.texts.map((texts, i) => ({
      ids: Int32Array.from(ids!(i)),
      targets: Int32Array.from(targets!(i)),
      weights: weights!(i),
      score: scores!(i)[0]!,
      texts,
      states: saved.states[i] ? new Map(leaves.map(([name, of]) => [name, of(i)])) : undefined,
    }));
  }
}

interface Saved {
  readonly time: number;
  readonly sums: [number, number, number];
  readonly texts: readonly (readonly number[])[];
  readonly states: readonly boolean[];
  readonly leaves: readonly string[];
}

function parsed(text: string): Saved {
  try {
    const saved = JSON.parse(text) as Saved;
    const { time, texts, states, sums, leaves } = saved;
    const isSound =
      Number.isSafeInteger(time) &&
      texts.length === states.length &&
      sums.length === 3 &&
      sums.every(Number.isFinite) &&
      texts.every((ids) => ids.every((id) => Number.isSafeInteger(id) && id >= 0)) &&
      [...states, ...leaves].every((each) => typeof each === "boolean" || typeof each === "string");
    if (isSound) return saved;
  } catch {}
  throw new TrainingError("the run to continue has no replay buffer that makes sense: its snapshot is damaged");
}

/** Start and length, in the row, of a row's texts. */
function textsOfRow({ texts }: Batch, row: number, time: number): number[] {
  if (!texts) return [0, time];
  const own: number[] = [];
  for (let i = 0; i < texts.length; i += 2)
    if (Math.floor(texts[i]! / time) === row) own.push(texts[i]! - row * time, texts[i + 1]!);
  return own;
}

function statesOf(windows: readonly Kept[], shapes: ReadonlyMap<string, readonly number[]>): RowStates {
  const leaves = new Map<string, Float32Array>();
  for (const [name, [, ...shape]] of shapes) {
    const count = shape.reduce((n, d) => n * d, 1);
    const all = new Float32Array(windows.length * count);
    for (const [b, { states }] of windows.entries()) if (states) all.set(states.get(name)!, b * count);
    leaves.set(name, all);
  }
  return { leaves, rows: windows.map(({ states }) => states !== undefined) };
}

/** @throws InputError for a ratio or a size that is none */
export function checkReplay({ ratio, size = defaultSize }: ReplayOptions, batch: number): void {
  if (!(ratio > 0 && ratio <= 1))
    throw new InputError(`the ratio of replay must be above 0 and at most 1, got ${ratio}`);
  if (!(Number.isSafeInteger(size) && size >= batch))
    throw new InputError(`a replay buffer of ${size} windows has no batch of ${batch}: make it larger`);
}
