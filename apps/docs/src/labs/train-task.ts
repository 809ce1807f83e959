// Several architectures of the same size learn one task, an update each in turn, and are asked texts of several lengths now and then.
import { asyncDispose, breather, InputError, Model } from "@rwkv-ts/core";
import type { Backend } from "@rwkv-ts/core/backend";
import { type Architecture, randomSource } from "@rwkv-ts/core/model";
import { createModel, loadVersion, openBackend } from "@rwkv-ts/preset";
import { versions } from "@rwkv-ts/rwkv";
import { learningRateAt, prepare, readPart, type Trainable, TrainingEngine } from "@rwkv-ts/train";
import type { TaskNews, TaskRequest } from "../rpc/lab-calls.js";
import { type Task, tasks } from "./tasks.js";

const sizes = { layers: 2, channels: 64 } as const;
const batch = 32;
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
  readonly engine: TrainingEngine;
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
      const examples = batchOf(task, uniform);
      for (const learner of learners) {
        if (signal.aborted) return;
        learner.losses.push((await learner.engine.step([examples], learningRateAt(schedule, step - 1))).loss);
        await breathe();
      }
      if (step % point === 0) for (const learner of learners) tell(lossOf(learner, step));
      if (step % askEvery === 0 || step === steps)
        for (const learner of learners) tell(await accuracyOf(learner, task, backend, step));
    }
  } finally {
    for (const { engine, trainable } of learners) {
      await engine.dispose();
      trainable.dispose();
    }
    await backend[asyncDispose]();
  }
}

async function learnerOf(name: string, { vocabulary, length }: Task, backend: Backend, seed: number): Promise<Learner> {
  const lazy = versions.find(({ id }) => id === name);
  if (!lazy) throw new InputError(`there is no architecture ${name}`);
  const headSize = name === "rwkv4" ? {} : { headSize: 32 };
  const architecture = createModel(await loadVersion(lazy), { ...sizes, ...headSize, vocabulary });
  const trainable = await prepare({ architecture, backend, method: { kind: "full" }, seed });
  const engine = new TrainingEngine(architecture, backend, trainable.parameters, trainable.frozen, {
    batch,
    time: length,
    l2wrap: 0,
    optimizer: { weightDecay: 0.01 },
  });
  return { name, architecture, trainable, engine, losses: [] };
}

function batchOf({ length, sample }: Task, random: () => number) {
  const ids = new Int32Array(batch * length);
  const targets = new Int32Array(batch * length).fill(-1);
  for (let b = 0; b < batch; b++)
    sample(random, ids.subarray(b * length, (b + 1) * length), targets.subarray(b * length, (b + 1) * length), false);
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
