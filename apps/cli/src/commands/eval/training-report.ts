// A line of progress of runs that train, for people.
import { printable } from "@rwkv-ts/core";

/** Milliseconds between two lines. */
const interval = 200;

export interface TrainingProgress {
  readonly run: number;
  readonly runs: number;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly step: number;
  readonly steps: number;
  readonly loss: number;
}

export class TrainingReport {
  #last = 0;
  #shown = false;

  step({ run, runs, facts, step, steps, loss }: TrainingProgress): void {
    const now = performance.now();
    if (!process.stderr.isTTY || now - this.#last < interval) return;
    this.#last = now;
    this.#shown = true;
    const what = Object.entries(facts).map(([name, value]) => (typeof value === "string" ? value : `${name} ${value}`));
    const line = `run ${run + 1} of ${runs}  ${what.join(", ")}  ${step}/${steps}  loss ${loss.toFixed(4)}`;
    process.stderr.write(`\r\x1b[2K${printable(line, 160)}`);
  }
  end(): void {
    if (this.#shown) process.stderr.write("\r\x1b[2K");
  }
}
