// Gradients of rows that are read in chunks, in memory for one chunk whatever the rows' length. The state passes from chunk to chunk;
// gradients go back through groups of n chunks (truncated backpropagation through time, Williams and Peng 1990; n = 1: within a chunk).
// A group is read once without gradients, keeping the states at its borders, and then from its last chunk to the first, each computed
// again from its border with the gradient of the state behind it: with n chunks a row, the gradients are those of the whole row.
// The states that rows end with may be kept for those of the next batch (carry.ts); gradients do not go back there.
import { elementCount, GraphError, InputError } from "@rwkv-ts/core";
import type { Backend, Memory } from "@rwkv-ts/core/backend";
import { type Architecture, stateSpecs, type Value } from "@rwkv-ts/core/model";
import { type InputMemory, Program, valuesOfTexts, writeInputs } from "@rwkv-ts/core/tools";
import { type BatchLayout, layOut } from "./batch-layout.js";
import { carriedName, gradientAfterName, gradientBeforeName } from "./carried-state.js";
import type { Carry } from "./carry.js";
import { type Chunk, type ChunkSize, chunksOf } from "./chunk-plan.js";
import type { Batch } from "./engine-options.js";
import { type Gradients, gradientOutputs } from "./gradient-outputs.js";
import { type Drawing, drawnOutputs } from "./greedy-ids.js";
import { writePieces } from "./head-pieces.js";
import type { MaskShape } from "./methods/adaptation.js";
import type { LossScale } from "./precision.js";
import type { RowSums } from "./row-reports.js";
import { bytesOf } from "./snapshot.js";
import { type TrainingGraphOptions, traceLoss, traceTraining, trainedFunction } from "./training-graph.js";

export interface ChunkedOptions extends ChunkSize {
  /** Chunks of a group. */
  readonly through: number;
  readonly graph: TrainingGraphOptions;
  readonly bind: (name: string, kind: string) => Memory | undefined;
  /** What is evaluated in place of a parameter. */
  readonly average: (name: string) => Memory | undefined;
  readonly gradients: Gradients;
  readonly lossScale: LossScale | undefined;
  /** States that go on from batch to batch. */
  readonly carry: Carry | undefined;
  /** A mask of dropout for so many tokens; `part` tells batches and chunks of an update apart. */
  readonly mask: (name: string, shape: MaskShape, tokens: number, part: number) => Float32Array;
}

/** Batches of an update whose chunks have masks of their own. */
const mostBatches = 2 ** 16;

/** advance: states alone; measure: losses too; plain: gradients that end at the chunk; chained: with those of the states around it. */
type Kind = "advance" | "measure" | "plain" | "chained";

interface Prepared {
  /** Among the chunks and batches of the update. */
  readonly part: number;
  readonly layout: BatchLayout;
  readonly keep: Float32Array;
  readonly values: Awaited<ReturnType<typeof valuesOfTexts>>["values"];
}

/** Memory of all state leaves for so many slots. */
class StateMemory {
  readonly #parts = new Map<string, Memory[]>();

  constructor(
    readonly backend: Backend,
    readonly leaves: readonly (readonly [name: string, bytes: number])[],
  ) {}

  /** One memory a leaf, made when it is first asked for. */
  part(name: string): readonly Memory[] {
    const known = this.#parts.get(name);
    if (known) return known;
    const made = this.leaves.map(([leaf, bytes]) => this.backend.allocate(bytes, `${leaf} (${name})`));
    this.#parts.set(name, made);
    return made;
  }

  of(name: string, leaf: string): Memory {
    return this.part(name)[this.leaves.findIndex(([each]) => each === leaf)]!;
  }

  copy(from: string, to: string): void {
    const target = this.part(to);
    this.part(from).forEach((memory, i) => {
      this.backend.copy(memory, 0, target[i]!, 0, memory.bytes);
    });
  }

  clear(name: string): void {
    for (const memory of this.part(name)) this.backend.write(memory, new Uint8Array(memory.bytes));
  }

  dispose(): void {
    for (const memory of [...this.#parts.values()].flat()) memory.dispose();
  }
}

export class ChunkedSteps {
  readonly #programs = new Map<string, Promise<Program>>();
  /** Masks of dropout that a program takes. */
  readonly #masks = new WeakMap<Program, ReadonlyMap<string, MaskShape>>();
  readonly #states = new Map<number, StateMemory>();

  constructor(
    readonly architecture: Architecture,
    readonly backend: Backend,
    readonly options: ChunkedOptions,
  ) {}

  /**
   * Adds the gradients of an update's batch up (the first one's replace what was there); resolves to its loss times `scale`. With a carry
   * the rows go on from there, and are kept there.
   */
  async gradients(batch: Batch, scale: number, index: number, sums?: RowSums): Promise<number> {
    const { through } = this.options;
    const carry = batch.states ? undefined : this.options.carry;
    const { prepared, sequences, states, last, rows } = await this.#prepare(
      batch,
      index,
      (batch.states ?? carry)?.rows,
    );
    for (const [leaf] of states.leaves) {
      const given = batch.states?.leaves.get(leaf);
      if (given) this.backend.write(states.of("before", leaf), bytesOf(given));
      for (const [b, goesOn] of rows.entries()) if (goesOn) carry?.copyTo(leaf, b, states.of("before", leaf), b);
    }
    let loss = 0;
    let adds = index > 0;
    const run = async (kind: Kind, chunk: Prepared) => {
      const program = await this.#program(kind, sequences, chunk.layout.weights !== undefined, adds);
      if (kind !== "advance") adds = true;
      const loss = await this.#run(program, kind, chunk, scale);
      if (kind !== "advance") await sums?.add(program, chunk.layout, this.options.graph.headChunk);
      return loss;
    };
    for (let from = 0; from < prepared.length; from += through) {
      const group = prepared.slice(from, from + through);
      if (group.length === 1) {
        loss += await run("plain", group[0]!);
        states.copy("after", "before");
        continue;
      }
      for (const [i, chunk] of group.entries()) {
        states.copy("before", `border ${i}`);
        if (i === group.length - 1) break;
        await run("advance", chunk);
        states.copy("after", "before");
      }
      states.clear("gradient after");
      for (const [i, chunk] of [...group.entries()].reverse()) {
        if (i < group.length - 1) states.copy(`border ${i}`, "before");
        loss += await run("chained", chunk);
        if (i === group.length - 1) states.copy("after", "next");
        states.copy("gradient before", "gradient after");
      }
      states.copy("next", "before");
    }
    for (const [b, slot] of carry ? last.entries() : []) {
      if (slot === undefined) continue;
      for (const [leaf] of states.leaves) carry!.copyFrom(leaf, b, states.of("before", leaf), slot);
      carry!.keep(b);
    }
    return loss;
  }

  /** The state that each row of a batch goes on from, by leaf. */
  async statesOf(batch: Batch): Promise<(ReadonlyMap<string, Float32Array> | undefined)[]> {
    const { carry, batch: rows } = this.options;
    const { leaves, rows: has } = batch.states ??
      (await carry?.read()) ?? { leaves: new Map<string, Float32Array>(), rows: [] };
    return Array.from({ length: rows }, (_, b) => {
      if (!has[b] || batch.goesOn?.[b] === false) return undefined;
      const own = [...leaves].map(([name, all]) => {
        const width = all.length / rows;
        return [name, all.slice(b * width, (b + 1) * width)] as const;
      });
      return new Map(own);
    });
  }

  /** Sum of the losses of a batch's targets by their weights, and where the most probable ids are right. */
  async evaluate(batch: Batch, drawing: Drawing): Promise<number> {
    const { prepared, sequences, states } = await this.#prepare(batch, 0);
    let sum = 0;
    for (const chunk of prepared) {
      const program = await this.#program("measure", sequences, chunk.layout.weights !== undefined, false);
      drawing.write(program);
      sum += await this.#run(program, "measure", chunk, 1);
      await drawing.count(program, chunk.layout.targets);
      states.copy("after", "before");
    }
    return sum;
  }

  /** @param carried whether each row has a state to go on from */
  async #prepare(batch: Batch, index: number, carried?: readonly boolean[]) {
    const { architecture, options } = this;
    const rows = carried?.map((has, b) => has && (batch.goesOn?.[b] ?? true)) ?? [];
    const { chunks, slots, last } = chunksOf(batch, options, rows);
    let sequences = options.batch;
    while (sequences < slots) sequences *= 2;
    const memories = new Map<number, InputMemory>();
    const prepared: Prepared[] = [];
    for (const [i, chunk] of chunks.entries())
      prepared.push(await this.#prepareChunk(chunk, sequences, memories, index + mostBatches * i));
    const states = this.#statesFor(architecture, sequences);
    states.clear("before"); // what an overflow has left there is no number, and times zero neither
    return { prepared, sequences, states, last, rows };
  }

  /** @param memories by slot, of texts for their inputs from the host */
  async #prepareChunk(
    chunk: Chunk,
    sequences: number,
    memories: Map<number, InputMemory>,
    part: number,
  ): Promise<Prepared> {
    const { batch, slots, goesOn } = chunk;
    const size = { batch: this.options.batch, time: this.options.chunk, copies: 1 };
    const layout = layOut(this.architecture, batch, size, sequences, slots);
    const texts = layout.texts.map((text, i) => ({ ...text, memory: goesOn[i] ? memories.get(slots[i]!) : undefined }));
    const { values, memories: after } = await valuesOfTexts(trainedFunction(this.architecture), layout.ids, texts);
    const keep = new Float32Array(sequences).fill(1); // slots of no text in this chunk stay as they are
    slots.forEach((slot, i) => {
      keep[slot] = goesOn[i] ? 1 : 0;
      memories.set(slot, after[i]!);
    });
    return { part, layout, keep, values };
  }

  #statesFor(architecture: Architecture, sequences: number): StateMemory {
    const known = this.#states.get(sequences);
    if (known) return known;
    const specs = [...stateSpecs(trainedFunction(architecture))];
    const leaves = specs.map(([name, shape]) => [name, 4 * sequences * elementCount(shape)] as const);
    const made = new StateMemory(this.backend, leaves);
    this.#states.set(sequences, made);
    return made;
  }

  #program(kind: Kind, sequences: number, tokenWeights: boolean, accumulate: boolean): Promise<Program> {
    const key = [kind, sequences, tokenWeights, accumulate].join(" ");
    const known = this.#programs.get(key);
    if (known) return known;
    const made = this.#compile(kind, sequences, tokenWeights, accumulate);
    this.#programs.set(key, made);
    return made;
  }

  async #compile(kind: Kind, sequences: number, tokenWeights: boolean, accumulate: boolean): Promise<Program> {
    const { architecture } = this;
    const { graph, chunk, bind, average, gradients } = this.options;
    const states = this.#statesFor(architecture, sequences);
    const own = { ...graph, time: chunk, sequences, tokenWeights, carries: true };
    const bound = (name: string, what: string) => stateMemory(states, name) ?? bind(name, what);
    if (kind === "advance" || kind === "measure") {
      const isMeasured = kind === "measure";
      const { loss, pieces, statesAfter, masks } = traceLoss(architecture, own, !isMeasured);
      const measured = isMeasured ? [["loss", loss] as const, ...drawnOutputs(pieces, graph.batch * chunk)] : [];
      const outputs = new Map([...measured, ...outputsAfter(statesAfter)]);
      return this.#withMasks(masks, {
        outputs,
        bind: (name, what) => (isMeasured ? average(name) : undefined) ?? bound(name, what),
      });
    }
    const { loss, statesAfter, ...traced } = this.#trace({ ...own, chained: kind === "chained" });
    const { outputs, updates } = gradientOutputs(traced.gradients, gradients, accumulate);
    const all = new Map([["loss", loss] as const, ...traced.tokenLosses, ...outputs, ...outputsAfter(statesAfter)]);
    return this.#withMasks(traced.masks, { outputs: all, updates, bind: bound });
  }

  async #withMasks(masks: ReadonlyMap<string, MaskShape>, input: Parameters<typeof Program.compile>[1]) {
    const program = await Program.compile(this.backend, input);
    this.#masks.set(program, masks);
    return program;
  }

  /** @throws InputError where the state has no gradient that could go back */
  #trace(options: TrainingGraphOptions) {
    try {
      return traceTraining(this.architecture, options);
    } catch (error) {
      if (!options.chained || !(error instanceof GraphError)) throw error;
      throw new InputError(
        `gradients cannot go back through the state of ${this.architecture.id} (${error.message}): truncate them at every chunk (chunkGradients 1)`,
        { cause: error },
      );
    }
  }

  /** Resolves to the loss, or to 0 where the program has none. */
  async #run(program: Program, kind: Kind, { layout, keep, values, part }: Prepared, scale: number): Promise<number> {
    writeInputs(program, values);
    for (const [name, shape] of this.#masks.get(program)!)
      if (program.takes(name)) program.write(name, this.options.mask(name, shape, layout.ids.length, part));
    const { ids, targets, table: sequences, weights } = layout;
    const lossScale = Float32Array.of(this.options.lossScale?.value ?? 1);
    const inputs = { ids, sequences, keep, scale: Float32Array.of(scale), lossScale };
    for (const [name, data] of Object.entries(inputs)) if (program.takes(name)) program.write(name, data);
    const pieces = { tokens: ids.length, size: this.options.graph.headChunk };
    if (kind !== "advance") writePieces(program, "targets", targets, pieces);
    if (kind !== "advance" && weights) writePieces(program, "tokenWeights", weights, pieces);
    if (kind !== "advance") return (await program.result("loss"))[0]!;
    await program.submit();
    return 0;
  }

  async dispose(): Promise<void> {
    for (const program of this.#programs.values()) (await program).dispose();
    for (const states of this.#states.values()) states.dispose();
  }
}

const outputsAfter = (states: ReadonlyMap<string, Value>) =>
  [...states].map(([name, value]) => [`state after ${name}`, value] as const);

/** Where the states of a program lie, by the names of its leaves and outputs. */
function stateMemory(states: StateMemory, name: string): Memory | undefined {
  for (const [leaf] of states.leaves) {
    if (name === carriedName(leaf)) return states.of("before", leaf);
    if (name === `state after ${leaf}`) return states.of("after", leaf);
    if (name === gradientAfterName(leaf)) return states.of("gradient after", leaf);
    if (name === gradientBeforeName(leaf)) return states.of("gradient before", leaf);
  }
  return undefined;
}
