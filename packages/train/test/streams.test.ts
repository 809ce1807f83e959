// States that are carried from batch to batch, own batches and metrics, dropout, replay, and updates that are left out.
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import type { Backend } from "@rwkv-ts/core/backend";
import { randomSource } from "@rwkv-ts/core/model";
import { describe, expect, test } from "vitest";
import {
  type Batch,
  cutBatch,
  type EngineOptions,
  type Method,
  partOfDocuments,
  readPart,
  type TrainEvent,
  TrainingEngine,
  tokenizeDocuments,
  train,
  trainingBatches,
} from "../src/index.js";
import { RunLog } from "../src/node/index.js";
import { ReplayBuffer } from "../src/replay.js";
import { StreamedWindows } from "../src/streamed-windows.js";
import { MemoryStore } from "./support/memory-store.js";
import { architecture, collect, dataset, small, tokenizer, withBackend } from "./support/runs.js";
import { text } from "./support/texts.js";

const documents = tokenizeDocuments(
  tokenizer,
  text.split("\n").filter((line) => line !== ""),
);
const [whole] = trainingBatches(dataset.train, (n) => n * 50, { first: 0, batches: 1, batch: 2, context: 32 });
const pieces = (batch: Batch, size: number) =>
  Array.from({ length: 32 / size }, (_, i) => cutBatch(batch, 32, i * size, size));

const create = (backend: Backend, options: Partial<EngineOptions> & { method?: Method }) =>
  TrainingEngine.create({ architecture, backend, batch: 2, time: 8, seed: 1, ...options });

async function gradientsOf(engine: TrainingEngine, batches: readonly Batch[]) {
  const loss = await engine.gradients(batches);
  const gradients = await Promise.all(engine.parameters.map((p) => readPart(engine.backend, p, "gradient")));
  return { loss, gradients: gradients.flatMap((g) => [...g]) };
}

function expectClose(a: readonly number[], b: readonly number[]) {
  const largest = b.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
  expect(largest).toBeGreaterThan(1e-6);
  const far = a.findIndex((x, i) => !(Math.abs(x - b[i]!) < 1e-4 * largest));
  expect(far, far < 0 ? "" : `${a[far]} and ${b[far]} at ${far}, of at most ${largest}`).toBe(-1);
}

describe("carried states", () => {
  test.each<Method>([{ kind: "full" }, { kind: "state" }])(
    "batches that go on from each other are the chunks of one row, method $kind",
    (method) =>
      withBackend(async (backend) => {
        const chunked = await create(backend, { time: 32, chunk: 8, method });
        const carrying = await create(backend, { carry: true, method });
        const due = await gradientsOf(chunked, [whole!]);
        const own = await gradientsOf(carrying, pieces(whole!, 8));
        expect(own.loss).toBeCloseTo(due.loss, 5);
        expectClose(own.gradients, due.gradients);
        // and not those of pieces that know nothing of each other
        const apart = await create(backend, { method });
        expect(Math.abs((await apart.gradients(pieces(whole!, 8))) - due.loss)).toBeGreaterThan(1e-5);
        for (const engine of [chunked, carrying, apart]) await engine.dispose();
      }),
  );

  test("a text that begins in a batch knows nothing of the row before it; measurements and replayed states leave the row alone", () =>
    withBackend(async (backend) => {
      const [first, second] = pieces(whole!, 8) as [Batch, Batch];
      const engine = await create(backend, { carry: true });
      const fresh = await create(backend, {});
      const texts = Int32Array.of(0, 3, 3, 5, 8, 8); // of row 0 a text ends behind 3 tokens, and another begins
      await engine.gradients([first]);
      const carried = await engine.carry!.read();
      expect(carried.rows).toEqual([true, true]);
      await engine.evaluate(second);
      await engine.gradients([{ ...second, states: { ...carried, rows: [false, false] } }]);
      expect(await engine.carry!.read()).toEqual(carried);
      const lastTargets = second.targets.map((id, i) => (i >= 3 && i < 8 ? id : -1));
      const begun = await gradientsOf(engine, [{ ...second, targets: lastTargets, texts }]);
      expectClose(begun.gradients, (await gradientsOf(fresh, [{ ...second, targets: lastTargets, texts }])).gradients);
      const restarted = await gradientsOf(engine, [{ ...second, goesOn: [false, false] }]);
      expectClose(restarted.gradients, (await gradientsOf(fresh, [second])).gradients);
      engine.carry!.write(carried);
      const goesOn = await engine.gradients([second]);
      const told = await engine.gradients([{ ...second, states: carried }]);
      expect(told).toBe(goesOn);
      await expect(fresh.gradients([{ ...second, goesOn: [true, true] }])).rejects.toThrow(/create it with `carry`/);
      await expect(engine.gradients([{ ...second, goesOn: [true] }])).rejects.toThrow(
        /of 2 rows whether they go on, got 1/,
      );
      for (const each of [engine, fresh]) await each.dispose();
    }));

  test("each row reads its part of the documents from end to end, once an epoch", () => {
    const options = { context: 16, batch: 3, seed: 5 };
    const windows = new StreamedWindows(documents, options);
    const ends = [...documents.starts.slice(1), documents.ids.length];
    const targets = documents.ids.length - documents.starts.length;
    const perRow = Math.floor(targets / 48);
    for (const epoch of [0, 1]) {
      const seen = new Set<number>();
      for (let b = 0; b < 3; b++) {
        let before: number | undefined;
        for (let k = epoch * perRow; k < (epoch + 1) * perRow; k++) {
          const { pieces, goesOn } = windows.at(b, k);
          expect(pieces.reduce((n, { count }) => n + count, 0)).toBe(16);
          expect(goesOn).toBe(before !== undefined && !documents.starts.includes(pieces[0]!.from));
          if (goesOn) expect(pieces[0]!.from).toBe(before);
          for (const { from, count } of pieces) {
            const end = ends.find((e) => e > from)!;
            expect(from + count).toBeLessThan(end); // its last target is in the same document
            for (let i = from; i < from + count; i++) seen.add(i);
          }
          for (const { from } of pieces.slice(1)) expect(documents.starts.includes(from)).toBe(true);
          before = pieces.at(-1)!.from + pieces.at(-1)!.count;
        }
      }
      expect(seen.size).toBe(perRow * 48);
    }
    expect(windows.at(0, perRow).pieces).not.toEqual(windows.at(0, 0).pieces);
    expect(() => new StreamedWindows(documents, { ...options, context: 10_000 })).toThrow(
      /too few for 3 rows of 10000/,
    );
  });

  test("of a mixture, rows read whole documents of each part, in its own order and to its share of the tokens", () => {
    const [short, long] = [partOfDocuments(documents, 0, 4), partOfDocuments(documents, 4, documents.starts.length)];
    const parts = [
      { tokens: short, weight: 3 },
      { tokens: long, weight: 1 },
    ];
    const windows = new StreamedWindows({ parts }, { context: 8, batch: 2, seed: 5 });
    const border = short.ids.length;
    const { starts } = documents;
    const longest = Math.max(...[...starts].map((start, i) => (starts[i + 1] ?? documents.ids.length) - start));
    const perRow = Math.floor((documents.ids.length - starts.length) / 16);
    let [ofShort, all] = [0, 0];
    for (let epoch = 0; epoch < 3; epoch++)
      for (let b = 0; b < 2; b++) {
        let before: number | undefined;
        for (let k = epoch * perRow; k < (epoch + 1) * perRow; k++) {
          const { pieces, goesOn } = windows.at(b, k);
          expect(pieces.reduce((n, { count }) => n + count, 0)).toBe(8);
          expect(goesOn).toBe(before !== undefined && !starts.includes(pieces[0]!.from));
          if (goesOn) expect(pieces[0]!.from).toBe(before);
          for (const { from, count } of pieces) {
            all += count;
            if (from < border) ofShort += count;
          }
          before = pieces.at(-1)!.from + pieces.at(-1)!.count;
        }
      }
    expect(all).toBe(3 * perRow * 16);
    expect(Math.abs(ofShort - 0.75 * all)).toBeLessThan(longest + 3 * 16); // each epoch leaves less than a batch
    const again = new StreamedWindows({ parts }, { context: 8, batch: 2, seed: 5 });
    expect(again.at(1, 2 * perRow + 1)).toEqual(windows.at(1, 2 * perRow + 1)); // asked for at once
    expect(windows.at(0, 3)).toEqual(again.at(0, 3)); // and going back
    const lone = { ids: Uint16Array.of(1, 2), starts: Float64Array.of(0, 1) };
    expect(() => new StreamedWindows({ parts: [...parts, { tokens: lone, weight: 1 }] }, windows.options)).toThrow(
      /part 3 of the mixture has no text of two tokens/,
    );
  });

  test("a run on a mixture goes on exactly, with the rows' states", () =>
    withBackend(async (backend) => {
      const [one, two] = [partOfDocuments(documents, 0, 5), partOfDocuments(documents, 5, documents.starts.length)];
      const mixture = { parts: [one, two].map((tokens, i) => ({ tokens, weight: i + 1 })) };
      const options = { carry: true, batch: 2, context: 8, dataset: { train: mixture }, saveEvery: 3 } as const;
      const whole = new MemoryStore();
      const { losses } = await collect(backend, { ...options, steps: 6, store: whole });
      const halved = new MemoryStore();
      const controller = new AbortController();
      const onEvent = (event: TrainEvent) => void (event.type === "step" && event.step === 3 && controller.abort());
      const { signal } = controller;
      await train({ ...small, ...options, backend, steps: 6, store: halved, signal, onEvent });
      const rest = await collect(backend, { ...options, steps: 6, store: halved });
      expect(rest.losses).toEqual(losses.slice(3));
      expect(halved.latest.model).toEqual(whole.latest.model);
    }));

  test("what has no rows that follow each other is refused", () =>
    withBackend(async (backend) => {
      await expect(collect(backend, { carry: true, order: "official" })).rejects.toThrow(
        /leave the order official away/,
      );
    }));
});

describe("own batches and metrics", () => {
  const batches = (step: number, { batch, time }: { batch: number; time: number }): Batch => {
    const random = randomSource(step);
    const ids = Int32Array.from({ length: batch * time }, (_, i) => (i % time) + Math.floor(random.uniform() * 4));
    return { ids, targets: ids.map((id) => id + 1) };
  };
  const own = {
    ...small,
    dataset: undefined,
    context: undefined,
    batches,
    lengths: [{ context: 8, steps: 4 }, { context: 16 }],
  };

  test("rates and batches are functions of the update; lengths grow; a run that goes on ends with the same bytes", () =>
    withBackend(async (backend) => {
      const learningRate = (step: number) => 0.01 / (1 + step);
      const measured = (size: { batch: number; time: number }) => [batches(-1, size)];
      const options = { ...own, backend, steps: 8, learningRate, measured };
      const [one, two] = [new MemoryStore(), new MemoryStore()];
      const events: TrainEvent[] = [];
      await train({ ...options, store: one, onEvent: (event) => events.push(event) });
      const steps = events.flatMap((event) => (event.type === "step" ? [event] : []));
      expect(steps.map((each) => each.learningRate)).toEqual(Array.from({ length: 8 }, (_, i) => learningRate(i)));
      expect(steps.map(({ tokens }) => tokens / small.batch)).toEqual([8, 8, 8, 8, 16, 16, 16, 16]);
      expect(events.some(({ type }) => type === "evaluation")).toBe(true);
      const controller = new AbortController();
      const onEvent = (event: TrainEvent) => event.type === "step" && event.step === 3 && controller.abort();
      await train({ ...options, store: two, signal: controller.signal, onEvent });
      await train({ ...options, store: two });
      expect(two.latest.model).toEqual(one.latest.model);
      expect(two.latest.training).toEqual(one.latest.training);
    }));

  test("own metrics are told, and stand in metrics.jsonl and TensorBoard's events", () =>
    withBackend(async (backend) => {
      const folder = await mkdtemp(`${tmpdir()}/rwkv-metrics-`);
      try {
        const lines: string[] = [];
        const log = new RunLog(folder, {
          tensorboard: true,
          logEvery: 2,
          live: false,
          write: (line) => lines.push(line),
        });
        const metrics = {
          length: async ({ engine }: { engine: TrainingEngine }) =>
            (await readPart(backend, engine.parameters[0]!, "value")).length,
          twice: ({ step }: { step: number }) => 2 * step,
        };
        const options = { ...own, backend, metrics, steps: 4, lengths: 8, evaluateEvery: 2 };
        await log.end(await train({ ...options, onEvent: (event) => log.event(event) }));
        const records = (await readFile(`${folder}/metrics.jsonl`, "utf8"))
          .trim()
          .split("\n")
          .map((line) => JSON.parse(line));
        const told = records.filter(({ type }) => type === "metrics");
        expect(told).toEqual([2, 4].map((step) => ({ type: "metrics", step, length: 256 * 32, twice: 2 * step })));
        expect(lines.filter((line) => line.includes("twice"))).toEqual([
          "step 2: length 8192, twice 4",
          "step 4: length 8192, twice 8",
        ]);
        expect(await readFile(`${folder}/events.out.tfevents.rwkv`, "latin1")).toContain("metrics/twice");
        await expect(train({ ...options, metrics: { step: () => 1 } })).rejects.toThrow(
          /"step" is no name for a metric/,
        );
      } finally {
        await rm(folder, { recursive: true });
      }
    }));

  test.each(["f32", "bf16"] as const)(
    "in %s an update whose loss is no number changes nothing, is counted, and remembered",
    (precision) =>
      withBackend(async (backend) => {
        const bad = (step: number, size: { batch: number; time: number }) => {
          const batch = batches(step, size);
          return step === 2 ? { ...batch, weights: new Float32Array(batch.ids.length).fill(3e38) } : batch;
        };
        const options = { ...own, backend, batches: bad, lengths: 8, steps: 6, precision, saveEvery: 1 };
        const [one, two] = [new MemoryStore(), new MemoryStore()];
        const events: TrainEvent[] = [];
        const { skipped } = await train({ ...options, store: one, onEvent: (event) => events.push(event) });
        expect(skipped).toBe(1);
        const steps = events.flatMap((event) => (event.type === "step" ? [event] : []));
        expect(steps.map(({ isSkipped }) => isSkipped)).toEqual([false, false, true, false, false, false]);
        expect(steps.at(-1)!.skipped).toBe(1);
        expect(one.kept.map(({ step }) => step)).toEqual([1, 2, 4, 5, 6]); // none while the weights may be bad
        const controller = new AbortController();
        const onEvent = (event: TrainEvent) => event.type === "step" && event.step === 4 && controller.abort();
        await train({ ...options, store: two, signal: controller.signal, onEvent });
        expect((await train({ ...options, store: two })).skipped).toBe(1);
        expect(two.latest.model).toEqual(one.latest.model);
        expect(two.latest.training).toEqual(one.latest.training);
      }),
  );
});

test("an update in which no token counts has no loss, and the recorded mean is that of the others", () =>
  withBackend(async (backend) => {
    const folder = await mkdtemp(`${tmpdir()}/rwkv-uncounted-`);
    try {
      const question = { text: "a question of more than two windows, which counts nothing", weight: 0 };
      const conversations = tokenizeDocuments(tokenizer, [
        [question, { text: "and an answer that counts", weight: 1 }],
      ]);
      const steps: Extract<TrainEvent, { type: "step" }>[] = [];
      const lines: string[] = [];
      const log = new RunLog(folder, { logEvery: 4, live: true, write: (line) => lines.push(line) });
      const data = { dataset: { train: conversations }, context: 20, batch: 1, carry: true };
      await train({
        ...{ ...small, ...data, backend, steps: 4 },
        async onEvent(event) {
          if (event.type === "step") steps.push(event);
          await log.event(event);
        },
      });
      // 57 targets of the question but for its first token, then 25: windows of 20, 20, 16 + 4, 20 tokens
      expect(steps.map(({ loss }) => Number.isFinite(loss))).toEqual([false, false, true, true]);
      expect(steps.map(({ isSkipped }) => isSkipped)).toEqual([false, false, false, false]);
      const [record] = (await readFile(`${folder}/metrics.jsonl`, "utf8")).trim().split("\n");
      expect(JSON.parse(record!).loss).toBeCloseTo((steps[2]!.loss + steps[3]!.loss) / 2, 6);
      expect(lines.find((line) => line.startsWith("1/4"))).toMatch(/^1\/4 {2}loss - {2}smoothed - /);
    } finally {
      await rm(folder, { recursive: true });
    }
  }));

describe("dropout", () => {
  test("hides halves of layers while training, otherwise in every chunk and update, and never in measurements", () =>
    withBackend(async (backend) => {
      const dropout = { attention: 0.3 };
      const plain = await create(backend, { time: 32 });
      const dropping = await create(backend, { time: 32, dropout });
      const chunked = await create(backend, { time: 32, chunk: 8, chunkGradients: 4, dropout });
      const due = await plain.gradients([whole!]);
      const losses = [await dropping.gradients([whole!]), await chunked.gradients([whole!])];
      for (const loss of losses) expect(Math.abs(loss - due)).toBeGreaterThan(1e-5);
      expect(await dropping.gradients([whole!])).toBe(losses[0]); // the same update
      dropping.steps++;
      expect(await dropping.gradients([whole!])).not.toBe(losses[0]);
      expect((await dropping.evaluate(whole!)).sum).toBe((await plain.evaluate(whole!)).sum);
      for (const engine of [plain, dropping, chunked]) await engine.dispose();
    }));
});

describe("replay", () => {
  const batchOf = (id: number): Batch => ({ ids: Int32Array.of(id, id), targets: Int32Array.of(id, id) });
  const report = (sum: number) => [{ sum, count: 1 }];

  test("keeps the windows of the highest loss, and lets go what has been learned", () => {
    const buffer = new ReplayBuffer({ ratio: 1, size: 2, by: "loss" }, 1);
    buffer.fit(2);
    expect(buffer.draw(0, 1)).toBeUndefined();
    for (const [id, loss] of [
      [1, 3],
      [2, 1],
      [3, 2],
    ] as const)
      buffer.heard(batchOf(id), report(loss));
    const ids = () => {
      const { batch, places } = buffer.draw(5, 2)!;
      return { held: [batch.ids[0]!, batch.ids[2]!].sort(), places };
    };
    expect(ids().held).toEqual([1, 3]);
    const { places } = ids();
    buffer.rescored(places, [
      { sum: 0.5, count: 1 },
      { sum: 0.5, count: 1 },
    ]);
    for (const id of [4, 5]) buffer.heard(batchOf(id), report(1));
    expect(ids().held).toEqual([4, 5]);
  });

  test("by surprise, what was hard for its time counts, and not how high losses were", () => {
    const buffer = new ReplayBuffer({ ratio: 1, size: 1 }, 1);
    buffer.fit(2);
    for (let i = 0; i < 400; i++) buffer.heard(batchOf(1), report(i < 200 ? 9 : 1 + (i % 2) / 10));
    buffer.heard(batchOf(2), report(4)); // less than in the beginning, more than lately
    expect(buffer.draw(0, 1)!.batch.ids[0]).toBe(2);
  });

  test("a share of the updates learns a further batch", () => {
    const buffer = new ReplayBuffer({ ratio: 0.25, size: 4 }, 3);
    buffer.fit(2);
    buffer.heard(batchOf(1), report(1));
    const drawn = Array.from({ length: 4000 }, (_, step) => buffer.draw(step, 1)).filter(Boolean).length;
    expect(drawn / 4000).toBeCloseTo(0.25, 1);
  });

  test("a replayed window begins from the state that it was learned with", () =>
    withBackend(async (backend) => {
      const engine = await create(backend, { carry: true, reportsRows: true });
      const buffer = new ReplayBuffer({ ratio: 1, size: 2, by: "loss" }, 1);
      buffer.fit(8);
      const [first, second] = pieces(whole!, 8) as [Batch, Batch];
      await engine.gradients([first]);
      const loss = await engine.gradients([second]);
      const sum = engine.rows[0]!.reduce((n, row) => n + row.sum, 0);
      expect(sum / 16).toBeCloseTo(loss, 5); // rows come to the whole
      buffer.heard(second, engine.rows[0]!);
      await engine.gradients([first]);
      const { batch } = buffer.draw(0, 2, engine.carry!.shapes)!;
      expect(await engine.gradients([batch])).toBeCloseTo(loss, 6);
      await engine.dispose();
    }));

  test.each([{}, { longCe: { stride: 8 } }])(
    "losses that are told are those of fresh windows per token, whether an update replays or not, with %o",
    (options) =>
      withBackend(async (backend) => {
        const given = { ...options, learningRate: 1e-30, steps: 6 }; // the weights stay as they are
        const own = { ...given, optimizer: { weightDecay: 0 } };
        const plain = await collect(backend, { ...own, longCe: undefined! });
        const replaying = await collect(backend, { ...own, replay: { ratio: 0.5, size: 4 } });
        const tokens = replaying.events.flatMap((e) => (e.type === "step" ? [e.tokens] : []));
        expect(new Set(tokens).size).toBe(2);
        for (const [i, loss] of replaying.losses.entries()) expect(loss).toBeCloseTo(plain.losses[i]!, 4);
      }),
  );

  test("ratios and sizes that make no sense are refused", () =>
    withBackend(async (backend) => {
      await expect(collect(backend, { replay: { ratio: 0 } })).rejects.toThrow(/above 0 and at most 1/);
      await expect(collect(backend, { replay: { ratio: 0.5, size: 2 } })).rejects.toThrow(/has no batch of 4/);
    }));
});

test.each<Method>([
  { kind: "full" },
  { kind: "lora", rank: 2, alpha: 2 },
  { kind: "dora", rank: 2, alpha: 2 },
  { kind: "state" },
])("a run of the method $kind writes samples of text", (method) =>
  withBackend(async (backend) => {
    const { events } = await collect(backend, { method, steps: 2, sampleEvery: 2, sample: { tokens: 4 } });
    expect(events.filter(({ type }) => type === "sample")).toEqual([
      { type: "sample", step: 2, text: expect.any(String) },
    ]);
  }),
);
