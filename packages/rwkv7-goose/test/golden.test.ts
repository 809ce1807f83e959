import { inferenceSuite, initializationSuite, trainingSuite } from "@rwkv-ts/golden";
import { detectRwkv7, isUnused, rwkv7, rwkv7Config } from "../src/index.js";

const architecture = (tensors: ReadonlyMap<string, { shape: readonly number[] }>) => rwkv7(detectRwkv7(tensors));

inferenceSuite({ folder: "rwkv7", architecture, ignore: isUnused });
trainingSuite({ folder: "rwkv7", architecture, ignore: isUnused, mixedOnWebGpu: true });
initializationSuite({
  name: "rwkv7",
  architecture: rwkv7(rwkv7Config({ layers: 4, channels: 128, vocabulary: 512 })),
  ignore: isUnused,
});
