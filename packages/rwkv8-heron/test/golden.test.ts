import { inferenceSuite, quickBackends, testedBackends, trainingSuite } from "@rwkv-ts/golden";
import { isUnused } from "@rwkv-ts/rwkv7-goose";
import { detectRc00, detectRosa, isUnusedInRosa, rwkv8Hybrid, rwkv8Rc00, rwkv8Rosa } from "../src/index.js";

type Shapes = ReadonlyMap<string, { shape: readonly number[] }>;

for (const [folder, version] of [
  ["rwkv8-rc00", rwkv8Rc00],
  ["rwkv8-rc00-hybrid", rwkv8Hybrid],
] as const) {
  const architecture = (tensors: Shapes) => version(detectRc00(tensors));
  // RWKV-7b has every kernel of both
  inferenceSuite({ folder, architecture, ignore: isUnused, backends: quickBackends(), brief: true });
  trainingSuite({ folder, architecture, ignore: isUnused, backends: quickBackends(), brief: true });
}

for (const bits of ["1", "4"])
  inferenceSuite({
    folder: `rwkv8-rosa${bits}bit`,
    architecture: (tensors: Shapes) => rwkv8Rosa(detectRosa(tensors, undefined, { rosa_bits: bits })),
    ignore: isUnusedInRosa,
    backends: bits === "4" ? testedBackends : quickBackends(),
    brief: true,
    activation: (name) => (name === "blocks.0.ln0" ? "ln0" : name),
  });
