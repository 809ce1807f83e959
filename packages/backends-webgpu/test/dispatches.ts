// The dispatches that an op's example becomes on a pretended device: to see code without running it.
import { elementCount, storageBytes } from "@rwkv-ts/core";
import { type Case, traceExample } from "@rwkv-ts/core/testing";
import { kernels } from "../src/kernels/kernels.js";
import type { Dispatch, Place, Traits } from "../src/program/dispatch.js";

const region = (bytes: number) => ({ buffer: { size: bytes } as GPUBuffer, offset: 0, bytes });

const everything: Traits = { subgroups: true, f16: true };

function dispatchesOfCase({ op, example, storage, narrow }: Case, traits: Traits): readonly Dispatch[] {
  const { inputs, outputs } = traceExample(op, example, storage);
  const place = (name: string, shape: readonly number[], dtype: Place["storage"]): Place => ({
    name,
    shape,
    storage: dtype,
    region: region(dtype === "i32" ? 4 * elementCount(shape) : storageBytes(dtype, shape)),
    matrix: undefined,
  });
  const storages = inputs.map(({ dtype }, i) => {
    if (narrow?.inputs.includes(i)) return narrow.type;
    return example.inputs[i]!.kind === "weight" ? storage : dtype;
  });
  return kernels[op.name]!({
    params: example.params,
    inputs: inputs.map(({ shape }, i) => place(`in${i}`, shape, storages[i]!)),
    outputs: outputs.map(({ shape, dtype }, i) =>
      place(`out${i}`, shape, narrow?.outputs.includes(i) ? narrow.type : dtype),
    ),
    traits,
    scratch: region,
  });
}

/** What kernels write for a case, and how they see its operands. */
const codeOf = (test: Case, traits = everything): string =>
  JSON.stringify(
    dispatchesOfCase(test, traits).map(({ declarations, body, operands }) => [
      declarations,
      body,
      Object.entries(operands).map(([name, { as, half }]) => [name, as, half]),
    ]),
  );

/** Whether the code for a case is another one without a feature; where values lie as f16, it is that of reading and writing them. */
export const differsWithout = (test: Case, feature: keyof Traits): boolean =>
  (feature === "f16" && test.narrow?.type === "f16") ||
  codeOf(test) !== codeOf(test, { ...everything, [feature]: false });

/** Where values lie as f16, the first of the cases that have the same code: others differ in numbers alone, which f32 tests. */
export function differs(): (named: { readonly test: Case }) => boolean {
  const known = new Set<string>();
  return ({ test }) => !test.narrow || known.size < known.add(codeOf(test)).size;
}
