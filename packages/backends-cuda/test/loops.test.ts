// Ops other than products at the smallest sizes at which a block walks what it walks more than once: more tokens that see a row than it
// has threads, more chunks than it scores at a time; and a token between sequences in heads of 64, which have a kernel of their own.
import { allOps, type Example, type ExampleInput } from "@rwkv-ts/core/backend";
import type { Case } from "@rwkv-ts/core/testing";
import { conformInOrder } from "./conforms.js";

const plain = (...shape: number[]): ExampleInput => ({ shape });
const integers = (shape: number[], data: number[]): ExampleInput => ({ shape, kind: "i32", data });
const caseOf = (title: string, op: string, params: unknown, ...inputs: ExampleInput[]) => {
  const example = { name: title, params, inputs } as Example<unknown>;
  const test: Case = { op: allOps.find(({ name }) => name === op)!, example, storage: "f32" };
  return { name: title, test };
};

const tokens = 130;
/** Each token sees three rows from its own on. */
const ranges = integers(
  [tokens, 1, 1, 2],
  Array.from({ length: 2 * tokens }, (_, i) => (i % 2 ? 3 : i / 2)),
);
const rows = plain(tokens + 2, 4);
/** r, w, k, v, a, b of five tokens, of which the fourth is no sequence's. */
const stream = plain(5, 1, 64);
const scaled = (by: (x: number) => number): ExampleInput => ({ ...stream, transform: by });
const decay = scaled((x) => 0.6 + 0.3 / (1 + Math.exp(-x)));
const small = scaled((x) => x / 10);
const state = { shape: [2, 1, 64, 64], kind: "state" as const };
const wkv7 = [stream, decay, stream, stream, small, small, state, integers([2, 3], [0, 0, 3, 1, 4, 1])];
const cases = [
  caseOf(
    "tokens that see a row",
    "rangeAttentionBackward",
    { heads: 1 },
    plain(tokens, 4),
    rows,
    rows,
    ranges,
    plain(tokens, 4),
  ),
  caseOf("a token between sequences", "wkv7", {}, ...wkv7),
  caseOf(
    "chunks of a text",
    "selectTraining",
    { heads: 1, chunk: 1, topk: 2 },
    plain(70, 4),
    plain(70, 4),
    integers([1, 3], [0, 0, 70]),
  ),
];

for (const order of ["forward", "backward"]) conformInOrder("long walks", order, cases);
