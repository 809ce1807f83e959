// The programs of a trainable, one for each kind of step, batch and number of tokens, and the states that they begin and end with.
import { elementCount } from "@rwkv-ts/core";
import type { Backend, Memory } from "@rwkv-ts/core/backend";
import type { StateSpec, StateTree, Value, Values, WeightSpec } from "@rwkv-ts/core/model";
import { differentiate, Graph, leaf, mapTree, Program } from "@rwkv-ts/core/tools";
import { TrainingError } from "../errors.js";
import { type AdamWOptions, adamw, traceNorm, traceUpdate } from "../optimizers/index.js";
import { memoryOf, type Parameter } from "../parameters.js";
import { batchTable } from "../training-graph.js";
import {
  type DataSpec,
  type DataSpecs,
  type DataValues,
  Sequences,
  type TrainableGraph,
  type WeightsTree,
} from "./graph.js";

/** Programs that are kept; one for each number of tokens. */
const mostPrograms = 16;

export interface StepShape {
  readonly kind: "train" | "carry" | "evaluate" | "session";
  readonly batch: number;
  readonly time: number;
}

/** What a graph is traced from, and where it runs. */
type PlacedGraph<I extends DataSpecs, T extends DataSpecs, W extends WeightsTree, S extends StateTree> = TrainableGraph<
  I,
  T,
  W,
  S
> & {
  readonly backend: Backend;
};

export class StepPrograms<I extends DataSpecs, T extends DataSpecs, W extends WeightsTree, S extends StateTree> {
  readonly #programs = new Map<string, Promise<Program>>();
  /** States that steps begin and end with, by purpose, leaf and batch. */
  readonly #states = new Map<string, Memory>();
  #norm: Promise<Program> | undefined;
  #update: Promise<Program> | undefined;

  constructor(
    private readonly graph: PlacedGraph<I, T, W, S>,
    private readonly parameters: readonly Parameter[],
    private readonly optimizer: AdamWOptions,
  ) {}

  /** That of a step, compiled where it is not known. */
  of(shape: StepShape): Promise<Program> {
    const key = `${shape.kind} ${shape.batch} ${shape.time}`;
    const known = this.#programs.get(key);
    const program = known ?? this.#compile(shape);
    this.#programs.delete(key);
    this.#programs.set(key, program);
    program.catch(() => this.#programs.delete(key));
    for (const [old, each] of this.#programs) {
      if (this.#programs.size <= mostPrograms) break;
      this.#programs.delete(old);
      each.then((unused) => unused.dispose());
    }
    return program;
  }

  async #compile(shape: StepShape): Promise<Program> {
    const own = this.graph;
    const { graph, sequences, outputs, states, data } = trace(own, shape);
    if (shape.kind !== "session") outputs.set("loss", own.loss(outputs.get("output")!, data(own.targets), sequences));
    const isTrained = shape.kind === "train" || shape.kind === "carry";
    if (isTrained) {
      const wanted = this.parameters.map(({ name }) => graph.find(name));
      differentiate(outputs.get("loss")!, wanted).forEach((gradient, i) => {
        const { name } = this.parameters[i]!;
        if (!gradient) throw new TrainingError(`the loss does not depend on ${name}: leave it out of the weights`);
        outputs.set(`${name}:gradient`, gradient);
      });
      outputs.delete("output");
    }
    if (shape.kind === "carry") for (const { name, next } of states) outputs.set(`next/${name}`, next);
    const program = await Program.compile(own.backend, {
      outputs,
      updates:
        shape.kind === "session"
          ? states.filter(({ before, next }) => next !== before).map((s) => [s.before, s.next])
          : [],
      bind: (name, kind) => this.#bind(name, kind, shape),
    });
    if (program.takes("sequences")) program.write("sequences", batchTable(shape.batch, shape.time));
    for (const [name, indices] of sequences.inputs()) if (program.takes(name)) program.write(name, indices);
    return program;
  }

  /** The norm of the gradients, before anything is changed. */
  norm(): Promise<Program> {
    this.#norm ??= Program.compile(this.graph.backend, {
      outputs: new Map([["norm", traceNorm(this.parameters)]]),
      bind: (name) => this.#partOf(name),
    });
    return this.#norm;
  }

  /** Moves the parameters by the gradients that the last training step left. */
  update(): Promise<Program> {
    this.#update ??= this.#compileUpdate();
    return this.#update;
  }

  #compileUpdate(): Promise<Program> {
    const { norm, updates } = traceUpdate(this.parameters, {
      rule: adamw,
      options: this.optimizer,
      inLayers: new Set(),
    });
    const outputs = new Map([["norm", norm]]);
    return Program.compile(this.graph.backend, { outputs, updates, bind: (name) => this.#partOf(name) });
  }

  #bind(name: string, kind: string, { kind: purpose, batch }: StepShape): Memory | undefined {
    if (kind === "weight") return this.parameters.find((p) => p.name === name)?.value;
    if (kind === "output")
      return name.startsWith("next/") ? this.state("next", name.slice("next/".length), batch) : this.#partOf(name);
    if (kind !== "state") return undefined;
    const begun = purpose === "carry" || purpose === "session" ? purpose : "initial";
    return this.state(begun, name.slice("state.".length), batch);
  }

  #partOf(name: string): Memory | undefined {
    const [owner, part] = name.split(":");
    const parameter = this.parameters.find((p) => p.name === owner);
    return part && parameter ? memoryOf(parameter, part) : undefined;
  }

  /** The memory of a leaf, which is that of a new sequence at first. */
  state(purpose: "initial" | "carry" | "next" | "session", leafName: string, batch: number): Memory {
    const key = `${purpose}/${leafName}/${batch}`;
    const known = this.#states.get(key);
    if (known) return known;
    const bytes = 4 * batch * elementCount(this.graph.state![leafName]!.shape);
    const memory = this.graph.backend.allocate(bytes, key);
    this.graph.backend.write(memory, this.initial(leafName, bytes));
    this.#states.set(key, memory);
    return memory;
  }

  /** What a leaf of a new sequence is. */
  initial(leafName: string, bytes: number): Uint8Array {
    return new Uint8Array(new Float32Array(bytes / 4).fill(this.graph.state![leafName]!.initial).buffer);
  }

  /** The states that steps with `carry` go on from. */
  *carried(): Generator<{ readonly leafName: string; readonly batch: string; readonly memory: Memory }> {
    for (const [key, memory] of this.#states) {
      const [purpose, leafName, batch] = key.split("/") as [string, string, string];
      if (purpose === "carry") yield { leafName, batch, memory };
    }
  }

  async dispose(): Promise<void> {
    for (const program of [...this.#programs.values(), this.#norm, this.#update])
      (await program?.catch(() => undefined))?.dispose();
    for (const memory of this.#states.values()) memory.dispose();
  }
}

/** Of the numbers of an input or target in a batch. */
export const shapeOf = ({ shape, each }: DataSpec, { batch, time }: StepShape): number[] => [
  each === "token" ? batch * time : batch,
  ...shape,
];

/** The function over the leaves of one step. */
function trace<I extends DataSpecs, T extends DataSpecs, W extends WeightsTree, S extends StateTree>(
  { inputs, weights, state, forward }: TrainableGraph<I, T, W, S>,
  shape: StepShape,
) {
  const graph = new Graph();
  const data = <D extends DataSpecs>(specs: D) =>
    Object.fromEntries(
      Object.entries(specs).map(([name, spec]) => [name, leaf(graph, "input", name, shapeOf(spec, shape), spec.dtype)]),
    ) as DataValues<D>;
  const w = mapTree(weights, (name, spec: WeightSpec) => leaf(graph, "weight", name, spec.shape));
  const table = leaf(graph, "input", "sequences", [shape.batch, 3], "i32");
  const sequences = new Sequences(graph, shape.batch, shape.time, table);
  const before = mapTree((state ?? {}) as S, (name, spec: StateSpec) =>
    leaf(graph, "state", `state.${name}`, [shape.batch, ...spec.shape]),
  ) as Values<S>;
  const result = forward(data(inputs), w, before, sequences);
  const states = Object.entries(before).map(([name, value]) => ({
    name,
    before: value as Value,
    next: (result.state as Readonly<Record<string, Value>> | undefined)?.[name] ?? (value as Value),
  }));
  return { graph, sequences, outputs: new Map([["output", result.output]]), states, data };
}
