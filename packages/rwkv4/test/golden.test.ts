import { inferenceSuite, initializationSuite, trainingSuite } from "@rwkv-ts/golden";
import { detectRwkv4, rwkv4, rwkv4Config } from "../src/index.js";

const architecture = (tensors: ReadonlyMap<string, { shape: readonly number[] }>) => rwkv4(detectRwkv4(tensors));

inferenceSuite({ folder: "rwkv4", architecture });
trainingSuite({ folder: "rwkv4", architecture, mixedOnWebGpu: true });
initializationSuite({ name: "rwkv4", architecture: rwkv4(rwkv4Config({ layers: 4, channels: 128, vocabulary: 512 })) });
