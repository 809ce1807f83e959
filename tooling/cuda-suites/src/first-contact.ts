// The first minutes on a real GPU, in the order in which a failure would say most: driver and device, every conformance case, official
// logits of each generation, copy bandwidth, products beside it, whole models with random weights, training, several GPUs beside one. The result is told as
// it grows, so that a cut loses nothing and shows where it was. At the deadline what has not ended is left, and says so.
import { renameSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { countCudaDevices, createCudaBackend } from "@rwkv-ts/backends-cuda";
import { loadWeights, openCheckpoint } from "@rwkv-ts/checkpoint";
import { greedyChoice, Model, measureDevice, mesh, type Storage, storageBytes } from "@rwkv-ts/core";
import { type Backend, linearOp, type Plan } from "@rwkv-ts/core/backend";
import { type Architecture, storageFor, weightSpecs } from "@rwkv-ts/core/model";
import { conformanceCases, encodeStorage, normalisedError, prepare, toleranceOf } from "@rwkv-ts/core/testing";
import { measureTraining } from "@rwkv-ts/evaluate";
import { detectRwkv4, rwkv4 } from "@rwkv-ts/rwkv4";
import { detectRwkv5, rwkv5 } from "@rwkv-ts/rwkv5-eagle";
import { detectRwkv6, rwkv6 } from "@rwkv-ts/rwkv6-finch";
import { detectRwkv7, isUnused, rwkv7, rwkv7Config } from "@rwkv-ts/rwkv7-goose";
import { parseSafetensors } from "@rwkv-ts/vitest/safetensors";

export interface FirstContactOptions {
  /** Told the whole result so far when a step begins, within the long ones, and when it ends. */
  readonly onResult: (result: Record<string, unknown>) => void;
  /** Milliseconds in which all of it is to end. */
  readonly milliseconds: number;
  /** Sizes for an emulated device. */
  readonly small: boolean;
  /** Where the golden files lie. */
  readonly golden: string;
  /** Conformance cases by name. */
  readonly cases?: RegExp;
}

type Tensors = ReadonlyMap<string, { shape: readonly number[] }>;
const generations: Readonly<Record<string, (tensors: Tensors) => Architecture>> = {
  rwkv4: (tensors) => rwkv4(detectRwkv4(tensors)),
  "rwkv5.2": (tensors) => rwkv5(detectRwkv5(tensors)),
  rwkv6: (tensors) => rwkv6(detectRwkv6(tensors)),
  rwkv7: (tensors) => rwkv7(detectRwkv7(tensors)),
};

/** What is known of a step. */
export interface Outcome {
  /** It has begun, and nothing more is known: it was cut here. */
  readonly began?: true;
  readonly soFar?: unknown;
  readonly result?: unknown;
  readonly seconds?: number;
  readonly error?: string;
  readonly leftOut?: string;
}

const cut = Symbol("the time is over");

/** Runs it. @returns whether every comparison was made and came out right */
export async function firstContact({
  onResult,
  milliseconds,
  small,
  golden: goldenFolder,
  cases = /./,
}: FirstContactOptions): Promise<boolean> {
  const started = performance.now();
  const result: Record<string, Outcome> = {};
  let [isRight, isTimeOver] = [true, false];
  /** Tells that it begins, what it has so far, and what came of it. One that does not end in time is left, as all behind it. */
  const step = async (name: string, run: (soFar: (value: unknown) => void) => Promise<unknown>): Promise<void> => {
    const at = performance.now();
    const left = milliseconds - (at - started);
    const tell = (outcome: Outcome) => {
      result[name] = outcome;
      onResult(result);
    };
    if (isTimeOver || left < 0) return tell({ leftOut: "the time was over" });
    tell({ began: true });
    let isOver = false;
    const soFar = (value: unknown) => {
      if (!isOver) tell({ began: true, soFar: value });
    };
    const timer = new AbortController();
    try {
      const end = delay(left, cut, timer).catch(() => cut);
      const outcome = await Promise.race([run(soFar), end]);
      isOver = true;
      isTimeOver = outcome === cut;
      if (isTimeOver) tell({ ...result[name], leftOut: "it had not ended when the time was over" });
      else tell({ result: outcome, seconds: (performance.now() - at) / 1000 });
    } catch (error) {
      isRight = false;
      tell({ ...result[name], error: (error as Error).message });
    } finally {
      isOver = true;
      timer.abort();
    }
  };
  await step("device", () => withBackend(async ({ limits }) => limits));
  await step("conformance", async (soFar) => {
    const counts = await conformance(cases, () => performance.now() - started > milliseconds / 3, soFar);
    isRight &&= counts.failed.length === 0;
    return counts;
  });
  for (const [folder, architecture] of Object.entries(generations))
    await step(`golden ${folder}`, async () => {
      const errors = await golden(join(goldenFolder, folder), architecture);
      isRight &&= Object.values(errors).every((error) => error < 2e-4);
      return errors;
    });
  await step("copy bandwidth, GB/s", () => withBackend(async (backend) => (await backend.copyBandwidth!()) / 1e9));
  const widths = small ? [64] : [768, 2048, 4096];
  for (const width of widths)
    for (const storage of ["bf16", "int8", "int4"] as const)
      await step(`product ${4 * width} x ${width}, ${storage}`, () =>
        withBackend((backend) => product(backend, storage, width, small ? 9 : 512, small ? 2 : 50)),
      );
  const vocabulary = small ? 128 : 65536;
  const sizeOf = ([layers, channels]: readonly [number, number]) => ({ layers, channels, vocabulary });
  const trained: readonly (readonly [number, number])[] = small
    ? [[2, 64]]
    : [
        [12, 768],
        [24, 2048],
      ];
  const models: typeof trained = small ? trained : [...trained, [32, 4096]];
  const nameOf = ([layers, channels]: readonly [number, number], storage: Storage) =>
    `rwkv7 ${layers} x ${channels}, ${storage}`;
  for (const model of models)
    for (const storage of ["bf16", "int8", "int4"] as const)
      await step(nameOf(model, storage), (soFar) =>
        withBackend((backend) => writes(backend, storage, sizeOf(model), small, soFar)),
      );
  for (const model of trained)
    await step(`training of ${nameOf(model, "bf16")}`, () =>
      withBackend((backend) => training(backend, sizeOf(model), small)),
    );
  /** On a mesh of all devices, and what part that is of as many times what one device did in an earlier step. */
  const onAll = async (before: string, figure: string, run: (all: Backend) => Promise<object>) => {
    const devices = countCudaDevices();
    if (devices < 2) return { devices };
    const backends = [];
    for (let device = 0; device < devices; device++) backends.push(await createCudaBackend({ device }));
    await using all = mesh(backends);
    const reached: Record<string, unknown> = { ...(await run(all)) };
    const one = (result[before]?.result as typeof reached | undefined)?.[figure];
    const share = one === undefined ? undefined : Number(reached[figure]) / (devices * Number(one));
    return { devices, ...reached, "share of n times one": share };
  };
  const [largest, smallest] = [models.at(-1)!, trained[0]!];
  await step("several devices, a part of the weights each", (soFar) =>
    onAll(nameOf(largest, "bf16"), "decode, tokens/s", (all) => writes(all, "bf16", sizeOf(largest), small, soFar)),
  );
  await step("several devices, a part of the batch each", () =>
    onAll(`training of ${nameOf(smallest, "bf16")}`, "tokensPerSecond", (all) =>
      training(all, sizeOf(smallest), small),
    ),
  );
  const comparisons = ["device", "conformance", ...Object.keys(generations).map((folder) => `golden ${folder}`)];
  return isRight && comparisons.every((name) => result[name]?.result !== undefined);
}

/** Writes results to a file, which is whole at every moment. */
export function resultFile(file: string): (result: Record<string, unknown>) => void {
  return (result) => {
    writeFileSync(`${file}.new`, JSON.stringify(result, undefined, 2));
    renameSync(`${file}.new`, file);
  };
}

async function withBackend<T>(use: (backend: Backend) => Promise<T>): Promise<T> {
  const backend = await createCudaBackend();
  try {
    return await use(backend);
  } finally {
    await backend[Symbol.asyncDispose]();
  }
}

/** Every case, as long as there is time. */
async function conformance(wanted: RegExp, isOver: () => boolean, soFar: (value: unknown) => void) {
  let backend = await createCudaBackend();
  let passed = 0;
  let leftOut = 0;
  let told = performance.now();
  const failed: string[] = [];
  for (const { name, test } of conformanceCases(backend.supports.bind(backend))) {
    if (!wanted.test(name)) continue;
    if (isOver()) {
      leftOut++;
      continue;
    }
    if (performance.now() - told > 1000) {
      soFar({ passed, failed, now: name });
      told = performance.now();
    }
    try {
      const prepared = await prepare(backend, test);
      const { actual, expected, sentinelsIntact } = await prepared.run();
      prepared.dispose();
      const worst = Math.max(...actual.map((values, i) => normalisedError(values!, expected[i]!.data)));
      if (sentinelsIntact && worst <= (test.narrow ? toleranceOf(test) : 1e-5)) passed++;
      else failed.push(`${name}: ${sentinelsIntact ? worst : "written beyond an output"}`);
    } catch (error) {
      failed.push(`${name}: ${(error as Error).message}`);
      await backend[Symbol.asyncDispose]();
      backend = await createCudaBackend();
    }
  }
  await backend[Symbol.asyncDispose]();
  return { passed, failed, leftOut };
}

async function tensorsOf(file: string) {
  const { buffer, byteOffset, byteLength } = await readFile(file);
  return parseSafetensors(buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer, file);
}

/** Errors of the official logits: of a text at once, and of its first tokens one by one. */
async function golden(folder: string, architectureOf: (tensors: Tensors) => Architecture) {
  const checkpoint = await openCheckpoint(join(folder, "model.pth"));
  try {
    const architecture = architectureOf(checkpoint.tensors);
    const specs = [...weightSpecs(architecture)].map(([name, s]) => ({
      name,
      shape: s.shape,
      storage: storageFor(s, "f32"),
    }));
    const expected = await tensorsOf(join(folder, "expected.safetensors"));
    const tokens = expected.get("short.tokens")!.data as Int32Array;
    const logits = expected.get("short.logits")!.data;
    return await withBackend(async (backend) => {
      const model = await Model.create(architecture, backend, loadWeights(checkpoint, specs, { ignore: isUnused }));
      const sequence = normalisedError(await model.session().feedAll(tokens), logits);
      const session = model.session();
      let recurrent = 0;
      const v = model.vocabularySize;
      for (let t = 0; t < 8; t++) {
        const own = await session.feed([tokens[t]!]);
        recurrent = Math.max(recurrent, normalisedError(own, logits.subarray(t * v, (t + 1) * v)));
      }
      await model.dispose();
      return { sequence, recurrent };
    });
  } finally {
    await checkpoint.close();
  }
}

/** A row of random numbers whose products with others keep their size. */
function randomRow(storage: Storage, columns: number): Uint8Array {
  let seed = 1;
  const numbers = Float64Array.from({ length: columns }, () => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return (seed / 2147483648 - 0.5) / Math.sqrt(columns);
  });
  return encodeStorage(storage, numbers, [1, columns]);
}

/** Bytes of a weight that is one such row, again and again. */
const patterns = new Map<string, Uint8Array>();
function randomBytes(storage: Storage, shape: readonly number[]): Uint8Array {
  const columns = shape.at(-1)!;
  const key = `${storage} ${columns}`;
  const row = patterns.get(key) ?? randomRow(storage, columns);
  patterns.set(key, row);
  const all = new Uint8Array(storageBytes(storage, shape));
  for (let at = 0; at < all.length; at += row.length)
    all.set(row.subarray(0, Math.min(row.length, all.length - at)), at);
  return all;
}

/** A product of one token and of many: bytes of weights and operations a second. */
async function product(backend: Backend, storage: Storage, width: number, many: number, repeats: number) {
  const shape = [4 * width, width];
  const w = backend.upload({ label: "w", shape, storage, readers: "linear", bytes: randomBytes(storage, shape) });
  const timed = async (tokens: number) => {
    const buffer = (id: number, name: string, kind: "input" | "weight" | "output", shape: number[], s: Storage) =>
      ({ id, name, kind, shape, storage: s, bytes: storageBytes(s, shape), offset: 0 }) as const;
    const buffers = [
      buffer(0, "x", "input", [tokens, width], "f32"),
      buffer(1, "w", "weight", shape, storage),
      buffer(2, "y", "output", [tokens, 4 * width], "f32"),
    ];
    const [x, , y] = buffers.map((b) => (b.kind === "weight" ? w : backend.allocate(b.bytes, b.name)));
    const operand = (i: number) => ({ buffer: buffers[i]!, shape: buffers[i]!.shape, offset: 0 });
    const one = {
      op: linearOp as never,
      params: {},
      inputs: [operand(0), operand(1)],
      outputs: [operand(2)],
      scope: "",
      barrier: true,
    };
    const plan: Plan = { steps: Array.from({ length: 16 }, () => one), buffers, arenaBytes: 0 };
    const program = await backend.compile(plan, ({ id }) => [x!, w, y!][id]!);
    const run = async (times: number) => {
      const from = performance.now();
      for (let i = 0; i < times; i++) program.submit();
      await backend.read(y!, 0, 4);
      return (performance.now() - from) / 1000 / times / 16;
    };
    await run(2);
    const seconds = await run(repeats);
    program.dispose();
    for (const memory of [x!, y!]) memory.dispose();
    return seconds;
  };
  const [one, all] = [await timed(1), await timed(many)];
  w.dispose();
  return {
    "1 token, GB/s": storageBytes(storage, shape) / one / 1e9,
    [`${many} tokens, TFLOP/s`]: (2 * many * 4 * width * width) / all / 1e12,
  };
}

type Size = Parameters<typeof rwkv7Config>[0];

/** Updates of all weights in bf16, beside the rate of products in bf16. */
async function training(backend: Backend, size: Size, small: boolean) {
  const architecture = rwkv7(rwkv7Config(size));
  const [windows, time, repeats] = small ? [1, 16, 1] : [4, 512, 8];
  const batch = windows * (backend.devices ?? 1);
  const weights = [...weightSpecs(architecture)].map(([name, { shape }]) => ({
    name,
    storage: "f32" as const,
    bytes: randomBytes("f32", shape),
  }));
  const { signal } = new AbortController();
  const options = { batch, time, precision: "bf16", repeats, signal, weights } as const;
  const measured = await measureTraining(architecture, backend, options);
  if (!Number.isFinite(measured.loss)) throw new Error(`the loss is ${measured.loss}`);
  return measured;
}

/** A model with random weights: tokens a second written by one session, what that takes of the device, and tokens a second read. */
async function writes(
  backend: Backend,
  storage: Storage,
  config: Size,
  small: boolean,
  soFar: (value: unknown) => void,
) {
  const architecture = rwkv7(rwkv7Config(config));
  function* weights() {
    for (const [name, spec] of weightSpecs(architecture)) {
      const own = storageFor(spec, storage);
      yield { name, storage: own, bytes: randomBytes(own, spec.shape) };
    }
  }
  const model = await Model.create(architecture, backend, weights());
  const session = model.session();
  const [prompt, count] = small ? [20, 4] : [512, 128];
  const ids = Array.from({ length: prompt }, (_, i) => (i * 37) % 128);
  await session.feed(ids);
  let from = performance.now();
  await session.feed(ids);
  const prefill = prompt / ((performance.now() - from) / 1000);
  const read = { [`prefill of ${prompt}, tokens/s`]: prefill };
  soFar(read);
  let { id } = await session.draw([1], greedyChoice);
  from = performance.now();
  for (let i = 0; i < count; i++) ({ id } = await session.draw([Math.max(0, id)], greedyChoice));
  const decode = count / ((performance.now() - from) / 1000);
  session.dispose();
  const use = await measureDevice(model, 1000 / decode);
  await model.dispose();
  return { "decode, tokens/s": decode, ...read, ...use };
}
