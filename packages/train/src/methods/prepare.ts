// Brings a model's weights into the backend's memory and allocates what a method trains.
import { elementCount, InputError, type Storage } from "@rwkv-ts/core";
import type { Backend } from "@rwkv-ts/core/backend";
import {
  type Architecture,
  cutOf,
  randomSource,
  statesWhenTuned,
  storageFor,
  type WeightSpec,
  weightSpecs,
} from "@rwkv-ts/core/model";
import { decodeStorage, encodeStorage } from "@rwkv-ts/core/tools";
import type { FrozenWeight, Parallel } from "../engine-options.js";
import { allocateParameter, disposeParameter, initialWeights, type Parameter } from "../parameters.js";
import { type Adaptation, type BoundAdapter, cutBeside } from "./adaptation.js";
import type { AdapterOptions, AddedTensor, Matrix } from "./method.js";
import { targetsOf, withoutWeight } from "./names.js";
import { type Method, methodOf } from "./table.js";

/** Weights to start from, in canonical bytes (core/src/storages/table.ts). */
export interface GivenWeight {
  readonly name: string;
  readonly storage: Storage;
  readonly bytes: Uint8Array;
}

/** A model in the backend's memory, divided into what is trained and what is not. */
export interface Trainable {
  readonly parameters: readonly Parameter[];
  /** What is used and not trained: weights, and what adapters bring along. */
  readonly frozen: ReadonlyMap<string, FrozenWeight>;
  /** How the graph differs from the architecture's. */
  readonly adaptation: Adaptation;
  /** Checksum of the given weights that are not trained, in whatever order; undefined where all are. Of large ones it looks at some bytes. */
  readonly base: number | undefined;
  /** Tensors that stay as they are and belong into the run's file. */
  readonly saved: ReadonlyMap<string, { readonly shape: readonly number[]; readonly data: Float32Array }>;
  dispose(): void;
}

/** Which model is trained, by which method, from which weights. */
export interface PrepareOptions {
  readonly architecture: Architecture;
  readonly backend: Backend;
  readonly method: Method;
  /** How several devices train it; default: data. */
  readonly parallel?: Parallel | undefined;
  readonly seed: number;
  /** Default: the official initialisation. */
  readonly weights?: AsyncIterable<GivenWeight> | Iterable<GivenWeight> | undefined;
}

/** Storages in which a method wants weights to be given: f32 for what it trains or takes apart, else as `storage` asks. */
export function storagesFor(architecture: Architecture, method: Method, storage: Storage): Map<string, Storage> {
  const own = methodOf(method);
  const apart = new Set(own.adapter?.takesApart ? targetsOf(architecture, method as AdapterOptions) : []);
  const isWide = (name: string, spec: WeightSpec) => own.trains?.(name, spec, method) || apart.has(name);
  const specs = [...weightSpecs(architecture)];
  return new Map(specs.map(([name, spec]) => [name, isWide(name, spec) ? "f32" : storageFor(spec, storage)]));
}

/**
 * Brings a model's weights into the backend's memory and allocates what the method trains. Where it fails it leaves nothing there.
 * @throws InputError for weights that are missing, unknown or in another storage than the method takes, and as the method's own checks
 */
export async function prepare(options: PrepareOptions): Promise<Trainable> {
  const parts = new Preparation(options);
  try {
    methodOf(options.method).check?.(options.architecture, options.method);
    for await (const weight of options.weights ?? startWeights(options.architecture, options.seed)) parts.add(weight);
    return parts.end();
  } catch (error) {
    parts.dispose();
    throw error;
  }
}

class Preparation {
  readonly #parameters: Parameter[] = [];
  readonly #frozen = new Map<string, FrozenWeight>();
  readonly #adapters = new Map<string, BoundAdapter>();
  readonly #saved = new Map<string, { shape: readonly number[]; data: Float32Array }>();
  readonly #specs: ReadonlyMap<string, WeightSpec>;
  readonly #targets: ReadonlySet<string>;
  readonly #seen = new Set<string>();
  #base: number | undefined;

  constructor(private readonly options: PrepareOptions) {
    const { architecture, method } = options;
    this.#specs = weightSpecs(architecture);
    const adapts = methodOf(method).adapter !== undefined;
    this.#targets = new Set(adapts ? targetsOf(architecture, method as AdapterOptions) : []);
  }

  add(weight: GivenWeight): void {
    const { architecture, backend, method, parallel } = this.options;
    const given = this.#specs.get(weight.name);
    if (!given) throw new InputError(`${architecture.id} has no weight named ${weight.name}`);
    const spec = parallel === "tensor" ? given : { ...given, split: "whole" as const };
    this.#seen.add(weight.name);
    if (methodOf(method).trains?.(weight.name, spec, method)) {
      const group = this.#hasLayerwiseRates ? spec : { ...spec, learningRate: 1 };
      this.#parameters.push(allocateParameter(backend, weight.name, spec.shape, group, floats(weight)));
      return;
    }
    this.#base = ((this.#base ?? 0) + checksumOf(weight)) >>> 0;
    this.#freeze(this.#targets.has(weight.name) ? this.#adapt(weight, spec) : weight, spec);
  }

  get #hasLayerwiseRates(): boolean {
    return (this.options.method as { layerwiseRates?: boolean }).layerwiseRates ?? true;
  }

  /** For any readers: the backward pass multiplies by frozen matrices from the other side than `linear` does. */
  #freeze({ name, storage, bytes }: GivenWeight, { shape, ...spec }: Pick<WeightSpec, "shape" | "split" | "together">) {
    const split = cutOf({ shape, ...spec });
    this.#frozen.set(name, {
      storage,
      memory: this.options.backend.upload({ label: name, shape, storage, bytes, split }),
    });
  }

  /** Puts the method's tensors beside a matrix. Returns what is frozen of it. */
  #adapt(weight: GivenWeight, spec: WeightSpec): GivenWeight {
    const { method, seed } = this.options;
    const adapter = methodOf(method).adapter!;
    const [out, columns] = spec.shape as [number, number];
    const values = () => Float32Array.from(decodeStorage(weight.storage, weight.bytes, spec.shape));
    const matrix: Matrix = { name: weight.name, out, in: columns, values };
    const { added, residual } = adapter.begin(matrix, method, randomSource(seed ^ hash(weight.name)));
    const named = Object.entries(added).map(([key, tensor]) => {
      const name = `${withoutWeight(weight.name)}.${key}`;
      this.#place(name, tensor, spec);
      return [key, { name, shape: tensor.shape, ...(tensor.follows && { follows: tensor.follows }) }] as const;
    });
    this.#adapters.set(weight.name, { added: new Map(named), apply: (layer) => adapter.apply(layer, method) });
    if (!residual) return weight;
    const storage = storageFor(spec, (method as { residual?: Storage }).residual ?? "f32");
    return { name: weight.name, storage, bytes: encodeStorage(storage, residual, spec.shape) };
  }

  #place(name: string, { shape, initial, follows, isFixed, isSaved }: AddedTensor, spec: WeightSpec): void {
    const { backend } = this.options;
    const cut = cutBeside(cutOf(spec), follows);
    if (isFixed) {
      const bytes = new Uint8Array(initial.buffer, initial.byteOffset, initial.byteLength);
      const memory = backend.upload({ label: name, shape, storage: "f32", bytes, split: cut });
      this.#frozen.set(name, { storage: "f32", memory });
      if (isSaved) this.#saved.set(name, { shape, data: initial });
    } else {
      const group = { learningRate: 1, weightDecay: false, cut };
      this.#parameters.push(allocateParameter(backend, name, shape, group, initial));
    }
  }

  end(): Trainable {
    const { architecture, backend, method, parallel, seed } = this.options;
    const missing = [...this.#specs.keys()].filter((name) => !this.#seen.has(name));
    if (missing.length > 0) throw new InputError(`weights missing for ${architecture.id}: ${missing.join(", ")}`);
    const states = methodOf(method).states?.(architecture, method) ?? [];
    for (const [name, spec] of states) {
      const group = { learningRate: 1, weightDecay: false, cut: parallel === "tensor" ? cutOf(spec) : undefined };
      const initial = new Float32Array(elementCount(spec.shape));
      this.#parameters.push(allocateParameter(backend, name, spec.shape, group, initial));
    }
    const { dropout: rate = 0 } = method as { dropout?: number };
    return {
      parameters: this.#parameters,
      frozen: this.#frozen,
      saved: this.#saved,
      base: this.#base,
      adaptation: {
        adapters: this.#adapters,
        initialStates: statesWhenTuned(architecture, new Set(states.map(([name]) => name))),
        ...(rate > 0 && { dropout: { rate, seed } }),
      },
      dispose: () => this.dispose(),
    };
  }

  dispose(): void {
    this.#parameters.forEach(disposeParameter);
    for (const { memory } of this.#frozen.values()) memory.dispose();
  }
}

function* startWeights(architecture: Architecture, seed: number): Generator<GivenWeight> {
  for (const [name, , values] of initialWeights(architecture, seed))
    yield { name, storage: "f32", bytes: new Uint8Array(values.buffer, values.byteOffset, values.byteLength) };
}

function floats({ name, storage, bytes }: GivenWeight): Float32Array {
  if (storage !== "f32") throw new InputError(`${name} is trained and must be given as f32, not ${storage}`);
  return bytes.byteOffset % 4 === 0
    ? new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4)
    : new Float32Array(bytes.slice().buffer);
}

/** FNV-1a, so that every adapter starts from numbers of its own. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h | 0;
}

/** Runs of four bytes of a weight that its checksum looks at, at most. */
const mostChecked = 2 ** 12;

/** FNV-1a over a weight's name and its bytes, of a large one over numbers that are spread evenly. */
function checksumOf({ name, bytes }: GivenWeight): number {
  let h = hash(name);
  const runs = Math.ceil(bytes.length / 4);
  const count = Math.min(runs, mostChecked);
  for (let i = 0; i < count; i++) {
    const from = 4 * Math.floor((i * runs) / count);
    for (let at = from; at < Math.min(from + 4, bytes.length); at++) h = Math.imul(h ^ bytes[at]!, 0x01000193);
  }
  return h >>> 0;
}
