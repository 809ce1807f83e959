import { inferenceSuite, quickBackends, testedBackends, trainingSuite } from "@rwkv-ts/golden";
import { isUnused } from "@rwkv-ts/rwkv7-goose";
import { detectDeepEmbed, rwkv7a, rwkv7b } from "../src/index.js";

for (const [folder, version, backends] of [
  ["rwkv7a", rwkv7a, quickBackends()], // 7b has every kernel of 7a
  ["rwkv7b", rwkv7b, testedBackends],
] as const) {
  const architecture = (tensors: ReadonlyMap<string, { shape: readonly number[] }>) =>
    version(detectDeepEmbed(tensors));
  inferenceSuite({ folder, architecture, ignore: isUnused, backends, brief: true });
  trainingSuite({
    folder,
    architecture,
    ignore: isUnused,
    backends: quickBackends(),
    brief: true,
    mixedPrecision: true,
  });
}
