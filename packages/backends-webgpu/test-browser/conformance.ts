// Every op's own examples on a backend, in every storage, and with values that lie as f16, against core's reference in double
// precision. Free of the test runner, so that workers can use it too. Larger examples, and variants of the kernels, are tested in Node.
import type { Backend } from "@rwkv-ts/core/backend";
import {
  type Case,
  conformanceCases,
  largerExamples,
  normalisedError,
  prepare,
  toleranceOf,
} from "@rwkv-ts/core/testing";
import { kernels, supportsOp } from "../src/kernels/kernels.js";

const exact = 1e-5;

/** The ops that the backend runs. */
export const testedOps = Object.keys(kernels);

async function problemOf(backend: Backend, name: string, test: Case): Promise<string | undefined> {
  const prepared = await prepare(backend, test);
  const { actual, expected, sentinelsIntact } = await prepared.run();
  prepared.dispose();
  if (!sentinelsIntact) return `${name}: wrote beyond its outputs`;
  const errors = actual.map((values, i) => normalisedError(values!, expected[i]!.data));
  const tolerance = test.narrow?.outputs.length ? toleranceOf(test) : exact;
  return errors.every((error) => error <= tolerance) ? undefined : `${name}: error ${errors.join(", ")}`;
}

export interface Conformance {
  readonly cases: number;
  /** One line for each case that went wrong. */
  readonly problems: readonly string[];
}

/** @param examples all of the op's own, or only the first one */
export async function conformanceOf(backend: Backend, name: string, examples: "all" | "first"): Promise<Conformance> {
  const larger = largerExamples[name] ?? [];
  const own = [...conformanceCases((op, ...types) => op === name && supportsOp(op, ...types))].filter(
    ({ test }) => !larger.includes(test.example),
  );
  const cases = examples === "all" ? own : own.filter(({ test }) => test.example === own[0]!.test.example);
  const problems: string[] = [];
  for (const { name: title, test } of cases) {
    const problem = await problemOf(backend, title, test);
    if (problem) problems.push(problem);
  }
  return { cases: cases.length, problems };
}
