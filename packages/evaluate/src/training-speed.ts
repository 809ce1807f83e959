// Tokens a second of training, and the operations of its products beside what the backend's products reach and what its instructions do
// (model FLOPs utilisation: Chowdhery et al. 2022, "PaLM", appendix B, without the recurrences' own).
import { AbortedError } from "@rwkv-ts/core";
import type { Backend } from "@rwkv-ts/core/backend";
import { type Architecture, linear, sumRows, weightSpecs } from "@rwkv-ts/core/model";
import { Graph, leaf, mixedPrecision, Program } from "@rwkv-ts/core/tools";
import { activationType, type CreateEngineOptions, type Precision, TrainingEngine } from "@rwkv-ts/train";
import { elapsed, type MeasureOptions, median, someIds } from "./speed.js";

/** Operations a second: a multiply-add is two. */
export interface ProductRate {
  /** Rows and columns of the operands. */
  readonly size: number;
  readonly operationsPerSecond: number;
}

/** What training costs on a backend. */
export interface TrainingSpeed {
  readonly precision: Precision;
  /** Windows of an update, and tokens of a window. */
  readonly batch: number;
  readonly time: number;
  /** Gradients of all weights and their update: the median of the repeats. */
  readonly millisecondsPerUpdate: number;
  readonly tokensPerSecond: number;
  /** Mean loss before the first update, in nats. */
  readonly loss: number;
  /** Of products with weights: two a number and product; a product forward, one for the gradient of its input and one for its weight's. */
  readonly operationsPerToken: number;
  readonly operationsPerSecond: number;
  /** Products of square matrices in the same precision on the same devices. */
  readonly products: ProductRate;
  /** Operations a second while training, beside those of `products`. */
  readonly share: number;
  /** What the processor's instructions do in f32, where the backend tells, and the share of it. */
  readonly arithmetic?: { readonly operationsPerSecond: number; readonly share: number };
}

/** The batch that is timed, and in what precision. */
export interface TrainingSpeedOptions extends MeasureOptions {
  readonly batch: number;
  readonly time: number;
  readonly precision: Precision;
  /** Weights to start from; default: the official initialisation. */
  readonly weights?: CreateEngineOptions["weights"];
}

/** Updates of all weights with AdamW. @throws InputError for what the engine refuses, AbortedError */
export async function measureTraining(
  architecture: Architecture,
  backend: Backend,
  { repeats, signal, batch, time, precision, weights }: TrainingSpeedOptions,
): Promise<TrainingSpeed> {
  const limits = () => limitsOf(backend, precision, { repeats, signal });
  const before = await limits();
  const engine = await TrainingEngine.create({ architecture, backend, batch, time, precision, weights });
  let loss = 0;
  const times: number[] = [];
  try {
    const ids = Int32Array.from(someIds(batch * time, architecture.vocabularySize));
    for (let i = -1; i < repeats; i++) {
      if (signal.aborted) throw new AbortedError();
      const milliseconds = await elapsed(async () => {
        const step = await engine.step([{ ids, targets: ids }], 1e-5);
        if (i < 0) loss = step.loss;
      });
      if (i >= 0) times.push(milliseconds);
    }
  } finally {
    await engine.dispose();
  }
  const after = await limits();
  const products = after.products.operationsPerSecond > before.products.operationsPerSecond ? after : before;
  const arithmetic = Math.max(before.arithmetic ?? 0, after.arithmetic ?? 0);
  const millisecondsPerUpdate = median(times);
  const tokensPerSecond = (1000 * batch * time) / millisecondsPerUpdate;
  const operationsPerToken = 6 * productNumbers(architecture);
  const operationsPerSecond = operationsPerToken * tokensPerSecond;
  const beside = (limit: number) => operationsPerSecond / limit;
  return {
    ...{ precision, batch, time, millisecondsPerUpdate, tokensPerSecond, loss },
    ...{ operationsPerToken, operationsPerSecond },
    products: products.products,
    share: beside(products.products.operationsPerSecond),
    ...(arithmetic && { arithmetic: { operationsPerSecond: arithmetic, share: beside(arithmetic) } }),
  };
}

/** Numbers of the weights that every token is multiplied by. */
export const productNumbers = (architecture: Architecture): number =>
  [...weightSpecs(architecture).values()]
    .filter(({ role }) => role === "matrix" || role === "lora")
    .reduce((sum, { shape }) => sum + shape.reduce((n, d) => n * d, 1), 0);

/** What else runs on the machine slows these too: the caller takes the best of several. */
async function limitsOf(backend: Backend, precision: Precision, options: MeasureOptions) {
  const arithmetic = precision === "f32" ? await backend.arithmeticRate?.() : undefined;
  return { arithmetic, products: await measureProducts(backend, precision, options) };
}

const [smallestSize, largestSize] = [128, 8192];
/** A chain of so many products at a time. */
const chain = 4;
/** Beyond this what a run costs besides its products does not show. */
const longMilliseconds = 40;

/** What y = x Wᵀ of square matrices reaches at most: sizes grow until a run takes long, and the best run of all counts. @throws AbortedError */
export async function measureProducts(
  backend: Backend,
  precision: Precision,
  { repeats, signal }: MeasureOptions,
): Promise<ProductRate> {
  let best: ProductRate = { size: 0, operationsPerSecond: 0 };
  for (let size = smallestSize, fastest = 0; size <= largestSize && fastest < longMilliseconds; size *= 2) {
    fastest = await fastestChain(backend, precision, size, { repeats, signal });
    const operationsPerSecond = (chain * 2 * (backend.devices ?? 1) * size ** 3 * 1000) / fastest;
    if (operationsPerSecond > best.operationsPerSecond) best = { size, operationsPerSecond };
  }
  return best;
}

/** Milliseconds; every device has rows of its own. */
async function fastestChain(backend: Backend, precision: Precision, size: number, { repeats, signal }: MeasureOptions) {
  const { devices = 1 } = backend;
  const graph = new Graph();
  const w = leaf(graph, "weight", "w", [size, size]);
  let y = leaf(graph, "input", "x", [size, size]);
  for (let i = 0; i < chain; i++) y = linear(y, w);
  y = sumRows(y); // little to read
  const type = activationType(precision);
  const numbers = (rows: number) => {
    const row = Float32Array.from({ length: size }, (_, i) => Math.sin(i) / Math.sqrt(size));
    const all = new Float32Array(rows * size);
    for (let r = 0; r < rows; r++) all.set(row, r * size);
    return all;
  };
  const bytes = new Uint8Array(numbers(size).buffer);
  const weight = backend.upload({ label: "w", shape: [size, size], storage: "f32", readers: "linear", bytes });
  try {
    const program = await Program.compile(backend, {
      outputs: new Map([["y", (type ? mixedPrecision([y], type) : [y])[0]!]]),
      bind: (name) => (name === "w" ? weight : undefined),
      ...(devices > 1 && { ownRows: new Set(["x", "y"]) }),
    });
    try {
      program.write("x", numbers(devices * size));
      let fastest = Number.POSITIVE_INFINITY;
      for (let i = 0; i <= repeats; i++) {
        if (signal.aborted) throw new AbortedError();
        const milliseconds = await elapsed(async () => {
          await program.submit();
          await program.read("y");
        });
        if (i > 0) fastest = Math.min(fastest, milliseconds);
      }
      return fastest;
    } finally {
      program.dispose();
    }
  } finally {
    weight.dispose();
  }
}
