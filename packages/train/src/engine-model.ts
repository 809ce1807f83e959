// A model over the memory of what is trained. Matrices with adapters are merged copies, for which nothing must be known of a method: an
// adapted layer is linear in its input, so that its outputs for unit vectors are the columns of the matrix that it comes to.
import { elementCount, Model, type ModelOptions } from "@rwkv-ts/core";
import type { Backend, Memory } from "@rwkv-ts/core/backend";
import { type Architecture, linear, stateSpecs, type WeightSpec, weightSpecs } from "@rwkv-ts/core/model";
import { Graph, leaf, Program } from "@rwkv-ts/core/tools";
import type { FrozenWeight } from "./engine-options.js";
import type { Adaptation, BoundAdapter } from "./methods/adaptation.js";
import { memoryOf, type Parameter, readPart } from "./parameters.js";

export interface TrainedParts {
  readonly architecture: Architecture;
  readonly backend: Backend;
  readonly parameters: readonly Parameter[];
  readonly frozen: ReadonlyMap<string, FrozenWeight>;
  readonly adaptation: Adaptation | undefined;
}

/** Unit vectors that go through a layer at a time. */
const unitsAtOnce = 256;

/** What is measured of a parameter: its average, where one is kept. */
const measured = ({ moments }: Parameter) => (moments.has("average") ? "average" : "value");

export async function modelOver(parts: TrainedParts, options: ModelOptions): Promise<Model> {
  const { architecture, backend, parameters, adaptation } = parts;
  const specs = weightSpecs(architecture);
  const states = new Map<string, Float32Array>();
  for (const p of parameters)
    if (p.name.startsWith("state.") && !specs.has(p.name)) states.set(p.name, await readPart(backend, p, measured(p)));
  for (const [name, value] of adaptation?.initialStates ?? [])
    states.set(name, new Float32Array(elementCount(stateSpecs(architecture).get(name)!)).fill(value));
  return Model.create(architecture, backend, weightsOf(parts, specs), {
    ...(states.size > 0 && { initialState: states }),
    ...options,
  });
}

async function* weightsOf(parts: TrainedParts, specs: ReadonlyMap<string, WeightSpec>) {
  const { parameters, frozen, adaptation } = parts;
  for (const p of parameters)
    if (specs.has(p.name)) yield { name: p.name, storage: "f32" as const, memory: memoryOf(p, measured(p)) };
  for (const [name, weight] of frozen) {
    const spec = specs.get(name);
    const adapter = adaptation?.adapters.get(name);
    if (spec && adapter) yield { name, storage: "f32" as const, bytes: await merged(parts, name, spec.shape, adapter) };
    else if (spec) yield { name, ...weight };
  }
}

/** The matrix [out, in] that a layer with an adapter comes to, as bytes of f32. */
async function merged(
  { backend, parameters, frozen }: TrainedParts,
  name: string,
  shape: readonly number[],
  adapter: BoundAdapter,
): Promise<Uint8Array> {
  const [out, columns] = shape as [number, number];
  const rows = Math.min(unitsAtOnce, columns);
  const graph = new Graph();
  const x = leaf(graph, "input", "units", [rows, columns]);
  const w = leaf(graph, "weight", name, shape, frozen.get(name)!.storage);
  const added = [...adapter.added].map(
    ([key, tensor]) => [key, leaf(graph, "weight", tensor.name, tensor.shape)] as const,
  );
  const y = adapter.apply({ x, dropped: x, y: linear(x, w), w, added: Object.fromEntries(added) });
  const bind = (each: string): Memory | undefined => {
    const own = parameters.find((p) => p.name === each);
    return own ? memoryOf(own, measured(own)) : frozen.get(each)?.memory;
  };
  const program = await Program.compile(backend, { outputs: new Map([["columns", y]]), bind });
  try {
    const matrix = new Float32Array(out * columns);
    for (let from = 0; from < columns; from += rows) {
      const units = new Float32Array(rows * columns);
      for (let i = 0; i < rows && from + i < columns; i++) units[i * columns + from + i] = 1;
      program.write("units", units);
      const found = await program.result("columns"); // [rows, out]
      for (let i = 0; i < rows && from + i < columns; i++)
        for (let o = 0; o < out; o++) matrix[o * columns + from + i] = found[i * out + o]!;
    }
    return new Uint8Array(matrix.buffer);
  } finally {
    program.dispose();
  }
}
