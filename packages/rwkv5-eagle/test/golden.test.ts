import { inferenceSuite, initializationSuite, trainingSuite } from "@rwkv-ts/golden";
import { detectRwkv5, rwkv5, rwkv5Config } from "../src/index.js";

const architecture = (tensors: ReadonlyMap<string, { shape: readonly number[] }>) => rwkv5(detectRwkv5(tensors));

for (const folder of ["rwkv5.0", "rwkv5.1", "rwkv5.2"]) inferenceSuite({ folder, architecture });
trainingSuite({ folder: "rwkv5.2", architecture });
initializationSuite({
  name: "rwkv5.2",
  architecture: rwkv5(rwkv5Config({ layers: 4, channels: 128, vocabulary: 512 })),
});
