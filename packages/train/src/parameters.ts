// What is trained: full-precision values in the backend's memory, each with its gradient and the moments that its optimiser keeps.
import { elementCount } from "@rwkv-ts/core";
import type { Backend, Cut, Memory } from "@rwkv-ts/core/backend";
import { type Architecture, cutOf, randomSource, type Split, type WeightSpec, weightSpecs } from "@rwkv-ts/core/model";

/** How the optimiser treats a parameter. */
export interface ParameterGroup {
  /** Multiplier of the learning rate. */
  readonly learningRate: number;
  readonly weightDecay: boolean;
  /** How several devices share it; default: each has all of it. */
  readonly split?: Split;
  readonly together?: number;
  /** The same, where it is not a spec's. */
  readonly cut?: Cut | undefined;
}

/** What is trained: f32 values in the backend's memory, with their gradient and the optimiser's moments. */
export interface Parameter extends Omit<ParameterGroup, "split" | "together"> {
  readonly name: string;
  readonly shape: readonly number[];
  /** How several devices share it; undefined: each has all of it. */
  readonly cut: Cut | undefined;
  readonly value: Memory;
  readonly gradient: Memory;
  /** What the optimiser keeps, by name (`allocateMoments`); `average`: the parameter's own. */
  readonly moments: Map<string, Memory>;
}

/** value, gradient, or the name of a moment. */
export type ParameterPart = string;

/** A parameter's memory. @throws Error for a moment that it does not have */
export function memoryOf(parameter: Parameter, part: ParameterPart): Memory {
  if (part === "value" || part === "gradient") return parameter[part];
  const moment = parameter.moments.get(part);
  if (moment) return moment;
  throw new Error(
    `${parameter.name} has no ${part}; it has value, gradient, ${[...parameter.moments.keys()].join(", ")}`,
  );
}

/** Memory of a parameter with its initial values, and of its gradient; moments are the optimiser's to add. */
export function allocateParameter(
  backend: Backend,
  name: string,
  shape: readonly number[],
  group: ParameterGroup,
  initial: Float32Array,
): Parameter {
  const cut = group.cut ?? cutOf({ split: "whole", ...group, shape });
  const facts = { name, shape, cut, learningRate: group.learningRate, weightDecay: group.weightDecay };
  const parameter: Parameter = {
    ...facts,
    value: allocatePart(backend, facts, "value", shape),
    gradient: allocatePart(backend, facts, "gradient", shape),
    moments: new Map(),
  };
  writePart(backend, parameter, "value", initial);
  return parameter;
}

const allocatePart = (
  backend: Backend,
  { name, cut }: Pick<Parameter, "name" | "cut">,
  part: string,
  shape: readonly number[],
): Memory => backend.allocate(4 * elementCount(shape), `${name} (${part})`, cut && { shape, ...cut });

/** Makes the moments that are not there yet, zero; an average begins as the parameter's value. */
export function allocateMoments(
  backend: Backend,
  parameter: Parameter,
  shapes: Readonly<Record<string, readonly number[]>>,
): void {
  for (const [name, shape] of Object.entries(shapes)) {
    if (parameter.moments.has(name)) continue;
    const made = allocatePart(backend, parameter, name, shape);
    parameter.moments.set(name, made);
    if (name === "average") backend.copy(parameter.value, 0, made, 0, made.bytes);
  }
}

/** Gives up the memory of value, gradient and moments. */
export function disposeParameter({ value, gradient, moments }: Parameter): void {
  for (const memory of [value, gradient, ...moments.values()]) memory.dispose();
}

/** Enqueues new numbers of a part, all of them. @throws Error for another number of elements */
export function writePart(backend: Backend, parameter: Parameter, part: ParameterPart, data: Float32Array): void {
  const memory = memoryOf(parameter, part);
  if (4 * data.length !== memory.bytes)
    throw new Error(`the ${part} of ${parameter.name} has ${memory.bytes / 4} elements, got ${data.length}`);
  backend.write(memory, new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
}

/** The numbers of a part, row-major, after everything enqueued before. */
export async function readPart(backend: Backend, parameter: Parameter, part: ParameterPart): Promise<Float32Array> {
  const bytes = await backend.read(memoryOf(parameter, part));
  return new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
}

/** The official initialisation of every weight of an architecture. The same seed gives the same values everywhere. */
export function* initialWeights(
  architecture: Architecture,
  seed: number,
): Generator<[string, WeightSpec, Float32Array]> {
  const random = randomSource(seed);
  const specs = weightSpecs(architecture);
  const sources = new Set([...specs.values()].map((spec) => spec.copyOf));
  const made = new Map<string, Float32Array>();
  for (const [name, spec] of specs) {
    const source = spec.copyOf === undefined ? undefined : made.get(spec.copyOf);
    const values = source?.slice() ?? spec.init(spec.shape, random);
    if (sources.has(name)) made.set(name, values.slice());
    yield [name, spec, values];
  }
}
