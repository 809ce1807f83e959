// Official initial values of RWKV-6 (RWKV-LM/RWKV-v5/src/model.py). With layer l of L: ρ = l/(L-1), η = 1 - l/L; channel
// i of C: c = i/C, attention channel n of A.
import { constantInit, formulaInit, orthogonalInit, uniformInit } from "@rwkv-ts/core/model";
import type { Rwkv6Config } from "./config.js";

export function initial(config: Rwkv6Config, l: number) {
  const { channels: C, layers: L, vocabulary: V } = config;
  const ρ = L > 1 ? l / (L - 1) : 0;
  const η = 1 - l / L;
  const maa = (exponent: number, offset = 0) => formulaInit((i) => 1 - ((i / C) ** exponent + offset));
  const share = (n: number) => (C > 1 ? n / (C - 1) : 0);
  return {
    maa: maa(η),
    maa_v: maa(η, 0.3 * ρ),
    maa_r: maa(0.5 * η),
    ffn_maa: maa(η ** 3),
    lora2: uniformInit(0.01),
    time_decay: formulaInit((n) => -6 + 5 * share(n) ** (0.7 + 1.3 * ρ)),
    time_faaaa: formulaInit((n) => ρ * (1 - share(n)) + 0.1 * (((n + 1) % 3) - 1)),
    receptance: orthogonalInit(1),
    key: orthogonalInit(0.1),
    value: orthogonalInit(1),
    gate: orthogonalInit(0.1),
    ffn_key: orthogonalInit(1),
    ln_x: constantInit(((l + 1) / L) ** 0.7),
    emb: uniformInit(1e-4),
    head: orthogonalInit(V > C ? 0.5 * Math.sqrt(V / C) : 0.5),
  };
}
