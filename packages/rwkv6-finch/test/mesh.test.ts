// RWKV-6 on several devices, against the official outputs.
import { dataParallelBackends, inferenceSuite, meshBackends, trainingSuite } from "@rwkv-ts/golden";
import { detectRwkv6, rwkv6 } from "../src/index.js";

const architecture = (tensors: ReadonlyMap<string, { shape: readonly number[] }>) => rwkv6(detectRwkv6(tensors));

inferenceSuite({ folder: "rwkv6", architecture, backends: meshBackends });
trainingSuite({ folder: "rwkv6", architecture, backends: [meshBackends[0]!, ...dataParallelBackends] });
