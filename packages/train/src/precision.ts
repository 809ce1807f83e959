// In what a run computes (Micikevicius et al. 2018, "Mixed Precision Training"): activations and their gradients in f32, bf16 or f16;
// weights, their gradients and AdamW's moments are f32 always. f16 has no small numbers: the loss is scaled up before gradients are
// computed, as far as they stay finite. After an overflow the update is skipped and the scale halved; after many without it doubles.
import type { NarrowType } from "@rwkv-ts/core";
import { TrainingError } from "./errors.js";

/** In what activations and their gradients may be kept; weights, their gradients and moments are f32 always (Micikevicius et al. 2018). */
export const precisions = ["f32", "bf16", "fp16"] as const;
/** One of `precisions`. */
export type Precision = (typeof precisions)[number];

/** The type in which activations are kept; undefined for f32. */
export const activationType = (precision: Precision): NarrowType | undefined =>
  ({ f32: undefined, bf16: "bf16" as const, fp16: "f16" as const })[precision];

/** torch's GradScaler: the first scale, and updates without overflow before it is doubled. */
const firstScale = 2 ** 16;
const patience = 2000;
const [smallestScale, largestScale] = [2 ** -14, 2 ** 24];

/** The scale of the loss, and how it came about: what a run must know to go on. */
export class LossScale {
  value = firstScale;
  /** Updates since the scale was changed. */
  #since = 0;

  /** Hears of the gradients' norm. @throws TrainingError when no scale helps */
  heard(norm: number): { readonly isSkipped: boolean } {
    if (!Number.isFinite(norm)) {
      if (this.value <= smallestScale)
        throw new TrainingError(
          `gradients overflow at the smallest scale of the loss (${smallestScale}): use --precision bf16, or a lower learning rate`,
        );
      this.value /= 2;
      this.#since = 0;
      return { isSkipped: true };
    }
    if (++this.#since >= patience && this.value < largestScale) {
      this.value *= 2;
      this.#since = 0;
    }
    return { isSkipped: false };
  }

  serialise(): string {
    return JSON.stringify({ scale: this.value, since: this.#since });
  }

  /** @throws TrainingError for what `serialise` did not write */
  restore(text: string | undefined): void {
    let saved: unknown;
    try {
      saved = JSON.parse(text ?? "");
    } catch {
      saved = undefined;
    }
    const { scale, since } = (saved ?? {}) as Record<string, unknown>;
    const isScale =
      typeof scale === "number" &&
      scale >= smallestScale &&
      scale <= largestScale &&
      Number.isInteger(Math.log2(scale));
    if (!isScale || !isCount(since))
      throw new TrainingError("the run to continue has no scale of the loss that makes sense: its snapshot is damaged");
    this.value = scale;
    this.#since = since;
  }
}

const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;
