// Courses of a run: whatever the lengths, chunks, windows and optimiser, a run that was interrupted ends as one that was not; finished runs
// go on; averages.
import { Model } from "@rwkv-ts/core";
import { describe, expect, test, vi } from "vitest";
import {
  type CourseOptions,
  documentsOf,
  type TextsToLearn,
  tokenize,
  tokenizeDocuments,
  train,
} from "../src/index.js";
import { MemoryStore } from "./support/memory-store.js";
import { architecture, collect, dataset, small, tokenizer, withBackend } from "./support/runs.js";
import { text } from "./support/texts.js";
import { tinyArchitecture } from "./support/tiny-architecture.js";

const sentences = text.split("\n").filter((line) => line !== "");
const documents = tokenizeDocuments(tokenizer, sentences);
const conversations = tokenizeDocuments(
  tokenizer,
  sentences.slice(0, 80).map((line) => [
    { text: line.slice(0, 8), weight: 0 },
    { text: line.slice(8), weight: 1 },
  ]),
);

const courses: readonly (readonly [string, Partial<CourseOptions & TextsToLearn>])[] = [
  [
    "lengths that grow",
    {
      context: [
        { context: 16, steps: 4 },
        { context: 32, batch: 2 },
      ],
      precision: "fp16",
    },
  ],
  ["packed documents", { dataset: { train: documents }, windows: "packed" }],
  ["documents at their beginning", { dataset: { train: documents }, windows: "documents" }],
  ["answers of conversations", { dataset: { train: conversations } }],
  [
    "a mixture",
    {
      dataset: {
        train: {
          parts: [
            { tokens: documents, weight: 1 },
            { tokens: conversations, weight: 2 },
          ],
        },
      },
    },
  ],
  ["truncated chunks", { chunk: 8 }],
  ["the head in chunks", { headChunk: 5, precision: "bf16", chunk: 16 }],
  [
    "chunks in bf16 with gradients through two, of packed documents",
    { dataset: { train: documents }, windows: "packed", chunk: 8, chunkGradients: 2, precision: "bf16" },
  ],
  ["rows that go on from update to update", { dataset: { train: documents }, carry: true, context: 16 }],
  [
    "carried states in chunks with gradients through two, and dropout",
    { dataset: { train: documents }, carry: true, chunk: 8, chunkGradients: 2, dropout: { attention: 0.1 } },
  ],
  ["replay", { dataset: { train: documents }, windows: "packed", replay: { ratio: 0.5, size: 4 } }],
  [
    "replay of windows with their states",
    { dataset: { train: documents }, carry: true, context: 16, replay: { ratio: 0.7, size: 4, by: "loss" } },
  ],
  [
    "an average, and weight decay that ends elsewhere",
    { averageDecay: 0.9, finalWeightDecay: 0.01, schedule: "wsd", finalLearningRate: 1e-3 },
  ],
  ["muon", { optimizer: { name: "muon" } }],
  ["lion", { optimizer: { name: "lion" }, learningRate: 1e-3 }],
  ["adam-mini", { optimizer: { name: "adam-mini" } }],
];

describe("courses", () => {
  test.each(courses)("%s: stopped and started again, it ends as if it had never stopped", (_, options) =>
    withBackend(async (backend) => {
      const [whole, parts] = [new MemoryStore(), new MemoryStore()];
      const given = { steps: 8, accumulate: 2, batch: 2, ...options };
      const { losses } = await collect(backend, { ...given, store: whole });
      expect(losses.length).toBe(8);
      expect(losses.every(Number.isFinite)).toBe(true);
      expect(losses.at(-1)).toBeLessThan(losses[0]!);
      const controller = new AbortController();
      const early: number[] = [];
      await train({
        ...small,
        ...given,
        backend,
        store: parts,
        signal: controller.signal,
        onEvent(event) {
          if (event.type !== "step") return;
          early.push(event.loss);
          if (event.step === 5) controller.abort();
        },
      });
      const rest = await collect(backend, { ...given, store: parts });
      expect(rest.events[0]).toMatchObject({ type: "start", step: 5, steps: 8 });
      expect([...early, ...rest.losses]).toEqual(losses);
      expect(parts.latest.model).toEqual(whole.latest.model);
      expect(parts.latest.training).toEqual(whole.latest.training);
    }),
  );

  test("other chunks, windows or schedules are other settings", () =>
    withBackend(async (backend) => {
      const store = new MemoryStore();
      await collect(backend, { store, steps: 1, chunk: 8 });
      await expect(collect(backend, { store, steps: 1, chunk: 16 })).rejects.toThrow("chunk: 8 there, 16 now");
      await expect(collect(backend, { store, steps: 1, chunk: 8, schedule: "linear" })).rejects.toThrow(
        "schedule: none",
      );
    }));

  test.each([{ kind: "full" }, { kind: "lora", rank: 4, alpha: 8 }, { kind: "state" }] as const)(
    "chunks whose gradients go through the window make the run of whole windows, method $kind",
    (method) =>
      withBackend(async (backend) => {
        const options = { method, steps: 5, optimizer: { epsilon: 1e-8 } };
        const whole = await collect(backend, options);
        const chunked = await collect(backend, { ...options, chunk: 8, chunkGradients: 4 });
        for (const [i, loss] of chunked.losses.entries()) expect(loss).toBeCloseTo(whole.losses[i]!, 4);
        expect(chunked.losses[4]).not.toBe(chunked.losses[0]);
        expect(chunked.result.evaluation!.loss).toBeCloseTo(whole.result.evaluation!.loss, 4);
        expect(chunked.result.evaluation!.accuracy).toBeCloseTo(whole.result.evaluation!.accuracy, 2);
      }),
  );

  test("windows that chunks do not divide, and orders that know no documents, are refused before anything is done", () =>
    withBackend(async (backend) => {
      await expect(collect(backend, { chunk: 5 })).rejects.toThrow("rows of 32 tokens cannot be cut into chunks of 5");
      await expect(collect(backend, { windows: "packed" })).rejects.toThrow("need to know where documents begin");
      const official = { dataset: { train: documents }, windows: "packed", order: "official" } as const;
      await expect(collect(backend, official)).rejects.toThrow("leave it or packed away");
      const nothing = { ...conversations, weights: new Float32Array(conversations.ids.length) };
      await expect(collect(backend, { dataset: { train: nothing } })).rejects.toThrow("has nothing to learn");
    }));
});

test.each<readonly [string, Partial<CourseOptions & TextsToLearn>, RegExp]>([
  ["chunks do not divide", { chunk: 16 }, /rows of 40 tokens cannot be cut into chunks of 16/],
  [
    "rows have no window each of",
    { dataset: { train: documents }, carry: true, batch: 500 },
    /too few for 500 rows of 40/,
  ],
  [
    "has no magic prime",
    { dataset: { train: dataset.train.subarray(0, 100) }, order: "official" },
    /100 tokens are too few/,
  ],
])("a later length that %s is refused before the first update", (_, options, told) =>
  withBackend(async (backend) => {
    const events: string[] = [];
    const context = [{ context: 16, steps: 2, batch: 4 }, { context: 40 }];
    const given = { ...small, backend, context, steps: 4, ...options };
    await expect(train({ ...given, onEvent: ({ type }) => events.push(type) })).rejects.toThrow(told);
    expect(events).toEqual([]);
  }),
);

test("a later batch that devices cannot share is refused before the first update", () =>
  withBackend(async (backend) => {
    const devices = Object.create(backend, { devices: { value: 2 } }) as typeof backend;
    const context = [
      { context: 16, steps: 2, batch: 4 },
      { context: 32, batch: 3 },
    ];
    await expect(collect(devices, { context, steps: 4 })).rejects.toThrow(
      /2 devices cannot share batches of 3 windows/,
    );
  }));

describe("LongCE", () => {
  test("is refused for windows of documents before anything is done, and measures held-out conversations", () =>
    withBackend(async (backend) => {
      const longCe = { stride: 8 };
      const packed = { longCe, dataset: { train: conversations } };
      await expect(collect(backend, packed)).rejects.toThrow("leave it or the packed windows away");
      const held = { train: dataset.train, validation: conversations };
      const { result } = await collect(backend, { longCe, steps: 1, dataset: held });
      const counted = conversations.weights as Float32Array;
      expect(result.evaluation!.tokens).toBe(counted.reduce((n, weight) => n + weight, 0));
    }));
});

describe("a finished run", () => {
  test("goes on for more updates with its moments: with the same rate, as if it had been longer", () =>
    withBackend(async (backend) => {
      const [long, short] = [new MemoryStore(), new MemoryStore()];
      const whole = await collect(backend, { store: long, steps: 12 });
      await collect(backend, { store: short, steps: 7 });
      const more = await collect(backend, { store: short, steps: 5, extend: true });
      expect(more.events[0]).toMatchObject({ type: "start", step: 7, steps: 12 });
      expect(more.losses).toEqual(whole.losses.slice(7));
      expect(short.latest.model).toEqual(long.latest.model);
    }));

  test("takes another schedule, and an extension that was interrupted goes on under it", () =>
    withBackend(async (backend) => {
      const [one, two] = [new MemoryStore(), new MemoryStore()];
      for (const store of [one, two]) await collect(backend, { store, steps: 4 });
      const further = {
        steps: 6,
        extend: true,
        learningRate: 3e-3,
        finalLearningRate: 1e-4,
        schedule: "linear" as const,
        batch: 2,
      };
      const whole = await collect(backend, { ...further, store: one });
      const rates = whole.events.flatMap((e) => (e.type === "step" ? [e.learningRate] : []));
      expect(rates[0]).toBe(3e-3);
      expect(rates[3]).toBeCloseTo((3e-3 + 1e-4) / 2, 10);
      const controller = new AbortController();
      const onEvent = (event: { type: string; step: number }) => event.step === 7 && controller.abort();
      await train({ ...small, ...further, backend, store: two, signal: controller.signal, onEvent });
      const rest = await collect(backend, { ...further, store: two });
      expect(rest.events[0]).toMatchObject({ type: "start", step: 7, steps: 10 });
      expect(two.latest.model).toEqual(one.latest.model);
      expect(two.latest.training).toEqual(one.latest.training);
    }));

  test("what is trained, and by which optimiser, stays; a run that is not there cannot go on", () =>
    withBackend(async (backend) => {
      const store = new MemoryStore();
      await collect(backend, { store, steps: 1 });
      const lion = { store, steps: 1, extend: true, optimizer: { name: "lion" as const } };
      await expect(collect(backend, lion)).rejects.toThrow('optimizerName: none there, "lion" now');
      await expect(collect(backend, { store: new MemoryStore(), extend: true })).rejects.toThrow("no run to extend");
    }));
});

describe("measures", () => {
  test("the loss before the first update, and the share of tokens that are most probable", () =>
    withBackend(async (backend) => {
      const { events } = await collect(backend, { steps: 60, evaluateFirst: true });
      const [first, last] = events.flatMap((e) => (e.type === "evaluation" ? [e] : []));
      expect(first).toMatchObject({ step: 0, tokens: dataset.validation.length - 1 });
      expect(Math.abs(first!.loss - Math.log(256))).toBeLessThan(0.3); // a new model knows nothing
      expect(first!.accuracy).toBeLessThan(0.1);
      expect(last!.accuracy).toBeGreaterThan(0.4);
    }));

  test("accuracy is the share of targets that a model which reads the windows would write", () =>
    withBackend(async (backend) => {
      const store = new MemoryStore();
      const { result } = await collect(backend, { steps: 60, store });
      const weights = [...store.latest.model].map(([name, bytes]) => ({ name, storage: "f32" as const, bytes }));
      await using model = await Model.create(architecture, backend, weights, { slots: 1 });
      const ids = dataset.validation;
      let right = 0;
      for (let start = 0; start < ids.length - 1; start += small.context) {
        using session = model.session();
        const window = ids.slice(start, Math.min(start + small.context, ids.length - 1));
        const logits = await session.feedAll(window);
        for (let t = 0; t < window.length; t++) {
          const row = [...logits.subarray(256 * t, 256 * (t + 1))];
          if (row.indexOf(Math.max(...row)) === ids[start + t + 1]) right++;
        }
      }
      expect(result.evaluation!.accuracy).toBeCloseTo(right / (ids.length - 1), 3);
    }));

  test("chunks take the memory of one chunk, whatever the length of the window", () =>
    withBackend(async (backend) => {
      const allocate = vi.spyOn(backend, "allocate");
      const compile = vi.spyOn(backend, "compile");
      const peak = async (context: number) => {
        allocate.mockClear();
        compile.mockClear();
        await collect(backend, { steps: 1, batch: 2, context, chunk: 8, dataset: { train: dataset.train } });
        return {
          held: allocate.mock.calls.reduce((sum, [bytes]) => sum + bytes, 0),
          arena: Math.max(...compile.mock.calls.map(([plan]) => plan.arenaBytes)),
        };
      };
      expect(await peak(256)).toEqual(await peak(16));
    }));

  test("the head in chunks takes the memory of a few of them, recomputing nothing else", () =>
    withBackend(async (backend) => {
      const compile = vi.spyOn(backend, "compile");
      const vocabulary = 4096;
      const wide = tinyArchitecture({ vocabulary, channels: 32 });
      const arena = async (headChunk?: number) => {
        compile.mockClear();
        await collect(backend, { architecture: wide, steps: 1, batch: 8, ...(headChunk && { headChunk }) });
        return Math.max(...compile.mock.calls.map(([plan]) => plan.arenaBytes));
      };
      const [tokens, rest] = [8 * small.context, (await arena(1)) - 8 * 4 * vocabulary];
      expect(await arena()).toBeGreaterThan(4 * tokens * vocabulary);
      expect(await arena(16)).toBeLessThan(rest + 8 * 4 * 16 * vocabulary);
    }));

  test("with an average, what is measured and written is the average", () =>
    withBackend(async (backend) => {
      const stores = [new MemoryStore(), new MemoryStore()] as const;
      const options = { steps: 3, saveEvery: 1, seed: 5 };
      await collect(backend, { ...options, store: stores[0] });
      const { result } = await collect(backend, { ...options, averageDecay: 0.5, store: stores[1] });
      const floats = (bytes: Uint8Array) => new Float32Array(bytes.slice().buffer);
      const name = "head.weight";
      // the average of θ0 is not known here: those of two updates follow each other by the formula
      const [, before, after] = stores[1].kept.map(({ model }) => floats(model.get(name)!));
      const trained = stores[0].kept.map(({ model }) => floats(model.get(name)!));
      expect([...after!]).toEqual(
        [...before!].map((x, i) => Math.fround(Math.fround(x * 0.5) + Math.fround(trained[2]![i]! * 0.5))),
      );
      expect(floats(stores[1].latest.training.get(`${name}.value`)!)).toEqual(trained[2]);
      const measured = await collect(backend, {
        steps: 1,
        learningRate: 1e-30,
        optimizer: { weightDecay: 0 },
        weights: [...stores[1].latest.model].map(([each, bytes]) => ({ name: each, storage: "f32" as const, bytes })),
      });
      expect(result.evaluation!.loss).toBeCloseTo(measured.result.evaluation!.loss, 5);
    }));

  test("a text file of sentences gives the ids that it gave before", () => {
    const plain = documentsOf({ name: "a.txt", text });
    expect(tokenizeDocuments(tokenizer, plain).ids).toEqual(tokenize(tokenizer, plain));
    expect(architecture.vocabularySize).toBe(256);
  });
});
