// Channel mixing of RWKV-8 rc00 (RWKV-LM/RWKV-v8/rwkv_v8_rc00_demo.py): that of RWKV-7, times a vector that every token's id chooses.
//   out = ( W_v relu²(W_k mix(h, x_k)) ) ⊙ enn[id]
import { mul, onesInit, type Tokens, table, tableRows, type Value, type Values } from "@rwkv-ts/core/model";
import { channelMix, channelMixWeights, type Rwkv7Config } from "@rwkv-ts/rwkv7-goose";

/** Weights of `blocks.<l>.ffn`; devices share the vectors by ids. Nothing was published on how they begin: here the vectors are 1 at first. */
export const ennMixWeights = (c: Rwkv7Config, l: number) => ({
  ...channelMixWeights(c, l),
  enn: { weight: table(c.vocabulary, c.channels, onesInit, { split: "rows", together: 1 }) },
});

/** Channel mixing of RWKV-7 over h [N,C] of ln2, times the vector of the token's id. */
export function ennMix(
  h: Value,
  p: Values<ReturnType<typeof ennMixWeights>>,
  s: { readonly ffn_x: Value },
  tokens: Tokens,
) {
  const { out, state } = channelMix(h, p, s, tokens.sequences);
  return { out: mul(out, tableRows(p.enn.weight, tokens)), state };
}
