// The training suite of one golden folder: logits, loss, every gradient (plain and with L2Wrap, with and without
// recomputation, split into micro-batches), initial-state gradients, optimiser groups and six optimiser steps.
import { decode, loadWeights, openCheckpoint } from "@rwkv-ts/checkpoint";
import type { Backend } from "@rwkv-ts/core/backend";
import { type Architecture, cutOf, tunableStates, weightSpecs } from "@rwkv-ts/core/model";
import { differentiate, Program, valuesFromStart, writeInputs } from "@rwkv-ts/core/tools";
import {
  allocateParameter,
  type Batch,
  batchTable,
  disposeParameter,
  officialL2Wrap,
  type Parallel,
  type Parameter,
  readPart,
  TrainingEngine,
  traceLoss,
  trainedFunction,
} from "@rwkv-ts/train";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type TestedBackend, testedBackends } from "./backends.js";
import { expectClose, expectGradientClose } from "./compare.js";
import { goldenJson, goldenPath, goldenTensors, type Numbers } from "./files.js";
import { fullBackend } from "./inference.js";
import { mixedPrecisionTests } from "./mixed-precision.js";

export interface TrainingSuite {
  readonly folder: string;
  architecture(
    tensors: ReadonlyMap<string, { shape: readonly number[] }>,
    metadata: Readonly<Record<string, string>>,
  ): Architecture;
  ignore?(name: string): boolean;
  readonly backends?: readonly TestedBackend[];
  /** What is built from tested layers and ops: everything on one backend, the plain gradients on the reference. */
  readonly brief?: boolean;
  /** Whether gradients in bf16 and fp16 are held to the limits of mixed-precision.ts; default: unless brief or on some backends only. */
  readonly mixedPrecision?: boolean;
  /** Whether fp16 on WebGPU is too: with a version of each recurrence, as a model takes seconds to compile there. */
  readonly mixedOnWebGpu?: boolean;
}

interface Fixture {
  architecture: Architecture;
  weights: Map<string, Float32Array>;
  expected: Map<string, Numbers>;
  // biome-ignore lint/suspicious/noExplicitAny: train.json as documented beside it
  json: any;
  batch: Batch;
}

async function loadFixture(suite: TrainingSuite): Promise<Fixture> {
  const checkpoint = await openCheckpoint(goldenPath("train", suite.folder, "model.safetensors"));
  const architecture = suite.architecture(checkpoint.tensors, checkpoint.metadata);
  const specs = [...weightSpecs(architecture)].map(([name, s]) => ({ name, shape: s.shape, storage: "f32" as const }));
  const weights = new Map<string, Float32Array>();
  for await (const w of loadWeights(checkpoint, specs, suite.ignore ? { ignore: suite.ignore } : {}))
    weights.set(w.name, decode("f32", w.bytes, w.shape));
  await checkpoint.close();
  const expected = await goldenTensors("train", suite.folder, "expected.safetensors");
  const batch = { ids: expected.get("idx")!.data as Int32Array, targets: expected.get("targets")!.data as Int32Array };
  return { architecture, weights, expected, json: goldenJson("train", suite.folder, "train.json"), batch };
}

/** Where devices do not share the model, each has all of it. */
function parametersOf(backend: Backend, { architecture, weights }: Fixture, parallel: Parallel): Parameter[] {
  return [...weightSpecs(architecture)].map(([name, s]) => {
    const group = parallel === "tensor" ? s : { ...s, split: "whole" as const };
    return allocateParameter(backend, name, s.shape, group, weights.get(name)!);
  });
}

export function trainingSuite(suite: TrainingSuite): void {
  describe(`golden train/${suite.folder}`, () => {
    let fixture: Fixture;
    beforeAll(async () => {
      fixture = await loadFixture(suite);
    });
    test("optimiser groups are the official ones, where there is an official trainer", ({ skip }) => {
      if (!fixture.json.optimizer?.groups) skip("no groups are told");
      const specs = weightSpecs(fixture.architecture);
      for (const group of fixture.json.optimizer?.groups ?? [])
        for (const name of group.params) {
          if (suite.ignore?.(name)) continue;
          const spec = specs.get(name)!;
          expect([name, spec.learningRate, spec.weightDecay]).toEqual([name, group.lr_scale, group.weight_decay > 0]);
        }
    });
    // once: where a suite names its backends, it is not about types
    if (suite.mixedPrecision ?? !(suite.brief || suite.backends))
      describe("mixed precision", () => {
        mixedPrecisionTests(() => ({ ...fixture, parameters: (...on) => parametersOf(on[0], fixture, on[1]) }), {
          webGpu: suite.mixedOnWebGpu ? testedBackends.filter(({ name }) => name === "webgpu") : [],
        });
      });
    for (const tested of suite.backends ?? testedBackends) backendTests(suite, tested, () => fixture);
  });
}

function backendTests(suite: TrainingSuite, tested: TestedBackend, fixture: () => Fixture) {
  describe(tested.name, () => {
    let backend: Backend;
    const { parallel = "tensor" } = tested;
    const isShort = (suite.brief && tested.name !== fullBackend) ?? false;
    const isLeftOut = isShort && !tested.exact;
    /** Of a tensor's gradient; a few are small differences of large terms, and have limits of their own. */
    const limit = (name: string): number => {
      if (tested.exact) return 2e-5;
      const own: Record<string, number> = fixture().json.recommended_tolerance.grad_rel_exceptions ?? {};
      const found = Object.entries(own).find(([pattern]) => pattern.startsWith("*") && name.endsWith(pattern.slice(1)));
      return found?.[1] ?? 1e-3;
    };
    beforeAll(async () => {
      backend = await tested.create();
    });
    afterAll(async () => {
      await backend[Symbol.asyncDispose]();
    });

    const variants = [
      ["plain", {}],
      ["with recomputation", { checkpointing: true }],
    ] as const;
    // on a slow backend once: what differs between these is the graph, which the other backends test
    for (const [title, extra] of variants)
      test.skipIf(isLeftOut || ((tested.slow || isShort) && title !== "plain"))(
        `loss and every gradient, ${title}`,
        async () => {
          const f = fixture();
          const parameters = parametersOf(backend, f, parallel);
          const engine = new TrainingEngine(f.architecture, backend, parameters, new Map(), {
            batch: 2,
            time: 32,
            l2wrap: 0,
            parallel,
            ...extra,
          });
          expect(Math.abs((await engine.gradients([f.batch])) - f.json.loss)).toBeLessThan(1e-5);
          await expectGradients(backend, parameters, f.expected, limit);
          await engine.dispose();
          parameters.forEach(disposeParameter);
        },
      );

    test.skipIf(tested.slow || isShort || parallel === "data")(
      "gradients accumulated over two micro-batches are the same",
      async () => {
        const f = fixture();
        const parameters = parametersOf(backend, f, parallel);
        const engine = new TrainingEngine(f.architecture, backend, parameters, new Map(), {
          batch: 1,
          time: 32,
          l2wrap: 0,
          parallel,
        });
        const halves = [0, 32].map((at) => ({
          ids: f.batch.ids.slice(at, at + 32),
          targets: f.batch.targets.slice(at, at + 32),
        }));
        expect(Math.abs((await engine.gradients(halves)) - f.json.loss)).toBeLessThan(1e-5);
        await expectGradients(backend, parameters, f.expected, limit);
        const sums = await Promise.all(halves.map((h) => engine.evaluate(h)));
        expect(Math.abs(sums.reduce((n, s) => n + s.sum, 0) / 64 - f.json.loss)).toBeLessThan(1e-5);
        await engine.dispose();
        parameters.forEach(disposeParameter);
      },
    );

    test.skipIf(isShort)("logits and their gradient, with L2Wrap's extra", async () => {
      const f = fixture();
      for (const l2wrap of f.expected.has("dlogits_l2wrap_extra") ? [0, officialL2Wrap] : [0]) {
        const extra = l2wrap ? f.expected.get("dlogits_l2wrap_extra")!.data : [];
        const results = await logitsGradient(backend, f, l2wrap, parallel);
        expectClose(results.logits, f.expected.get("logits")!.data, tested.exact ? 1e-5 : 2e-4, "logits");
        const wanted = Float64Array.from(f.expected.get("dlogits")!.data, (x, i) => x + (extra[i] ?? 0));
        expectGradientClose(results.gradient, wanted, tested.exact ? 1e-5 : 1e-4, `dlogits, l2wrap ${l2wrap}`);
      }
    });

    for (const [name, l2wrap] of [
      ["plain_ce", 0],
      ["with_l2wrap", officialL2Wrap],
    ] as const)
      test.skipIf(tested.slow && l2wrap > 0)(`six AdamW updates, ${name}`, async ({ skip }) => {
        const f = fixture();
        if (!f.json.optimizer) skip("no official trainer of this generation");
        const wanted = f.json.optimizer.steps[name];
        if (!wanted) skip("no updates of this kind are told");
        const parameters = parametersOf(backend, f, parallel);
        const engine = new TrainingEngine(f.architecture, backend, parameters, new Map(), {
          batch: 2,
          time: 32,
          l2wrap,
          parallel,
        });
        for (let step = 0; step < 6; step++) {
          const { loss, norm } = await engine.step([f.batch], f.json.optimizer.lr);
          expect(Math.abs(loss - wanted.losses[step]), `loss ${step}`).toBeLessThan(5e-5);
          expect(Math.abs(norm / wanted.grad_norms_before_clip[step] - 1), `norm ${step}`).toBeLessThan(1e-4);
        }
        expect(Math.abs((await engine.gradients([f.batch])) - wanted.losses[6])).toBeLessThan(5e-5);
        for (const [parameter, rms] of Object.entries<number>(wanted.param_rms_after ?? {})) {
          const value = await readPart(backend, parameters.find((p) => p.name === parameter)!, "value");
          const actual = Math.sqrt(value.reduce((n, x) => n + x * x, 0) / value.length);
          expect(Math.abs(actual / rms - 1), parameter).toBeLessThan(1e-4);
        }
        await engine.dispose();
        parameters.forEach(disposeParameter);
      });

    test("gradients of a trained initial state", async ({ skip }) => {
      const f = fixture();
      if (!f.json.state_tuning) skip("no state tuning in this generation");
      const tuned = await goldenTensors("train", suite.folder, "state-tuning.safetensors");
      const states = tunableStates(f.architecture).filter(([name]) => tuned.has(name));
      expect(states.length).toBeGreaterThan(0);
      const trained = states.map(([name, spec]) => {
        const group = { learningRate: 1, weightDecay: false, cut: parallel === "tensor" ? cutOf(spec) : undefined };
        return allocateParameter(backend, name, spec.shape, group, tuned.get(name)!.data as Float32Array);
      });
      const parameters = [...parametersOf(backend, f, parallel), ...trained];
      const engine = new TrainingEngine(f.architecture, backend, parameters, new Map(), {
        batch: 2,
        time: 32,
        l2wrap: 0,
        parallel,
      });
      expect(Math.abs((await engine.gradients([f.batch])) - f.json.state_tuning.loss)).toBeLessThan(1e-5);
      await expectGradients(backend, trained, tuned, limit);
      await engine.dispose();
      parameters.forEach(disposeParameter);
    });
  });
}

async function expectGradients(
  backend: Backend,
  parameters: readonly Parameter[],
  expected: Map<string, Numbers>,
  limit: (name: string) => number,
) {
  for (const p of parameters) {
    const wanted = expected.get(`grad.${p.name}`);
    expect(wanted, `golden gradient of ${p.name}`).toBeDefined();
    expectGradientClose(await readPart(backend, p, "gradient"), wanted!.data, limit(p.name), `gradient of ${p.name}`);
  }
}

/** Forward logits and dL/dlogits of the fixture's batch. */
async function logitsGradient(backend: Backend, f: Fixture, l2wrap: number, parallel: Parallel) {
  const { loss, logits } = traceLoss(f.architecture, {
    batch: 2,
    time: 32,
    l2wrap,
    checkpointing: false,
    isWhole: parallel !== "tensor",
    trainable: new Set(),
  });
  const [gradient] = differentiate(loss, [logits]);
  const parameters = new Map(parametersOf(backend, f, parallel).map((p) => [p.name, p]));
  const zeros = backend.allocate(1 << 20, "zeros");
  const outputs = new Map([
    ["logits", logits],
    ["gradient", gradient!],
  ]);
  const program = await Program.compile(backend, {
    outputs,
    bind: (name, kind) => parameters.get(name)?.value ?? (kind === "state" ? zeros : undefined),
  });
  program.write("ids", f.batch.ids);
  program.write("targets", f.batch.targets);
  program.write("sequences", batchTable(2, 32));
  program.write("scale", Float32Array.of(1 / 64));
  writeInputs(program, await valuesFromStart(trainedFunction(f.architecture), f.batch.ids, 32));
  await program.submit();
  const result = { logits: await program.read("logits"), gradient: await program.read("gradient") };
  program.dispose();
  zeros.dispose();
  for (const p of parameters.values()) disposeParameter(p);
  return result;
}
