// Every op, example and storage against core's reference in double precision, on the PTX that ships, emulated. The threads of a block run
// forward; in the ops' first examples also backward and at random between collectives, so that a barrier that is missing shows. The
// longest examples, and all of them in all orders, run where RWKV_CUDA_ALL=1 asks for it.
import { allOps } from "@rwkv-ts/core/backend";
import { conformanceCases } from "@rwkv-ts/core/testing";
import { supportsOp } from "../src/kernels/kernels.js";
import { conformInOrder, isWhole } from "./conforms.js";

type Cases = ReturnType<typeof conformanceCases> extends Generator<infer C> ? C[] : never;

const all: Cases = [...conformanceCases(supportsOp)];
/** So many rows take seconds to emulate. */
const isLong = ({ name }: Cases[number]): boolean => /, (1000|100) rows/.test(name);
const firstExamples = new Set(allOps.flatMap(({ examples }) => examples.slice(0, 2)));
const isFirst = ({ test }: Cases[number]): boolean =>
  firstExamples.has(test.example) && test.storage === "f32" && (test.readers ?? "any") === "any" && !test.narrow;
const [chosen, first] = isWhole ? [all, all] : [all.filter((each) => !isLong(each)), all.filter(isFirst)];

conformInOrder("cuda kernels", "forward", chosen);
for (const order of ["backward", "random:7"]) conformInOrder("cuda kernels", order, first);
