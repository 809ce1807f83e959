// y = x Wᵀ (core's linear.ts).
import type { ProductParams } from "@rwkv-ts/core/backend";
import type { DeviceOp } from "./kernel.js";
import { productKernels, productLaunch } from "./products.js";

export const linear: DeviceOp = {
  kernels: productKernels,
  weightInput: 1,
  narrow: "all",
  launches: ({ params, inputs: [x, w], outputs: [y] }) => {
    const [n, k] = w!.shape as [number, number];
    const sizes = { m: x!.shape[0]!, n, k, transposeA: false, transposeB: true };
    return [productLaunch({ ...sizes, a: x!, b: w!, y: y!, params: params as ProductParams })];
  },
};
