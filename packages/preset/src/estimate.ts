// How much memory a model will need, told without loading it.
import { elementCount, storageBytes } from "@rwkv-ts/core";
import { type Architecture, cacheLimit, leafShape, stateLeaves } from "@rwkv-ts/core/model";
import { firstCapacity, planOf, traceModel } from "@rwkv-ts/core/tools";
import type { WeightStorage } from "./weight-storages.js";

/** In bytes. Backends may add some padding and their own working memory. */
export interface MemoryEstimate {
  /** All weights in their storages. */
  readonly weights: number;
  /** The state of one session: the same after the first token and after the millionth; caches count as full. */
  readonly statePerSession: number;
  /** What every token adds to it, where caches have no limit (a Transformer's); 0 for a recurrent network. */
  readonly statePerToken: number;
  /** Of all sessions as they begin: caches without a limit have room for some tokens from the start. */
  readonly state: number;
  /** Temporaries, inputs and outputs of the largest step. */
  readonly temporaries: number;
  readonly total: number;
}

const manyTokens = 2 ** 20;
const defaultTokens = 256;
const defaultSessions = 4;

/**
 * Bytes that a model takes with these weights, told without loading it. `tokensPerStep`: most tokens of prompts in one step, default
 * 256; `sessions`: default 4.
 */
export function estimateMemory(
  architecture: Architecture,
  weights: readonly WeightStorage[],
  options: { readonly tokensPerStep?: number | undefined; readonly sessions?: number | undefined } = {},
): MemoryEstimate {
  const { tokensPerStep = defaultTokens, sessions = defaultSessions } = options;
  const weightBytes = weights.reduce((sum, { storage, shape }) => sum + storageBytes(storage, shape), 0);
  const cached = cacheLimit(architecture)?.above ?? 0;
  // a cache without a limit has no size to tell in advance
  const isLimited = Number.isFinite(cached);
  const leaves = [...stateLeaves(architecture).values()];
  const bytesOf = (tokens: number) => leaves.reduce((sum, spec) => sum + 4 * elementCount(leafShape(spec, tokens)), 0);
  const statePerSession = bytesOf(isLimited ? cached + 1 : 0);
  // several tokens may share a row
  const statePerToken = isLimited ? 0 : (bytesOf(manyTokens) - bytesOf(0)) / manyTokens;
  const state = sessions * (isLimited ? statePerSession : bytesOf(firstCapacity));
  let known: number | undefined;
  return {
    weights: weightBytes,
    statePerSession,
    statePerToken,
    state,
    // planned when it is asked for: a tenth of the time that loading a small model takes
    get temporaries() {
      known ??= largestStep(architecture, weights, tokensPerStep, sessions);
      return known;
    },
    get total() {
      return weightBytes + state + this.temporaries;
    },
  };
}

/** Bytes that a step of `tokens` tokens needs besides weights and state, with the logits of one of them. */
function largestStep(
  architecture: Architecture,
  weights: readonly WeightStorage[],
  tokens: number,
  slots: number,
): number {
  const storages = new Map(weights.map(({ name, storage }) => [name, storage]));
  const traced = traceModel(architecture, {
    tokens,
    sequences: 1,
    slots,
    rows: 1,
    storage: (name) => storages.get(name) ?? "f32",
  });
  const plan = planOf({
    outputs: new Map([["logits", traced.logits]]),
    updates: [...traced.states.values()].map(({ leaf, next }) => [leaf, next] as const),
  });
  const own = plan.buffers.filter(({ kind }) => kind === "input" || kind === "output");
  return own.reduce((sum, { bytes }) => sum + bytes, plan.arenaBytes);
}
