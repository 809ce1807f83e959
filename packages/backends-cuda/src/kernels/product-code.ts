// What the kernels of matrix products share.
import type { ProductParams } from "@rwkv-ts/core/backend";
import { activationMark } from "../code/instructions.js";
import type { Place } from "./kernel.js";
import { forStorages, weightOf } from "./weights.js";

/** Y [m,n] = A [m,k] · B [k,n], either operand given the other way round. */
export interface Product {
  readonly m: number;
  readonly n: number;
  readonly k: number;
  readonly transposeA: boolean;
  readonly transposeB: boolean;
  readonly a: Place;
  readonly b: Place;
  readonly y: Place;
  readonly params: ProductParams;
}

const activate = `DEVICE float activate(float x) { asm("${activationMark} %0, %1" : "+f"(x) : "r"(block_z())); return x; }`;
/** Reading of weights, and `activate`, by storage. */
export const productDeclarations = forStorages((storage) => `${weightOf[storage]}\n${activate}`);
export const productOperands = { x: "const float *", w: "const u8 *", s: "const u8 *", y: "float *" } as const;
