// Methods of training, on every architecture: gradients of what they train against finite differences of the loss, and adapters merged into
// the matrices, or states that a model begins with, against what was trained.
import { encodeSafetensors, loadStateFile, mergeAdapter, openCheckpoint, type TunableState } from "@rwkv-ts/checkpoint";
import { Model } from "@rwkv-ts/core";
import type { Backend } from "@rwkv-ts/core/backend";
import { type Architecture, randomSource, weightSpecs } from "@rwkv-ts/core/model";
import {
  droppedBranches,
  type EngineOptions,
  type Method,
  methods,
  modelTensors,
  type Parameter,
  prepare,
  readPart,
  type SnapshotTensor,
  savedTensors,
  TrainingEngine,
  writePart,
} from "@rwkv-ts/train";
import { describe, expect, test } from "vitest";
import { livelyWeights } from "./interleavings.js";
import { cpuDevice } from "./meshes.js";

const [batch, time] = [2, 16];

const adapterMethods: readonly Method[] = [
  { kind: "lora", rank: 4, alpha: 6, beside: ["vectors"] },
  { kind: "dora", rank: 4, alpha: 6 },
  { kind: "pissa", rank: 4 },
  { kind: "miss", rank: 10 }, // of which no width is a multiple
];

function windows({ vocabularySize }: Architecture) {
  const random = randomSource(11);
  const ids = () => Int32Array.from({ length: batch * time }, () => Math.floor(random.uniform() * vocabularySize));
  return { ids: ids(), targets: ids() };
}

async function started(
  architecture: Architecture,
  backend: Backend,
  method: Method,
  weights = given(architecture),
  further: Partial<EngineOptions> = {},
) {
  const trainable = await prepare({ architecture, backend, method, seed: 3, weights });
  const { parameters, frozen, adaptation } = trainable;
  const options = { batch, time, l2wrap: 0, adaptation, ...further };
  const engine = new TrainingEngine(architecture, backend, parameters, frozen, options);
  const loss = async () => {
    const { sum, count } = await engine.evaluate(windows(architecture));
    return sum / count;
  };
  const end = async () => {
    await engine.dispose();
    trainable.dispose();
  };
  return { trainable, engine, parameters, loss, end };
}

const given = (architecture: Architecture) => [...livelyWeights(architecture)];

/** Moves everything that is trained away from where it began, so that no gradient vanishes. */
async function disturb(backend: Backend, parameters: readonly Parameter[]): Promise<void> {
  const random = randomSource(8);
  for (const p of parameters) {
    const values = await readPart(backend, p, "value");
    writePart(
      backend,
      p,
      "value",
      values.map((x) => x + 0.05 * random.normal()),
    );
  }
}

/**
 * Along the gradient of some parameters, the loss changes as fast as the gradient is long: between two points close by, by the gradient's
 * product with their difference, as float32 has them.
 */
async function expectSlope(
  backend: Backend,
  parameters: readonly Parameter[],
  loss: () => Promise<number>,
  what: string,
) {
  const at = await Promise.all(parameters.map((p) => readPart(backend, p, "value")));
  const gradient = await Promise.all(parameters.map((p) => readPart(backend, p, "gradient")));
  const length = Math.sqrt(gradient.flatMap((g) => [...g]).reduce((sum, x) => sum + x * x, 0));
  expect(length, `gradient of ${what}`).toBeGreaterThan(1e-4);
  const ahead = async (step: number) => {
    const values = at.map((own, i) => own.map((x, j) => x + (step * gradient[i]![j]!) / length));
    for (const [i, p] of parameters.entries()) writePart(backend, p, "value", values[i]!);
    return { loss: await loss(), values };
  };
  const step = 1e-4 / length; // the loss changes by 1e-4: short, since lively models bend much
  const [after, before] = [await ahead(step), await ahead(-step)];
  await ahead(0);
  let due = 0;
  for (const [i, g] of gradient.entries())
    for (const [j, x] of g.entries()) due += x * (after.values[i]![j]! - before.values[i]![j]!);
  const change = after.loss - before.loss;
  expect(Math.abs(change / due - 1), `change of the loss along ${what}: ${change} for ${due}`).toBeLessThan(0.02);
}

async function fileOf(tensors: readonly SnapshotTensor[], metadata: Record<string, string> = {}) {
  const entries = await Promise.all(
    tensors.map(async ({ name, shape, dtype, data }) => ({ name, shape, dtype, data: (await data()).slice() })),
  );
  return openCheckpoint(encodeSafetensors(entries, metadata));
}

async function withDevice(work: (backend: Backend) => Promise<void>): Promise<void> {
  const backend = await cpuDevice();
  try {
    await work(backend);
  } finally {
    await backend[Symbol.asyncDispose]();
  }
}

/** `states`: what of its state a file may have; none where nothing of it can be tuned. */
export function trainsByMethods(title: string, architecture: Architecture, states: readonly TunableState[]): void {
  describe(`${title} by every method`, () => {
    test.each(adapterMethods)(
      "$kind: nothing changes at the start, gradients are the loss' slopes, merged matrices do the same",
      (method) =>
        withDevice(async (backend) => {
          const plain = await started(architecture, backend, { kind: "full" });
          const before = await plain.loss();
          await plain.end();
          const { trainable, engine, parameters, loss, end } = await started(architecture, backend, method);
          expect(Math.abs((await loss()) - before)).toBeLessThan(1e-4);
          await disturb(backend, parameters);
          const tuned = await loss();
          expect(Math.abs(tuned - before)).toBeGreaterThan(1e-3);
          await engine.gradients([windows(architecture)]);
          const kinds = new Set(parameters.map(({ name }) => kindOf(name)));
          for (const kind of kinds)
            await expectSlope(
              backend,
              parameters.filter(({ name }) => kindOf(name) === kind),
              loss,
              `${method.kind} ${kind}`,
            );
          const own = [...modelTensors(architecture, backend, parameters), ...savedTensors(trainable.saved)];
          const metadata = (methods[method.kind] as { metadata?(m: Method): Record<string, string> }).metadata?.(
            method,
          );
          const file = await fileOf(own, metadata);
          const after = await loss();
          await end();
          const specs = weightSpecs(architecture);
          const base = await openCheckpoint(
            encodeSafetensors(
              given(architecture).map(({ name, bytes }) => ({
                name,
                dtype: "F32",
                shape: specs.get(name)!.fileShape,
                data: bytes,
              })),
            ),
          );
          const merged = mergeAdapter(base, file);
          const weights = await Promise.all(
            [...specs.keys()].map(async (name) => ({
              name,
              storage: "f32" as const,
              bytes: (await merged.read(name)).slice(),
            })),
          );
          const whole = await started(architecture, backend, { kind: "full" }, weights);
          expect(Math.abs((await whole.loss()) - after)).toBeLessThan(2e-4);
          await whole.end();
        }),
    );

    test("dropout of both halves of layers: gradients are the slopes of the loss under the same masks", () =>
      withDevice(async (backend) => {
        const [attention, channels] = [0.1, 0.2];
        const rates = [...droppedBranches(architecture, { attention, channels }).values()];
        expect(new Set(rates)).toEqual(new Set([attention, channels]));
        const method = { kind: "full" } as const;
        const dropout = { dropout: { attention, channels }, seed: 2 };
        const { engine, parameters, loss, end } = await started(
          architecture,
          backend,
          method,
          given(architecture),
          dropout,
        );
        const whole = await loss();
        const dropped = () => engine.gradients([windows(architecture)]);
        expect(Math.abs((await dropped()) - whole)).toBeGreaterThan(1e-4);
        await expectSlope(backend, parameters, dropped, "everything");
        await end();
      }));

    test.skipIf(states.length === 0)(
      "state: gradients are the loss' slopes, and a model begins with the file's states",
      () =>
        withDevice(async (backend) => {
          const shifts = states
            .filter(({ name }) => /(att|ffn)_x$/.test(name))
            .map(({ name }) => name.slice(name.lastIndexOf(".") + 1));
          const recurrence = states
            .filter(({ optional }) => !optional)
            .map(({ name }) => name.slice(name.lastIndexOf(".") + 1));
          const method: Method = { kind: "state", leaves: [...new Set([...recurrence, ...shifts])] };
          const { engine, parameters, loss, end } = await started(architecture, backend, method);
          const plain = await started(architecture, backend, { kind: "full" });
          expect(Math.abs((await plain.loss()) - (await loss()))).toBeLessThan(1e-5);
          await plain.end();
          await disturb(backend, parameters);
          await engine.gradients([windows(architecture)]);
          for (const leaf of method.leaves!)
            await expectSlope(
              backend,
              parameters.filter(({ name }) => name.endsWith(`.${leaf}`)),
              loss,
              leaf,
            );
          const tuned = await loss();
          const file = await fileOf(modelTensors(architecture, backend, parameters));
          await end();
          const initial = new Map([...(await loadStateFile(file, states))].map(([name, { data }]) => [name, data]));
          const model = await Model.create(architecture, backend, given(architecture), { initialState: initial });
          const { ids, targets } = windows(architecture);
          let sum = 0;
          for (let b = 0; b < batch; b++) {
            const session = model.session({ mode: architecture.modes?.training && "training" });
            const [from, to] = [b * time, (b + 1) * time];
            const scores = await session.score([...ids.subarray(from, to)], [...targets.subarray(from, to)]);
            sum -= scores.reduce((x, y) => x + y, 0);
            session.dispose();
          }
          expect(Math.abs(sum / (batch * time) - tuned)).toBeLessThan(1e-4);
          await model.dispose();
        }),
    );
  });
}

/** Of a parameter's name: `lora_A`, `weight`, `x_k`, ... */
const kindOf = (name: string): string => {
  const last = name.slice(name.lastIndexOf(".") + 1);
  return /^(lora_|disha)/.test(last) ? last : "what is trained whole";
};
