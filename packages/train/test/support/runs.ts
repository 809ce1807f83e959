// Options of small runs on the CPU backend.
import { createCpuBackend } from "@rwkv-ts/backends-cpu";
import type { Backend } from "@rwkv-ts/core/backend";
import { ByteTokenizer } from "@rwkv-ts/tokenizer";
import {
  type CourseOptions,
  splitFiles,
  type TextsToLearn,
  type TrainEvent,
  tokenize,
  train,
} from "../../src/index.js";
import { text } from "./texts.js";
import { tinyArchitecture } from "./tiny-architecture.js";

export const tokenizer = new ByteTokenizer();
export const architecture = tinyArchitecture({ vocabulary: 256, channels: 32 });
const documents = splitFiles([{ name: "text.txt", text }], 0.1);
export const dataset = {
  train: tokenize(tokenizer, documents.train),
  validation: tokenize(tokenizer, documents.validation),
};

/** Runs `work` with a backend of its own. */
export async function withBackend<T>(work: (backend: Backend) => Promise<T>): Promise<T> {
  const backend = await createCpuBackend({ threads: 2 });
  try {
    return await work(backend);
  } finally {
    await backend[Symbol.asyncDispose]();
  }
}

export const small = {
  architecture,
  tokenizer,
  dataset,
  batch: 4,
  context: 32,
  steps: 30,
  learningRate: 1e-2,
  seed: 3,
};

/** Trains and collects the events. */
export async function collect(backend: Backend, options: Partial<CourseOptions & TextsToLearn>) {
  const events: TrainEvent[] = [];
  const result = await train({ ...small, backend, ...options, onEvent: (event) => events.push(event) });
  const losses = events.flatMap((e) => (e.type === "step" ? [e.loss] : []));
  return { events, losses, result };
}
