import { ByteTokenizer, TokenizerError } from "@rwkv-ts/tokenizer";
import { describe, expect, test, vi } from "vitest";
import {
  evaluateBatches,
  type TokenArray,
  type TokenFile,
  type TrainEvent,
  TrainingEngine,
  train,
} from "../src/index.js";
import { MemoryStore } from "./support/memory-store.js";
import { architecture, collect, dataset, small, withBackend } from "./support/runs.js";

describe("trainer", () => {
  test("overfits a single window", () =>
    withBackend(async (backend) => {
      const train = dataset.train.slice(0, 33);
      const { losses } = await collect(backend, {
        dataset: { train },
        batch: 1,
        steps: 250,
        optimizer: { weightDecay: 0 },
      });
      expect(losses[0]).toBeGreaterThan(4);
      expect(losses[losses.length - 1]).toBeLessThan(0.1);
    }));

  test("learns text it has not seen, and says so in nats, perplexity and bits per byte", () =>
    withBackend(async (backend) => {
      const { events, result } = await collect(backend, { steps: 150, evaluateEvery: 50 });
      const evaluations = events.flatMap((e) => (e.type === "evaluation" ? [e] : []));
      expect(evaluations.map((e) => e.step)).toEqual([50, 100, 150]);
      expect(evaluations[2]!.loss).toBeLessThan(evaluations[0]!.loss);
      expect(evaluations[2]!.loss).toBeLessThan(1.5);
      for (const { loss, perplexity, bitsPerByte, tokens } of evaluations) {
        expect(perplexity).toBeCloseTo(Math.exp(loss), 8);
        expect(bitsPerByte).toBeCloseTo(loss / Math.LN2, 8); // bytes: every token is one
        expect(tokens).toBe(dataset.validation.length - 1);
      }
      expect(result).toMatchObject({ step: 150, finished: true, evaluation: { loss: evaluations[2]!.loss } });
    }));

  test("the same seed gives the same losses and bytes, another seed others", () =>
    withBackend(async (backend) => {
      const [a, b, c] = [new MemoryStore(), new MemoryStore(), new MemoryStore()];
      const first = await collect(backend, { store: a });
      expect((await collect(backend, { store: b })).losses).toEqual(first.losses);
      expect(b.latest.model).toEqual(a.latest.model);
      expect((await collect(backend, { store: c, seed: 4 })).losses).not.toEqual(first.losses);
    }));

  test("evaluation and samples leave the course as it is", () =>
    withBackend(async (backend) => {
      const plain = await collect(backend, {});
      const busy = await collect(backend, { evaluateEvery: 3, sampleEvery: 7, sample: { tokens: 8 } });
      expect(busy.losses).toEqual(plain.losses);
      const samples = busy.events.flatMap((e) => (e.type === "sample" ? [e] : []));
      expect(samples.map((s) => s.step)).toEqual([7, 14, 21, 28]);
    }));

  test("samples at temperature 0 are the most probable, and begin where a tokenizer has no line break", () =>
    withBackend(async (backend) => {
      class WithoutBreaks extends ByteTokenizer {
        override encode(text: string) {
          if (text.includes("\n")) throw new TokenizerError("there is no line break");
          return super.encode(text);
        }
      }
      const without = new WithoutBreaks();
      const sample = { tokens: 12, temperature: 0 };
      const samples = await Promise.all(
        [0, 1].map(async (seed) => {
          const own = { steps: 40, sampleEvery: 40, tokenizer: without, seed: 3, sample: { ...sample, seed } };
          const { events } = await collect(backend, own);
          return events.flatMap((e) => (e.type === "sample" ? [e.text] : []));
        }),
      );
      expect(samples[0]).toEqual([expect.stringMatching(/^.{12}$/s)]);
      expect(samples[1]).toEqual(samples[0]);
      const store = new MemoryStore();
      await expect(collect(backend, { store, tokenizer: without, sample: { prompt: "a\n" } })).rejects.toThrow(
        "there is no line break",
      );
      expect(store.kept).toEqual([]);
    }));

  test("stopped by its signal and started again, it ends as if it had never stopped", () =>
    withBackend(async (backend) => {
      const [whole, parts] = [new MemoryStore(), new MemoryStore()];
      const options = { finalLearningRate: 1e-3, warmupSteps: 5, accumulate: 2 };
      const { losses } = await collect(backend, { ...options, store: whole });
      const controller = new AbortController();
      const stopping = { ...options, store: parts, signal: controller.signal };
      const early: TrainEvent[] = [];
      const onEvent = (event: TrainEvent) => {
        early.push(event);
        if (event.type === "step" && event.step === 11) controller.abort();
      };
      const { train } = await import("../src/index.js");
      const { small } = await import("./support/runs.js");
      const stopped = await train({ ...small, backend, ...stopping, onEvent });
      expect(stopped).toMatchObject({ step: 11, finished: false });
      const rest = await collect(backend, { ...options, store: parts });
      expect(rest.events[0]).toMatchObject({ type: "start", step: 11 });
      expect([...early.flatMap((e) => (e.type === "step" ? [e.loss] : [])), ...rest.losses]).toEqual(losses);
      expect(parts.latest.model).toEqual(whole.latest.model);
      expect(parts.latest.training).toEqual(whole.latest.training);
    }));

  test("other settings than those of the run are refused by name", () =>
    withBackend(async (backend) => {
      const store = new MemoryStore();
      await collect(backend, { store, steps: 2 });
      await expect(collect(backend, { store, steps: 4, batch: 2 })).rejects.toThrow(/batch: 4 there, 2 now/);
    }));

  test("LongCE belongs to the settings, with its defaults", () =>
    withBackend(async (backend) => {
      const store = new MemoryStore();
      await collect(backend, { store, steps: 1, longCe: { stride: 8 } });
      const resumed = (longCe?: { stride: number; most?: number }) =>
        collect(backend, { store, steps: 1, ...(longCe && { longCe }) });
      await expect(resumed()).rejects.toThrow(/longCe: \{"stride":8,"most":10\} there, none now/);
      await expect(resumed({ stride: 8, most: 3 })).rejects.toThrow(/"most":10\} there, \{"stride":8,"most":3\} now/);
      await resumed({ stride: 8, most: 10 });
      const plain = new MemoryStore();
      await collect(backend, { store: plain, steps: 1 });
      await expect(collect(backend, { store: plain, steps: 1, longCe: { stride: 8 } })).rejects.toThrow(
        "longCe: none there",
      );
    }));

  test("LongCE is refused where the context is too short for it to weigh anything", () =>
    withBackend(async (backend) => {
      await expect(collect(backend, { longCe: {} })).rejects.toMatchObject({
        code: "input",
        message: expect.stringMatching(/needs a context above 8000 tokens, got 32/),
      });
      await expect(collect(backend, { longCe: { stride: 16 } })).rejects.toThrow("above 32 tokens, got 32");
      await collect(backend, { steps: 1, longCe: { stride: 15 } });
    }));

  test("a measurement that fails at the end leaves the run's last snapshot", () =>
    withBackend(async (backend) => {
      const store = new MemoryStore();
      const metrics = {
        broken: () => {
          throw new Error("no such file");
        },
      };
      await expect(collect(backend, { store, steps: 3, metrics })).rejects.toThrow("no such file");
      expect(store.latest.step).toBe(3);
    }));

  test("batches to measure with of which no target counts are told as that", () =>
    withBackend(async (backend) => {
      const engine = await TrainingEngine.create({ architecture, backend, batch: 1, time: 4 });
      const none = { ids: new Int32Array(4), targets: new Int32Array(4).fill(-1) };
      for (const batches of [[], [none]])
        await expect(evaluateBatches(engine, batches)).rejects.toThrow(/nothing to measure: no target/);
      await engine.dispose();
    }));

  test("held-out documents that have nothing to predict are refused before the first update", () =>
    withBackend(async (backend) => {
      const validation = { ids: Uint16Array.of(1, 2, 3), starts: Float64Array.of(0, 1, 2) };
      const onEvent = vi.fn();
      const data = { train: { ids: dataset.train, starts: Float64Array.of(0) }, validation };
      const run = train({ ...small, backend, dataset: data, windows: "packed", onEvent });
      await expect(run).rejects.toThrow(/no document has anything to learn/);
      expect(onEvent).not.toHaveBeenCalled();
    }));

  test("ids of a file make the same run as ids in memory", () =>
    withBackend(async (backend) => {
      const [memory, file] = [new MemoryStore(), new MemoryStore()];
      const read = (tokens: TokenArray): TokenFile => ({
        length: tokens.length,
        read: async (start, end) => tokens.slice(start, end),
      });
      const files = { train: read(dataset.train), validation: read(dataset.validation) };
      const a = await collect(backend, { store: memory, steps: 3 });
      const b = await collect(backend, { store: file, steps: 3, dataset: files });
      expect(b.result).toEqual(a.result);
      expect(file.latest).toEqual(memory.latest);
      const wrong = { ...files, train: read(dataset.train.map(() => 256)) };
      await expect(collect(backend, { dataset: wrong })).rejects.toThrow(/the training text has id 256 at \d+/);
    }));

  test("accumulated batches make the update of one large batch", () =>
    withBackend(async (backend) => {
      const [large, split] = [new MemoryStore(), new MemoryStore()];
      const options = { steps: 3, optimizer: { epsilon: 1e-8 } };
      const one = await collect(backend, { ...options, batch: 4, store: large });
      const two = await collect(backend, { ...options, batch: 2, accumulate: 2, store: split });
      for (const [i, loss] of two.losses.entries()) expect(loss).toBeCloseTo(one.losses[i]!, 4);
      for (const [name, bytes] of large.latest.model) {
        const [a, b] = [bytes, split.latest.model.get(name)!].map((x) => new Float32Array(x.buffer));
        const difference = a!.reduce((most, value, i) => Math.max(most, Math.abs(value - b![i]!)), 0);
        expect([name, difference < 2e-3]).toEqual([name, true]);
      }
    }));

  test("recomputation in the backward pass changes nothing but rounding", () =>
    withBackend(async (backend) => {
      const plain = await collect(backend, { steps: 5, optimizer: { epsilon: 1e-8 } });
      const less = await collect(backend, { steps: 5, optimizer: { epsilon: 1e-8 }, checkpointing: true });
      for (const [i, loss] of less.losses.entries()) expect(loss).toBeCloseTo(plain.losses[i]!, 4);
    }));

  test("a loss that is no number ends the run with its step, and the snapshot before is kept", () =>
    withBackend(async (backend) => {
      const store = new MemoryStore();
      const run = collect(backend, { store, saveEvery: 1, learningRate: 1e37, optimizer: { maxNorm: 0 } });
      await expect(run).rejects.toThrow(
        /step \d+: the (loss|gradient norm) is (NaN|-?Infinity) .*snapshot of step \d+/,
      );
      expect(store.kept.length).toBeGreaterThan(0);
    }));

  test("files hold official names and shapes, and the tokenizer", () =>
    withBackend(async (backend) => {
      const store = new MemoryStore();
      await collect(backend, { store, steps: 1 });
      expect(store.latest.shapes.get("blocks.0.att.x_k")).toEqual([1, 1, architecture.channels]);
      expect(store.latest.shapes.get("emb.weight")).toEqual([256, 32]);
      expect(JSON.parse(store.latest.modelMetadata["rwkv-ts.tokenizer"]!)).toMatchObject({ type: "byte" });
    }));

  test("text too short for a window, and ids outside the vocabulary, are refused", () =>
    withBackend(async (backend) => {
      await expect(collect(backend, { dataset: { train: dataset.train.slice(0, 20) } })).rejects.toThrow("20 tokens");
      const wrong = Uint16Array.from({ length: 100 }, () => 300);
      await expect(collect(backend, { dataset: { train: wrong } })).rejects.toThrow("id 300");
    }));
});
