import { inferenceSuite, initializationSuite, trainingSuite } from "@rwkv-ts/golden";
import { detectRwkv6, rwkv6, rwkv6Config } from "../src/index.js";

const architecture = (tensors: ReadonlyMap<string, { shape: readonly number[] }>) => rwkv6(detectRwkv6(tensors));

inferenceSuite({ folder: "rwkv6", architecture });
trainingSuite({ folder: "rwkv6", architecture, mixedOnWebGpu: true });
initializationSuite({ name: "rwkv6", architecture: rwkv6(rwkv6Config({ layers: 4, channels: 128, vocabulary: 512 })) });
