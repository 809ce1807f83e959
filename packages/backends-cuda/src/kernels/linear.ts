// y = x Wᵀ (core's linear.ts).
import { isNarrow } from "@rwkv-ts/core";
import type { ProductParams } from "@rwkv-ts/core/backend";
import type { DeviceOp } from "./kernel.js";
import { productKernels, productLaunches } from "./products.js";
import { skippingKernels, skippingLaunches } from "./skipping-product.js";
import { mostSkipping, skippingQuantised, skippingQuantisedKernels, turnBack } from "./skipping-quantised.js";

export const linear: DeviceOp = {
  kernels: [...productKernels, ...skippingKernels, ...skippingQuantisedKernels],
  weightInput: 1,
  narrow: "all",
  launches: ({ params, inputs: [x, w], outputs: [y], scratch }) => {
    const [n, k] = w!.shape as [number, number];
    const sizes = { m: x!.shape[0]!, n, k, transposeA: false, transposeB: !w!.byColumns };
    const product = { ...sizes, a: x!, b: w!, y: y!, params: params as ProductParams };
    const isPlain = product.params.operands === undefined && !isNarrow(x!.storage) && !isNarrow(y!.storage);
    if (w!.byColumns && w!.scales) {
      if (isPlain && sizes.m <= mostSkipping) return skippingQuantised(product, scratch);
      const { rows, launch } = turnBack(w!, scratch);
      return [launch, ...productLaunches({ ...product, b: rows, transposeB: true }, scratch)];
    }
    if (w!.byColumns && sizes.m === 1 && isPlain) return skippingLaunches(product, scratch);
    return productLaunches(product, scratch);
  },
};
