// Who was given an id a moment ago, and is about to ask for the next one, is not held up by long rounds of somebody else. The clock is one
// that rounds move on, by what they compute: how fast the machine is decides nothing.
import { createCpuBackend } from "@rwkv-ts/backends-cpu";
import { greedyChoice, Model } from "@rwkv-ts/core";
import type { Executable } from "@rwkv-ts/core/backend";
import { randomSource, weightSpecs } from "@rwkv-ts/core/model";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { rwkv7, rwkv7Config } from "../src/index.js";

const architecture = rwkv7(rwkv7Config({ layers: 2, channels: 32, vocabulary: 60, headSize: 16, ffn: 64 }));

function* weights() {
  const random = randomSource(5);
  for (const [name, { shape, init }] of weightSpecs(architecture))
    yield { name, storage: "f32" as const, bytes: new Uint8Array(init(shape, random).buffer) };
}
const ids = (n: number) => Array.from({ length: n }, (_, i) => (i * i * 31 + i) % 60);

let milliseconds = 0;
beforeEach(() => {
  vi.spyOn(performance, "now").mockImplementation(() => milliseconds);
});
afterEach(() => vi.restoreAllMocks());

/** A model, and the tokens of the rounds that it ran: each takes a millisecond and a twentieth of one for every token. */
async function timedModel() {
  const backend = await createCpuBackend({ threads: 1 });
  const rounds: number[] = [];
  const compile = backend.compile.bind(backend);
  backend.compile = async (plan, bind): Promise<Executable> => {
    const tokens = plan.buffers.find(({ kind, name }) => kind === "input" && name === "ids")?.shape[0] ?? 0;
    const executable = await compile(plan, bind);
    return {
      bytes: executable.bytes ?? 0,
      dispose: () => executable.dispose(),
      submit() {
        rounds.push(tokens);
        milliseconds += 1 + tokens / 20;
        return executable.submit();
      },
    };
  };
  const model = await Model.create(architecture, backend, weights(), { tokensPerStep: 256 });
  const dispose = async () => {
    await model.dispose();
    await backend[Symbol.asyncDispose]();
  };
  return { model, rounds, dispose };
}

/** As long as an answer is on its way through a server. */
const onItsWay = async (): Promise<void> => {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
};

test("who was given an id a moment ago is not held up by a long round of somebody else", async () => {
  const { model, rounds, dispose } = await timedModel();
  const [writer, reader] = [model.session(), model.session()];
  for (let i = 0; i < 4; i++) await writer.draw([i], greedyChoice);
  const reading = reader.feed(ids(4000));
  const beside: number[] = [];
  for (let i = 0; i < 8; i++) {
    const before = rounds.length;
    await writer.draw([i], greedyChoice);
    await onItsWay();
    beside.push(...rounds.slice(before));
  }
  expect(Math.max(...beside)).toBeLessThan(100);
  const before = rounds.length;
  await reading;
  // he has not asked again: for a moment rounds stay short, then nobody is about to write
  const since = rounds.slice(before);
  expect(Math.max(...since)).toBe(256);
  const awaited = since.indexOf(256);
  expect(since.slice(0, awaited).every((tokens) => tokens < 100)).toBe(true);
  expect(since.slice(0, awaited).reduce((sum, tokens) => sum + 1 + tokens / 20, 0)).toBeLessThan(60);
  await dispose();
});
