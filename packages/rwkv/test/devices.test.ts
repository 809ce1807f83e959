// Every version on two and four devices gives what one device gives: reading, writing, batches, forks, states that move between numbers
// of devices, drawing, all storages. Small random models with three heads and a vocabulary that no number of devices divides.
import { convert } from "@rwkv-ts/checkpoint";
import {
  type Choice,
  createReferenceBackend,
  greedyChoice,
  type LoadedWeight,
  Model,
  mesh,
  type Storage,
  storageBytes,
} from "@rwkv-ts/core";
import type { Backend } from "@rwkv-ts/core/backend";
import { type Architecture, randomSource, storageFor, weightSpecs } from "@rwkv-ts/core/model";
import { cpuDevice, expectClose, expectStateClose, meshOfCpus, workerDevices } from "@rwkv-ts/golden";
import { rwkv7, rwkv7Config } from "@rwkv-ts/rwkv7-goose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { architectures, small, wide } from "./support/small-architectures.js";

/** The initial weights plus noise, so that nothing is zero. */
function* weightsOf(architecture: Architecture, matrices: Storage = "f32"): Generator<LoadedWeight> {
  const random = randomSource(7);
  for (const [name, spec] of weightSpecs(architecture)) {
    const noise = spec.role === "vector" ? 0.05 : 1 / Math.sqrt(spec.shape.at(-1)!);
    const data = spec.init(spec.shape, random).map((x) => x + noise * random.normal());
    const storage = storageFor(spec, matrices);
    yield { name, storage, bytes: convert(new Uint8Array(data.buffer), "F32", storage, spec.shape) };
  }
}

const ids = (count: number, seed = 3): number[] => {
  const random = randomSource(seed);
  return Array.from({ length: count }, () => Math.floor(random.uniform() * small.vocabulary));
};
const choices: Choice[] = [
  greedyChoice,
  { ...greedyChoice, temperature: 1, fraction: 0.7 },
  { ...greedyChoice, temperature: 0.8, topP: 0.6, topK: 20, fraction: 0.4, changes: new Map([[5, 3], [202, 4]]) },
  { ...greedyChoice, temperature: 1, fraction: 0.9, mask: new Int32Array(7).fill(0x0f0f0f0f) },
]; // biome-ignore format: one a line

/** One device, two and four. */
let all: Backend[] = [];
beforeAll(async () => {
  all = [await cpuDevice(), await meshOfCpus(2), await meshOfCpus(4)];
});
afterAll(async () => {
  for (const backend of all) await backend[Symbol.asyncDispose]();
});

/** What one device gives comes first. */
async function withModels(architecture: Architecture, use: (models: Model[]) => Promise<void>) {
  const models: Model[] = [];
  for (const backend of all)
    models.push(await Model.create(architecture, backend, weightsOf(architecture), { slots: 1 }));
  await use(models);
  for (const model of models) await model[Symbol.asyncDispose]();
}

describe.each(architectures)("$title on several devices", ({ make, meetings: more = 0 }) => {
  const architecture = make(small);

  test("reads, writes, batches and forks as one does; states move between numbers of devices", () =>
    withModels(architecture, async (models) => {
      const [one, ...others] = models as [Model, ...Model[]];
      const text = ids(40);
      const run = async (model: Model) => {
        using first = model.session();
        using second = model.session();
        const prompt = await first.feedAll(text.slice(0, 13));
        const next = await first.feed([text[13]!]);
        const batch = await model.step([
          { session: first, tokens: text.slice(14, 30), logits: "all" },
          { session: second, tokens: text.slice(5, 9) },
        ]);
        using fork = first.fork();
        const forked = await fork.feed(text.slice(30, 33));
        const state = await first.save();
        const drawn: number[] = [];
        for (const choice of choices) {
          const [{ id } = { id: -2 }] = await model.draw([{ session: first, tokens: [text[34]!], choice }]);
          drawn.push(id);
        }
        return { logits: [prompt, next, ...batch, forked], state, drawn };
      };
      const expected = await run(one);
      expect(new Set(expected.drawn).size).toBeGreaterThan(1);
      for (const [i, model] of others.entries()) {
        const actual = await run(model);
        for (const [at, logits] of actual.logits.entries())
          expectClose(logits, expected.logits[at]!, 2e-4, `logits ${at}`);
        for (const [name, { shape, data }] of expected.state.tensors) {
          const own = actual.state.tensors.get(name)!;
          expect(own.shape).toEqual(shape);
          expectStateClose(own.data, data, 1e-4, name);
        }
        expect(actual.drawn).toEqual(expected.drawn);
        // to one device and to the other number of them
        for (const other of models.filter((each) => each !== model)) {
          using restored = other.session();
          restored.restore(actual.state);
          using same = model.session();
          same.restore(expected.state);
          expectClose(await restored.feed(text.slice(35)), await same.feed(text.slice(35)), 2e-4, `from ${i}`);
        }
      }
    }));

  // in double precision: the engines of CPUs quantise activations too, where a rounding that falls the other way shows
  test("devices meet twice a layer, before and after the embedding and for the logits", async () => {
    const devices = [createReferenceBackend(), createReferenceBackend()];
    let meetings = 0;
    let isMeeting = false;
    const exchange: NonNullable<Backend["exchange"]> = () => {
      if (!isMeeting) meetings++;
      isMeeting = true;
      queueMicrotask(() => {
        isMeeting = false;
      });
      return undefined;
    };
    const backend = mesh([Object.assign(devices[0]!, { exchange }), devices[1]!]);
    const model = await Model.create(architecture, backend, weightsOf(architecture));
    using session = model.session();
    await session.feed([1]);
    expect(meetings).toBe(2 * architecture.layers.length + 3 + more);
    await model[Symbol.asyncDispose]();
  });

  test.each([
    ["int8", 2],
    ["int4", 4],
  ] as const)("%s weights are cut between their blocks for %i devices", async (storage, count) => {
    const logits: Float32Array[] = [];
    for (const devices of [1, count]) {
      const backend = mesh(Array.from({ length: devices }, () => createReferenceBackend()));
      const model = await Model.create(architecture, backend, weightsOf(architecture, storage));
      using session = model.session();
      logits.push(await session.feed(ids(3, 5)));
      await model[Symbol.asyncDispose]();
    }
    expectClose(logits[1]!, logits[0]!, 2e-5, storage);
  });

  test.each([
    [2, "f32"],
    [4, "int8"],
  ] as const)("each of %i devices holds its share and at most a tenth of the %s weights", async (count, storage) => {
    // as few layers and ids as possible, but wide: what is whole on every device weighs less in wide models
    const large = make(wide);
    const heldOn = async (devices: number): Promise<number[]> => {
      const held = new Array<number>(devices).fill(0);
      const counted = await Promise.all(held.map(async (_, d) => counting(await cpuDevice(), (n) => (held[d]! += n))));
      const backend = devices === 1 ? counted[0]! : mesh(counted);
      const model = await Model.create(large, backend, zerosOf(large, storage));
      expect(model.weightBytes).toBe(held.reduce((sum, bytes) => sum + bytes, 0));
      await model.dispose();
      await backend[Symbol.asyncDispose]();
      return held;
    };
    const [total] = (await heldOn(1)) as [number];
    for (const held of await heldOn(count)) expect(held / total).toBeLessThanOrEqual(1 / count + 0.1);
  });
});

describe("devices in Workers", () => {
  const architecture = rwkv7(rwkv7Config(small));

  test("a step that loses one ends with an error that names it, and everything can be disposed of", async () => {
    const workers = await workerDevices();
    const [one, two] = [await workers.start(), await workers.start()];
    workers.remove();
    const backend = mesh([one.backend, two.backend]);
    const model = await Model.create(architecture, backend, weightsOf(architecture));
    const session = model.session();
    await session.feed(ids(3));
    await two.worker.terminate();
    await expect(session.feed([1])).rejects.toThrow(/device 2 of 2 \(cpu\): remote backend: its thread has ended/);
    await expect(session.feed([1])).rejects.toThrow(/its thread has ended/); // the state is as it was
    session.dispose();
    await model.dispose();
    await backend[Symbol.asyncDispose]();
    await one.worker.terminate();
  });

  test("one without room for the weights is named by the first step", async () => {
    const workers = await workerDevices({ engine: "wasm", threads: 1, memoryBytes: 2 ** 21 });
    const { backend, worker } = await workers.start();
    workers.remove();
    const devices = mesh([await cpuDevice(), backend]);
    const larger = rwkv7(rwkv7Config({ ...small, channels: 512 }));
    const model = await Model.create(larger, devices, zerosOf(larger, "f32"));
    using session = model.session();
    await expect(session.feed([1])).rejects.toThrow(/device 2 of 2 \(cpu\): .*memory/);
    await model.dispose();
    await devices[Symbol.asyncDispose]();
    await worker.terminate();
  });
});

/** A device that tells how many bytes of weights it gets. */
const counting = (backend: Backend, add: (bytes: number) => void): Backend =>
  new Proxy(backend, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key, target);
      if (key !== "upload") return typeof value === "function" ? value.bind(target) : value;
      return (weight: Parameters<Backend["upload"]>[0]) => {
        const memory = target.upload(weight);
        add(memory.bytes);
        return memory;
      };
    },
  });

function* zerosOf(architecture: Architecture, matrices: Storage): Generator<LoadedWeight> {
  for (const [name, spec] of weightSpecs(architecture)) {
    const storage = storageFor(spec, matrices);
    yield { name, storage, bytes: new Uint8Array(storageBytes(storage, spec.shape)) };
  }
}
