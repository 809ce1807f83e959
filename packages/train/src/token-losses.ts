// The cross entropy of every token of a batch, without gradient, for sequences of any length: what LongCE weighs with.
import type { Backend, Memory } from "@rwkv-ts/core/backend";
import type { Architecture } from "@rwkv-ts/core/model";
import { Program, valuesFromStart, writeInputs } from "@rwkv-ts/core/tools";
import type { Batch } from "./engine-options.js";
import { emptyValues, fillBatch } from "./filled-batch.js";
import { type LongCeOptions, longCeWeights, shortWindows } from "./long-ce.js";
import { batchTable, filledTime, type TrainingGraphOptions, traceLoss, trainedFunction } from "./training-graph.js";

export class TokenLosses {
  readonly #programs = new Map<number, Promise<Program>>();

  constructor(
    readonly architecture: Architecture,
    readonly backend: Backend,
    readonly options: TrainingGraphOptions,
    private readonly bind: (name: string, kind: string) => Memory | undefined,
    /** Devices that each have `options.batch` rows of their own, and the inputs and outputs that have them. */
    private readonly devices: { readonly copies: number; readonly ownRows?: ReadonlySet<string> | undefined },
  ) {}

  /** Losses [B·T] of a batch of sequences of `time` tokens; 0 where there is no target. */
  async of(batch: Batch, time: number): Promise<Float32Array> {
    let program = this.#programs.get(time);
    if (!program) {
      program = this.#compile(time);
      this.#programs.set(time, program);
    }
    const { ids, targets } = fillBatch(this.architecture, batch, time);
    const ready = await program;
    const filled = filledTime(this.architecture, time);
    writeInputs(ready, await valuesFromStart(trainedFunction(this.architecture), ids, filled));
    ready.write("ids", ids);
    ready.write("targets", targets);
    const { copies } = this.devices;
    const table = batchTable(this.options.batch, filled); // of every device's own tokens
    ready.write(
      "sequences",
      Int32Array.from({ length: copies * table.length }, (_, i) => table[i % table.length]!),
    );
    return emptyValues(this.architecture, await ready.result("losses"), time);
  }

  /** LongCE's weights [B·T] of a batch. */
  async longCeWeights(batch: Batch, options: LongCeOptions): Promise<Float32Array> {
    const { time } = this.options;
    const whole = await this.of(batch, time);
    const short: Float32Array[] = [];
    for (const { start, length } of shortWindows(time, options))
      short.push(await this.of(cutBatch(batch, time, start, length), length));
    return longCeWeights(whole, short, time, options);
  }

  #compile(time: number): Promise<Program> {
    const { losses } = traceLoss(this.architecture, { ...this.options, time, weighted: false });
    return Program.compile(this.backend, {
      outputs: losses,
      bind: this.bind,
      ownRows: this.devices.ownRows,
    });
  }

  async dispose(): Promise<void> {
    for (const program of this.#programs.values()) (await program).dispose();
  }
}

/** Tokens start .. start+length-1 of every sequence. */
export function cutBatch({ ids, targets }: Batch, time: number, start: number, length: number): Batch {
  const cut = (values: Int32Array) =>
    Int32Array.from({ length: (values.length / time) * length }, (_, i) => {
      const b = Math.floor(i / length);
      return values[b * time + start + (i % length)]!;
    });
  return { ids: cut(ids), targets: cut(targets) };
}
