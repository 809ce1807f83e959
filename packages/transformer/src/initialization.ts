// Initial values: normal with deviation 0.02 (Hugging Face's `initializer_range`), and 0.02 / √(2 L) for the two matrices of a
// layer that add to the residual stream, so that L layers add no more than one (GPT-2: Radford et al. 2019, section 2.3). Norms
// begin at one, biases at zero. Weight decay takes matrices, not norms and biases.
import { elementCount, type Initializer } from "@rwkv-ts/core/model";
import type { TransformerConfig } from "./config.js";

const deviation = 0.02;

const normalInit =
  (σ: number): Initializer =>
  (shape, random) =>
    Float32Array.from({ length: elementCount(shape) }, () => σ * random.normal());

/**
 * Initial values of matrices: normal of deviation 0.02, and 0.02 / √(2 L) for those that add to the residual stream (GPT-2: Radford et
 * al. 2019, section 2.3).
 */
export const initial = ({ num_hidden_layers: L }: Pick<TransformerConfig, "num_hidden_layers">) => ({
  matrix: normalInit(deviation),
  toResidual: normalInit(deviation / Math.sqrt(2 * L)),
});
