// Training on devices that share a model, against one device: losses, gradients, updates, LoRA factors and tuned states, and fp16's
// scale of the loss with the updates that it skips.
import { type Mesh, mesh } from "@rwkv-ts/core";
import type { Backend } from "@rwkv-ts/core/backend";
import { type Architecture, elementCount, randomSource, tunableStates, weightSpecs } from "@rwkv-ts/core/model";
import {
  allocateParameter,
  disposeParameter,
  type Method,
  type Parallel,
  prepare,
  readPart,
  TrainingEngine,
} from "@rwkv-ts/train";
import { describe, expect, test } from "vitest";
import { expectGradientClose } from "./compare.js";
import { livelyWeights } from "./interleavings.js";
import { cpuDevice, meshOfCpus } from "./meshes.js";

const [batch, time] = [2, 16];

/** Windows of random ids, and those that follow. */
function windows({ vocabularySize }: Architecture) {
  const random = randomSource(11);
  const ids = () => Int32Array.from({ length: batch * time }, () => Math.floor(random.uniform() * vocabularySize));
  return { ids: ids(), targets: ids() };
}

/** The losses and norms of three updates of 1e-4, and the gradients before the first one. */
async function trained(architecture: Architecture, backend: Backend, method: Method) {
  const weights = livelyWeights(architecture);
  const trainable = await prepare({ architecture, backend, method, parallel: "tensor", seed: 3, weights });
  const { parameters, frozen, adaptation } = trainable;
  const engine = new TrainingEngine(architecture, backend, parameters, frozen, {
    batch,
    time,
    l2wrap: 0,
    parallel: "tensor",
    adaptation,
  });
  const data = windows(architecture);
  await engine.gradients([data]);
  const gradients = new Map<string, Float32Array>();
  for (const p of parameters) gradients.set(p.name, await readPart(backend, p, "gradient"));
  const steps = [];
  for (let step = 0; step < 3; step++) steps.push(await engine.step([data], 1e-4));
  const held = parameters.map(({ name, shape, value }) => {
    const pieces = backend.devices === undefined ? [value] : (backend as Mesh).pieces(value);
    return { name, bytes: 4 * elementCount(shape), held: Math.max(...pieces.map(({ bytes }) => bytes)) };
  });
  await engine.dispose();
  trainable.dispose();
  return { gradients, steps, held };
}

/** `adapters`: also of LoRA's factors and tuned states, where there are any. */
export function trainsOnDevices(title: string, architecture: Architecture, adapters: boolean): void {
  const others: Method[] = [{ kind: "lora", rank: 8, alpha: 16 }];
  if (tunableStates(architecture).length > 0) others.push({ kind: "state" });
  const methods: Method[] = [{ kind: "full" }, ...(adapters ? others : [])];
  describe(`${title} on devices that share it`, () => {
    test.each(methods)("$kind: gradients and three updates are those of one device on two and four", async (method) => {
      const one = await cpuDevice();
      const expected = await trained(architecture, one, method);
      await one[Symbol.asyncDispose]();
      for (const count of [2, 4]) {
        const devices = await meshOfCpus(count);
        const actual = await trained(architecture, devices, method);
        await devices[Symbol.asyncDispose]();
        for (const [name, gradient] of expected.gradients)
          expectGradientClose(actual.gradients.get(name)!, gradient, 1e-3, `gradient of ${name} on ${count}`);
        for (const [i, { loss, norm }] of expected.steps.entries()) {
          expect(Math.abs(actual.steps[i]!.loss - loss), `loss ${i} on ${count}`).toBeLessThan(5e-5);
          expect(Math.abs(actual.steps[i]!.norm / norm - 1), `norm ${i} on ${count}`).toBeLessThan(1e-4);
        }
        if (method.kind !== "full") expectShared(architecture, actual.held);
      }
    });
  });
}

/** The factor that has a matrix's split axis, and each state that is tuned, lie in parts. */
function expectShared(architecture: Architecture, held: Awaited<ReturnType<typeof trained>>["held"]): void {
  const specs = weightSpecs(architecture);
  const sharedFactor = { rows: "B", heads: "B", columns: "A", whole: "none" };
  for (const { name, bytes, held: own } of held) {
    const [, matrix, factor] = /^(.*)\.lora_([AB])$/.exec(name) ?? [];
    const isWhole = matrix !== undefined && sharedFactor[specs.get(`${matrix}.weight`)!.split] !== factor;
    if (isWhole) expect(own, name).toBe(bytes);
    else expect(own, name).toBeLessThan(bytes);
  }
}

/**
 * fp16's scale of the loss, and the updates that it skips, where one of two devices overflows: with data parallelism only the second
 * has targets, with tensor parallelism the second half of a weight's columns is that much larger.
 */
export function skipsTogether(
  architecture: Architecture,
  large: { readonly weight: string; readonly by: number },
): void {
  const { ids, targets } = windows(architecture);
  const late = { ids, targets: targets.map((id, i) => (i < time ? -1 : id)) };

  function* weights() {
    for (const weight of livelyWeights(architecture)) {
      const data = new Float32Array(weight.bytes.buffer);
      const columns = weightSpecs(architecture).get(weight.name)!.shape.at(-1)!;
      if (weight.name === large.weight)
        for (let i = 0; i < data.length; i++) if ((i % columns) * 2 >= columns) data[i]! *= large.by;
      yield weight;
    }
  }

  async function run(devices: readonly Backend[], parallel: Parallel) {
    const backend = devices.length === 1 ? devices[0]! : mesh(devices);
    const method = { kind: "full" } as const;
    const trainable = await prepare({ architecture, backend, method, parallel, seed: 3, weights: weights() });
    const { parameters, frozen } = trainable;
    const options = { batch, time, l2wrap: 0, parallel, precision: "fp16" as const };
    const engine = new TrainingEngine(architecture, backend, parameters, frozen, options);
    const values = () => Promise.all(parameters.map((p) => readPart(backend, p, "value")));
    const course: { scale: number; isSkipped: boolean }[] = [];
    for (let step = 0; step < 12; step++) {
      const scale = engine.lossScale!.value;
      const before = await values();
      const { isSkipped } = await engine.step([late], 1e-3);
      const after = await values();
      const isSame = before.every((x, i) => x.every((y, j) => y === after[i]![j]));
      expect(isSame, `update ${step} left everything as it was`).toBe(isSkipped);
      course.push({ scale, isSkipped });
    }
    for (const { name, value, cut } of parameters) {
      if (cut || devices.length === 1) continue;
      const pieces = (backend as Mesh).pieces(value);
      const [first, second] = await Promise.all(pieces.map((piece, d) => devices[d]!.read(piece)));
      expect(first, `${name} of both devices`).toEqual(second);
    }
    await engine.dispose();
    trainable.dispose();
    await backend[Symbol.asyncDispose]();
    return course;
  }

  test.each(["data", "tensor"] as const)("fp16 skips on both devices what one of them cannot: %s", async (parallel) => {
    const one = await run([await cpuDevice()], parallel);
    expect(new Set(one.map(({ isSkipped }) => isSkipped))).toEqual(new Set([true, false]));
    expect(await run([await cpuDevice(), await cpuDevice()], parallel)).toEqual(one);
  });
}

/** Parameters that are whole on devices which share the model. */
export function refusesOtherCuts(architecture: Architecture): void {
  test("parameters that devices share otherwise than the model are refused", async () => {
    const devices = await meshOfCpus(2);
    const group = { learningRate: 1, weightDecay: false };
    const parameters = [...weightSpecs(architecture)].map(([name, { shape }]) =>
      allocateParameter(devices, name, shape, group, new Float32Array(elementCount(shape))),
    );
    const options = { batch: 2, time: 16, parallel: "tensor" } as const;
    expect(() => new TrainingEngine(architecture, devices, parameters, new Map(), options)).toThrow(
      /is not shared by devices as the model has it/,
    );
    parameters.forEach(disposeParameter);
    await devices[Symbol.asyncDispose]();
  });
}
