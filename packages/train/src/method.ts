// What a run trains. full: every weight, or those below some prefixes. lora: low-rank factors beside frozen matrices (Hu et al. 2021). state: the initial
// recurrent state `state.<l>.wkv`, shared by all sequences, with every weight frozen ("state tuning").
import { ConfigError, elementCount, InputError, type Storage } from "@rwkv-ts/core";
import type { Backend, Memory } from "@rwkv-ts/core/backend";
import {
  type Architecture,
  cutOf,
  randomSource,
  storageFor,
  tunableStates,
  type WeightSpec,
  weightSpecs,
} from "@rwkv-ts/core/model";
import type { FrozenWeight, Parallel } from "./engine.js";
import { type LoraTarget, loraCuts, loraNames } from "./lora.js";
import { allocateParameter, disposeParameter, initialWeights, type Parameter } from "./parameters.js";

export interface LoraOptions {
  readonly rank: number;
  /** The adapter's output is multiplied by alpha / rank. */
  readonly alpha: number;
  /** Ends of the names of the matrices that get adapters, e.g. `att.key` or `head`. Default: all linear layers of blocks. */
  readonly targets?: readonly string[];
}

export interface FullOptions {
  /** Beginnings of the names of what is trained, e.g. `moba.` for a first stage; the rest is kept as it is. Default: all. */
  readonly only?: readonly string[];
}

export type Method =
  | ({ readonly kind: "full" } & FullOptions)
  | ({ readonly kind: "lora" } & LoraOptions)
  | { readonly kind: "state" };

/** Weights to start from, in canonical bytes (core/src/storage.ts). */
export interface GivenWeight {
  readonly name: string;
  readonly storage: Storage;
  readonly bytes: Uint8Array;
}

export interface Trainable {
  readonly parameters: readonly Parameter[];
  readonly frozen: ReadonlyMap<string, FrozenWeight>;
  readonly lora?: readonly LoraTarget[];
  dispose(): void;
}

/** Matrices of the architecture that get an adapter. @throws InputError when a target names none */
export function loraTargets(architecture: Architecture, { rank, alpha, targets }: LoraOptions): LoraTarget[] {
  if (!(Number.isInteger(rank) && rank >= 1)) throw new InputError(`the rank of LoRA must be at least 1, got ${rank}`);
  const matrices = [...weightSpecs(architecture)].flatMap(([name, spec]) => (spec.role === "matrix" ? [name] : []));
  const matches = (name: string, target: string) => {
    const base = name.replace(/\.weight$/, "");
    return base === target || base.endsWith(`.${target}`) || name === target;
  };
  for (const target of targets ?? [])
    if (!matrices.some((name) => matches(name, target)))
      throw new InputError(
        `no matrix of ${architecture.id} is called ${target}; matrices: ${kinds(architecture, matrices)}`,
      );
  const ofLayer = (name: string) => architecture.layers.some((layer) => name.startsWith(`${layer.name}.`));
  const chosen = matrices.filter((name) => (targets ? targets.some((target) => matches(name, target)) : ofLayer(name)));
  return chosen.map((weight) => ({ weight, rank, alpha }));
}

/** Names of matrices as they are below any layer. */
function kinds({ layers }: Architecture, names: readonly string[]): string {
  const below = (name: string) => {
    const layer = layers.find((each) => name.startsWith(`${each.name}.`));
    return (layer ? name.slice(layer.name.length + 1) : name).replace(/\.weight$/, "");
  };
  return [...new Set(names.map(below))].join(", ");
}

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

/** Storage that a weight should be given in: f32 for what is trained, else as `storage` asks. */
export function storageOf(method: Method, spec: WeightSpec, storage: Storage): Storage {
  return method.kind === "full" ? "f32" : storageFor(spec, storage);
}

/** Brings weights into the backend's memory and allocates what is trained. */
export async function prepare(options: PrepareOptions): Promise<Trainable> {
  const { architecture, backend, method, seed, parallel } = options;
  const parameters: Parameter[] = [];
  const frozen = new Map<string, FrozenWeight>();
  const dispose = () => {
    parameters.forEach(disposeParameter);
    for (const { memory } of frozen.values()) memory.dispose();
  };
  try {
    const specs = weightSpecs(architecture);
    for await (const weight of options.weights ?? startWeights(architecture, seed)) {
      const given = specs.get(weight.name);
      const spec = given && parallel !== "tensor" ? { ...given, split: "whole" as const } : given;
      if (!spec) throw new InputError(`${architecture.id} has no weight named ${weight.name}`);
      if (method.kind === "full" && isTrained(method, weight.name))
        parameters.push(allocateParameter(backend, weight.name, spec.shape, spec, floats(weight)));
      else frozen.set(weight.name, { storage: weight.storage, memory: upload(backend, weight, spec) });
    }
    const missing = [...specs.keys()].filter((name) => !frozen.has(name) && !parameters.some((p) => p.name === name));
    if (missing.length > 0) throw new InputError(`weights missing for ${architecture.id}: ${missing.join(", ")}`);
    if (method.kind === "full" && parameters.length === 0)
      throw new InputError(`no weight of ${architecture.id} begins with ${method.only?.join(" or ")}`);
    const lora = method.kind === "lora" ? loraTargets(architecture, method) : undefined;
    const isShared = parallel === "tensor";
    if (lora) for (const target of lora) parameters.push(...loraParameters(backend, specs, target, seed, isShared));
    if (method.kind === "state") parameters.push(...stateParameters(architecture, backend, isShared));
    return { parameters, frozen, dispose, ...(lora ? { lora } : {}) };
  } catch (error) {
    dispose();
    throw error;
  }
}

const isTrained = ({ only }: FullOptions, name: string): boolean =>
  only === undefined || only.some((prefix) => name.startsWith(prefix));

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

/** For any readers: the backward pass multiplies by frozen matrices from the other side than `linear` does. */
const upload = (backend: Backend, { name, storage, bytes }: GivenWeight, spec: WeightSpec): Memory =>
  backend.upload({ label: name, shape: spec.shape, storage, bytes, split: cutOf(spec) });

/**
 * A is normal with deviation 1/√in, B zero: at the start the adapter changes nothing. Devices that share the matrix share the factor
 * that has its split axis.
 */
function loraParameters(
  backend: Backend,
  specs: ReadonlyMap<string, WeightSpec>,
  { weight, rank }: LoraTarget,
  seed: number,
  isShared: boolean,
): Parameter[] {
  const spec = specs.get(weight)!;
  const [out, columns] = spec.shape as [number, number];
  const cuts = loraCuts(isShared ? cutOf(spec) : undefined);
  const names = loraNames(weight);
  const random = randomSource(seed ^ hash(names.a));
  const a = Float32Array.from({ length: columns * rank }, () => random.normal() / Math.sqrt(columns));
  const group = { learningRate: 1, weightDecay: false };
  return [
    allocateParameter(backend, names.a, [columns, rank], { ...group, cut: cuts.a }, a),
    allocateParameter(backend, names.b, [rank, out], { ...group, cut: cuts.b }, new Float32Array(rank * out)),
  ];
}

/** FNV-1a, so that every adapter starts from numbers of its own. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return h | 0;
}

function stateParameters(architecture: Architecture, backend: Backend, isShared: boolean): Parameter[] {
  const states = tunableStates(architecture);
  if (states.length === 0) throw new ConfigError(`${architecture.id} has no state that can be tuned`);
  return states.map(([name, spec]) => {
    const group = { learningRate: 1, weightDecay: false, cut: isShared ? cutOf(spec) : undefined };
    return allocateParameter(backend, name, spec.shape, group, new Float32Array(elementCount(spec.shape)));
  });
}
