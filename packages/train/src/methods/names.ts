// Which weights of an architecture are meant by the names that users give: ends of official names with or without `.weight`
// (`att.key`, `head`), or beginnings, which end in a dot (`blocks.0.`).
import { InputError } from "@rwkv-ts/core";
import { type Architecture, weightSpecs } from "@rwkv-ts/core/model";
import type { AdapterOptions } from "./method.js";

export const withoutWeight = (name: string): string => name.replace(/\.weight$/, "");

export function isMeant(name: string, given: string): boolean {
  if (given.endsWith(".")) return name.startsWith(given);
  const base = withoutWeight(name);
  return name === given || base === given || name.endsWith(`.${given}`) || base.endsWith(`.${given}`);
}

/** Names as they are below any layer. */
function kinds({ layers }: Architecture, names: readonly string[]): string {
  const below = (name: string) => {
    const layer = layers.find((each) => name.startsWith(`${each.name}.`));
    return withoutWeight(layer ? name.slice(layer.name.length + 1) : name);
  };
  return [...new Set(names.map(below))].join(", ");
}

/** Matrices of the architecture that get an adapter, by official name. @throws InputError when a target names none */
export function targetsOf(architecture: Architecture, { targets }: Pick<AdapterOptions, "targets">): string[] {
  const matrices = [...weightSpecs(architecture)].flatMap(([name, spec]) => (spec.role === "matrix" ? [name] : []));
  for (const target of targets ?? [])
    if (!matrices.some((name) => isMeant(name, target)))
      throw new InputError(
        `no matrix of ${architecture.id} is called ${target}; matrices: ${kinds(architecture, matrices)}`,
      );
  const ofLayer = (name: string) => architecture.layers.some((layer) => name.startsWith(`${layer.name}.`));
  return matrices.filter((name) => (targets ? targets.some((target) => isMeant(name, target)) : ofLayer(name)));
}

/** Whether a weight is trained whole beside adapters. */
export const isBeside = (name: string, role: string, { beside = [] }: AdapterOptions): boolean =>
  beside.some((given) => (given === "vectors" ? role !== "matrix" && role !== "embedding" : isMeant(name, given)));

/** @throws InputError for targets and weights beside them that are not there, or are both */
export function checkNames(architecture: Architecture, options: AdapterOptions): void {
  const targets = new Set(targetsOf(architecture, options));
  const specs = weightSpecs(architecture);
  for (const given of options.beside ?? []) {
    const named = [...specs].filter(([name, { role }]) => isBeside(name, role, { beside: [given] }));
    if (named.length === 0)
      throw new InputError(
        `no weight of ${architecture.id} is called ${given}; weights: vectors, ${kinds(architecture, [...specs.keys()])}`,
      );
    const both = named.find(([name]) => targets.has(name));
    if (both) throw new InputError(`${both[0]} cannot both get an adapter and be trained whole: narrow the targets`);
  }
}
