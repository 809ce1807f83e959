// Gradients, losses and logits of batches whose rows are read whole, by one program for each number of texts that they have room for.
import type { Backend, Memory } from "@rwkv-ts/core/backend";
import type { Architecture, Value } from "@rwkv-ts/core/model";
import { allReduce, inputLeaf, Program, valuesOfTexts, writeInputs } from "@rwkv-ts/core/tools";
import { type BatchLayout, type BatchSize, layOut, sequencesFor, textsOf } from "./batch-layout.js";
import type { Batch } from "./engine-options.js";
import { emptyValues, fillValues } from "./filled-batch.js";
import { type Gradients, gradientName, gradientOutputs } from "./gradient-outputs.js";
import { type Drawing, drawnOutputs } from "./greedy-ids.js";
import { writePieces } from "./head-pieces.js";
import type { LongCeOptions } from "./long-ce.js";
import type { MaskShape } from "./methods/adaptation.js";
import type { LossScale } from "./precision.js";
import type { RowSums } from "./row-reports.js";
import { TokenLosses } from "./token-losses.js";
import { filledTime, type TrainingGraphOptions, traceLoss, traceTraining, trainedFunction } from "./training-graph.js";

export interface WholeOptions extends BatchSize {
  readonly longCe: LongCeOptions | undefined;
  readonly graph: TrainingGraphOptions;
  /** @param slots of the states that are bound; default: one a row */
  readonly bind: (name: string, kind: string, slots?: number) => Memory | undefined;
  /** What is evaluated in place of a parameter. */
  readonly average: (name: string) => Memory | undefined;
  readonly gradients: Gradients;
  readonly lossScale: LossScale | undefined;
  /** A mask of dropout for so many tokens; `part` tells the batches of an update apart. */
  readonly mask: (name: string, shape: MaskShape, tokens: number, part: number) => Float32Array;
}

/** replace, add: gradients over those before, or added to them. */
type ProgramKind = "replace" | "add" | "evaluate";

export class WholeSteps {
  /** By what they compute and the room that they have. */
  readonly #programs = new Map<string, Promise<Program>>();
  #logits: Promise<Program> | undefined;
  /** Inputs of dropout. */
  #masks: ReadonlyMap<string, MaskShape> = new Map();
  readonly #losses: TokenLosses;

  constructor(
    readonly architecture: Architecture,
    readonly backend: Backend,
    readonly options: WholeOptions,
  ) {
    const devices = { copies: options.copies, ownRows: this.#ownRows("losses") };
    this.#losses = new TokenLosses(architecture, backend, options.graph, options.bind, devices);
  }

  /** Adds the gradients of an update's batch up (the first one's replace what was there); resolves to its loss times `scale`. */
  async gradients(batch: Batch, scale: number, index: number, sums?: RowSums): Promise<number> {
    const { graph, longCe, mask } = this.options;
    const { layout, sequences } = this.#layOut(batch);
    const program = await this.#program(index === 0 ? "replace" : "add", layout, sequences);
    if (longCe) program.write("weights", await this.#weights(batch, longCe));
    for (const [name, shape] of this.#masks)
      if (program.takes(name)) program.write(name, mask(name, shape, layout.ids.length, index));
    const loss = await this.#run(program, layout, scale);
    await sums?.add(program, layout, graph.headChunk);
    return loss;
  }

  /** Sum of the losses of a batch's targets by their weights, and where the most probable ids are right. */
  async evaluate(batch: Batch, drawing: Drawing): Promise<number> {
    const { layout, sequences } = this.#layOut(batch);
    const program = await this.#program("evaluate", layout, sequences);
    drawing.write(program);
    const sum = await this.#run(program, layout, 1);
    await drawing.count(program, layout.targets);
    return sum;
  }

  /** Logits [B·T, V] of ids. */
  async logits(ids: Int32Array): Promise<Float32Array> {
    const { architecture } = this;
    const { time, bind, average } = this.options;
    const { layout, sequences } = this.#layOut({ ids, targets: new Int32Array(ids.length).fill(-1) });
    const graph = { ...this.options.graph, sequences, headChunk: undefined };
    this.#logits ??= Program.compile(this.backend, {
      outputs: new Map([["logits", traceLoss(architecture, graph).logits]]),
      ownRows: this.#ownRows("logits"),
      bind: (name, kind) => average(name) ?? bind(name, kind, sequences),
    });
    const program = await this.#logits;
    const { values } = await valuesOfTexts(trainedFunction(architecture), layout.ids, layout.texts);
    writeInputs(program, values);
    program.write("ids", layout.ids);
    program.write("sequences", layout.table);
    return emptyValues(architecture, await program.result("logits"), time, architecture.vocabularySize);
  }

  /** Inputs of which every device has its windows', and the outputs that are theirs. */
  #ownRows(...outputs: string[]): ReadonlySet<string> | undefined {
    if (this.options.copies === 1) return undefined;
    const hosted = Object.keys(trainedFunction(this.architecture).inputs ?? {}).map(inputLeaf);
    return new Set(["ids", "targets", "weights", "tokenWeights", "sequences", "greedy", ...hosted, ...outputs]);
  }

  #program(kind: ProgramKind, layout: BatchLayout, sequences: number): Promise<Program> {
    const tokenWeights = layout.weights !== undefined;
    const key = [kind, sequences, tokenWeights].join(" ");
    const known = this.#programs.get(key);
    if (known) return known;
    const options = { ...this.options.graph, sequences, tokenWeights };
    const made = kind === "evaluate" ? this.#compileEvaluate(options) : this.#compileGradient(options, kind === "add");
    this.#programs.set(key, made);
    return made;
  }

  /** Gradients of a batch, written over (or added to) the parameters' gradient memory. */
  async #compileGradient(options: TrainingGraphOptions, accumulate: boolean): Promise<Program> {
    const { longCe, bind } = this.options;
    const { loss, gradients, masks, tokenLosses } = traceTraining(this.architecture, {
      ...options,
      weighted: longCe !== undefined,
    });
    this.#masks = masks;
    const cuts = new Map([...this.options.gradients.cuts].map(([name, cut]) => [gradientName(name), cut]));
    const { outputs, updates } = gradientOutputs(gradients, this.options.gradients, accumulate);
    return Program.compile(this.backend, {
      outputs: new Map<string, Value>([["loss", this.#summed(loss)], ...tokenLosses, ...outputs]),
      updates,
      split: (name) => cuts.get(name),
      ownRows: this.#ownRows(...masks.keys(), "losses"),
      bind: (name, kind) => bind(name, kind, options.sequences),
    });
  }

  /** Over the windows of all devices. */
  #summed(value: Value): Value {
    return this.options.copies > 1 ? allReduce(value) : value;
  }

  async #compileEvaluate(options: TrainingGraphOptions): Promise<Program> {
    const { bind, average } = this.options;
    const { loss, pieces } = traceLoss(this.architecture, options);
    const tokens = options.batch * filledTime(this.architecture, options.time);
    return Program.compile(this.backend, {
      outputs: new Map([["loss", this.#summed(loss)], ...drawnOutputs(pieces, tokens)]),
      ownRows: this.#ownRows("drawn"),
      bind: (name, kind) => average(name) ?? bind(name, kind, options.sequences),
    });
  }

  /** The batch in the form of a program of so many sequences. */
  #layOut(batch: Batch): { layout: BatchLayout; sequences: number } {
    const sequences = sequencesFor(textsOf(batch, this.options), this.options);
    return { layout: layOut(this.architecture, batch, this.options, sequences), sequences };
  }

  async #run(program: Program, layout: BatchLayout, scale: number): Promise<number> {
    const { values } = await valuesOfTexts(trainedFunction(this.architecture), layout.ids, layout.texts);
    writeInputs(program, values);
    program.write("ids", layout.ids);
    const pieces = { tokens: layout.ids.length, size: this.options.graph.headChunk };
    writePieces(program, "targets", layout.targets, pieces);
    if (layout.weights) writePieces(program, "tokenWeights", layout.weights, pieces);
    program.write("sequences", layout.table);
    program.write("scale", Float32Array.of(scale));
    const { lossScale } = this.options;
    if (lossScale && program.takes("lossScale")) program.write("lossScale", Float32Array.of(lossScale.value));
    return (await program.result("loss"))[0]!;
  }

  async #weights(batch: Batch, longCe: LongCeOptions): Promise<Float32Array> {
    const weights = await this.#losses.longCeWeights(batch, longCe);
    return fillValues(this.architecture, weights, this.options.time);
  }

  async dispose(): Promise<void> {
    await this.#losses.dispose();
    for (const program of [...this.#programs.values(), this.#logits]) (await program)?.dispose();
  }
}
