// Trains a model on an algorithmic problem. Which sequences an update reads is a function of the seed and the update's number, so a
// run that was interrupted goes on exactly. L2Wrap, which is for vocabularies of language, is left out.
import { AbortedError, InputError, type LoadedWeight } from "@rwkv-ts/core";
import type { Backend } from "@rwkv-ts/core/backend";
import type { Architecture } from "@rwkv-ts/core/model";
import {
  type AdamWOptions,
  type Batch,
  type FrozenWeight,
  type GivenWeight,
  learningRateAt,
  methods,
  modelTensors,
  type Parameter,
  prepare,
  readPart,
  restore,
  type Schedule,
  type SnapshotStore,
  type Trainable,
  TrainingEngine,
  TrainingError,
  trainingTensors,
} from "@rwkv-ts/train";
import { below, sourceAt } from "../text/random.js";
import type { Problem } from "./problem.js";

/** Sequences that batches are made of. An update reads sequences of one segment. */
export interface Segment {
  readonly problem: Problem;
  /** Tokens of its sequences, at most and at least (default: all have `time`); lengths between are equally likely. */
  readonly time: number;
  readonly shortest?: number;
  /**
   * Different sequences that there are, drawn with replacement; default: every sequence is a new one. Among several segments, each is
   * read as often as it has sequences.
   */
  readonly examples?: number;
  /**
   * Share of the updates that read this segment: segments that have one are read one after the other, a curriculum. All have one, or none.
   */
  readonly share?: number;
  /** Beginnings of the names of the weights that it trains, in models that have such; default: all. */
  readonly only?: readonly string[];
  /** Sequences of an update, where it is not that of the training. */
  readonly batch?: number;
}

/** How a model is trained on a problem. */
export interface ProblemTraining extends Schedule {
  readonly learningRate: number;
  readonly segments: readonly Segment[];
  /** Sequences of an update. */
  readonly batch: number;
  /** AdamW's settings; default: the official scripts' (`officialAdamW`). */
  readonly optimizer?: Partial<AdamWOptions>;
  /** Of the first weights, and of the sequences. */
  readonly seed: number;
}

/** What is trained, how, and where its snapshots are kept. */
export interface TrainProblemOptions {
  readonly architecture: Architecture;
  readonly backend: Backend;
  readonly training: ProblemTraining;
  /** Weights to start from; default: the architecture's initial values. */
  readonly given?: AsyncIterable<GivenWeight> | Iterable<GivenWeight> | undefined;
  /** Keeps snapshots: every `saveEvery` updates (default 500), when the signal fires, and at the end. */
  readonly store?: SnapshotStore | undefined;
  readonly saveEvery?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onStep?: ((step: number, of: number, loss: number) => void) | undefined;
}

/** A model that was trained on a problem. */
export interface TrainedProblem {
  readonly weights: readonly LoadedWeight[];
  readonly parameters: number;
  /** Of the last update, in nats per target. */
  readonly loss: number;
}

/**
 * Trains a model on a problem, without L2Wrap. Which sequences an update reads is a function of the seed and the update's number, so a
 * run that was interrupted goes on exactly.
 * @throws InputError for sequences too short for their problem, before anything is computed; TrainingError for a loss that is no number,
 *   and for a snapshot of another training; AbortedError once a snapshot is kept
 */
export async function trainProblem(options: TrainProblemOptions): Promise<TrainedProblem> {
  const { architecture, backend, training, store, given: weights } = options;
  checkSegments(training.segments, architecture);
  const lock = await store?.lock?.();
  const trainable = await prepare({ architecture, backend, method: { kind: "full" }, seed: training.seed, weights });
  const run = new Run(options, trainable);
  try {
    const loss = await run.finish();
    const parameters = trainable.parameters.reduce((n, p) => n + p.value.bytes / 4, 0);
    return { weights: await weightsOf(backend, trainable), parameters, loss };
  } finally {
    await run.dispose();
    trainable.dispose();
    await lock?.release();
  }
}

function checkSegments(segments: readonly Segment[], { vocabularySize }: Architecture): void {
  if (segments.length === 0) throw new InputError("there is nothing to train on");
  if (segments.some(({ share }) => (share === undefined) !== (segments[0]!.share === undefined)))
    throw new InputError("of a curriculum, every segment has a share of the updates");
  for (const { problem, time, shortest = time } of segments) {
    if (!(Number.isInteger(shortest) && shortest >= problem.shortest && shortest <= time && Number.isInteger(time)))
      throw new InputError(
        `${problem.name} takes sequences of at least ${problem.shortest} tokens, got ${shortest} to ${time}`,
      );
    if (problem.vocabulary > vocabularySize)
      throw new InputError(`${problem.name} has ${problem.vocabulary} ids, the model ${vocabularySize}`);
  }
}

async function weightsOf(backend: Backend, { parameters }: Trainable): Promise<LoadedWeight[]> {
  const weights: LoadedWeight[] = [];
  for (const p of parameters) {
    const { buffer, byteOffset, byteLength } = await readPart(backend, p, "value");
    weights.push({ name: p.name, storage: "f32", bytes: new Uint8Array(buffer, byteOffset, byteLength).slice() });
  }
  return weights;
}

/** Places of the random numbers of a run. */
const [ofSegments, ofRows, ofExamples] = [1, 2, 3];

class Run {
  /** By the sizes of their batches; they share parameters. */
  readonly #engines = new Map<string, TrainingEngine>();
  #step = 0;
  #saved = -1;

  constructor(
    readonly options: TrainProblemOptions,
    readonly trainable: Trainable,
  ) {}

  async finish(): Promise<number> {
    const { training, saveEvery = 500, signal } = this.options;
    for (const segment of training.segments) this.#engine(segment); // so that snapshots have the moments of all
    let loss = (await this.#resume()) ?? Number.NaN;
    while (this.#step < training.steps) {
      if (signal?.aborted) {
        await this.#save(loss);
        throw new AbortedError();
      }
      loss = await this.#update();
      if (this.#step % saveEvery === 0) await this.#save(loss);
      await new Promise((resolve) => setTimeout(resolve, 0)); // let signals and timers in
    }
    await this.#save(loss);
    return loss;
  }

  async #update(): Promise<number> {
    const { training, onStep } = this.options;
    const step = this.#step;
    const segment = segmentAt(training, step);
    const engine = this.#engine(segment);
    engine.steps = step; // AdamW's bias corrections count the updates of all lengths
    const { loss, norm } = await engine.step([batchOf(training, segment, step)], learningRateAt(training, step));
    if (!Number.isFinite(loss) || !Number.isFinite(norm))
      throw new TrainingError(
        `update ${step + 1}: the loss is ${loss}, the gradient norm ${norm}; try a lower learning rate`,
      );
    this.#step++;
    onStep?.(this.#step, training.steps, loss);
    return loss;
  }

  #engine({ time, batch = this.options.training.batch, only }: Segment): TrainingEngine {
    const { architecture, backend, training } = this.options;
    const key = `${batch} ${time} ${only}`;
    let engine = this.#engines.get(key);
    if (!engine) {
      const { optimizer } = training;
      const own = { batch, time, l2wrap: 0, ...(optimizer && { optimizer }) };
      const [trained, rest] = this.#divided(only);
      engine = new TrainingEngine(architecture, backend, trained, rest, own);
      this.#engines.set(key, engine);
    }
    return engine;
  }

  /** Parameters whose names begin so, and what stays as it is; all of them where none does. */
  #divided(only: readonly string[] = [""]): [readonly Parameter[], ReadonlyMap<string, FrozenWeight>] {
    const { parameters, frozen } = this.trainable;
    const trained = parameters.filter(({ name }) => only.some((start) => name.startsWith(start)));
    if (trained.length === 0) return [parameters, frozen];
    const rest = parameters.filter((each) => !trained.includes(each));
    return [
      trained,
      new Map([
        ...frozen,
        ...rest.map(({ name, value }) => [name, { storage: "f32" as const, memory: value }] as const),
      ]),
    ];
  }

  get #settings(): string {
    const { architecture, training } = this.options;
    const segments = training.segments.map(({ problem, ...rest }) => ({ problem: problem.name, ...rest }));
    return JSON.stringify({ architecture: architecture.id, config: architecture.config, ...training, segments });
  }

  /** The loss before, where there is a snapshot. */
  async #resume(): Promise<number | undefined> {
    const { architecture, backend, store } = this.options;
    const saved = await store?.load();
    if (!saved) return undefined;
    try {
      if (saved.metadata.settings !== this.#settings)
        throw new TrainingError(
          `the snapshot is of another training: ${saved.metadata.settings} there, ${this.#settings} now; use another folder`,
        );
      await restore(architecture, backend, this.trainable.parameters, saved);
    } finally {
      await saved.close?.();
    }
    this.#step = saved.step;
    this.#saved = saved.step;
    return Number(saved.metadata.loss);
  }

  async #save(loss: number): Promise<void> {
    const { architecture, backend, store } = this.options;
    if (!store || this.#saved === this.#step) return;
    const { parameters } = this.trainable;
    const step = String(this.#step);
    const about = {
      "rwkv-ts.architecture": architecture.id,
      "rwkv-ts.config": JSON.stringify(architecture.config),
      "rwkv-ts.step": step,
    };
    const tensors = modelTensors(architecture, backend, parameters);
    await store.save({
      step: this.#step,
      model: { name: methods.full.file, tensors, metadata: about },
      training: {
        name: "training-state.safetensors",
        tensors: trainingTensors(backend, parameters),
        metadata: { step, settings: this.#settings, loss: String(loss) },
      },
    });
    this.#saved = this.#step;
  }

  async dispose(): Promise<void> {
    for (const engine of this.#engines.values()) await engine.dispose();
  }
}

/** Of a curriculum the one whose turn it is, of others one by chance. */
function segmentAt({ segments, seed, steps }: ProblemTraining, step: number): Segment {
  const isCurriculum = segments[0]!.share !== undefined;
  const weight = ({ share, examples = 1 }: Segment) => share ?? examples;
  const all = segments.reduce((sum, segment) => sum + weight(segment), 0);
  let rest = (isCurriculum ? step / steps : sourceAt(seed, ofSegments, step).uniform()) * all;
  for (const segment of segments) {
    rest -= weight(segment);
    if (rest < 0) return segment;
  }
  return segments.at(-1)!;
}

function batchOf(training: ProblemTraining, segment: Segment, step: number): Batch {
  const { seed } = training;
  const { problem, time, shortest = time, examples, batch = training.batch } = segment;
  const ids = new Int32Array(batch * time);
  const targets = new Int32Array(batch * time).fill(-1);
  for (let row = 0; row < batch; row++) {
    const drawn = sourceAt(seed, ofRows, step, row);
    const random = examples === undefined ? drawn : sourceAt(seed, ofExamples, time, below(drawn, examples));
    const start = row * time;
    const end = start + shortest + below(random, time - shortest + 1);
    problem.sample(random, ids.subarray(start, end), targets.subarray(start, end));
  }
  return { ids, targets };
}
