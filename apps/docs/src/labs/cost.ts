// What reading and writing cost after so many tokens: an RWKV-7 and a Transformer of about equal parameters, both run here.
import { asyncDispose, InputError, Model } from "@rwkv-ts/core";
import { randomSource } from "@rwkv-ts/core/model";
import { createModel, loadVersion, openBackend } from "@rwkv-ts/preset";
import { versions } from "@rwkv-ts/rwkv";
import { initialWeights } from "@rwkv-ts/train";
import type { CostRow } from "../rpc/lab-calls.js";

const sizes = { layers: 4, channels: 128, vocabulary: 256, headSize: 64 } as const;
export const compared = ["rwkv7", "transformer"] as const;
/** Tokens that are written to time one. */
const written = 8;

export async function measureCost(
  lengths: readonly number[],
  tell: (row: CostRow) => void,
  signal: AbortSignal,
): Promise<void> {
  const { backend } = await openBackend("cpu");
  try {
    const models = [];
    for (const name of compared) {
      const lazy = versions.find(({ id }) => id === name);
      if (!lazy) throw new InputError(`there is no architecture ${name}`);
      const architecture = createModel(await loadVersion(lazy), sizes);
      const weights = [...initialWeights(architecture, 1)].map(([weight, , values]) => ({
        name: weight,
        storage: "f32" as const,
        bytes: new Uint8Array(values.buffer, values.byteOffset, values.byteLength),
      }));
      models.push({ name, model: await Model.create(architecture, backend, weights) });
    }
    // Once for nothing: programs are compiled when they are first needed.
    for (const { model } of models) await measured(model, lengths[0] ?? 1);
    for (const length of lengths)
      for (const { name, model } of models) {
        if (signal.aborted) return;
        await measured(model, length);
        tell({ architecture: name, tokens: length, ...(await measured(model, length)) });
      }
    for (const { model } of models) await model.dispose();
  } finally {
    await backend[asyncDispose]();
  }
}

async function measured(model: Model, length: number): Promise<Omit<CostRow, "architecture" | "tokens">> {
  const { uniform } = randomSource(length);
  const ids = Array.from({ length }, () => Math.floor(uniform() * sizes.vocabulary));
  const session = model.session();
  try {
    const began = performance.now();
    await session.feed(ids);
    const read = performance.now();
    for (let i = 0; i < written; i++) await session.feed([i]);
    const end = performance.now();
    return { readSeconds: (read - began) / 1000, writeSeconds: (end - read) / 1000 / written, bytes: bytesOf(session) };
  } finally {
    session.dispose();
  }
}

const bytesOf = (session: ReturnType<Model["session"]>): number =>
  [...session.stateTypes().values()].reduce((sum, { shape }) => sum + 4 * shape.reduce((a, b) => a * b, 1), 0);
