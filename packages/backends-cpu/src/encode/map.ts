// Encodes `map` for kernels/map.c: merges axes that broadcast alike, decides how every input is read, removes instructions
// that no output needs, and gives the rest slots in scratch so that few blocks stay in the cache.
import { BackendError, broadcastStrides, type Instruction, type MapParams } from "@rwkv-ts/core";
import { chunksFor, type EncodedStep, floatWord, type PlacedStep, type Word } from "./step.js";

/** `enum operation` of kernels/map.c, in order. */
const operations = [
  ...["neg", "abs", "exp", "log", "sqrt", "tanh", "sigmoid", "relu", "square", "reciprocal"],
  ...["add", "sub", "mul", "div", "max", "min", "greater", "select"],
];
const inputKind = { same: 0, fixed: 1, row: 2, general: 3 } as const;

/** Elements of a block: small enough that a dozen blocks fit the first-level cache. */
const blockElements = 512;
/** Rows up to so many elements are kept whole. */
const longestWholeRow = 1024;
/** Bytes before the blocks in scratch: the table of pointers. kernels/map.c */
const pointerTableBytes = 2048;
/** Of the native engine; WebAssembly needs half of it. */
const pointerBytes = 8;

interface Axes {
  /** Merged axes, at most four, outermost first. */
  readonly dims: readonly number[];
  /** Strides of each input along them, in elements. */
  readonly strides: readonly (readonly number[])[];
}

/** Merges neighbouring axes along which every input is walked alike. */
export function mergeAxes(shape: readonly number[], inputs: readonly (readonly number[])[]): Axes {
  const all = inputs.map((from) => broadcastStrides(from, shape));
  const dims: number[] = [];
  const strides: number[][] = inputs.map(() => []);
  shape.forEach((d, axis) => {
    if (d === 1) return;
    const merges = dims.length > 0 && all.every((s, i) => strides[i]!.at(-1) === s[axis]! * d);
    if (merges) dims[dims.length - 1] = dims.at(-1)! * d;
    else dims.push(d);
    all.forEach((s, i) => {
      if (merges) strides[i]![dims.length - 1] = s[axis]!;
      else strides[i]!.push(s[axis]!);
    });
  });
  if (dims.length > 4)
    throw new BackendError(`map: inputs that broadcast over [${shape.join(",")}] in more than 4 groups of axes`);
  while (dims.length < 4) {
    dims.unshift(1);
    for (const s of strides) s.unshift(0);
  }
  return { dims, strides };
}

const operands = (i: Instruction): number[] => {
  if (i.op === "const") return [];
  if (i.op === "select") return [i.a, i.b, i.c];
  return "b" in i ? [i.a, i.b] : [i.a];
};

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
    for (const r of operands(instructions[i]!)) if (!last.has(r)) last.set(r, i);
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
function blocksOf(dims: readonly number[]) {
  const length = dims[3]!;
  const rows = dims[0]! * dims[1]! * dims[2]!;
  const whole = length <= longestWholeRow && rows > 1;
  const blockRows = whole ? Math.min(rows, Math.max(1, Math.floor(blockElements / length))) : 0;
  const block = whole ? blockRows * length : Math.min(blockElements, length);
  const units = whole ? Math.ceil(rows / blockRows) : rows * Math.ceil(length / block);
  return { length, rows, whole, blockRows, block, units, stride: Math.ceil(block / 16) * 16 };
}

/** How an input with these strides is read. */
function kindOf(strides: readonly number[], dims: readonly number[], whole: boolean): number {
  const dense = strides.every((s, axis) => dims[axis] === 1 || s === dims.slice(axis + 1).reduce((a, b) => a * b, 1));
  if (dense) return inputKind.same;
  const repeats = strides.slice(0, 3).every((s) => s === 0);
  const inner = strides[3];
  if (repeats && (inner === 0 || whole)) return inputKind.fixed;
  return !whole && inner === 1 ? inputKind.row : inputKind.general;
}

export function encodeMap({ params, inputs, outputs }: PlacedStep): EncodedStep {
  const map = params as MapParams;
  const { instructions, results } = map;
  const shapes = inputs.map((x) => x.shape);
  const { dims, strides } = mergeAxes(map.shape, shapes);
  const { length, rows, whole, blockRows, block, units, stride } = blocksOf(dims);
  const wanted = outputs.map((o) => o !== undefined);
  const last = lastReads(inputs.length, map, wanted);
  const slots = new Slots();
  const slotOf = new Map<number, number>();

  const inputWords: Word[] = [];
  inputs.forEach((input, i) => {
    if (!last.has(i)) return;
    let kind = kindOf(strides[i]!, dims, whole);
    // an input that is also a result, and whose memory another result overwrites, is copied first
    const overwritten = outputs.some((o, k) => o?.address === input.address && results[k] !== i);
    if (overwritten && results.some((r, k) => r === i && wanted[k])) kind = inputKind.general;
    const slot = kind === inputKind.same || kind === inputKind.row ? slots.pointer() : slots.block();
    slotOf.set(i, slot);
    inputWords.push(kind, input.address, ...strides[i]!, slot);
  });
  const constantWords: number[] = [];
  instructions.forEach((instruction, i) => {
    if (instruction.op !== "const" || !last.has(inputs.length + i)) return;
    const slot = slots.block();
    slotOf.set(inputs.length + i, slot);
    constantWords.push(floatWord(instruction.value), slot);
  });

  // A result goes straight to its output unless a later instruction reads an input in the same memory, or the kernel's
  // rounding up to four elements would write past the block.
  const isDirect = (output: number, instruction: number): boolean =>
    length % 4 === 0 &&
    inputs.every((x, i) => x.address !== outputs[output]!.address || (last.get(i) ?? -1) <= instruction);
  const outputWords: Word[] = [];
  const codeWords: number[] = [];
  instructions.forEach((instruction, i) => {
    const register = inputs.length + i;
    if (instruction.op === "const" || !last.has(register)) return;
    const read = operands(instruction);
    const [a = 0, b = a, c = a] = read.map((r) => slotOf.get(r)!);
    for (const r of new Set(read)) {
      const made = instructions[r - inputs.length];
      if (made && made.op !== "const" && last.get(r) === i) slots.release(slotOf.get(r)!);
    }
    const output = results.findIndex((r, k) => r === register && wanted[k] && isDirect(k, i));
    const slot = output >= 0 ? slots.pointer() : slots.block();
    slotOf.set(register, slot);
    codeWords.push(operations.indexOf(instruction.op), slot, a, b, c);
    if (output >= 0) outputWords.push(outputs[output]!.address, slot, 0);
  });
  const isWritten = (address: bigint): boolean => outputWords.some((word, i) => i % 3 === 0 && word === address);
  outputs.forEach((output, k) => {
    if (output && !isWritten(output.address)) outputWords.push(output.address, slotOf.get(results[k]!)!, 1);
  });

  const counts = [
    slots.places.length,
    inputWords.length / 7,
    constantWords.length / 2,
    codeWords.length / 5,
    outputWords.length / 3,
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
