// Several architectures of the same size learn one task, an update each in turn, and are asked texts of several lengths now and then.
import { asyncDispose, breather, InputError, Model } from "@rwkv-ts/core";
import type { Backend } from "@rwkv-ts/core/backend";
import { type Architecture, mul, randomSource } from "@rwkv-ts/core/model";
import { createModel, loadVersion, openBackend } from "@rwkv-ts/preset";
import { versions } from "@rwkv-ts/rwkv";
import { rwkv7, rwkv7Config } from "@rwkv-ts/rwkv7-goose";
import { learningRateAt, prepare, readPart, type Trainable, TrainingEngine } from "@rwkv-ts/train";
import type { TaskNews, TaskRequest } from "../rpc/lab-calls.js";
import { type Task, tasks } from "./tasks.js";

const sizes = { layers: 2, channels: 64 } as const;
const learningRate = 2e-3;
/** Updates between two questions, and texts of each length that are asked. */
const askEvery = 100;
const asked = 64;
/** Updates whose mean loss is told. */
const point = 10;

interface Learner {
  readonly name: string;
  readonly architecture: Architecture;
  readonly trainable: Trainable;
  /** By the lengths of the texts that are learned from. */
  readonly engines: ReadonlyMap<number, TrainingEngine>;
  losses: number[];
}

export async function trainTask(
  { task: name, architectures, steps, seed }: TaskRequest,
  tell: (news: TaskNews) => void,
  signal: AbortSignal,
): Promise<void> {
  const task = tasks[name];
  const { backend } = await openBackend("cpu");
  const learners: Learner[] = [];
  try {
    for (const each of architectures) learners.push(await learnerOf(each, task, backend, seed));
    for (const { name: architecture, trainable } of learners)
      tell({
        kind: "size",
        architecture,
        parameters: trainable.parameters.reduce((sum, { value }) => sum + value.bytes / 4, 0),
      });
    const { uniform } = randomSource(seed);
    const schedule = { learningRate, finalLearningRate: learningRate / 10, warmupSteps: 30, steps };
    const breathe = breather();
    for (let step = 1; step <= steps; step++) {
      // The same examples for all.
      const length = lengthAt(task, (step - 1) / steps);
      const examples = batchOf(task, length, uniform);
      for (const learner of learners) {
        if (signal.aborted) return;
        const engine = learner.engines.get(length)!;
        engine.steps = step - 1; // AdamW's bias corrections count the updates of all lengths
        learner.losses.push((await engine.step([examples], learningRateAt(schedule, step - 1))).loss);
        await breathe();
      }
      if (step % point === 0) for (const learner of learners) tell(lossOf(learner, step));
      if (step % askEvery === 0 || step === steps)
        for (const learner of learners) tell(await accuracyOf(learner, task, backend, step));
    }
  } finally {
    for (const { engines, trainable } of learners) {
      for (const engine of engines.values()) await engine.dispose();
      trainable.dispose();
    }
    await backend[asyncDispose]();
  }
}

async function learnerOf(name: string, task: Task, backend: Backend, seed: number): Promise<Learner> {
  const architecture = await architectureOf(name, task.vocabulary);
  const trainable = await prepare({ architecture, backend, method: { kind: "full" }, seed });
  const engines = new Map<number, TrainingEngine>();
  for (const time of lengthsOf(task)) {
    const settings = { batch: rowsOf(task, time), time, l2wrap: 0, optimizer: { weightDecay: 0.01 } };
    engines.set(time, new TrainingEngine(architecture, backend, trainable.parameters, trainable.frozen, settings));
  }
  return { name, architecture, trainable, engines, losses: [] };
}

/** "rwkv7-doubled" is RWKV-7 with in-context learning rates in (0, 2) in place of (0, 1) (Grazzi et al. 2024, arXiv 2411.12537). */
async function architectureOf(name: string, vocabulary: number): Promise<Architecture> {
  const own = { ...sizes, vocabulary, ...(name !== "rwkv4" && { headSize: 32 }) };
  if (name === "rwkv7-doubled") return rwkv7(rwkv7Config(own), { rate: (a) => mul(a, 2) });
  const lazy = versions.find(({ id }) => id === name);
  if (!lazy) throw new InputError(`there is no architecture ${name}`);
  return createModel(await loadVersion(lazy), own);
}

const lengthsOf = ({ before, length }: Task): readonly number[] => [...before, length];
/** Of the texts that an update learns from, at a share of the course. */
const lengthAt = (task: Task, share: number): number => {
  const lengths = lengthsOf(task);
  return lengths[Math.floor(share * lengths.length)]!;
};
const rowsOf = ({ rows, length }: Task, own: number): number => Math.round((rows * length) / own);

function batchOf(task: Task, length: number, random: () => number) {
  const rows = rowsOf(task, length);
  const ids = new Int32Array(rows * length);
  const targets = new Int32Array(rows * length).fill(-1);
  for (let row = 0; row < rows; row++) {
    const [start, end] = [row * length, (row + 1) * length];
    task.sample(random, ids.subarray(start, end), targets.subarray(start, end), false);
  }
  return { ids, targets };
}

function lossOf(learner: Learner, step: number): TaskNews {
  const { losses, name } = learner;
  const loss = losses.reduce((sum, each) => sum + each, 0) / losses.length;
  learner.losses = [];
  return { kind: "loss", architecture: name, step, loss };
}

/** Asks a copy of the model as it is now, on texts that are always the same. */
async function accuracyOf({ name, architecture, trainable }: Learner, task: Task, backend: Backend, step: number) {
  const weights = [];
  for (const parameter of trainable.parameters) {
    const data = await readPart(backend, parameter, "value");
    const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    weights.push({ name: parameter.name, storage: "f32" as const, bytes });
  }
  const model = await Model.create(architecture, backend, weights);
  try {
    const accuracy: number[] = [];
    for (const length of task.lengths) accuracy.push(await shareRight(model, task, length));
    return { kind: "accuracy", architecture: name, step, lengths: task.lengths, accuracy } as const;
  } finally {
    await model.dispose();
  }
}

async function shareRight(model: Model, { sample, vocabulary }: Task, length: number): Promise<number> {
  const { uniform } = randomSource(999);
  let right = 0;
  let total = 0;
  const texts = Array.from({ length: asked }, () => {
    const ids = new Int32Array(length);
    const targets = new Int32Array(length).fill(-1);
    sample(uniform, ids, targets, true);
    return { ids, targets };
  });
  await Promise.all(
    texts.map(async ({ ids, targets }) => {
      const session = model.session();
      const logits = await session.feedAll(ids);
      session.dispose();
      targets.forEach((target, t) => {
        if (target < 0) return;
        const row = logits.subarray(t * vocabulary, (t + 1) * vocabulary);
        total++;
        if (row.indexOf(Math.max(...row)) === target) right++;
      });
    }),
  );
  return right / total;
}
