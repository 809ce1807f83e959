// One op's own examples on a backend, in every storage, against core's reference in double precision. Free of the test
// runner, so that workers can use it too.
import { allOps, type Backend, type OpDefinition } from "@rwkv-ts/core/backend";
import { type Case, normalisedError, opCases, prepare, toleranceOf } from "@rwkv-ts/core/testing";

export interface Conformance {
  readonly cases: number;
  /** One line for each case that went wrong. */
  readonly problems: readonly string[];
}

async function problemOf(backend: Backend, name: string, test: Case): Promise<string | undefined> {
  const prepared = await prepare(backend, test);
  const { actual, expected, sentinelsIntact } = await prepared.run();
  prepared.dispose();
  const errors = actual.map((values, i) => normalisedError(values!, expected[i]!.data));
  if (!sentinelsIntact) return `${name}: wrote beyond its outputs`;
  return errors.every((error) => error <= toleranceOf(test)) ? undefined : `${name}: error ${errors.join(", ")}`;
}

/** Runs the examples of one op that the backend supports. */
export async function conformanceOf(backend: Backend, op: OpDefinition<unknown>): Promise<Conformance> {
  const cases = [...opCases(op, op.examples, (...operation) => backend.supports(...operation))];
  const problems: string[] = [];
  for (const { name, test } of cases) {
    const problem = await problemOf(backend, name, test);
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
