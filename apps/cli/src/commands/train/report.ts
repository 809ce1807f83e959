// What a run tells: a line of progress on stderr, samples of text, and at the end one line that sums up.
import type { Dataset, TrainEvent, TrainResult } from "@rwkv-ts/train";
import { formatCount } from "../../terminal/format.js";
import type { TrainFlags } from "./flags.js";

export class Report {
  readonly #live = process.stderr.isTTY === true;
  #smoothed: number | undefined;
  #tokens = 0;
  #seconds = 0;
  #started = performance.now();

  constructor(
    readonly flags: TrainFlags,
    readonly dataset: Dataset,
  ) {}

  async event(event: TrainEvent): Promise<void> {
    switch (event.type) {
      case "start":
        return this.#start(event);
      case "step":
        return this.#step(event);
      case "evaluation": {
        const bits = event.bitsPerByte === undefined ? "" : `, ${event.bitsPerByte.toFixed(4)} bits per byte`;
        return this.#line(
          `step ${event.step}: validation loss ${event.loss.toFixed(4)}, perplexity ${event.perplexity.toFixed(2)}${bits}`,
        );
      }
      case "sample":
        return this.#line(`step ${event.step}: ${JSON.stringify(event.text)}`);
      case "snapshot":
        return this.#line(`step ${event.step}: snapshot written`);
    }
  }

  #start({ step, parameters }: Extract<TrainEvent, { type: "start" }>): void {
    const { train, validation } = this.dataset;
    const data = `${formatCount(train.length)} tokens, ${formatCount(validation?.length ?? 0)} held out`;
    const from = step > 0 ? `, going on from step ${step}` : "";
    this.#line(`${formatCount(parameters)} parameters, ${data}${from}`);
    this.#started = performance.now();
  }

  #step(event: Extract<TrainEvent, { type: "step" }>): void {
    const keep = this.#smoothed === undefined ? 0 : 0.95;
    this.#smoothed = keep * (this.#smoothed ?? 0) + (1 - keep) * event.loss;
    this.#tokens += event.tokens;
    this.#seconds += event.seconds;
    const last = event.step === this.flags.steps;
    if (!this.#live && event.step % this.flags.logEvery !== 0 && !last) return;
    const speed = this.#tokens / this.#seconds;
    const left = (((this.flags.steps - event.step) * event.tokens) / speed) | 0;
    const text = [
      `${event.step}/${this.flags.steps}`,
      `loss ${event.loss.toFixed(4)}`,
      `smoothed ${this.#smoothed.toFixed(4)}`,
      `lr ${event.learningRate.toExponential(2)}`,
      `${Math.round(speed)} tokens/s`,
      `${formatTime(left)} left`,
    ].join("  ");
    process.stderr.write(this.#live ? `\r\x1b[2K${text}` : `${text}\n`);
    this.#tokens *= 0.9; // speed of the last steps
    this.#seconds *= 0.9;
  }

  async end({ step, finished, evaluation }: TrainResult): Promise<void> {
    const seconds = (performance.now() - this.#started) / 1000;
    const loss = evaluation ? `, validation loss ${evaluation.loss.toFixed(4)}` : "";
    const state = finished ? "finished" : "interrupted";
    this.#line(`${state} at step ${step} after ${formatTime(seconds)}${loss}: ${this.flags.out}`);
  }

  #line(text: string): void {
    process.stderr.write(`${this.#live ? "\r\x1b[2K" : ""}${text}\n`);
  }
}

function formatTime(seconds: number): string {
  const s = Math.round(seconds);
  if (s < 60) return `${s} s`;
  if (s < 3600) return `${Math.floor(s / 60)} min ${s % 60} s`;
  return `${Math.floor(s / 3600)} h ${Math.floor((s % 3600) / 60)} min`;
}
