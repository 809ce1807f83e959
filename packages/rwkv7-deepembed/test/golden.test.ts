import { inferenceSuite, trainingSuite } from "@rwkv-ts/golden";
import { isUnused } from "@rwkv-ts/rwkv7-goose";
import { detectDeepEmbed, rwkv7a, rwkv7b } from "../src/index.js";

for (const [folder, version] of [
  ["rwkv7a", rwkv7a],
  ["rwkv7b", rwkv7b],
] as const) {
  const architecture = (tensors: ReadonlyMap<string, { shape: readonly number[] }>) =>
    version(detectDeepEmbed(tensors));
  inferenceSuite({ folder, architecture, ignore: isUnused });
  trainingSuite({ folder, architecture, ignore: isUnused });
}
