// Products at sizes that choose each of their kernels and go through all of its loops, whatever storage the weights have: tiles of 64 and
// 128 with edges in every direction, weights either way, gradients' transposed A, few tokens along and across the weights, inner
// dimensions that a warp or a block walks several times; and rows of tables that are whole blocks of their storage.
import { allOps, type Example, type ExampleInput, type OpDefinition } from "@rwkv-ts/core/backend";
import { type Case, opCases } from "@rwkv-ts/core/testing";
import { supportsOp } from "../src/kernels/kernels.js";
import { conformInOrder } from "./conforms.js";

const opNamed = (name: string) => allOps.find((op) => op.name === name) as OpDefinition<unknown>;
const weight = (...shape: number[]): ExampleInput => ({ shape, kind: "weight" });
type Cases = readonly { readonly name: string; readonly test: Case }[];
/** A case for every storage; a weight that is uploaded for its op alone is so. */
function casesOf(op: string, name: string, params: unknown, ...inputs: ExampleInput[]): Cases {
  const example = { name, params, inputs, differentiable: [] } as Example<unknown>;
  const all = [...opCases(opNamed(op), [example], supportsOp)].filter(({ test }) => !test.narrow);
  const own = all.filter(({ test }) => test.readers !== "any");
  return own.length > 0 ? own : all;
}
const linear = (name: string, [m, n, k]: readonly number[], params = {}) =>
  casesOf("linear", name, params, { shape: [m!, k!] }, weight(n!, k!));
const matmul = (name: string, [m, n, k]: readonly number[], params = {}, a = [m!, k!]) =>
  casesOf("matmul", name, params, { shape: a }, weight(k!, n!));
const stored = (cases: Cases, ...storages: string[]) => cases.filter(({ test }) => storages.includes(test.storage));
/** A and the result in 16 bits; of sums that do not cancel few are rounded to the other side. */
const narrow = (cases: Cases): Cases =>
  cases.flatMap(({ name, test }) => {
    const inputs = test.example.inputs.map((input) => ({ ...input, transform: Math.abs }));
    const example = { ...test.example, inputs };
    return (["bf16", "f16"] as const).map((type) => ({
      name: `${name}, ${type}`,
      test: { ...test, example, narrow: { type, inputs: [0], outputs: [0] } },
    }));
  });

const [m, n, k] = [131, 160, 77];
const odd = [m, 130, 34];
const tiles = [
  ...linear("wide", [m, n, 96]),
  ...linear("wide, rounded", [m, n, 96], { operands: "bf16" }),
  ...linear("wide, odd", odd),
  ...matmul("wide", [m, n, k]),
  ...matmul("wide, A transposed, rounded", [m, n, k], { transposeA: true, operands: "bf16" }, [k, m]),
];
const cases = [
  ...stored(tiles, "f32", "bf16", "f16", "int8", "int4"),
  ...narrow(linear("16 bits", [9, 40, 64])),
  ...narrow(stored(linear("16 bits, wide", odd), "bf16", "int4")),
  ...narrow(stored(linear("16 bits, wide, rounded", odd, { operands: "bf16" }), "f32")),
  ...[1, 2, 3, 6].flatMap((tokens) => linear(`deep, ${tokens} tokens`, [tokens, 5, 1120])),
  ...[1, 3, 9].flatMap((tokens) => matmul(`across, ${tokens} tokens`, [tokens, 64, 70])),
  ...matmul("deep, across", [2, 32, 1030]),
  ...casesOf("gather", "rows of two blocks", {}, weight(5, 512), { shape: [3], kind: "i32", data: [4, 0, 2] }),
];

conformInOrder("products", "forward", cases);
conformInOrder("products", "random:5", stored(tiles, "bf16"));
