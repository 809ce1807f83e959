// `map`: a straight-line program over every element, written as PTX at run time (map-code.ts). Without row reductions a thread computes
// one element, with them a block a row.
import { elementCount } from "@rwkv-ts/core";
import { isRowInstruction, type MapParams, mergeAxes } from "@rwkv-ts/core/backend";
import { PtxCode } from "../code/ptx-code.js";
import { blocksFor, type DeviceOp, type KernelStep, type Launch } from "./kernel.js";
import { indexOf, MapOperands, MapProgram, type Row, sharedParts, walk } from "./map-code.js";

const elementThreads = 128;
/** So few rows leave most of a GPU idle: more threads each. */
const fewRows = 64;

/** Threads of a block that walks a row of so many elements. */
export function rowThreads(rows: number, d: number): number {
  const most = rows <= fewRows ? 1024 : 256;
  return Math.min(most, Math.max(32, 2 ** Math.ceil(Math.log2(d / 2))));
}

export const map: DeviceOp = { kernels: [], launches: (step) => [launchMap(step)], narrow: "all" };

function launchMap(step: KernelStep): Launch {
  const params = step.params as MapParams;
  const { instructions, perRow = [], shape } = params;
  const hasRows = perRow.length > 0 || instructions.some(isRowInstruction);
  const code = new PtxCode("%");
  const operands = new MapOperands(code, {
    ...Object.fromEntries(step.inputs.map((x, i) => [`x${i}`, x])),
    ...Object.fromEntries(step.outputs.map((y, i) => [`y${i}`, y])),
  });
  const strides = mergeAxes(
    shape,
    step.inputs.map((x) => x.shape),
    hasRows,
  );
  const program = new MapProgram(code, params, step.inputs.length, (input, e) =>
    operands.load(`x${input}`, indexOf(code, strides, input, e)),
  );
  /** Results that are wanted, computed for an element and stored there; everything is read before anything is written. */
  const storeResults = (isWanted: (result: number) => boolean, e: string, to = e): void => {
    const registers = new Map<number, string>();
    const stores = step.outputs.flatMap((output, i) =>
      output && isWanted(i) ? [{ i, value: program.value(params.results[i]!, e, registers) }] : [],
    );
    for (const { i, value } of stores) operands.store(`y${i}`, to, value);
  };
  const wanted = (isPerRow: boolean) =>
    step.outputs.some((output, i) => output !== undefined && perRow.includes(i) === isPerRow);

  const count = elementCount(shape);
  const d = shape.at(-1) ?? 1;
  const threads = hasRows ? rowThreads(count / d, d) : elementThreads;
  const block = code.set("b32", "mov.u32", "%ctaid.x");
  const lane = code.set("b32", "mov.u32", "%tid.x");
  if (!hasRows) {
    const e = code.set("b32", "mad.lo.s32", block, elementThreads, lane);
    code.line(`@${code.set("pred", "setp.ge.u32", e, count)} ret;`);
    storeResults(() => true, e);
  } else {
    const row: Row = { lane, first: code.set("b32", "mul.lo.u32", block, d), d, threads };
    program.reduceRow(row);
    if (wanted(true)) {
      const skip = code.label();
      code.line(`@${code.set("pred", "setp.ne.u32", lane, 0)} bra ${skip};`);
      storeResults((i) => perRow.includes(i), row.first, block);
      code.line(`${skip}:`);
    }
    if (wanted(false)) walk(code, row, (e) => storeResults((i) => !perRow.includes(i), e));
  }
  code.line("ret;");
  if (hasRows) return operands.launch("map", count / d, threads, sharedParts(threads));
  return operands.launch("map", blocksFor(count, elementThreads), threads);
}
