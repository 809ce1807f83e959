// Official logits, states, activations, losses and gradients of RWKV-4 to 7 on the CUDA backend.
import { inferenceSuite, trainingSuite } from "@rwkv-ts/golden";
import { detectRwkv4, rwkv4 } from "@rwkv-ts/rwkv4";
import { detectRwkv5, rwkv5 } from "@rwkv-ts/rwkv5-eagle";
import { detectRwkv6, rwkv6 } from "@rwkv-ts/rwkv6-finch";
import { detectRwkv7, isUnused, rwkv7 } from "@rwkv-ts/rwkv7-goose";
import { expect, test } from "vitest";
import { cudaBackends } from "./cuda.js";

type Tensors = ReadonlyMap<string, { shape: readonly number[] }>;

test.skipIf(cudaBackends.length === 0)("there is an emulated device", () => expect(cudaBackends).toHaveLength(1));

const suites = [
  { folder: "rwkv4", architecture: (tensors: Tensors) => rwkv4(detectRwkv4(tensors)) },
  { folder: "rwkv5.2", architecture: (tensors: Tensors) => rwkv5(detectRwkv5(tensors)) },
  { folder: "rwkv6", architecture: (tensors: Tensors) => rwkv6(detectRwkv6(tensors)) },
  { folder: "rwkv7", architecture: (tensors: Tensors) => rwkv7(detectRwkv7(tensors)), ignore: isUnused },
];

for (const suite of suites) {
  inferenceSuite({ ...suite, backends: cudaBackends });
  trainingSuite({ ...suite, backends: cudaBackends });
}
