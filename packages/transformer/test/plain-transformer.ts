// A Transformer in plain loops, written from the published definition for the tests of what the golden model does not have: biases of
// queries, keys and values (Qwen2), a tied head, heads whose channels are not C/H. Rotation by complex numbers, one token at a time.
export type Weights = (name: string) => Float32Array;

export interface PlainSizes {
  readonly vocabulary: number;
  readonly channels: number;
  readonly layers: number;
  readonly heads: number;
  readonly keyHeads: number;
  readonly headSize: number;
  readonly ffn: number;
  readonly epsilon: number;
  readonly tied: boolean;
  /** Angle of pair j at position p. */
  angle(j: number, position: number): number;
}

/** Logits [V] after every token. */
export function plainLogits(sizes: PlainSizes, weights: Weights, hasBias: boolean, ids: readonly number[]): number[][] {
  const { channels, layers, heads, keyHeads, headSize, ffn, epsilon, tied } = sizes;
  const keys: number[][][] = Array.from({ length: layers }, () => []);
  const values: number[][][] = Array.from({ length: layers }, () => []);
  const product = (name: string, x: readonly number[], rows: number, bias?: string) =>
    Array.from({ length: rows }, (_, r) => {
      const w = weights(name);
      const sum = x.reduce((total, value, c) => total + value * w[r * x.length + c]!, 0);
      return sum + (bias === undefined ? 0 : weights(bias)[r]!);
    });
  const norm = (x: readonly number[], name: string) => {
    const scale = 1 / Math.sqrt(x.reduce((sum, value) => sum + value * value, 0) / x.length + epsilon);
    return x.map((value, c) => value * scale * weights(name)[c]!);
  };
  const turned = (x: readonly number[], position: number) =>
    x.map((_, i) => {
      const head = Math.floor(i / headSize) * headSize;
      const j = (i - head) % (headSize / 2);
      const [re, im] = [x[head + j]!, x[head + j + headSize / 2]!];
      const angle = sizes.angle(j, position);
      const isReal = i - head < headSize / 2;
      return isReal ? re * Math.cos(angle) - im * Math.sin(angle) : re * Math.sin(angle) + im * Math.cos(angle);
    });

  return ids.map((id, position) => {
    const table = weights("model.embed_tokens.weight");
    let x = Array.from(table.subarray(id * channels, (id + 1) * channels));
    for (let l = 0; l < layers; l++) {
      const at = `model.layers.${l}`;
      const of = (name: string, input: readonly number[], rows: number) =>
        product(`${at}.self_attn.${name}.weight`, input, rows, hasBias ? `${at}.self_attn.${name}.bias` : undefined);
      const u = norm(x, `${at}.input_layernorm.weight`);
      const q = turned(of("q_proj", u, heads * headSize), position);
      keys[l]!.push(turned(of("k_proj", u, keyHeads * headSize), position));
      values[l]!.push(of("v_proj", u, keyHeads * headSize));
      const y = q.map((_, i) => {
        const head = Math.floor(i / headSize);
        const from = Math.floor(head / (heads / keyHeads)) * headSize;
        const scores = keys[l]!.map((k) => {
          let dot = 0;
          for (let c = 0; c < headSize; c++) dot += q[head * headSize + c]! * k[from + c]!;
          return Math.exp(dot / Math.sqrt(headSize));
        });
        const total = scores.reduce((a, b) => a + b, 0);
        return scores.reduce((sum, score, s) => sum + (score / total) * values[l]![s]![from + (i % headSize)]!, 0);
      });
      const out = product(`${at}.self_attn.o_proj.weight`, y, channels);
      x = x.map((value, c) => value + out[c]!);
      const middle = norm(x, `${at}.post_attention_layernorm.weight`);
      const gate = product(`${at}.mlp.gate_proj.weight`, middle, ffn);
      const up = product(`${at}.mlp.up_proj.weight`, middle, ffn);
      const inner = gate.map((g, i) => (g / (1 + Math.exp(-g))) * up[i]!);
      const fed = product(`${at}.mlp.down_proj.weight`, inner, channels);
      x = x.map((value, c) => value + fed[c]!);
    }
    const head = tied ? "model.embed_tokens.weight" : "lm_head.weight";
    return product(head, norm(x, "model.norm.weight"), sizes.vocabulary);
  });
}
