// A·B with either operand transposed (core's matmul.ts).
import type { MatmulParams } from "@rwkv-ts/core/backend";
import type { DeviceOp } from "./kernel.js";
import { productLaunches } from "./products.js";

export const matmul: DeviceOp = {
  kernels: [],
  weightInput: 1,
  narrow: "all",
  launches: ({ params, inputs: [a, b], outputs: [y], scratch }) => {
    const { transposeA, transposeB } = params as MatmulParams;
    const [m, n] = y!.shape as [number, number];
    const k = a!.shape[transposeA ? 0 : 1]!;
    const operands = { a: a!, b: b!, y: y! };
    return productLaunches({ m, n, k, transposeA, transposeB, ...operands, params: params as MatmulParams }, scratch);
  },
};
