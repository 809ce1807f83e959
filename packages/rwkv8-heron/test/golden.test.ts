import { inferenceSuite, trainingSuite } from "@rwkv-ts/golden";
import { isUnused } from "@rwkv-ts/rwkv7-goose";
import { detectRc00, rwkv8Hybrid, rwkv8Rc00 } from "../src/index.js";

for (const [folder, version] of [
  ["rwkv8-rc00", rwkv8Rc00],
  ["rwkv8-rc00-hybrid", rwkv8Hybrid],
] as const) {
  const architecture = (tensors: ReadonlyMap<string, { shape: readonly number[] }>) => version(detectRc00(tensors));
  inferenceSuite({ folder, architecture, ignore: isUnused });
  trainingSuite({ folder, architecture, ignore: isUnused });
}
