// RWKV-5 on several devices, against the official outputs.
import { dataParallelBackends, inferenceSuite, meshBackends, trainingSuite } from "@rwkv-ts/golden";
import { detectRwkv5, rwkv5 } from "../src/index.js";

const architecture = (tensors: ReadonlyMap<string, { shape: readonly number[] }>) => rwkv5(detectRwkv5(tensors));

for (const folder of ["rwkv5.0", "rwkv5.1"]) inferenceSuite({ folder, architecture, backends: [meshBackends[0]!] });
inferenceSuite({ folder: "rwkv5.2", architecture, backends: meshBackends });
trainingSuite({ folder: "rwkv5.2", architecture, backends: [meshBackends[0]!, ...dataParallelBackends] });
