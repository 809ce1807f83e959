// RetNet and Mamba-2 against recurrences of their papers in plain loops, which know nothing of wkv6: RetNet's parallel form with its
// matrix of decays, Mamba-2's step by step with a window for the convolution. Texts are packed, and cut between two steps.
import { Model } from "@rwkv-ts/core";
import type { Backend } from "@rwkv-ts/core/backend";
import { type Architecture, elementCount, randomSource, weightSpecs } from "@rwkv-ts/core/model";
import { expectClose, testedBackends } from "@rwkv-ts/golden";
import { allocateParameter, disposeParameter, readPart, TrainingEngine } from "@rwkv-ts/train";
import { describe, expect, test } from "vitest";
import { type Mamba2Config, mamba2, type RetNetConfig, retNet } from "../src/index.js";

const body = {
  vocab_size: 23,
  hidden_size: 16,
  intermediate_size: 24,
  num_hidden_layers: 2,
  rms_norm_eps: 1e-5,
  tie_word_embeddings: false,
};
const retNetConfig: RetNetConfig = { ...body, heads: 2 };
const mamba2Config: Mamba2Config = { ...body, heads: 3, headSize: 8 };
const ids = [3, 7, 0, 22, 22, 5, 11, 9, 1, 14, 3];

type Weights = (name: string) => Float32Array;
type Vector = number[];

/** Lively weights: the initial ones, but matrices and biases are drawn anew. */
function livelyWeights(architecture: Architecture): Map<string, Float32Array> {
  const random = randomSource(3);
  return new Map(
    [...weightSpecs(architecture)].map(([name, spec]) => {
      const initial = spec.init(spec.shape, random);
      const isMatrix = spec.shape.length === 2 && spec.role !== "vector";
      const noise = spec.learningRate === 0 ? 0 : isMatrix ? 0.35 : 0.15;
      const values = Float32Array.from({ length: elementCount(spec.shape) }, (_, i) => {
        return (isMatrix ? 0 : initial[i]!) + noise * random.normal();
      });
      return [name, values];
    }),
  );
}

const product = (w: Float32Array, x: Vector): Vector =>
  Array.from({ length: w.length / x.length }, (_, r) =>
    x.reduce((sum, value, c) => sum + value * w[r * x.length + c]!, 0),
  );
const silu = (x: number) => x / (1 + Math.exp(-x));
const rms = (x: Vector, w: Float32Array): Vector => {
  const scale = 1 / Math.sqrt(x.reduce((sum, value) => sum + value * value, 0) / x.length + 1e-5);
  return x.map((value, i) => value * scale * w[i]!);
};

/** The body around mixers of whole texts: u [T,C] → [T,C]. */
function plainLogits(
  of: Weights,
  mix: (u: Vector[], prefix: string) => Vector[],
  text: readonly number[],
): Float32Array {
  const embedded = text.map((id) => Array.from(of("model.embed_tokens.weight").subarray(16 * id, 16 * id + 16)));
  const last = [0, 1].reduce((xs, l) => {
    const at = `model.layers.${l}`;
    const mixed = mix(
      xs.map((x) => rms(x, of(`${at}.input_layernorm.weight`))),
      `${at}.self_attn.`,
    );
    return xs.map((x, t) => {
      const middle = x.map((value, c) => value + mixed[t]![c]!);
      const normal = rms(middle, of(`${at}.post_attention_layernorm.weight`));
      const up = product(of(`${at}.mlp.up_proj.weight`), normal);
      const inner = product(of(`${at}.mlp.gate_proj.weight`), normal).map((g, i) => silu(g) * up[i]!);
      return middle.map((value, c) => value + product(of(`${at}.mlp.down_proj.weight`), inner)[c]!);
    });
  }, embedded);
  return Float32Array.from(last.flatMap((x) => product(of("lm_head.weight"), rms(x, of("model.norm.weight")))));
}

/** Retention in its parallel form: y_n = Σ_m γ^(n-m) (q_n · k_m) v_m / √D for m ≤ n. */
function plainRetention(of: Weights) {
  return (u: Vector[], prefix: string): Vector[] => {
    const streams = (name: string) => u.map((x) => product(of(`${prefix}${name}.weight`), x));
    const turned = (name: string) =>
      streams(name).map((x, position) =>
        x.map((_, i) => {
          const [head, j] = [Math.floor(i / 8) * 8, i % 4];
          const angle = position / 10000 ** (j / 4);
          const [a, b] = [x[head + j]!, x[head + j + 4]!];
          return i % 8 < 4 ? a * Math.cos(angle) - b * Math.sin(angle) : b * Math.cos(angle) + a * Math.sin(angle);
        }),
      );
    const [q, k, v, g] = [turned("q_proj"), turned("k_proj"), streams("v_proj"), streams("g_proj")];
    return u.map((_, n) => {
      const y = [0, 1].flatMap((h) => {
        const γ = 1 - 2 ** (-5 - h);
        const row: Vector = new Array(8).fill(0);
        for (let m = 0; m <= n; m++) {
          let dot = 0;
          for (let c = 8 * h; c < 8 * h + 8; c++) dot += q[n]![c]! * k[m]![c]!;
          for (let c = 0; c < 8; c++) row[c]! += (γ ** (n - m) * dot * v[m]![8 * h + c]!) / Math.sqrt(8);
        }
        const mean = row.reduce((a, b) => a + b, 0) / 8;
        const deviation = Math.sqrt(row.reduce((sum, x) => sum + (x - mean) ** 2, 0) / 8 + 1e-5);
        return row.map((x) => (x - mean) / deviation);
      });
      return product(
        of(`${prefix}out_proj.weight`),
        y.map((x, c) => x * silu(g[n]![c]!)),
      );
    });
  };
}

/** h ← e^(-Δ e^A) h + Δ B x;  y = C h + D x, a number at a time. */
function plainMamba2(of: Weights) {
  return (u: Vector[], prefix: string): Vector[] => {
    const weight = (name: string) => of(`${prefix}${name}`);
    const states = Array.from({ length: 3 * 8 * 8 }, () => 0); // [head, channel of x, channel of B]
    const raw = u.map((x) => product(weight("xBC.weight"), x));
    return u.map((input, t) => {
      const xBC = raw[t]!.map((_, c) => {
        let sum = weight("conv.bias")[c]!;
        for (let back = 0; back < 4; back++)
          sum += weight("conv.weight")[(3 - back) * 40 + c]! * (raw[t - back]?.[c] ?? 0);
        return silu(sum);
      });
      const dt = product(weight("dt.weight"), input).map((x, h) => Math.log1p(Math.exp(x + weight("dt.bias")[h]!)));
      const z = product(weight("z.weight"), input);
      const y = Array.from({ length: 24 }, (_, i) => {
        const h = Math.floor(i / 8);
        const decay = Math.exp(-dt[h]! * Math.exp(weight("A_log")[h]!));
        let out = weight("D")[h]! * xBC[i]!;
        for (let n = 0; n < 8; n++) {
          states[8 * i + n] = decay * states[8 * i + n]! + dt[h]! * xBC[24 + n]! * xBC[i]!;
          out += xBC[32 + n]! * states[8 * i + n]!;
        }
        return out * silu(z[i]!);
      });
      return product(weight("out.weight"), rms(y, weight("norm.weight")));
    });
  };
}

const baselines = [
  { name: "RetNet", architecture: retNet(retNetConfig) as Architecture, plain: plainRetention },
  { name: "Mamba-2", architecture: mamba2(mamba2Config) as Architecture, plain: plainMamba2 },
];

describe.each(baselines)("$name", ({ architecture, plain }) => {
  const weights = livelyWeights(architecture);
  const expected = plainLogits(
    (name) => weights.get(name)!,
    plain((name) => weights.get(name)!),
    ids,
  );

  const onBackends = testedBackends.filter(({ name, slow }) => !slow && !name.includes("2 threads"));
  test.each(onBackends)("is its paper's recurrence on $name, in packed texts that are cut anywhere", async (tested) => {
    await using backend = await tested.create();
    const given = [...weights].map(([name, data]) => ({
      name,
      storage: "f32" as const,
      bytes: new Uint8Array(data.buffer),
    }));
    const model = await Model.create(architecture, backend, given);
    const cuts = [0, 4, 10];
    const sessions = cuts.map(() => model.session());
    for (const [i, cut] of cuts.entries()) if (cut > 0) await sessions[i]!.feed(ids.slice(0, cut));
    const rows = await model.step(
      sessions.map((session, i) => ({ session, tokens: ids.slice(cuts[i]), logits: "all" })),
    );
    for (const [i, logits] of rows.entries())
      expectClose(logits!, expected.subarray(cuts[i]! * 23), tested.exact ? 1e-5 : 2e-4, `from ${cuts[i]}`);
    await model.dispose();
  });

  test("learns a text by heart, and keeps what is a constant", async () => {
    await using backend: Backend = await onBackends[1]!.create();
    const random = randomSource(1);
    const parameters = [...weightSpecs(architecture)].map(([name, spec]) =>
      allocateParameter(backend, name, spec.shape, spec, spec.init(spec.shape, random)),
    );
    const engine = new TrainingEngine(architecture, backend, parameters, new Map(), { batch: 1, time: 10, l2wrap: 0 });
    const batch = { ids: Int32Array.from(ids.slice(0, -1)), targets: Int32Array.from(ids.slice(1)) };
    const losses: number[] = [];
    for (let step = 0; step < 60; step++) losses.push((await engine.step([batch], 0.01)).loss);
    expect(losses[0]).toBeGreaterThan(2.5);
    expect(losses.at(-1)).toBeLessThan(0.2);
    for (const parameter of parameters.filter(({ name }) => name.endsWith(".decay")))
      expect([...(await readPart(backend, parameter, "value"))]).toEqual([1 - 2 ** -5, 1 - 2 ** -6]);
    await engine.dispose();
    parameters.forEach(disposeParameter);
  });
});
