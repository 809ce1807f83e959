// Updates that were left out because the loss or a gradient was no finite number: they changed nothing, are counted, and do not count for
// what follows the number of updates made, as AdamW's bias correction does.
import { TrainingError } from "./errors.js";

export class Skips {
  /** Updates that were skipped so far. */
  count = 0;
  /** Of them those in a row up to the last update. */
  streak = 0;

  heard(isSkipped: boolean): void {
    this.streak = isSkipped ? this.streak + 1 : 0;
    if (isSkipped) this.count++;
  }

  serialise(): string {
    return JSON.stringify({ count: this.count, streak: this.streak });
  }

  /** @throws TrainingError for what `serialise` did not write */
  restore(text: string): void {
    let saved: unknown;
    try {
      saved = JSON.parse(text);
    } catch {
      saved = undefined;
    }
    const { count, streak } = (saved ?? {}) as Record<string, unknown>;
    const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
    if (!isCount(count) || !isCount(streak))
      throw new TrainingError(
        "the run to continue has no count of skipped updates that makes sense: its snapshot is damaged",
      );
    this.count = count;
    this.streak = streak;
  }
}
