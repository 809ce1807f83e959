// RWKV-4 on several devices, against the official outputs.
import { dataParallelBackends, inferenceSuite, meshBackends, trainingSuite } from "@rwkv-ts/golden";
import { detectRwkv4, rwkv4 } from "../src/index.js";

const architecture = (tensors: ReadonlyMap<string, { shape: readonly number[] }>) => rwkv4(detectRwkv4(tensors));

inferenceSuite({ folder: "rwkv4", architecture, backends: meshBackends });
trainingSuite({ folder: "rwkv4", architecture, backends: [meshBackends[0]!, ...dataParallelBackends] });
