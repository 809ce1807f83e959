// `map`: a straight-line program over every element, written as PTX at run time. Without row reductions a thread computes one element.
// With them a block computes a row, in rounds: each round walks the row and reduces what it can, the last one stores; registers of
// elements are computed again in every round, which costs less than keeping them. Operands are f32, bf16 or f16.
import { elementCount } from "@rwkv-ts/core";
import {
  type Instruction,
  isRowInstruction,
  type MapParams,
  mergeAxes,
  type OperandStorage,
  operandsOf,
} from "@rwkv-ts/core/backend";
import { writeInstruction } from "../code/instructions.js";
import { PtxCode } from "../code/ptx-code.js";
import { blocksFor, type DeviceOp, type Kernel, type KernelStep, type Launch } from "./kernel.js";

const elementThreads = 128;
const mostRowThreads = 256;
const entry = "map";
const parameter = "map_arguments";

export const map: DeviceOp = { kernels: [], launches: (step) => [launchMap(step)], narrow: "all" };

function launchMap(step: KernelStep): Launch {
  const { kernel, blocks } = new MapWriter(step.params as MapParams, step).finish();
  const operands = [
    ...step.inputs.map((x, i) => [`x${i}`, x.region] as const),
    ...step.outputs.map((y, i) => [`y${i}`, y?.region] as const),
  ];
  const args = Object.fromEntries<Launch["arguments"][string]>(operands);
  return { kernel, arguments: args, blocks: [blocks, 1], threads: kernel.threads, shared: 0 };
}

const bytesOf: Partial<Record<OperandStorage, number>> = { f32: 4, bf16: 2, f16: 2 };

class MapWriter {
  readonly #code = new PtxCode("%");
  readonly #params: MapParams;
  readonly #step: KernelStep;
  /** Registers that are the same for a whole row, with the round after which they are known. */
  readonly #rounds = new Map<number, number>();
  /** Those that are known so far. */
  readonly #rowValues = new Map<number, string>();
  readonly #pointers = new Map<string, string>();
  readonly #strides: ReturnType<typeof mergeAxes>;
  readonly #hasRows: boolean;

  constructor(params: MapParams, step: KernelStep) {
    this.#params = params;
    this.#step = step;
    const { instructions, perRow = [] } = params;
    this.#hasRows = perRow.length > 0 || instructions.some(isRowInstruction);
    const shapes = step.inputs.map(({ shape }) => shape);
    this.#strides = mergeAxes(params.shape, shapes, this.#hasRows);
    if (this.#hasRows) this.#findRowRegisters();
  }

  finish(): { kernel: Kernel; blocks: number } {
    const { shape } = this.#params;
    const count = elementCount(shape);
    const d = shape.at(-1) ?? 1;
    const threads = this.#hasRows
      ? Math.min(mostRowThreads, Math.max(32, 2 ** Math.ceil(Math.log2(d))))
      : elementThreads;
    this.#loadPointers();
    if (this.#hasRows) this.#rows(d, threads);
    else this.#elements(count);
    this.#code.line("ret;");
    return {
      kernel: { name: entry, module: entry, threads, args: this.#arguments(), code: "", ptx: this.#text(threads) },
      blocks: this.#hasRows ? count / d : blocksFor(count, elementThreads),
    };
  }

  get #inputs(): number {
    return this.#step.inputs.length;
  }

  #arguments(): Record<string, string> {
    const names = [...this.#step.inputs.map((_, i) => `x${i}`), ...this.#step.outputs.map((_, i) => `y${i}`)];
    return Object.fromEntries(names.map((name) => [name, "void *"]));
  }

  #text(threads: number): string {
    const bytes = 8 * (this.#inputs + this.#step.outputs.length);
    const shared = this.#hasRows ? `\t.shared .align 16 .b8 parts[${threads / 8}];\n` : "";
    return `.version 7.4
.target sm_80
.address_size 64
.visible .entry ${entry}(
	.param .align 8 .b8 ${parameter}[${bytes}]
)
.maxntid ${threads}, 1, 1
{
${shared}${[...this.#code.declarations, ...this.#code.lines].map((line) => `\t${line}`).join("\n")}
}
`;
  }

  #loadPointers(): void {
    Object.keys(this.#arguments()).forEach((name, i) => {
      const generic = this.#code.set("b64", "ld.param.u64", `[${parameter}+${8 * i}]`);
      this.#pointers.set(name, this.#code.set("b64", "cvta.to.global.u64", generic));
    });
  }

  /** Row reductions, and arithmetic on nothing but them and constants. */
  #findRowRegisters(): void {
    const depth = new Map<number, number>();
    this.#params.instructions.forEach((i, at) => {
      const register = this.#inputs + at;
      const operands = operandsOf(i);
      const below = Math.max(0, ...operands.map((r) => depth.get(r) ?? 0));
      if (isRowInstruction(i)) this.#rounds.set(register, below + 1);
      else if (operands.every((r) => this.#rounds.has(r)))
        this.#rounds.set(register, Math.max(0, ...operands.map((r) => this.#rounds.get(r)!)));
      depth.set(register, this.#rounds.get(register) ?? below);
    });
  }

  // ---- elements

  #elements(count: number): void {
    const code = this.#code;
    const block = code.set("b32", "mov.u32", "%ctaid.x");
    const thread = code.set("b32", "mov.u32", "%tid.x");
    const e = code.set("b32", "mad.lo.s32", block, elementThreads, thread);
    const outside = code.set("pred", "setp.ge.u32", e, count);
    code.line(`@${outside} ret;`);
    this.#storeElements(e, () => true);
  }

  /** Computes and stores the results of an element that are wanted. */
  #storeElements(e: string, isWanted: (result: number) => boolean): void {
    const registers = new Map<number, string>();
    const stores = this.#step.outputs.flatMap((output, i) =>
      output && isWanted(i)
        ? [{ i, storage: output.storage, value: this.#value(this.#params.results[i]!, e, registers) }]
        : [],
    );
    // everything is read before anything is written
    for (const { i, storage, value } of stores) this.#store(`y${i}`, storage, e, value);
  }

  /** A register of the program, for the element `e`. */
  #value(register: number, e: string, known: Map<number, string>): string {
    const found = this.#rowValues.get(register) ?? known.get(register);
    if (found) return found;
    const own =
      register < this.#inputs
        ? this.#load(register, e)
        : writeInstruction(this.#code, this.#instruction(register), (r) => this.#value(r, e, known));
    known.set(register, own);
    return own;
  }
  #instruction(register: number): Instruction {
    return this.#params.instructions[register - this.#inputs]!;
  }

  #address(name: string, index: string, bytes: number): string {
    const offset = this.#code.set("b64", "mul.wide.u32", index, bytes);
    return this.#code.set("b64", "add.s64", this.#pointers.get(name)!, offset);
  }

  #load(input: number, e: string): string {
    const code = this.#code;
    const { storage } = this.#step.inputs[input]!;
    const address = `[${this.#address(`x${input}`, this.#index(input, e), bytesOf[storage]!)}]`;
    if (storage === "f32") return code.f("ld.global.f32", address);
    const bits = code.set("b16", "ld.global.b16", address);
    if (storage === "f16") return code.f("cvt.f32.f16", bits);
    return code.f("mov.b32", code.set("b32", "shl.b32", code.set("b32", "cvt.u32.u16", bits), 16));
  }

  #store(name: string, storage: OperandStorage, e: string, value: string): void {
    const address = `[${this.#address(name, e, bytesOf[storage]!)}]`;
    if (storage === "f32") {
      this.#code.line(`st.global.f32 ${address}, ${value};`);
      return;
    }
    const bits = this.#code.set("b16", `cvt.rn.${storage}.f32`, value);
    this.#code.line(`st.global.b16 ${address}, ${bits};`);
  }

  /** Where the element `e` reads an input. */
  #index(input: number, e: string): string {
    const code = this.#code;
    const { dims, strides } = this.#strides;
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

  // ---- rows

  #rows(d: number, threads: number): void {
    const code = this.#code;
    const { perRow = [] } = this.#params;
    const lane = code.set("b32", "mov.u32", "%tid.x");
    const row = code.set("b32", "mov.u32", "%ctaid.x");
    const first = code.set("b32", "mul.lo.u32", row, d);
    const rounds = Math.max(0, ...this.#rounds.values());
    this.#rowArithmetic(0);
    for (let round = 1; round <= rounds; round++) {
      this.#round(round, lane, first, d, threads);
      this.#rowArithmetic(round);
    }
    if (this.#step.outputs.some((output, i) => output && perRow.includes(i))) {
      const skip = code.label();
      const others = code.set("pred", "setp.ne.u32", lane, 0);
      code.line(`@${others} bra ${skip};`);
      this.#storePerRow(row, first);
      code.line(`${skip}:`);
    }
    if (this.#step.outputs.some((output, i) => output && !perRow.includes(i)))
      this.#walk(lane, first, d, threads, (e) => this.#storeElements(e, (i) => !perRow.includes(i)));
  }

  #storePerRow(row: string, e: string): void {
    const registers = new Map<number, string>();
    this.#step.outputs.forEach((output, i) => {
      if (!output || !this.#params.perRow?.includes(i)) return;
      this.#store(`y${i}`, output.storage, row, this.#value(this.#params.results[i]!, e, registers));
    });
  }

  /** For every element of the row that is this thread's. */
  #walk(lane: string, first: string, d: number, threads: number, body: (e: string) => void): void {
    const code = this.#code;
    const [top, end] = [code.label(), code.label()];
    const j = code.set("b32", "mov.u32", lane);
    code.line(`${top}:`);
    const outside = code.set("pred", "setp.ge.u32", j, d);
    code.line(`@${outside} bra ${end};`);
    body(code.set("b32", "add.u32", first, j));
    code.line(`add.u32 ${j}, ${j}, ${threads};`);
    code.line(`bra ${top};`);
    code.line(`${end}:`);
  }

  #round(round: number, lane: string, first: string, d: number, threads: number): void {
    const code = this.#code;
    const reductions = this.#params.instructions.flatMap((i, at) => {
      const register = this.#inputs + at;
      if (!isRowInstruction(i) || this.#rounds.get(register) !== round) return [];
      const isSum = i.op === "rowSum";
      return [{ a: i.a, register, isSum, part: code.f("mov.f32", isSum ? 0 : Number.NEGATIVE_INFINITY) }];
    });
    if (reductions.length === 0) return;
    this.#walk(lane, first, d, threads, (e) => {
      const registers = new Map<number, string>();
      for (const { a, isSum, part } of reductions)
        code.line(`${isSum ? "add.rn.f32" : "max.NaN.f32"} ${part}, ${part}, ${this.#value(a, e, registers)};`);
    });
    for (const { register, isSum, part } of reductions)
      this.#rowValues.set(register, this.#reduce(isSum ? "add.rn.f32" : "max.NaN.f32", part, lane, threads));
  }

  /** A number of every thread, brought together over the block. */
  #reduce(combine: string, part: string, lane: string, threads: number): string {
    const code = this.#code;
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

  /** What can be computed from the reductions up to a round. */
  #rowArithmetic(round: number): void {
    this.#params.instructions.forEach((i, at) => {
      const register = this.#inputs + at;
      if (isRowInstruction(i) || this.#rounds.get(register) !== round) return;
      this.#rowValues.set(
        register,
        writeInstruction(this.#code, i, (r) => this.#rowValues.get(r)!),
      );
    });
  }
}
