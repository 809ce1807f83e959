// Official initial values of RWKV-4 (RWKV-LM/RWKV-v4neo/src/model.py). With layer l of L: ρ = l/(L-1), η = 1 - l/L; channel
// i of C: c = i/C. Matrices with more rows than columns get the extra gain √(rows/columns).
import { formulaInit, orthogonalInit, uniformInit } from "@rwkv-ts/core/model";
import type { Rwkv4Config } from "./config.js";

export function initial(config: Rwkv4Config, l: number) {
  const { channels: C, attention: A, ffn: F, layers: L, vocabulary: V } = config;
  const ρ = L > 1 ? l / (L - 1) : 0;
  const η = 1 - l / L;
  const mix = (exponent: number, offset = 0) => formulaInit((i) => (i / C) ** exponent + offset);
  const tall = (rows: number, columns: number) => Math.sqrt(Math.max(1, rows / columns));
  return {
    time_decay: formulaInit((h) => -5 + 8 * (A > 1 ? h / (A - 1) : 0) ** (0.7 + 1.3 * ρ)),
    time_first: formulaInit((i) => Math.log(0.3) + 0.5 * (((i + 1) % 3) - 1)),
    time_mix_k: mix(η),
    time_mix_v: mix(η, 0.3 * ρ),
    time_mix_r: mix(0.5 * η),
    value: orthogonalInit(tall(A, C)),
    ffn_key: orthogonalInit(tall(F, C)),
    emb: uniformInit(6e-4), // the trainer’s lr_init,
    head: orthogonalInit(0.5 * tall(V, C)),
  };
}
