// A map's program as PTX at run time, for the kernels that evaluate maps (map.ts, shifted-map.ts): operands in memory, the value of a
// register for an element, and row reductions. A block reduces a row in rounds: each walks the row and reduces what it can; registers
// of elements are computed again in every walk, which costs less than keeping them. Operands are f32, bf16 or f16.
import {
  type Instruction,
  isRowInstruction,
  type MapParams,
  type mergeAxes,
  type OperandStorage,
  operandsOf,
} from "@rwkv-ts/core/backend";
import { writeInstruction } from "../code/instructions.js";
import type { PtxCode } from "../code/ptx-code.js";
import type { Kernel, Launch, Place } from "./kernel.js";

const bytesOf: Partial<Record<OperandStorage, number>> = { f32: 4, bf16: 2, f16: 2, i32: 4 };
const parameter = "map_arguments";

/** Operands by name, which are the kernel's arguments; what nobody reads has none. */
export class MapOperands {
  readonly #pointers = new Map<string, string>();

  constructor(
    private readonly code: PtxCode,
    private readonly places: Readonly<Record<string, Place | undefined>>,
  ) {
    Object.keys(places).forEach((name, i) => {
      const generic = code.set("b64", "ld.param.u64", `[${parameter}+${8 * i}]`);
      this.#pointers.set(name, code.set("b64", "cvta.to.global.u64", generic));
    });
  }

  /** The launch of what was written, under the name of its op, in so many blocks. */
  launch(name: string, blocks: number, threads: number, shared = ""): Launch {
    const { declarations, lines } = this.code;
    const names = Object.keys(this.places);
    const ptx = `.version 7.4
.target sm_80
.address_size 64
.visible .entry ${name}(
	.param .align 8 .b8 ${parameter}[${8 * names.length}]
)
.maxntid ${threads}, 1, 1
{
${shared}${[...declarations, ...lines].map((line) => `\t${line}`).join("\n")}
}
`;
    const args = Object.fromEntries(names.map((each) => [each, "void *"]));
    const places = Object.fromEntries(names.map((each) => [each, this.places[each]?.region]));
    const kernel: Kernel = { name, module: name, threads, args, code: "", ptx };
    return { kernel, given: [{ arguments: places }], blocks: [blocks, 1], threads, shared: 0 };
  }

  #address(name: string, index: string, bytes: number): string {
    const offset = this.code.set("b64", "mul.wide.u32", index, bytes);
    return `[${this.code.set("b64", "add.s64", this.#pointers.get(name)!, offset)}]`;
  }

  load(name: string, index: string): string {
    const { code } = this;
    const { storage } = this.places[name]!;
    const address = this.#address(name, index, bytesOf[storage]!);
    if (storage === "i32") return code.set("b32", "ld.global.u32", address);
    if (storage === "f32") return code.f("ld.global.f32", address);
    const bits = code.set("b16", "ld.global.b16", address);
    if (storage === "f16") return code.f("cvt.f32.f16", bits);
    return code.f("mov.b32", code.set("b32", "shl.b32", code.set("b32", "cvt.u32.u16", bits), 16));
  }

  store(name: string, index: string, value: string): void {
    const { storage } = this.places[name]!;
    const address = this.#address(name, index, bytesOf[storage]!);
    if (storage === "f32") {
      this.code.line(`st.global.f32 ${address}, ${value};`);
      return;
    }
    const bits = this.code.set("b16", `cvt.rn.${storage}.f32`, value);
    this.code.line(`st.global.b16 ${address}, ${bits};`);
  }
}

/** Where the element `e` of a map reads its operand number `input`. */
export function indexOf(
  code: PtxCode,
  { dims, strides }: ReturnType<typeof mergeAxes>,
  input: number,
  e: string,
): string {
  const own = strides[input]!;
  const inner = (axis: number) => dims.slice(axis + 1).reduce((n, d) => n * d, 1);
  const outermost = dims.findIndex((d) => d !== 1);
  if (own.every((s, axis) => dims[axis] === 1 || s === inner(axis))) return e;
  const terms = own.flatMap((s, axis) => {
    if (s === 0 || dims[axis] === 1) return [];
    const coordinate = inner(axis) === 1 ? e : code.set("b32", "div.u32", e, inner(axis));
    const wrapped = axis === outermost ? coordinate : code.set("b32", "rem.u32", coordinate, dims[axis]!);
    return [s === 1 ? wrapped : code.set("b32", "mul.lo.u32", wrapped, s)];
  });
  if (terms.length === 0) return code.set("b32", "mov.u32", 0);
  return terms.reduce((a, b) => code.set("b32", "add.u32", a, b));
}

/** A row that a block walks: its first element, its length, and who walks it. */
export interface Row {
  readonly lane: string;
  readonly first: string;
  readonly d: number;
  readonly threads: number;
}

/** For every element of the row that is this thread's; `j`: its column. */
export function walk(code: PtxCode, { lane, first, d, threads }: Row, body: (e: string, j: string) => void): void {
  const [top, end] = [code.label(), code.label()];
  const j = code.set("b32", "mov.u32", lane);
  code.line(`${top}:`);
  const outside = code.set("pred", "setp.ge.u32", j, d);
  code.line(`@${outside} bra ${end};`);
  body(code.set("b32", "add.u32", first, j), j);
  code.line(`add.u32 ${j}, ${j}, ${threads};`);
  code.line(`bra ${top};`);
  code.line(`${end}:`);
}

/** What `MapProgram.reduceRow` needs of shared memory. */
export const sharedParts = (threads: number): string => `\t.shared .align 16 .b8 parts[${threads / 8}];\n`;

/** A program over elements, or over one row. */
export class MapProgram {
  /** Registers that are the same for a whole row, with the round after which they are known. */
  readonly #rounds = new Map<number, number>();
  /** Those that are known so far. */
  readonly #rowValues = new Map<number, string>();

  constructor(
    private readonly code: PtxCode,
    private readonly params: MapParams,
    private readonly inputs: number,
    /** An input's value at an element. */
    private readonly load: (input: number, e: string) => string,
  ) {
    const { instructions, perRow = [] } = params;
    if (perRow.length > 0 || instructions.some(isRowInstruction)) this.#findRowRegisters();
  }

  /** A register, for the element `e`; `known`: those that were computed for it. */
  value(register: number, e: string, known: Map<number, string>): string {
    const found = this.#rowValues.get(register) ?? known.get(register);
    if (found) return found;
    const own =
      register < this.inputs
        ? this.load(register, e)
        : writeInstruction(this.code, this.#instruction(register), (r) => this.value(r, e, known));
    known.set(register, own);
    return own;
  }
  #instruction(register: number): Instruction {
    return this.params.instructions[register - this.inputs]!;
  }

  /** Row reductions, and arithmetic on nothing but them and constants. */
  #findRowRegisters(): void {
    const depth = new Map<number, number>();
    this.params.instructions.forEach((i, at) => {
      const register = this.inputs + at;
      const operands = operandsOf(i);
      const below = Math.max(0, ...operands.map((r) => depth.get(r) ?? 0));
      if (isRowInstruction(i)) this.#rounds.set(register, below + 1);
      else if (operands.every((r) => this.#rounds.has(r)))
        this.#rounds.set(register, Math.max(0, ...operands.map((r) => this.#rounds.get(r)!)));
      depth.set(register, this.#rounds.get(register) ?? below);
    });
  }

  /** Computes what is the same for a whole row. All threads of the block come here together. */
  reduceRow(row: Row): void {
    const rounds = Math.max(0, ...this.#rounds.values());
    this.#rowArithmetic(0);
    for (let round = 1; round <= rounds; round++) {
      this.#round(round, row);
      this.#rowArithmetic(round);
    }
  }

  #round(round: number, row: Row): void {
    const { code } = this;
    const reductions = this.params.instructions.flatMap((i, at) => {
      const register = this.inputs + at;
      if (!isRowInstruction(i) || this.#rounds.get(register) !== round) return [];
      const isSum = i.op === "rowSum";
      return [{ a: i.a, register, isSum, part: code.f("mov.f32", isSum ? 0 : Number.NEGATIVE_INFINITY) }];
    });
    if (reductions.length === 0) return;
    walk(code, row, (e) => {
      const registers = new Map<number, string>();
      for (const { a, isSum, part } of reductions)
        code.line(`${isSum ? "add.rn.f32" : "max.NaN.f32"} ${part}, ${part}, ${this.value(a, e, registers)};`);
    });
    for (const { register, isSum, part } of reductions)
      this.#rowValues.set(register, reduce(code, isSum ? "add.rn.f32" : "max.NaN.f32", part, row));
  }

  /** What can be computed from the reductions up to a round. */
  #rowArithmetic(round: number): void {
    this.params.instructions.forEach((i, at) => {
      const register = this.inputs + at;
      if (isRowInstruction(i) || this.#rounds.get(register) !== round) return;
      this.#rowValues.set(
        register,
        writeInstruction(this.code, i, (r) => this.#rowValues.get(r)!),
      );
    });
  }
}

/** A number of every thread, brought together over the block. */
function reduce(code: PtxCode, combine: string, part: string, { lane, threads }: Row): string {
  let all = part;
  for (let mask = 16; mask > 0; mask >>= 1) {
    const other = code.f("shfl.sync.bfly.b32", all, String(mask), "31", "0xffffffff");
    all = code.f(combine, all, other);
  }
  if (threads === 32) return all;
  const inWarp = code.set("b32", "and.b32", lane, 31);
  const isFirst = code.set("pred", "setp.eq.u32", inWarp, 0);
  const place = code.set("b32", "shl.b32", code.set("b32", "shr.u32", lane, 5), 2);
  const base = code.set("b32", "mov.u32", "parts");
  const own = code.set("b32", "add.u32", base, place);
  code.line(`@${isFirst} st.shared.f32 [${own}], ${all};`);
  code.line("bar.sync 0;");
  let result = code.f("ld.shared.f32", "[parts]");
  for (let warp = 1; warp < threads / 32; warp++)
    result = code.f(combine, result, code.f("ld.shared.f32", `[parts+${4 * warp}]`));
  code.line("bar.sync 0;");
  return result;
}
