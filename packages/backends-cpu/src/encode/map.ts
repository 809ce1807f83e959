// Encodes `map` for kernels/map.c: merges axes that broadcast alike, decides how every input is read, removes instructions
// that no output needs, and gives the rest slots in scratch so that few blocks stay in the cache. What is the same for a whole
// row (sums of rows and arithmetic on them) is kept once a row and repeated where elements need it.
import { BackendError } from "@rwkv-ts/core";
import { isRowInstruction, type MapParams, mergeAxes, operandsOf } from "@rwkv-ts/core/backend";
import { operationNumber } from "./operations.js";
import {
  chunksFor,
  type EncodedStep,
  floatWord,
  isNarrowPlace,
  type PlacedStep,
  typesWord,
  type Word,
} from "./step.js";

const inputKind = { same: 0, fixed: 1, row: 2, general: 3, widened: 4 } as const;
const outputKind = { direct: 0, copied: 1, rows: 2, firstOfRow: 3 } as const;

// `struct map_input` and `struct map_output` of kernels/map.c, an address being one word here.
const inputWordCount = 8;
const outputWordCount = 4;

/** Elements of a block: small enough that two dozen blocks fit the first-level cache. */
const blockElements = 256;
/** Rows up to so many elements are kept whole. */
const longestWholeRow = 1024;
/** Bytes before the blocks in scratch: the table of pointers. kernels/map.c */
const pointerTableBytes = 2048;
/** Of the native engine; WebAssembly needs half of it. */
const pointerBytes = 8;

/** Index of the last instruction that reads each register; registers that nothing needs are absent. */
function lastReads(
  inputs: number,
  { instructions, results }: MapParams,
  wanted: readonly boolean[],
): Map<number, number> {
  const last = new Map<number, number>();
  results.forEach((register, i) => {
    if (wanted[i]) last.set(register, instructions.length);
  });
  for (let i = instructions.length - 1; i >= 0; i--) {
    if (!last.has(inputs + i)) continue;
    for (const r of operandsOf(instructions[i]!)) if (!last.has(r)) last.set(r, i);
  }
  return last;
}

/** Slots of a program: pointers into operands, or blocks in scratch. `places` tells which block, -1 for pointers. */
class Slots {
  readonly places: number[] = [];
  readonly #free: number[] = [];
  blocks = 0;
  pointer(): number {
    return this.places.push(-1) - 1;
  }
  block(): number {
    return this.#free.pop() ?? this.places.push(this.blocks++) - 1;
  }
  /** A block may be used again; pointers are left alone. */
  release(slot: number): void {
    if (this.places[slot]! >= 0) this.#free.push(slot);
  }
}

/** How the output is cut into blocks. */
function blocksOf(dims: readonly number[], keepsRows: boolean) {
  const length = dims[3]!;
  const rows = dims[0]! * dims[1]! * dims[2]!;
  const whole = keepsRows || (length <= longestWholeRow && rows > 1);
  const blockRows = whole ? Math.min(rows, Math.max(1, Math.floor(blockElements / length))) : 0;
  const block = whole ? blockRows * length : Math.min(blockElements, length);
  const units = whole ? Math.ceil(rows / blockRows) : rows * Math.ceil(length / block);
  return { length, rows, blockRows, block, units, stride: Math.ceil(block / 16) * 16 };
}

/** How an input with these strides is read. */
function kindOf(strides: readonly number[], dims: readonly number[], wholeRows: number): number {
  const dense = strides.every((s, axis) => dims[axis] === 1 || s === dims.slice(axis + 1).reduce((a, b) => a * b, 1));
  if (dense) return inputKind.same;
  const repeats = strides.slice(0, 3).every((s) => s === 0);
  const inner = strides[3];
  if (repeats && (inner === 0 || wholeRows > 1)) return inputKind.fixed;
  return wholeRows <= 1 && inner === 1 ? inputKind.row : inputKind.general;
}

/** Registers that hold one number a row: reductions, and arithmetic on nothing but such numbers and constants. */
function perRowRegisters(inputs: number, { instructions }: MapParams): Set<number> {
  const perRow = new Set<number>();
  const isConstant = (r: number): boolean => instructions[r - inputs]?.op === "const";
  instructions.forEach((instruction, i) => {
    const read = operandsOf(instruction);
    const onRows = read.some((r) => perRow.has(r)) && read.every((r) => perRow.has(r) || isConstant(r));
    if (isRowInstruction(instruction) || onRows) perRow.add(inputs + i);
  });
  return perRow;
}

export function encodeMap({ params, inputs, outputs }: PlacedStep): EncodedStep {
  const map = params as MapParams;
  const { instructions, results, perRow = [] } = map;
  const keepsRows = perRow.length > 0 || instructions.some(isRowInstruction);
  const shapes = inputs.map((x) => x.shape);
  const { dims, strides } = mergeAxes(map.shape, shapes, keepsRows);
  const { length, rows, blockRows, block, units, stride } = blocksOf(dims, keepsRows);
  const wanted = outputs.map((o) => o !== undefined);
  const last = lastReads(inputs.length, map, wanted);
  const onRows = perRowRegisters(inputs.length, map);
  const slots = new Slots();
  const slotOf = new Map<number, number>();
  const repeatedAt = new Map<number, number>();

  const inputWords: Word[] = [];
  inputs.forEach((input, i) => {
    if (!last.has(i)) return;
    let kind = kindOf(strides[i]!, dims, blockRows);
    // an input that is also a result, and whose memory another result overwrites, is copied first
    const overwritten = outputs.some((o, k) => o?.address === input.address && results[k] !== i);
    if (overwritten && results.some((r, k) => r === i && wanted[k])) kind = inputKind.general;
    if (isNarrowPlace(input) && kind !== inputKind.fixed)
      kind = kind === inputKind.same ? inputKind.widened : inputKind.general;
    const slot = kind === inputKind.same || kind === inputKind.row ? slots.pointer() : slots.block();
    slotOf.set(i, slot);
    inputWords.push(kind, input.address, ...strides[i]!, slot, typesWord(input));
  });
  const constantWords: number[] = [];
  instructions.forEach((instruction, i) => {
    if (instruction.op !== "const" || !last.has(inputs.length + i)) return;
    const slot = slots.block();
    slotOf.set(inputs.length + i, slot);
    constantWords.push(floatWord(instruction.value), slot);
  });

  const outputWords: Word[] = [];
  const codeWords: number[] = [];
  const emit = (operation: number, isPerRow: boolean, result: number, [a = 0, b = a, c = a]: readonly number[]) =>
    codeWords.push(operation, Number(isPerRow), result, a, b, c);
  /** The slot with a register's elements, repeated along rows if it holds one number a row. */
  const elementsOf = (register: number): number => {
    if (!onRows.has(register)) return slotOf.get(register)!;
    const known = repeatedAt.get(register);
    if (known !== undefined) return known;
    const slot = slots.block();
    repeatedAt.set(register, slot);
    emit(operationNumber("repeat"), false, slot, [slotOf.get(register)!]);
    return slot;
  };
  // A result goes straight to its output unless a later instruction reads an input in the same memory, or the kernel's
  // rounding up to four elements would write past the block.
  const isDirect = (output: number, instruction: number): boolean =>
    length % 4 === 0 &&
    !perRow.includes(output) &&
    !isNarrowPlace(outputs[output]) &&
    inputs.every((x, i) => x.address !== outputs[output]!.address || (last.get(i) ?? -1) <= instruction);
  instructions.forEach((instruction, i) => {
    const register = inputs.length + i;
    if (instruction.op === "const" || !last.has(register)) return;
    const read = operandsOf(instruction);
    const isPerRow = onRows.has(register);
    const readSlots = read.map((r) => (isPerRow && !isRowInstruction(instruction) ? slotOf.get(r)! : elementsOf(r)));
    for (const r of new Set(read)) {
      const made = instructions[r - inputs.length];
      if (!made || made.op === "const" || last.get(r) !== i) continue;
      slots.release(slotOf.get(r)!);
      if (repeatedAt.has(r)) slots.release(repeatedAt.get(r)!);
    }
    const output = isPerRow ? -1 : results.findIndex((r, k) => r === register && wanted[k] && isDirect(k, i));
    const slot = output >= 0 ? slots.pointer() : slots.block();
    slotOf.set(register, slot);
    emit(operationNumber(instruction.op), isPerRow, slot, readSlots);
    if (output >= 0) outputWords.push(outputs[output]!.address, slot, outputKind.direct, typesWord(outputs[output]));
  });
  const isWritten = (address: bigint): boolean =>
    outputWords.some((word, i) => i % outputWordCount === 0 && word === address);
  outputs.forEach((output, k) => {
    if (!output || isWritten(output.address)) return;
    const register = results[k]!;
    if (!perRow.includes(k))
      outputWords.push(output.address, elementsOf(register), outputKind.copied, typesWord(output));
    else {
      const kind = onRows.has(register) ? outputKind.rows : outputKind.firstOfRow;
      outputWords.push(output.address, slotOf.get(register)!, kind, typesWord(output));
    }
  });

  const counts = [
    slots.places.length,
    inputWords.length / inputWordCount,
    constantWords.length / 2,
    codeWords.length / 6,
    outputWords.length / outputWordCount,
  ];
  if (pointerBytes * slots.places.length > pointerTableBytes)
    throw new BackendError(
      `map: ${slots.places.length} operands are more than the ${pointerTableBytes / pointerBytes} that fit`,
    );
  return {
    kernel: "map",
    words: [
      ...[rows, length, dims[1]!, dims[2]!, blockRows, block, stride, units],
      ...[...counts, ...slots.places, ...inputWords, ...constantWords, ...codeWords, ...outputWords],
    ],
    scratch: pointerTableBytes + 4 * stride * slots.blocks,
    ...chunksFor(rows * length),
  };
}
