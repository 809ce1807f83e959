// RWKV-7 on several devices, against the official outputs.
import { dataParallelBackends, inferenceSuite, meshBackends, trainingSuite } from "@rwkv-ts/golden";
import { detectRwkv7, isUnused, rwkv7 } from "../src/index.js";

const architecture = (tensors: ReadonlyMap<string, { shape: readonly number[] }>) => rwkv7(detectRwkv7(tensors));

inferenceSuite({ folder: "rwkv7", architecture, ignore: isUnused, backends: meshBackends });
trainingSuite({
  folder: "rwkv7",
  architecture,
  ignore: isUnused,
  backends: [...meshBackends, ...dataParallelBackends],
});
