// Official initial values of RWKV-7 (RWKV-LM/RWKV-v7/train_temp/src/model.py). With layer l of L: ρ = l/(L-1), η = 1 - l/L;
// channel i of C: c = i/C, n = i/(C-1); z = zigzag over a head, sign-preserving square.
import { constantInit, formulaInit, type Initializer, orthogonalInit, uniformInit } from "@rwkv-ts/core/model";
import type { Rwkv7Config } from "./config.js";

/** Official initial values of layer l's weights, of the embedding and of the head (RWKV-LM/RWKV-v7/train_temp/src/model.py). */
export function initial(config: Rwkv7Config, l: number) {
  const { channels: C, headSize: N, layers: L, vocabulary: V } = config;
  const ρ = L > 1 ? l / (L - 1) : 0; // the official formula divides by zero for a single layer
  const η = 1 - l / L;
  const power = (exponent: number) => formulaInit((i) => 1 - (i / C) ** exponent);
  const linear = (i: number) => (C > 1 ? i / (C - 1) : 0) - 0.5;
  const zigzag = (i: number) => {
    const z = N > 1 ? ((i % N) - (N - 1) / 2) / ((N - 1) / 2) : 0;
    return z * Math.abs(z);
  };
  const decay = (i: number) => -6 + 6 * (C > 1 ? i / (C - 1) : 0) ** (1 + ρ ** 0.3);
  /** orthogonal with gain 0.1 √(rows/columns), if that is above 0.1 */
  const lora2: Initializer = (shape, random) =>
    orthogonalInit(0.1 * Math.sqrt(Math.max(1, shape[0]! / shape[1]!)))(shape, random);
  return {
    x_r: power(0.2 * η),
    x_w: power(0.9 * η),
    x_k: power(0.7 * η),
    x_v: power(0.7 * η),
    x_a: power(0.9 * η),
    x_g: power(0.2 * η),
    ffn_x_k: power(η ** 4),
    w0: formulaInit((i) => decay(i) + 0.5 + 2.5 * zigzag(i)),
    a0: formulaInit((i) => -0.19 + 0.3 * zigzag(i) + 0.4 * linear(i)),
    v0: formulaInit((i) => 0.73 - 0.4 * linear(i)),
    k_k: formulaInit((i) => 0.71 - 0.1 * linear(i)),
    k_a: constantInit(1.02),
    r_k: constantInit(-0.04),
    ln_x: constantInit(((l + 1) / L) ** 0.7),
    lora2,
    receptance: orthogonalInit(1),
    key: orthogonalInit(0.1),
    value: orthogonalInit(1),
    ffn_key: orthogonalInit(1),
    emb: uniformInit(1e-4),
    head: orthogonalInit(V > C ? 0.5 * Math.sqrt(V / C) : 0.5),
  };
}
