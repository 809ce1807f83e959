// Training on rows of several texts, and on rows that are read in chunks, against the same texts one by one and whole.
import type { Backend } from "@rwkv-ts/core/backend";
import { type Architecture, randomSource, weightSpecs } from "@rwkv-ts/core/model";
import {
  allocateParameter,
  type Batch,
  disposeParameter,
  type EngineOptions,
  type Parameter,
  readPart,
  TrainingEngine,
} from "@rwkv-ts/train";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TestedBackend } from "./backends.js";
import { expectClose as expectDifference } from "./compare.js";
import { livelyWeights } from "./interleavings.js";
import { cpuDevice, meshOfCpus } from "./meshes.js";

const [batch, time] = [2, 32];
/** Start and length of texts: three in the first row, which they leave unfilled, and two in the second. */
const anyTexts = Int32Array.of(0, 9, 9, 3, 12, 14, time, 21, time + 21, 11);
/** Those that still fit when each is filled up to a multiple of 16. */
const filledTexts = Int32Array.of(0, 9, 9, 14, time, 21);
const textsFor = ({ modes, padding = modes?.training?.padding }: Architecture) => (padding ? filledTexts : anyTexts);

type Gradients = Map<string, Float32Array>;

/** Ids, targets of which some do not count, and weights. */
function rowsOf(architecture: Architecture): Batch & { readonly texts: Int32Array } {
  const { vocabularySize } = architecture;
  const texts = textsFor(architecture);
  const random = randomSource(23);
  const draw = () => Math.floor(random.uniform() * vocabularySize);
  const targets = new Int32Array(batch * time).fill(-1);
  for (let i = 0; i < texts.length; i += 2)
    for (let t = 0; t < texts[i + 1]!; t++) targets[texts[i]! + t] = random.uniform() < 0.8 ? draw() : -1;
  const weights = Float32Array.from(targets, () => [0, 0.5, 1, 2][Math.floor(4 * random.uniform())]!);
  return { ids: Int32Array.from(targets, draw), targets, weights, texts };
}

/** What a batch's targets count, counted here. */
const countOf = ({ targets, weights }: Batch): number =>
  targets.reduce((n, id, i) => n + (id >= 0 ? (weights?.[i] ?? 1) : 0), 0);

interface Result {
  readonly loss: number;
  readonly gradients: Gradients;
  readonly measured: { readonly sum: number; readonly count: number; readonly right: number };
}

class Trained {
  readonly #parameters: Parameter[];

  constructor(
    readonly architecture: Architecture,
    readonly backend: Backend,
  ) {
    const specs = weightSpecs(architecture);
    this.#parameters = [...livelyWeights(architecture)].map(({ name, bytes }) => {
      const spec = { ...specs.get(name)!, split: "whole" as const };
      return allocateParameter(backend, name, spec.shape, spec, new Float32Array(bytes.buffer));
    });
  }

  async run(data: readonly Batch[], options: Partial<EngineOptions>): Promise<Result> {
    const engine = new TrainingEngine(this.architecture, this.backend, this.#parameters, new Map(), {
      batch,
      time,
      l2wrap: 0,
      ...options,
    });
    const loss = await engine.gradients(data);
    const gradients: Gradients = new Map();
    for (const p of this.#parameters) gradients.set(p.name, (await readPart(this.backend, p, "gradient")).slice());
    const measured = await engine.evaluate(data[0]!);
    await engine.dispose();
    return { loss, gradients, measured };
  }

  dispose(): void {
    this.#parameters.forEach(disposeParameter);
  }
}

/** Largest difference of gradients, as a share of the largest gradient of all: some parameters have hardly any. */
function expectClose(actual: Gradients, expected: Gradients, tolerance: number): void {
  const most = Math.max(...[...expected.values()].map((g) => g.reduce((m, x) => Math.max(m, Math.abs(x)), 0)));
  expect(most).toBeGreaterThan(0);
  for (const [name, g] of expected) expectDifference(actual.get(name)!, g, tolerance * most, name);
}

/** `chunks`: whether the architecture's state can be passed from chunk to chunk, and gradients back through it. */
export function trainsTexts(
  title: string,
  architecture: Architecture,
  {
    chunks,
    backends,
  }: { readonly chunks: "through" | "truncated" | "none"; readonly backends: readonly TestedBackend[] },
): void {
  describe.each(backends)(`${title} trains on texts, $name`, ({ create }) => {
    let backend: Backend;
    let trained: Trained;
    beforeAll(async () => {
      backend = await create();
      trained = new Trained(architecture, backend);
    });
    afterAll(async () => {
      trained.dispose();
      await backend[Symbol.asyncDispose]();
    });

    test("texts packed in rows give what each gives alone, weighted", async () => {
      const rows = rowsOf(architecture);
      const { texts } = rows;
      const packed = await trained.run([rows], {});
      const total = countOf(rows);
      const sums: Gradients = new Map();
      let [loss, right] = [0, 0];
      for (let i = 0; i < texts.length; i += 2) {
        const cut = <T extends Int32Array | Float32Array>(x: T) => x.slice(texts[i], texts[i]! + texts[i + 1]!) as T;
        // targets of weight 0 are none, those of weight 2 count twice: without weights
        const alone = { ids: cut(rows.ids), targets: cut(rows.targets), weights: cut(rows.weights!) };
        for (const weight of [0.5, 1, 2]) {
          const targets = alone.targets.map((id, t) => (alone.weights[t] === weight ? id : -1));
          const counted = targets.reduce((n, id) => n + (id >= 0 ? 1 : 0), 0);
          if (counted === 0) continue;
          const one = await trained.run([{ ids: alone.ids, targets }], { batch: 1, time: texts[i + 1]! });
          const share = (weight * counted) / total;
          loss += one.loss * share;
          right += one.measured.right;
          for (const [name, g] of one.gradients) {
            const before = sums.get(name);
            sums.set(
              name,
              g.map((x, e) => x * share + (before?.[e] ?? 0)),
            );
          }
        }
      }
      expect(packed.loss).toBeCloseTo(loss, 4);
      expect(packed.measured.sum / packed.measured.count).toBeCloseTo(loss, 4);
      expect([packed.measured.count, packed.measured.right]).toEqual([total, right]);
      expectClose(packed.gradients, sums, 2e-4);
    });

    test.runIf(chunks === "through")(
      "chunks with gradients through all of them give what whole rows give",
      async () => {
        const rows = rowsOf(architecture);
        const whole = await trained.run([rows, rows], {});
        const chunked = await trained.run([rows, rows], { chunk: 8, chunkGradients: 4 });
        expect(chunked.loss).toBeCloseTo(whole.loss, 4);
        expectClose(chunked.gradients, whole.gradients, 2e-4);
        expect(chunked.measured.sum).toBeCloseTo(whole.measured.sum, 2);
        expect(chunked.measured.right).toBe(whole.measured.right);
      },
    );

    test.runIf(chunks !== "none")("truncated chunks see the text before, and send no gradient there", async () => {
      const { texts: _, ...rows } = rowsOf(architecture);
      // what counts lies in the last chunk: its gradients are those of a text whose state before is given
      const late = { ...rows, targets: rows.targets.map((id, i) => (i % time < 24 ? -1 : Math.max(id, 1))) };
      const truncated = await trained.run([late], { chunk: 8 });
      const whole = await trained.run([late], {});
      const alone = await trained.run([only(late, 24)], { time: 8 });
      expect(truncated.loss).toBeCloseTo(whole.loss, 4);
      expect(Math.abs(alone.loss - whole.loss)).toBeGreaterThan(1e-3);
      const embedding = [...truncated.gradients].find(([name]) => /emb(ed_tokens)?\.weight$/.test(name))!;
      const [, rowsOfIds] = embedding;
      const seen = new Set(rows.ids.filter((_, i) => i % time >= 24));
      const [unseen] = rows.ids.filter((id) => !seen.has(id));
      const { channels } = architecture;
      expect(rowsOfIds.slice(unseen! * channels, (unseen! + 1) * channels).every((x) => x === 0)).toBe(true);
      const through = whole.gradients.get(embedding[0])!;
      expect(through.slice(unseen! * channels, (unseen! + 1) * channels).some((x) => x !== 0)).toBe(true);
    });

    test.runIf(chunks === "truncated")("gradients through chunks are refused where the state has none", async () => {
      const through = trained.run([rowsOf(architecture)], { chunk: 8, chunkGradients: 2 }).then(() => "trained");
      await expect(through).rejects.toThrow(/gradients cannot go back through the state/);
    });

    test.runIf(chunks === "none")("chunks are refused where the state is none of constant size", async () => {
      const refused = trained.run([rowsOf(architecture)], { chunk: 8 }).then(() => "trained");
      await expect(refused).rejects.toThrow(/cannot be trained in chunks/);
    });
  });
}

/** Two devices that each have all of the model and a row of the batch, with other numbers of texts, give what one gives. */
export function packsOnDevices(title: string, architecture: Architecture): void {
  test(`${title}: texts packed in the rows of two devices give what one device gives`, async () => {
    const results: Result[] = [];
    for (const devices of [1, 2]) {
      const backend = devices === 1 ? await cpuDevice() : await meshOfCpus(devices);
      const trained = new Trained(architecture, backend);
      results.push(await trained.run([rowsOf(architecture), rowsOf(architecture)], { parallel: "data" }));
      trained.dispose();
      await backend[Symbol.asyncDispose]();
    }
    const [one, two] = results as [Result, Result];
    expect(two.loss).toBeCloseTo(one.loss, 4);
    expect([two.measured.count, two.measured.right]).toEqual([one.measured.count, one.measured.right]);
    expectClose(two.gradients, one.gradients, 2e-4);
  });
}

/** Tokens from `from` on of every row. */
function only({ ids, targets, weights }: Batch, from: number): Batch {
  const cut = <T extends Int32Array | Float32Array>(x: T) => x.filter((_, i) => i % time >= from) as T;
  return { ids: cut(ids), targets: cut(targets), weights: cut(weights!) };
}
