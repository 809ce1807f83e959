// One op's own examples on a backend, in every storage, against core's reference in double precision. Free of the test
// runner, so that workers can use it too.
import { isQuantised, type Storage, storages } from "@rwkv-ts/core";
import { allOps, type Backend, type OpDefinition } from "@rwkv-ts/core/backend";
import { type Case, normalisedError, prepare } from "@rwkv-ts/core/testing";

/** Activations are quantised beside quantised weights. */
const tolerance = (storage: Storage): number => (isQuantised(storage) ? 2e-2 : 1e-5);

export interface Conformance {
  readonly cases: number;
  /** One line for each case that went wrong. */
  readonly problems: readonly string[];
}

function casesOf(op: OpDefinition<unknown>): Case[] {
  return op.examples.flatMap((example): Case[] => {
    if (!example.inputs.some(({ kind }) => kind === "weight")) return [{ op, example, storage: "f32", role: "vector" }];
    const accesses = op.name === "linear" ? (["linear", "rows"] as const) : (["rows"] as const);
    return storages.flatMap((storage) =>
      accesses.map((access): Case => ({ op, example, storage, role: "matrix", access })),
    );
  });
}

function isSupported(backend: Backend, { op, example, storage }: Case): boolean {
  const operands = example.inputs.map(({ kind }) => (kind === "i32" ? "i32" : kind === "weight" ? storage : "f32"));
  return backend.supports(op.name, operands, [], example.params);
}

async function problemOf(backend: Backend, test: Case): Promise<string | undefined> {
  const prepared = await prepare(backend, test);
  const { actual, expected, sentinelsIntact } = await prepared.run();
  prepared.dispose();
  const errors = actual.map((values, i) => normalisedError(values!, expected[i]!.data));
  const name = `${test.op.name}, ${test.example.name}, ${test.storage}, ${test.access}`;
  if (!sentinelsIntact) return `${name}: wrote beyond its outputs`;
  return errors.every((error) => error <= tolerance(test.storage)) ? undefined : `${name}: error ${errors.join(", ")}`;
}

/** Runs the examples of one op that the backend supports. */
export async function conformanceOf(backend: Backend, op: OpDefinition<unknown>): Promise<Conformance> {
  const cases = casesOf(op).filter((test) => isSupported(backend, test));
  const problems: string[] = [];
  for (const test of cases) {
    const problem = await problemOf(backend, test);
    if (problem) problems.push(problem);
  }
  return { cases: cases.length, problems };
}

/** All ops, by name. */
export async function conformance(backend: Backend): Promise<Map<string, Conformance>> {
  const results = new Map<string, Conformance>();
  for (const op of allOps) results.set(op.name, await conformanceOf(backend, op));
  return results;
}
