// What a run tells, in its folder and in words: metrics.jsonl, loss.svg and TensorBoard's events, and lines of progress for a terminal.
import { basename, resolve } from "node:path";
import { printable } from "@rwkv-ts/core";
import { writeWholeFile } from "@rwkv-ts/core/tools";
import { lossCurve } from "../loss-curve.js";
import type { MetricsRecord } from "../metrics.js";
import type { TrainEvent, TrainResult } from "../train-options.js";
import { EventFile } from "./event-file.js";
import { MetricsFile } from "./metrics-file.js";

type Step = Extract<TrainEvent, { type: "step" }>;

/** What a run tells, where, and how often. */
export interface RunLogOptions {
  /** Updates between lines of progress and records; default 10. */
  readonly logEvery?: number;
  /** Whether TensorBoard's event file is written too. */
  readonly tensorboard?: boolean;
  /** What is learned, in words: part of the first line. */
  readonly data?: string;
  /** Lines that are told behind it. */
  readonly about?: readonly string[];
  /** Takes a line; one that is `passing` may be written over by the next. Default: stderr. */
  readonly write?: (line: string, passing: boolean) => void;
  /** Whether every update has a line that is written over. Default: where stderr is a terminal. */
  readonly live?: boolean;
}

/**
 * Hears of a run: `train({ ..., onEvent: (event) => log.event(event) })`, and in the end `log.end(result)`. A run that goes on has every
 * step once in its files.
 */
export class RunLog {
  readonly #live: boolean;
  readonly #logEvery: number;
  #metrics: MetricsFile | undefined;
  #events: EventFile | undefined;
  #smoothed: number | undefined;
  /** Updates since the last record. */
  #pending: Step[] = [];
  #speed = 0;
  #steps = 0;
  #started = performance.now();

  constructor(
    readonly folder: string,
    readonly options: RunLogOptions = {},
  ) {
    this.#live = options.live ?? process.stderr.isTTY === true;
    this.#logEvery = options.logEvery ?? 10;
  }

  async event(event: TrainEvent): Promise<void> {
    switch (event.type) {
      case "start":
        return this.#start(event);
      case "step":
        return this.#step(event);
      case "evaluation": {
        await this.#append(event);
        const bits = event.bitsPerByte === undefined ? "" : `, ${event.bitsPerByte.toFixed(4)} bits per byte`;
        this.#line(
          `step ${event.step}: validation loss ${event.loss.toFixed(4)}, perplexity ${event.perplexity.toFixed(2)}, ` +
            `accuracy ${(100 * event.accuracy).toFixed(2)} %${bits}`,
        );
        return this.#draw();
      }
      case "metrics": {
        await this.#append({ ...event.values, type: "metrics", step: event.step });
        const told = Object.entries(event.values).map(([name, value]) => `${name} ${Number(value.toPrecision(6))}`);
        return this.#line(`step ${event.step}: ${told.join(", ")}`);
      }
      case "sample":
        return this.#line(`step ${event.step}: ${JSON.stringify(event.text)}`);
      case "snapshot":
        return this.#line(`step ${event.step}: snapshot written`);
    }
  }

  async #start({ step, steps, parameters }: Extract<TrainEvent, { type: "start" }>): Promise<void> {
    const { about = [], data, tensorboard } = this.options;
    this.#steps = steps;
    const from = step > 0 ? `, going on from step ${step}` : "";
    this.#line(`${compact.format(parameters)} trained parameters${data ? `, ${data}` : ""}${from}`);
    for (const line of about) this.#line(line);
    this.#metrics = await MetricsFile.open(`${this.folder}/metrics.jsonl`, step);
    if (tensorboard) this.#events = await EventFile.create(this.folder, this.#metrics.records);
    this.#started = performance.now();
  }

  async #step(event: Step): Promise<void> {
    if (event.isSkipped)
      this.#line(
        event.lossScale === undefined
          ? `step ${event.step}: skipped, the loss (${event.loss}) or a gradient is no finite number; ${event.skipped} so far`
          : `step ${event.step}: skipped, gradients overflow where the loss is scaled by ${event.lossScale}; halved`,
      );
    if (Number.isFinite(event.loss))
      this.#smoothed =
        this.#smoothed === undefined ? event.loss : this.#smoothed + 0.05 * (event.loss - this.#smoothed);
    this.#pending.push(event);
    const speed = event.tokens / event.seconds;
    this.#speed = this.#speed === 0 ? speed : this.#speed + 0.1 * (speed - this.#speed);
    const due = event.step % this.#logEvery === 0 || event.step === this.#steps;
    if (due) await this.#record(event);
    if (due || this.#live) this.#progress(event, this.#smoothed ?? event.loss);
  }

  async #record({ step, learningRate, lossScale }: Step): Promise<void> {
    const all = this.#pending.splice(0);
    // a loss that is no number belongs to an update that was skipped
    const pending = all.filter((s) => Number.isFinite(s.loss) && !s.isSkipped);
    const skipped = all.filter((s) => s.isSkipped).length;
    const last = pending.at(-1);
    if (!last) return;
    const sum = (of: (step: Step) => number) => pending.reduce((n, each) => n + of(each), 0);
    await this.#append({
      type: "train",
      step,
      loss: sum((s) => s.loss) / pending.length,
      norm: last.norm,
      learningRate,
      tokensPerSecond: Math.round(sum((s) => s.tokens) / sum((s) => s.seconds)),
      ...(lossScale !== undefined && { lossScale }),
      ...((skipped > 0 || lossScale !== undefined) && { skipped }),
    });
  }

  /** Without numbers that are not finite, which JSON does not have, such as the perplexity of a loss above 709 nats. */
  async #append(record: MetricsRecord): Promise<void> {
    if (!this.#metrics) return;
    const finite = Object.entries(record).filter(([, value]) => typeof value !== "number" || Number.isFinite(value));
    const kept = Object.fromEntries(finite) as unknown as MetricsRecord;
    const isBehind = await this.#metrics.append(kept);
    if (isBehind) await this.#events?.append(kept);
    else if (this.#events) this.#events = await EventFile.create(this.folder, this.#metrics.records);
  }

  #progress({ step, loss, learningRate, tokens }: Step, smoothed: number): void {
    const left = ((this.#steps - step) * tokens) / this.#speed;
    const text = [
      `${step}/${this.#steps}`,
      `loss ${lossText(loss)}`,
      `smoothed ${lossText(smoothed)}`,
      `lr ${learningRate.toExponential(2)}`,
      `${Math.round(this.#speed)} tokens/s`,
      `${formatTime(left)} left`,
    ].join("  ");
    this.#write(text, this.#live);
  }

  async #draw(): Promise<void> {
    const title = `Loss of ${basename(resolve(this.folder))}`;
    await writeWholeFile(`${this.folder}/loss.svg`, lossCurve(this.#metrics?.records ?? [], { title }));
  }

  /** Draws the curve, and says how it ended. */
  async end({ step, finished, skipped, evaluation }: TrainResult): Promise<void> {
    await this.#draw();
    const seconds = (performance.now() - this.#started) / 1000;
    const loss = evaluation ? `, validation loss ${evaluation.loss.toFixed(4)}` : "";
    const left = skipped > 0 ? `, ${skipped} updates skipped` : "";
    const state = finished ? "finished" : "interrupted, the same command goes on from here";
    this.#line(`${state}: step ${step} after ${formatTime(seconds)}${loss}${left}, in ${this.folder}`);
  }

  #line(text: string): void {
    this.#write(text, false);
  }

  #write(text: string, passing: boolean): void {
    const line = printable(text);
    if (this.options.write) this.options.write(line, passing);
    else process.stderr.write(`${this.#live ? "\r\x1b[2K" : ""}${line}${passing ? "" : "\n"}`);
  }
}

const compact = /* @__PURE__ */ new Intl.NumberFormat("en", { notation: "compact", maximumSignificantDigits: 4 });

/** Of an update in which no token counts, none. */
const lossText = (loss: number): string => (Number.isNaN(loss) ? "-" : loss.toFixed(4));

function formatTime(seconds: number): string {
  const s = Math.round(seconds);
  if (s < 60) return `${s} s`;
  if (s < 3600) return `${Math.floor(s / 60)} min ${s % 60} s`;
  return `${Math.floor(s / 3600)} h ${Math.floor((s % 3600) / 60)} min`;
}
