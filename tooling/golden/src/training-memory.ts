// Memory of a training step: temporaries in 16 bits take half of f32's, whatever the generation.
import { createCpuBackend } from "@rwkv-ts/backends-cpu";
import { type Architecture, add, weightSpecs } from "@rwkv-ts/core/model";
import { leaf, planOf } from "@rwkv-ts/core/tools";
import { type Precision, traceTraining } from "@rwkv-ts/train";
import { expect, test } from "vitest";

/** Of f32's; half, and what stays f32: decays, statistics, gradients of weights on their way. */
const most = 0.55;

/** The arena of a step's gradients on the CPU does not grow beyond `most` of f32's: kept or recomputed, of the first batch or a later one. */
export const trainsInHalfTheMemory = (title: string, architecture: Architecture): void =>
  test(`${title} in 16 bits takes half of the temporaries`, async () => {
    const backend = await createCpuBackend({ engine: "wasm", threads: 1 });
    const trainable = new Set(weightSpecs(architecture).keys());
    for (const checkpointing of [false, true])
      for (const accumulates of [false, true]) {
        const bytes = (precision: Precision): number => {
          const options = { batch: 8, time: 64, l2wrap: 0, checkpointing, trainable, precision };
          const { loss, gradients } = traceTraining(architecture, options);
          const updates = [...gradients].map(([name, g]) => {
            const total = leaf(g.graph, "state", `total of ${name}`, g.shape);
            return [total, add(total, g)] as const;
          });
          const program = accumulates
            ? { outputs: new Map([["loss", loss]]), updates }
            : { outputs: new Map([["loss", loss], ...gradients]) };
          return planOf(program, backend).arenaBytes;
        };
        const f32 = bytes("f32");
        for (const precision of ["bf16", "fp16"] as const)
          expect(bytes(precision) / f32, `${precision} ${checkpointing} ${accumulates}`).toBeLessThanOrEqual(most);
      }
    await backend[Symbol.asyncDispose]();
  });
