// Mixed precision of one version's training: the float64 interpreter, which rounds what the plan keeps narrow, is the oracle. It stays
// near the official gradients as far as 8 or 11 bits allow, a backend stays far nearer to it.

import { createCpuBackend } from "@rwkv-ts/backends-cpu";
import { createReferenceBackend, mesh } from "@rwkv-ts/core";
import type { Backend } from "@rwkv-ts/core/backend";
import type { Architecture } from "@rwkv-ts/core/model";
import { normalisedError } from "@rwkv-ts/core/testing";
import {
  type Batch,
  disposeParameter,
  type Parallel,
  type Parameter,
  type Precision,
  readPart,
  TrainingEngine,
} from "@rwkv-ts/train";
import { describe, expect, test } from "vitest";
import type { TestedBackend } from "./backends.js";
import type { Numbers } from "./files.js";
import { cpuDevice } from "./meshes.js";

export interface MixedPrecisionFixture {
  readonly architecture: Architecture;
  readonly batch: Batch;
  readonly expected: ReadonlyMap<string, Numbers>;
  parameters(backend: Backend, parallel: Parallel): Parameter[];
}

/**
 * Relative errors that numbers of so many bits bring with them, over all gradients of a model of two or three layers; RWKV-X's gate
 * chooses other chunks for some tokens.
 */
const mostError = { bf16: 0.3, fp16: 0.03 } as const;
/** Of the oracle's own error: some numbers are rounded to the other side, and all that follows from them differs. */
const mostOfOracle = 0.7;

const time = 32;

const cpuEngines = (["wasm", "auto"] as const).map((engine) => ({
  name: `cpu, ${engine}`,
  create: (): Promise<Backend> => createCpuBackend({ engine, threads: 2 }),
}));

type Query = Parameters<Backend["supports"]>;

/** The interpreter, of plans as the backend's: where a kernel takes only f32, what is cast for it may not have been rounded before. */
const planningAs = (backend: Backend, asked?: (query: Query, answer: boolean) => void): Backend =>
  Object.assign(createReferenceBackend(), {
    supports(...query: Query) {
      const answer = backend.supports(...query);
      asked?.(query, answer);
      return answer;
    },
  });

/** What the interpreter gives of a backend's plan, computed once for backends that answer alike all that is asked while planning. */
class Oracles {
  readonly #known: { answers: (readonly [Query, boolean])[]; gradients: Gradients }[] = [];

  constructor(
    private readonly fixture: MixedPrecisionFixture,
    private readonly precision: Precision,
  ) {}

  async of(backend: Backend): Promise<Gradients> {
    const alike = this.#known.find(({ answers }) =>
      answers.every(([query, answer]) => backend.supports(...query) === answer),
    );
    if (alike) return alike.gradients;
    const answers: (readonly [Query, boolean])[] = [];
    const planned = planningAs(backend, (query, answer) => answers.push([query, answer]));
    const gradients = await gradientsOf(planned, this.fixture, this.precision);
    this.#known.push({ answers, gradients });
    return gradients;
  }
}

async function gradientsOf(
  backend: Backend,
  fixture: MixedPrecisionFixture,
  precision: Precision,
  parallel: Parallel = "tensor",
) {
  const parameters = fixture.parameters(backend, parallel);
  const engine = new TrainingEngine(fixture.architecture, backend, parameters, new Map(), {
    batch: 2,
    time,
    l2wrap: 0,
    precision,
    parallel,
  });
  // the first scale of fp16 is high, and comes down where gradients overflow
  let loss = await engine.gradients([fixture.batch]);
  while ((await engine.update(0)).isSkipped) loss = await engine.gradients([fixture.batch]);
  const parts: Float32Array[] = [];
  for (const p of parameters) parts.push(await readPart(backend, p, "gradient"));
  await engine.dispose();
  parameters.forEach(disposeParameter);
  return { loss, gradients: joined(parts) };
}

function joined(parts: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

type Gradients = Awaited<ReturnType<typeof gradientsOf>>;

export interface MixedPrecisionOptions {
  /** Where fp16 is computed, too; it has no bf16. */
  readonly webGpu: readonly TestedBackend[];
}

export function mixedPrecisionTests(fixture: () => MixedPrecisionFixture, { webGpu }: MixedPrecisionOptions): void {
  describe.each(["bf16", "fp16"] as const)("in %s", (precision) => {
    test("gradients are the official ones as far as its bits go, and every engine computes them alike", async () => {
      const f = fixture();
      const names = f.parameters(createReferenceBackend(), "tensor").map((p) => p.name);
      const official = joined(names.map((name) => Float32Array.from(f.expected.get(`grad.${name}`)!.data)));
      const oracles = new Oracles(f, precision);
      const oracle = await oracles.of(createReferenceBackend());
      const error = normalisedError(oracle.gradients, official);
      expect(error).toBeLessThan(mostError[precision]);
      expect(error).toBeGreaterThan(1e-5); // something was rounded
      const expectAlike = (own: Gradients, wanted: Gradients, where: string) => {
        expect(Math.abs(own.loss / wanted.loss - 1), where).toBeLessThan(5e-4);
        expect(normalisedError(own.gradients, wanted.gradients), where).toBeLessThan(mostOfOracle * error);
      };
      for (const { name, create } of precision === "fp16" ? [...cpuEngines, ...webGpu] : cpuEngines) {
        const backend = await create();
        expectAlike(await gradientsOf(backend, f, precision), await oracles.of(backend), name);
        await backend[Symbol.asyncDispose]();
      }
      for (const parallel of ["tensor", "data"] as const) {
        const where = `two devices, ${parallel}`;
        const devices = [await cpuDevice(), await cpuDevice()];
        const backend = mesh(devices);
        const own = await gradientsOf(backend, f, precision, parallel);
        const interpreters = mesh(devices.map((device) => planningAs(device)));
        expectAlike(own, await gradientsOf(interpreters, f, precision, parallel), where);
        // other sums are rounded, not more of them
        expect(normalisedError(own.gradients, official), where).toBeLessThan(1.2 * error);
        await backend[Symbol.asyncDispose]();
      }
    });
  });

  test.each(webGpu)("$name has no bf16, and says in what it computes", async ({ create }) => {
    const backend = await create();
    await expect(gradientsOf(backend, fixture(), "bf16")).rejects.toThrow(
      "the webgpu backend does not compute in bf16 here; it does in f32 and fp16",
    );
    await backend[Symbol.asyncDispose]();
  });
}
