// LongCE: tokens that a long context explains count more (Fang et al. 2024, "What is Wrong with Perplexity for Long-context
// Language Modeling?", arXiv 2410.23771), as RWKV-X's trainer does it (howard-hou/RWKV-X, pretrain/src/model.py). ℓ is a
// token's loss in the whole sequence of T tokens, ℓ' its loss when tokens start .. start + 2·stride - 1 (or to the end) are
// read alone, for start = stride, 2·stride, ... below T - stride and the tokens from start + stride on:
//   w = min(e^(ℓ' - ℓ), most), 1 for all other tokens;   loss = mean(ℓ w), the weights being constants.
import { InputError } from "@rwkv-ts/core";

/** How LongCE compares long contexts with short ones. */
export interface LongCeOptions {
  /** Default 4000. */
  readonly stride?: number;
  /** Largest weight; default 10. */
  readonly most?: number;
}

/** The settings of LongCE where none are given. */
export const defaultLongCe = { stride: 4000, most: 10 } as const satisfies Required<LongCeOptions>;

/** A piece of the sequences that is read alone. */
export interface ShortWindow {
  readonly start: number;
  readonly length: number;
}

/**
 * The windows of at most 2 · stride tokens that LongCE reads alone, in a sequence of `time` tokens.
 * @throws InputError for a stride that is no whole number from 1
 */
export function shortWindows(time: number, { stride = defaultLongCe.stride }: LongCeOptions): ShortWindow[] {
  if (!(Number.isInteger(stride) && stride >= 1))
    throw new InputError(`LongCE's stride must be a whole number from 1, got ${stride}`);
  const windows: ShortWindow[] = [];
  for (let start = stride; start < time - stride; start += stride)
    windows.push({ start, length: Math.min(2 * stride, time - start) });
  return windows;
}

/**
 * Refuses contexts in which LongCE would weigh nothing.
 * @throws InputError where sequences of `time` tokens are too short for LongCE to weigh any of them
 */
export function checkLongCe(time: number, options: LongCeOptions): void {
  if (shortWindows(time, options).length > 0) return;
  const { stride } = { ...defaultLongCe, ...options };
  throw new InputError(
    `LongCE with a stride of ${stride} needs a context above ${2 * stride} tokens, got ${time}: ` +
      "all weights would be 1; use a longer context, or leave LongCE away",
  );
}

/**
 * Weights [B·T] from the losses of the whole sequences [B·T] and those of every window [B·length].
 * @param short losses of each of `shortWindows`
 */
export function longCeWeights(
  whole: Float32Array,
  short: readonly Float32Array[],
  time: number,
  options: LongCeOptions,
): Float32Array {
  const { stride, most } = { ...defaultLongCe, ...options };
  const weights = new Float32Array(whole.length).fill(1);
  shortWindows(time, options).forEach(({ start, length }, i) => {
    for (let b = 0; b < whole.length / time; b++)
      for (let t = stride; t < length; t++) {
        const at = b * time + start + t;
        weights[at] = Math.min(Math.exp(short[i]![b * length + t]! - whole[at]!), most);
      }
  });
  return weights;
}
