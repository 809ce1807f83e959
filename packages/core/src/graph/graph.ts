// The graph that tracing builds. A `Value` is one output of one `Node`: it has a shape, a dtype and a name, but no data,
// so nothing can be read while tracing. Nodes are kept in the order in which they were made, which is a topological order.
import { GraphError } from "../errors.js";
import type { DType, Storage } from "../storage.js";
import type { Example, OutputType, Tensor, ValueType } from "./example.js";
import type { Cut, Place } from "./place.js";

/**
 * One output of one node of a graph: shape, type and name, but no data. What can be computed with it are the functions of
 * `@rwkv-ts/core/model`.
 */
export class Value implements ValueType {
  /** The name under which programs and inspection find this value; leaves are named by their checkpoint or input name. */
  name: string | undefined;
  constructor(
    readonly node: Node,
    readonly output: number,
    readonly shape: readonly number[],
    readonly dtype: DType,
    /** Inputs of the node that it is like: its type may be another one (`Graph.add`). */
    readonly follows?: readonly ValueType[],
  ) {}
  get graph(): Graph {
    return this.node.graph;
  }
  toString(): string {
    return `${this.dtype}[${this.shape.join(",")}] (${this.name ?? `%${this.node.id}${this.output ? `.${this.output}` : ""} ${this.node.op.name}`})`;
  }
}

/** What a leaf stands for: data given at every step, a weight, or a state leaf of the pool (updated in place). */
export type LeafKind = "input" | "weight" | "state";
/** What a leaf stands for, and in what type its numbers come. */
export interface LeafParams {
  readonly kind: LeafKind;
  readonly storage: Storage | DType;
  /** How several devices share it; absent: each has all of it. */
  readonly split?: Cut | undefined;
}

/** One op in a graph, with the values that it reads and makes. */
export class Node {
  readonly outputs: readonly Value[];
  constructor(
    readonly graph: Graph,
    readonly id: number,
    readonly op: OpDefinition<unknown>,
    readonly params: unknown,
    readonly inputs: readonly Value[],
    types: readonly OutputType[],
    /** Path of the scopes that were open, e.g. `blocks.3.att`. */
    readonly scope: string,
    /** Index of the layer that this node belongs to, or -1; recomputation works layer by layer. */
    readonly segment: number,
  ) {
    this.outputs = types.map((type, i) => new Value(this, i, type.shape, type.dtype, type.follows));
  }
}

// ---- what defines an operation: one op is one file with its shape rule, gradient, plain reference and examples

/** What an op's gradient is made of. */
export interface VjpContext<P> {
  readonly inputs: readonly Value[];
  readonly outputs: readonly Value[];
  readonly params: P;
  /** Gradient of the loss with respect to each output; undefined means zero. */
  readonly gradients: readonly (Value | undefined)[];
  /** Whether anybody asks for the gradient of that input. */
  readonly wanted: readonly boolean[];
}

/** An op whose inputs do not all lie whole on every device. Shapes are those of one device that has everything. */
export interface ShardContext<P> {
  readonly devices: number;
  readonly params: P;
  readonly shapes: readonly (readonly number[])[];
  readonly places: readonly Place[];
  /** Inputs whose parts are filled up with zeros behind the end of the axis, as leaves are; default: none. */
  readonly zeros?: readonly boolean[];
}

/** How each device computes its part. */
export interface ShardRule<P> {
  /** Where the op needs its inputs; those that lie elsewhere are brought there. */
  readonly takes: readonly Place[];
  /** Where its outputs lie then. */
  readonly gives: readonly Place[];
  /** Parameters of the op on one device; default: the same. */
  readonly params?: P;
  /** Adds what a device computes of its inputs, in place of the op itself. */
  readonly make?: (inputs: readonly Value[]) => readonly Value[];
}

/** What one device has of a value, while all of them are brought together; row-major. */
export interface DevicePart {
  readonly shape: readonly number[];
  readonly data: Float32Array | Float64Array | Int32Array;
}

/** An operation: shape rule, gradient, plain reference and the examples that test it on every backend. */
export interface OpDefinition<P> {
  readonly name: string;
  /** Types of the outputs; throws `ShapeError` naming the shapes. */
  shape(inputs: readonly Value[], params: P): readonly OutputType[];
  /** Gradient with respect to each input (undefined: zero or not differentiable), built from other ops. */
  vjp?(context: VjpContext<P>): readonly (Value | undefined)[];
  /** Plain loops in double precision: the oracle. Outputs come filled with zeros. */
  reference(inputs: readonly (Tensor | undefined)[], params: P, outputs: readonly (Tensor | undefined)[]): void;
  /** [input, output] pairs that may share one buffer: the kernel works in place when they do. */
  updates?(params: P, inputs: readonly ValueType[]): readonly (readonly [input: number, output: number])[];
  /** The same outputs from other ops, for backends that have no kernel of this one (passes/expand.ts). */
  decompose?(inputs: readonly Value[], params: P): readonly Value[];
  /** Inputs that mixed precision keeps in f32: decays. */
  readonly precise?: readonly number[];
  /** True when the output is the input's bytes under another shape. */
  readonly view?: boolean;
  /** How it runs on several devices; absent: only on inputs that are whole on each. */
  shard?(context: ShardContext<P>): ShardRule<P>;
  /**
   * For the ops with which devices of a mesh meet, which no backend of one device runs: fills what every device gets of the op's one
   * output from what each has of its one input. Some only depend on the device's number.
   */
  exchange?(parts: readonly DevicePart[], params: P, results: readonly DevicePart[]): void;
  readonly examples: readonly Example<P>[];
}

// ---- the graph

function keptAs(type: OutputType, dtype: DType | undefined, op: string): OutputType {
  if (dtype === undefined || dtype === type.dtype) return type;
  if (type.follows && type.dtype !== "i32" && dtype !== "i32") return { ...type, dtype };
  throw new GraphError(`${op}: an output that is always ${type.dtype} cannot be kept in ${dtype}`);
}

/** What tracing builds: nodes in the order in which they were made, which is a topological order. */
export class Graph {
  readonly nodes: Node[] = [];
  /** Named values: leaves and everything that `named` marked. */
  readonly names = new Map<string, Value>();
  #scopes: string[] = [];
  /** The layer to which nodes belong that are added from here on; -1: none. */
  segment = -1;

  /**
   * @param kept types in which the outputs are kept, in place of those of the shape rule; for outputs that follow an input
   * @throws GraphError for values of another graph, and outputs of a fixed type; ShapeError by the op's shape rule
   */
  add<P>(op: OpDefinition<P>, inputs: readonly Value[], params: P, kept?: readonly DType[]): readonly Value[] {
    for (const input of inputs)
      if (input.graph !== this) throw new GraphError(`${op.name}: ${input} belongs to another graph`);
    const types = op.shape(inputs, params).map((type, i) => keptAs(type, kept?.[i], op.name));
    const node = new Node(
      this,
      this.nodes.length,
      op as OpDefinition<unknown>,
      params,
      inputs,
      types,
      this.#scopes.join("."),
      this.segment,
    );
    this.nodes.push(node);
    return node.outputs;
  }

  /** Runs `body` with `name` added to the scope path. */
  scope<T>(name: string, body: () => T): T {
    this.#scopes.push(name);
    try {
      return body();
    } finally {
      this.#scopes.pop();
    }
  }

  /** Gives a value a name (below the open scopes) under which it can be made an output. */
  named(name: string, value: Value): Value {
    const path = [...this.#scopes, name].join(".");
    if (this.names.has(path)) throw new GraphError(`two values are named ${path}`);
    value.name ??= path;
    this.names.set(path, value);
    return value;
  }

  /** The value of that name. */
  find(name: string): Value {
    const value = this.names.get(name);
    if (value) return value;
    const known = [...this.names.keys()];
    throw new GraphError(
      `no value is named ${name}; this graph has ${known.slice(0, 12).join(", ")}${known.length > 12 ? ", ..." : ""}`,
    );
  }
}
