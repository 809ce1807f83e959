// What a run tells: a line of progress on stderr, samples of text, metrics.jsonl and loss.svg in the run's folder, and at
// the end one line that sums up.
import { basename, resolve } from "node:path";
import { printable } from "@rwkv-ts/core";
import {
  type Dataset,
  lossCurve,
  type MetricsRecord,
  magicPrime,
  type TrainEvent,
  type TrainResult,
  tokensIn,
} from "@rwkv-ts/train";
import { EventFile, MetricsFile, writeAtomically } from "@rwkv-ts/train/node";
import { formatCount } from "../../terminal/format.js";
import type { TrainFlags } from "./flags.js";
import { splitOf } from "./training-data.js";

type Step = Extract<TrainEvent, { type: "step" }>;

export class Report {
  readonly #live = process.stderr.isTTY === true;
  #metrics: MetricsFile | undefined;
  #events: EventFile | undefined;
  #smoothed: number | undefined;
  /** Updates since the last record. */
  #pending: Step[] = [];
  #speed = 0;
  #steps = 0;
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
        await this.#append(event);
        const bits = event.bitsPerByte === undefined ? "" : `, ${event.bitsPerByte.toFixed(4)} bits per byte`;
        this.#line(
          `step ${event.step}: validation loss ${event.loss.toFixed(4)}, perplexity ${event.perplexity.toFixed(2)}, ` +
            `accuracy ${(100 * event.accuracy).toFixed(2)} %${bits}`,
        );
        return this.#draw();
      }
      case "sample":
        return this.#line(`step ${event.step}: ${JSON.stringify(event.text)}`);
      case "snapshot":
        return this.#line(`step ${event.step}: snapshot written`);
    }
  }

  async #start({ step, steps, parameters }: Extract<TrainEvent, { type: "start" }>): Promise<void> {
    const train = tokensIn(this.dataset.train);
    const held = this.dataset.validation ? tokensIn(this.dataset.validation) : 0;
    const data = `${formatCount(train)} tokens, ${formatCount(held)} held out`;
    const windows = orderLine(this.flags, train, held);
    this.#steps = steps;
    const from = step > 0 ? `, going on from step ${step}` : "";
    this.#line(`${formatCount(parameters)} trained parameters, ${data}${from}`);
    if (windows) this.#line(windows);
    this.#metrics = await MetricsFile.open(`${this.flags.out}/metrics.jsonl`, step);
    if (this.flags.tensorboard) this.#events = await EventFile.create(this.flags.out, this.#metrics.records);
    this.#started = performance.now();
  }

  async #step(event: Step): Promise<void> {
    if (event.isSkipped)
      this.#line(
        `step ${event.step}: skipped, gradients overflow where the loss is scaled by ${event.lossScale}; halved`,
      );
    if (Number.isFinite(event.loss))
      this.#smoothed =
        this.#smoothed === undefined ? event.loss : this.#smoothed + 0.05 * (event.loss - this.#smoothed);
    this.#pending.push(event);
    const speed = event.tokens / event.seconds;
    this.#speed = this.#speed === 0 ? speed : this.#speed + 0.1 * (speed - this.#speed);
    const due = event.step % this.flags.logEvery === 0 || event.step === this.#steps;
    if (due) await this.#record(event);
    if (due || this.#live) this.#progress(event, this.#smoothed ?? event.loss);
  }

  async #record({ step, norm, learningRate, lossScale }: Step): Promise<void> {
    const all = this.#pending.splice(0);
    // a loss that is no number belongs to an update that was skipped
    const pending = all.filter((s) => Number.isFinite(s.loss) && !s.isSkipped);
    const scaling = lossScale === undefined ? {} : { lossScale, skipped: all.filter((s) => s.isSkipped).length };
    if (pending.length === 0) return;
    const sum = (of: (step: Step) => number) => pending.reduce((n, each) => n + of(each), 0);
    const loss = sum((s) => s.loss) / pending.length;
    const tokensPerSecond = Math.round(sum((s) => s.tokens) / sum((s) => s.seconds));
    await this.#append({ type: "train", step, loss, norm, learningRate, tokensPerSecond, ...scaling });
  }

  async #append(record: MetricsRecord): Promise<void> {
    await this.#metrics?.append(record);
    await this.#events?.append(record);
  }

  #progress({ step, loss, learningRate, tokens }: Step, smoothed: number): void {
    const left = ((this.#steps - step) * tokens) / this.#speed;
    const text = [
      `${step}/${this.#steps}`,
      `loss ${loss.toFixed(4)}`,
      `smoothed ${smoothed.toFixed(4)}`,
      `lr ${learningRate.toExponential(2)}`,
      `${Math.round(this.#speed)} tokens/s`,
      `${formatTime(left)} left`,
    ].join("  ");
    process.stderr.write(this.#live ? `\r\x1b[2K${text}` : `${text}\n`);
  }

  async #draw(): Promise<void> {
    const records = this.#metrics?.records ?? [];
    await writeAtomically(
      `${this.flags.out}/loss.svg`,
      lossCurve(records, { title: `Loss of ${basename(resolve(this.flags.out))}` }),
    );
  }

  async end({ step, finished, evaluation }: TrainResult): Promise<void> {
    await this.#draw();
    const seconds = (performance.now() - this.#started) / 1000;
    const loss = evaluation ? `, validation loss ${evaluation.loss.toFixed(4)}` : "";
    const state = finished ? "finished" : "interrupted, the same command goes on from here";
    this.#line(`${state}: step ${step} after ${formatTime(seconds)}${loss}, in ${this.flags.out}`);
  }

  #line(text: string): void {
    process.stderr.write(`${this.#live ? "\r\x1b[2K" : ""}${printable(text)}\n`);
  }
}

/** What an official order goes by, and how a split changed it. */
function orderLine(flags: TrainFlags, train: number, held: number): string | undefined {
  const { order, context } = flags;
  if (order === "random" || typeof context !== "number") return undefined;
  const prime = magicPrime(train, context);
  const line = `order ${order}: magic prime ${prime} of ${train} tokens`;
  if (splitOf(flags) === 0) return line;
  const whole = magicPrime(train + held, context);
  return prime === whole
    ? line
    : `${line}; without --split it is ${whole} of ${train + held}, as in the official trainer`;
}

function formatTime(seconds: number): string {
  const s = Math.round(seconds);
  if (s < 60) return `${s} s`;
  if (s < 3600) return `${Math.floor(s / 60)} min ${s % 60} s`;
  return `${Math.floor(s / 3600)} h ${Math.floor((s % 3600) / 60)} min`;
}
