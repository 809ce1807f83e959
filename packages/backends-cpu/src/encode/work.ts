// What a program takes, guessed before it has run: within a factor of three, which is enough to tell whether it may keep the
// calling thread and whether a barrier pays. What runs measure replaces it (threads/thread-choice.ts).
import { elementCount } from "@rwkv-ts/core";
import type { Plan, PlanStep } from "@rwkv-ts/core/backend";
import type { Engine } from "../engine/engine.js";
import { integersOf } from "../storages.js";

/** Milliseconds on one thread, of steps in one part and of those in several, and how often threads wait for each other. */
export interface Work {
  readonly whole: number;
  readonly parts: number;
  readonly barriers: number;
}

/** Nanoseconds of one thread on Zen 4 (AVX-512, relaxed SIMD). */
const costs = {
  native: { macInt: 1 / 180, macFloat: 1 / 50, stateElement: 0.12 },
  wasm: { macInt: 1 / 45, macFloat: 1 / 20, stateElement: 0.4 },
} as const;
/** A byte of weights, from memory or, where all of a program's stay there from run to run, from the cache. */
const perWeightByte = { memory: 1 / 20, cache: 1 / 60 };
const mostCachedBytes = 8 * 2 ** 20;
/** Of elements that pass through a kernel. */
const perElement = 0.4;
/** Of `sample` with a nucleus, a logit. */
const perDrawnLogit = 1.2;
const perStep = 150;
/** A barrier with what it takes to have another core's results in one's own cache, on two cores of a virtual machine. */
const perBarrier = 1700;
/** Threads that sleep wake up to take part. */
const perRun = 4000;

export interface Circumstances {
  readonly engine: Engine["name"];
  readonly weights: keyof typeof perWeightByte;
}

export const circumstancesOf = ({ buffers }: Plan, engine: Engine["name"]): Circumstances => {
  const bytes = buffers.reduce((sum, buffer) => sum + (buffer.kind === "weight" ? buffer.bytes : 0), 0);
  return { engine, weights: bytes > mostCachedBytes ? "memory" : "cache" };
};

/** Nanoseconds of a step on one thread. */
export function nanosecondsOf({ op, inputs, outputs, params }: PlanStep, { engine, weights }: Circumstances): number {
  const { macInt, macFloat, stateElement } = costs[engine];
  const shapes = inputs.map(({ shape }) => shape);
  const elements = [...inputs, ...outputs].reduce((sum, x) => sum + (x ? elementCount(x.shape) : 0), 0);
  switch (op.name) {
    case "linear":
    case "matmul": {
      const [a, b] = inputs;
      const y = outputs[0]!;
      const k = elementCount(a!.shape) / (y.shape[0] || 1);
      const isInteger = integersOf(b!.buffer.storage) !== undefined;
      const macs = elementCount(y.shape) * k;
      return perStep + Math.max(macs * (isInteger ? macInt : macFloat), b!.buffer.bytes * perWeightByte[weights]);
    }
    case "gather":
      return perStep + elementCount(outputs[0]!.shape) * perElement;
    case "map":
      return perStep + elements * perElement * (0.5 + (params as { instructions: unknown[] }).instructions.length / 8);
    case "wkv6":
    case "wkv7":
      return perStep + elementCount(shapes[0]!) * (shapes[0]!.at(-1) ?? 1) * stateElement;
    case "wkv6Backward":
    case "wkv7Backward":
      return perStep + elementCount(shapes[0]!) * (shapes[0]!.at(-1) ?? 1) * stateElement * 8;
    case "rangeAttention":
    case "rangeAttentionBackward":
      return perStep + elementCount(shapes[0]!) * (shapes[1]![0] ?? 1) * macFloat * 4;
    case "causalAttention":
    case "causalAttentionBackward":
      // a step's capacity says at most what a token sees
      return perStep + elementCount(shapes[0]!) * (shapes[3]![1]! + shapes[0]![0]! / 2) * macFloat * 2;
    case "sample":
      return perStep + elementCount(shapes[0]!) * perDrawnLogit;
    default:
      return perStep + elements * perElement;
  }
}

/** Milliseconds on so many threads. */
export const millisecondsOn = ({ whole, parts, barriers }: Work, threads: number): number =>
  threads === 1 ? whole + parts : whole + parts / threads + (barriers * perBarrier + perRun) / 1e6;
