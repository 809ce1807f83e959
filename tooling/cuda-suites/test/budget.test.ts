// How much a token asks of the device: launches of a layer, and levels of its plan, each of which waits for the one before (a product that
// skips zeros takes two). A budget, since speed can
// seldom be measured.
import { createCudaBackend } from "@rwkv-ts/backends-cuda";
import { Model, type Storage } from "@rwkv-ts/core";
import type { Plan } from "@rwkv-ts/core/backend";
import { type Architecture, storageFor, weightSpecs } from "@rwkv-ts/core/model";
import { encodeStorage } from "@rwkv-ts/core/testing";
import { rwkv4, rwkv4Config } from "@rwkv-ts/rwkv4";
import { rwkv5, rwkv5Config } from "@rwkv-ts/rwkv5-eagle";
import { rwkv6, rwkv6Config } from "@rwkv-ts/rwkv6-finch";
import { rwkv7, rwkv7Config } from "@rwkv-ts/rwkv7-goose";
import { expect, test } from "vitest";
import { cudaBackends } from "./cuda.js";

interface Use {
  readonly launches: number;
  readonly levels: number;
}

/** Of the step that writes a token; weights of zeros, on which it does not depend. */
async function useOf(architecture: Architecture, storage: Storage): Promise<Use> {
  const backend = await createCudaBackend();
  let levels = 0;
  const compile = backend.compile.bind(backend);
  backend.compile = (plan: Plan, bind) => {
    levels = 1 + plan.steps.filter(({ barrier }) => barrier).length;
    return compile(plan, bind);
  };
  const weights = [...weightSpecs(architecture)].map(([name, spec]) => {
    const own = storageFor(spec, storage);
    const numbers = new Float64Array(spec.shape.reduce((n, d) => n * d, 1));
    return { name, storage: own, bytes: encodeStorage(own, numbers, spec.shape) };
  });
  try {
    await using model = await Model.create(architecture, backend, weights);
    return { launches: (await model.prepare())!, levels };
  } finally {
    await backend[Symbol.asyncDispose]();
  }
}

/** What one layer more takes. */
async function layerUse(architecture: (layers: number) => Architecture, storage: Storage): Promise<Use> {
  const [two, three] = [await useOf(architecture(2), storage), await useOf(architecture(3), storage)];
  return { launches: three.launches - two.launches, levels: three.levels - two.levels };
}

const size = { channels: 128, vocabulary: 64 };
const generations: readonly (readonly [string, (layers: number) => Architecture, Use])[] = [
  ["rwkv4", (layers) => rwkv4(rwkv4Config({ layers, ...size })), { launches: 10, levels: 8 }],
  ["rwkv5", (layers) => rwkv5(rwkv5Config({ layers, ...size })), { launches: 11, levels: 9 }],
  ["rwkv6", (layers) => rwkv6(rwkv6Config({ layers, ...size })), { launches: 20, levels: 14 }],
  ["rwkv7", (layers) => rwkv7(rwkv7Config({ layers, ...size })), { launches: 12, levels: 10 }],
];
const storages: readonly Storage[] = ["f32", "bf16", "int8", "int4"];

test
  .skipIf(cudaBackends.length === 0)
  .each(
    generations.flatMap(([name, architecture, budget]) =>
      (name === "rwkv7" ? storages : storages.slice(1, 2)).map((storage) => ({ name, storage, architecture, budget })),
    ),
  )("a layer of $name in $storage takes few launches and levels", async ({ architecture, storage, budget }) => {
  const use = await layerUse(architecture, storage);
  expect(use.launches).toBeGreaterThan(4);
  expect(use.launches, "launches").toBeLessThanOrEqual(budget.launches);
  expect(use.levels, "levels").toBeLessThanOrEqual(budget.levels);
});
