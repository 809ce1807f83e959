// The kinds of adapters that files hold, and what each does to a row o of its matrix W [out, in], in double precision:
//   lora   W_o + (α/r) Σ_k B_ok A_k                        lora_A [r, in], lora_B [out, r]; α in the metadata or told (Hu et al. 2021)
//   dora   m_o V_o / ‖V_o‖,  V as lora's                   and lora_magnitude_vector [out] (Liu et al. 2024)
//   pissa  W_o + Σ_k B_ok A_k - Σ_k B0_ok A0_k             and init_lora_A, init_lora_B of the same shapes (Meng et al. 2024), no α
//   miss   W_oi + M_(i mod r),o                            disha, bone or miss_block [r, out] (Kang and Yin 2024)
// Names and shapes are those of JL-er/RWKV-PEFT (rwkvt/peft/rwkvLinear.py, merge/) and huggingface/peft (src/peft/tuners/lora, miss).

import { CheckpointError, InputError } from "@rwkv-ts/core";
import type { Checkpoint } from "../checkpoint.js";

/** What a file of an adapter does not say of itself. */
export interface AdapterOptions {
  /** LoRA's and DoRA's α. Default: what the file says; RWKV-PEFT's files say nothing. */
  alpha?: number;
  signal?: AbortSignal;
}

export interface Part {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

/** Changes a row of W in place; it has `in` elements. */
export type RowChange = (row: Float64Array, o: number) => void;

export interface AdapterKind {
  readonly id: string;
  /** The names that files give to each part. */
  readonly parts: Readonly<Record<string, readonly string[]>>;
  /** What PEFT's adapter_config.json calls it; undefined: PEFT has it only as a LoRA. */
  readonly peft: Readonly<Record<string, unknown>>;
  /** The rank, from the shapes of the parts beside a matrix [out, in]. Undefined where they do not fit it. */
  rank(shapes: Readonly<Record<string, readonly number[]>>, out: number, columns: number): number | undefined;
  /** @param scale α/r, for kinds that have it */
  change(parts: Readonly<Record<string, Part>>, rank: number, scale: () => number): RowChange;
}

/** The key of α in the metadata of adapter files written here. */
export const loraAlphaKey = "rwkv-ts.lora_alpha";

/** @throws InputError where neither the options nor the file say it */
export function alphaOf(lora: Pick<Checkpoint, "name" | "metadata">, options: Pick<AdapterOptions, "alpha">): number {
  const text = lora.metadata[loraAlphaKey];
  const alpha = options.alpha ?? (text === undefined ? undefined : Number(text));
  if (alpha === undefined)
    throw new InputError(`${lora.name} does not say its alpha; pass the one that it was trained with`);
  if (!Number.isFinite(alpha))
    throw new InputError(`${lora.name}: alpha must be a number, it is ${options.alpha ?? text}`);
  return alpha;
}

const isShape = (shape: readonly number[] | undefined, ...wanted: number[]): boolean => shape?.join() === wanted.join();

function factorRank(a: readonly number[] | undefined, b: readonly number[] | undefined, out: number, columns: number) {
  const rank = a?.[0] ?? 0;
  return rank > 0 && isShape(a, rank, columns) && isShape(b, out, rank) ? rank : undefined;
}

/** Adds scale · B_o A. */
function addProduct(row: Float64Array, o: number, a: Float32Array, b: Float32Array, rank: number, scale: number): void {
  for (let k = 0; k < rank; k++) {
    const factor = scale * b[o * rank + k]!;
    for (let i = 0; i < row.length; i++) row[i]! += factor * a[k * row.length + i]!;
  }
}

const lora: AdapterKind = {
  id: "lora",
  parts: { lora_A: ["lora_A"], lora_B: ["lora_B"] },
  peft: { peft_type: "LORA" },
  rank: ({ lora_A, lora_B }, out, columns) => factorRank(lora_A, lora_B, out, columns),
  change({ lora_A, lora_B }, rank, scale) {
    const s = scale();
    return (row, o) => addProduct(row, o, lora_A!.data, lora_B!.data, rank, s);
  },
};

const dora: AdapterKind = {
  id: "dora",
  parts: { lora_A: ["lora_A"], lora_B: ["lora_B"], lora_magnitude_vector: ["lora_magnitude_vector"] },
  peft: { peft_type: "LORA", use_dora: true },
  rank: ({ lora_A, lora_B, lora_magnitude_vector: m }, out, columns) =>
    isShape(m, out) ? factorRank(lora_A, lora_B, out, columns) : undefined,
  change({ lora_magnitude_vector: m, ...parts }, rank, scale) {
    const direction = lora.change(parts, rank, scale);
    return (row, o) => {
      direction(row, o);
      const norm = Math.sqrt(row.reduce((sum, x) => sum + x * x, 0));
      if (norm === 0 && m!.data[o] === 0) return; // a row of zeros has stayed as it was
      if (norm === 0) throw new CheckpointError(`row ${o} has length 0, and DoRA a magnitude for it`);
      for (let i = 0; i < row.length; i++) row[i]! *= m!.data[o]! / norm;
    };
  },
};

const pissa: AdapterKind = {
  id: "pissa",
  parts: {
    lora_A: ["lora_A"],
    lora_B: ["lora_B"],
    init_lora_A: ["init_lora_A"],
    init_lora_B: ["init_lora_B"],
  },
  peft: { peft_type: "LORA" },
  rank: ({ lora_A, lora_B, init_lora_A, init_lora_B }, out, columns) => {
    const rank = factorRank(lora_A, lora_B, out, columns);
    return rank === factorRank(init_lora_A, init_lora_B, out, columns) ? rank : undefined;
  },
  change:
    ({ lora_A, lora_B, init_lora_A, init_lora_B }, rank) =>
    (row, o) => {
      addProduct(row, o, lora_A!.data, lora_B!.data, rank, 1);
      addProduct(row, o, init_lora_A!.data, init_lora_B!.data, rank, -1);
    },
};

const miss: AdapterKind = {
  id: "miss",
  parts: { disha: ["disha", "bone", "miss_block"] },
  peft: { peft_type: "MISS", init_weights: true },
  rank: ({ disha }, out) => (disha?.length === 2 && disha[1] === out ? disha[0] : undefined),
  change: ({ disha }, rank) => {
    const out = disha!.shape[1]!;
    return (row, o) => {
      for (let i = 0; i < row.length; i++) row[i]! += disha!.data[(i % rank) * out + o]!;
    };
  },
};

export const adapterKinds: readonly AdapterKind[] = [lora, dora, pissa, miss];
