// Official initial values of RWKV-5 (RWKV-LM/RWKV-v5/src/model.py for 5.2, RWKV-v4neo/src/model.py for 5.0 and 5.1). With
// layer l of L: ρ = l/(L-1), η = 1 - l/L; channel i of C: c = i/C; head h of H; attention channel n of C.
import { constantInit, formulaInit, orthogonalInit, uniformInit } from "@rwkv-ts/core/model";
import type { Rwkv5Config } from "./config.js";

export function initial(config: Rwkv5Config, l: number) {
  const { channels: C, layers: L, vocabulary: V, heads: H, version, bonus } = config;
  const ρ = L > 1 ? l / (L - 1) : 0;
  const η = 1 - l / L;
  const mix = (exponent: number, offset = 0) => formulaInit((i) => (i / C) ** exponent + offset);
  const count = version === "5.2" ? C : H;
  const share = (n: number) => (count > 1 ? n / (count - 1) : 0);
  const zigzag = (n: number) => (version === "5.2" ? 0.1 * (((n + 1) % 3) - 1) : 0);
  return {
    time_mix_k: mix(η),
    time_mix_v: mix(η, 0.3 * ρ),
    time_mix_r: mix(0.5 * η),
    time_decay: formulaInit((n) => -6 + 5 * share(n) ** (0.7 + 1.3 * ρ)),
    bonus: bonus === "time_first" ? constantInit(-3) : formulaInit((n) => ρ * (1 - share(n)) + zigzag(n)),
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
