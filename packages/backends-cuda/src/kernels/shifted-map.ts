// Two maps with a token shift between them (core's shifted-map.ts) as one kernel, written as PTX at run time: a block a token. What the
// token before gave the first map is computed again from its operands, so blocks need nothing of each other; the block of a
// sequence's first token reads the state, and writes what its last token leaves, computed again too.
import { mergeAxes, partsOf, type ShiftedMapParams } from "@rwkv-ts/core/backend";
import { PtxCode } from "../code/ptx-code.js";
import { copyUnlessShared } from "./fill.js";
import type { DeviceOp, KernelStep, Launch, Place } from "./kernel.js";
import { rowThreads } from "./map.js";
import { indexOf, MapOperands, MapProgram, type Row, sharedParts, walk } from "./map-code.js";

export const shiftedMap: DeviceOp = {
  kernels: [],
  launches: (step) => {
    const { state, next } = operandsOf(step);
    return [...copyUnlessShared(state, next), write(step)];
  },
  narrow: "all",
};

const operandsOf = ({ params, inputs, outputs }: KernelStep) => partsOf(params as ShiftedMapParams, inputs, outputs);

const numbered = (name: string, places: readonly (Place | undefined)[]) =>
  Object.fromEntries(places.map((place, i) => [`${name}${i}`, place]));

function write(step: KernelStep): Launch {
  const { first, second, shifted, operands: kinds } = step.params as ShiftedMapParams;
  const { firstInputs, ownInputs, state, sequences, firstOutputs, previous, next, secondOutputs } = operandsOf(step);
  const [tokens, d] = first.shape as [number, number];
  const code = new PtxCode("%");
  const operands = new MapOperands(code, {
    ...numbered("x", firstInputs),
    ...numbered("z", ownInputs),
    state,
    sequences,
    ...numbered("y", firstOutputs),
    previous,
    next,
    ...numbered("m", secondOutputs),
  });
  const threads = rowThreads(tokens, d);
  const token = code.set("b32", "mov.u32", "%ctaid.x");
  const lane = code.set("b32", "mov.u32", "%tid.x");
  const rowOf = (row: string): Row => ({ lane, first: code.set("b32", "mul.lo.u32", row, d), d, threads });
  const load = (name: string, places: readonly Place[]) => {
    const strides = mergeAxes(
      first.shape,
      places.map((place) => place.shape),
      true,
    );
    return (input: number, e: string) => operands.load(`${name}${input}`, indexOf(code, strides, input, e));
  };
  const loadFirst = load("x", firstInputs);
  const loadOwn = load("z", ownInputs);
  /** The first map over a row. */
  const firstOf = (row: Row): MapProgram => {
    const program = new MapProgram(code, first, firstInputs.length, loadFirst);
    program.reduceRow(row);
    return program;
  };
  const shiftedAt = (program: MapProgram, e: string) => program.value(first.results[shifted]!, e, new Map());

  const sequence = findSequence(code, operands, sequences.shape[0]!, token);
  const own = rowOf(token);
  const now = firstOf(own);
  // the row before, or the last of the sequence where this is its first: all threads of the block go the same way
  const other = code.set("b32", "sub.u32", token, 1);
  code.line(`@${sequence.isFirst} mov.u32 ${other}, ${sequence.last};`);
  code.line(`@${sequence.isNone} mov.u32 ${other}, ${token};`);
  const there = rowOf(other);
  const then = firstOf(there);

  walk(code, own, (e, j) => {
    const registers = new Map<number, string>();
    const [results, before] = [first.results.map((r) => now.value(r, e, registers)), code.f("mov.f32", 0)];
    const at = code.set("b32", "mad.lo.u32", sequence.slot, d, j);
    const [begins, end] = [code.label(), code.label()];
    code.line(`@${sequence.isNone} bra ${end};`);
    code.line(`@${sequence.isFirst} bra ${begins};`);
    const past = shiftedAt(then, code.set("b32", "add.u32", there.first, j));
    code.line(`mov.f32 ${before}, ${past};`);
    code.line(`bra ${end};`);
    code.line(`${begins}:`);
    code.line(`mov.f32 ${before}, ${operands.load("state", at)};`);
    if (next) operands.store("next", at, shiftedAt(then, code.set("b32", "add.u32", there.first, j)));
    code.line(`${end}:`);
    const mixes = new MapProgram(code, second, kinds.length, (input, element) => {
      const kind = kinds[input]!;
      return kind.of === "previous" ? before : kind.of === "first" ? results[kind.at]! : loadOwn(kind.at, element);
    });
    const mixed = new Map<number, string>();
    const values = second.results.map((r, i) => (secondOutputs[i] ? mixes.value(r, e, mixed) : undefined));
    firstOutputs.forEach((y, i) => {
      if (y) operands.store(`y${i}`, e, results[i]!);
    });
    if (previous) operands.store("previous", e, before);
    values.forEach((value, i) => {
      if (value) operands.store(`m${i}`, e, value);
    });
  });
  code.line("ret;");
  return operands.launch("shifted_map", tokens, threads, sharedParts(threads));
}

/** Which sequence of the table [S,3] the token belongs to, if any, whether it is its first one, and which is its last. */
function findSequence(code: PtxCode, operands: MapOperands, sequences: number, token: string) {
  const [slot, last] = [code.set("b32", "mov.u32", 0), code.set("b32", "mov.u32", 0)];
  const [isNone, isFirst] = [
    code.set("pred", "setp.eq.u32", token, token),
    code.set("pred", "setp.ne.u32", token, token),
  ];
  const s = code.set("b32", "mov.u32", 0);
  const [top, another, end] = [code.label(), code.label(), code.label()];
  code.line(`${top}:`);
  code.line(`@${code.set("pred", "setp.ge.u32", s, sequences)} bra ${end};`);
  const at = code.set("b32", "mul.lo.u32", s, 3);
  const start = operands.load("sequences", code.set("b32", "add.u32", at, 1));
  const length = operands.load("sequences", code.set("b32", "add.u32", at, 2));
  const past = code.set("b32", "sub.u32", token, start);
  // a token before the start has a number beyond every length
  code.line(`@${code.set("pred", "setp.ge.u32", past, length)} bra ${another};`);
  code.line(`mov.u32 ${slot}, ${operands.load("sequences", at)};`);
  code.line(`setp.ne.u32 ${isNone}, ${token}, ${token};`);
  code.line(`setp.eq.u32 ${isFirst}, ${past}, 0;`);
  code.line(`add.u32 ${last}, ${token}, ${code.set("b32", "sub.u32", length, 1)};`);
  code.line(`bra ${end};`);
  code.line(`${another}:`);
  code.line(`add.u32 ${s}, ${s}, 1;`);
  code.line(`bra ${top};`);
  code.line(`${end}:`);
  return { slot, last, isNone, isFirst };
}
