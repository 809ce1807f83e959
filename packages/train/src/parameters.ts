// What is trained: full-precision values in the backend's memory, each with its gradient and AdamW's two moments.
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

export interface Parameter extends Omit<ParameterGroup, "split" | "together"> {
  readonly name: string;
  readonly shape: readonly number[];
  /** How several devices share it; undefined: each has all of it. */
  readonly cut: Cut | undefined;
  readonly value: Memory;
  readonly gradient: Memory;
  readonly firstMoment: Memory;
  readonly secondMoment: Memory;
}

const parts = ["value", "gradient", "firstMoment", "secondMoment"] as const;
export type ParameterPart = (typeof parts)[number];

export function allocateParameter(
  backend: Backend,
  name: string,
  shape: readonly number[],
  group: ParameterGroup,
  initial: Float32Array,
): Parameter {
  const bytes = 4 * elementCount(shape);
  const cut = group.cut ?? cutOf({ split: "whole", ...group, shape });
  const spread = cut && { shape, ...cut };
  const memory = (part: string) => backend.allocate(bytes, `${name} (${part})`, spread);
  const parameter: Parameter = {
    name,
    shape,
    cut,
    learningRate: group.learningRate,
    weightDecay: group.weightDecay,
    value: memory("value"),
    gradient: memory("gradient"),
    firstMoment: memory("first moment"),
    secondMoment: memory("second moment"),
  };
  writePart(backend, parameter, "value", initial);
  return parameter;
}

export function disposeParameter(parameter: Parameter): void {
  for (const part of parts) parameter[part].dispose();
}

export function writePart(backend: Backend, parameter: Parameter, part: ParameterPart, data: Float32Array): void {
  if (data.length !== elementCount(parameter.shape))
    throw new Error(`${parameter.name} has ${elementCount(parameter.shape)} elements, got ${data.length}`);
  backend.write(parameter[part], new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
}

export async function readPart(backend: Backend, parameter: Parameter, part: ParameterPart): Promise<Float32Array> {
  const bytes = await backend.read(parameter[part]);
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
