// What one token does to a head of RWKV-7's state (Peng et al. 2025, arXiv 2503.14456, eq. 17), apart by its causes. S [value, key]:
//   S' = S diag(w)  +  (S a) bᵀ  +  v kᵀ,   a = -κ,  b = κ ⊙ learning rate
//        faded         erased       written
import type { Values } from "../rpc/calls.js";

/** Matrices [value channels, key channels]. */
export interface StateChange {
  /** Decay: what each key channel loses, S diag(w) - S. */
  readonly faded: Float32Array;
  /** What was kept under the token's key, taken out in part: -(S κ)(κ ⊙ rate)ᵀ. */
  readonly erased: Float32Array;
  /** v kᵀ. */
  readonly written: Float32Array;
}

/** The intermediates of the recurrence, [tokens, heads, channels of a head]. */
export type Recurrence = Readonly<Record<"decay" | "k" | "v" | "a" | "b", Values>>;

/** The recurrence's intermediates among a layer's; undefined for another architecture. */
export function recurrenceOf(layer: ReadonlyMap<string, Values>): Recurrence | undefined {
  const find = (name: string) => layer.get(`wkv.${name}`) ?? layer.get(`att.wkv.${name}`);
  const [decay, k, v, a, b] = [find("decay"), find("k"), find("v"), find("a"), find("b")];
  return decay && k && v && a && b ? { decay, k, v, a, b } : undefined;
}

/** The vector of one token and head. */
export function headVector({ shape, data }: Values, token: number, head: number): Float32Array {
  const [, heads = 1, size = 1] = shape;
  const from = (token * heads + head) * size;
  return data.subarray(from, from + size);
}

/** @param before the head's state before the token, [size, size] in rows */
export function stateChange(before: Float32Array, recurrence: Recurrence, token: number, head: number): StateChange {
  const [w, k, v, a, b] = (["decay", "k", "v", "a", "b"] as const).map((name) =>
    headVector(recurrence[name], token, head),
  ) as [Float32Array, Float32Array, Float32Array, Float32Array, Float32Array];
  const size = w.length;
  const change = { faded: matrix(size), erased: matrix(size), written: matrix(size) };
  for (let i = 0; i < size; i++) {
    let found = 0; // Σ_j S_ij a_j
    for (let j = 0; j < size; j++) found += before[i * size + j]! * a[j]!;
    for (let j = 0; j < size; j++) {
      const at = i * size + j;
      change.faded[at] = before[at]! * (w[j]! - 1);
      change.erased[at] = found * b[j]!;
      change.written[at] = v[i]! * k[j]!;
    }
  }
  return change;
}

const matrix = (size: number): Float32Array => new Float32Array(size * size);
