// `map`: a straight-line program over every element, as an expression for each instruction. Without row reductions an invocation
// computes one element. With them a workgroup computes a row, in rounds: each round walks the row and reduces what it can, the
// last one stores; registers of elements are computed again in every round, which costs less than keeping them.
import { elementCount } from "@rwkv-ts/core";
import { type Instruction, isRowInstruction, type MapParams, mergeAxes, operandsOf } from "@rwkv-ts/core/backend";
import { type Kernel, type KernelStep, type Operand, read, write } from "../program/dispatch.js";
import { expression, instructionFunctions, lowest, reduceCall, reduceFunctions } from "./code.js";

const elementsSize = 64;
const mostRowSize = 256;

export const map: Kernel = (step) => mapDispatch(step.params as MapParams, step);

/** The dispatch of a program over the step's operands. */
export function mapDispatch(params: MapParams, step: KernelStep) {
  const operands: Record<string, Operand> = {};
  step.inputs.forEach((input, i) => {
    operands[`x${i}`] = read(input);
  });
  step.outputs.forEach((output, i) => {
    if (output) operands[`y${i}`] = write(output);
  });
  const program = new Program(params, step);
  return [program.hasRows ? program.rows(operands) : program.elements(operands)];
}

const name = (register: number): string => `r${register}`;

class Program {
  readonly hasRows: boolean;
  /** Registers that are the same for a whole row, with the round after which they are known. */
  readonly #rowRegisters = new Map<number, number>();
  readonly #indices: string[];

  constructor(
    private readonly params: MapParams,
    private readonly step: KernelStep,
  ) {
    const { instructions, perRow = [] } = params;
    this.hasRows = perRow.length > 0 || instructions.some(isRowInstruction);
    this.#indices = inputIndices(
      params.shape,
      step.inputs.map(({ shape }) => shape),
      this.hasRows,
    );
    this.#findRowRegisters();
  }

  get #inputs(): number {
    return this.step.inputs.length;
  }
  #instruction(register: number): Instruction | undefined {
    return this.params.instructions[register - this.#inputs];
  }

  /** Row reductions, and arithmetic on nothing but them and constants. */
  #findRowRegisters(): void {
    const ready = (register: number): number => this.#rowRegisters.get(register) ?? 0;
    const depth = new Map<number, number>();
    this.params.instructions.forEach((i, at) => {
      const register = this.#inputs + at;
      const operands = operandsOf(i);
      const below = Math.max(0, ...operands.map((r) => depth.get(r) ?? 0));
      if (isRowInstruction(i)) this.#rowRegisters.set(register, below + 1);
      else if (this.hasRows && operands.every((r) => this.#rowRegisters.has(r)))
        this.#rowRegisters.set(register, Math.max(0, ...operands.map(ready)));
      depth.set(register, this.#rowRegisters.get(register) ?? below);
    });
  }

  /** Code that defines these registers of one element, and what they need. */
  #define(wanted: readonly number[]): string {
    const needed = new Set<number>();
    const visit = (register: number) => {
      if (needed.has(register) || this.#rowRegisters.has(register)) return;
      needed.add(register);
      const instruction = this.#instruction(register);
      if (instruction) for (const operand of operandsOf(instruction)) visit(operand);
    };
    for (const register of wanted) visit(register);
    const lines = [...needed]
      .sort((a, b) => a - b)
      .map((register) => {
        const instruction = this.#instruction(register);
        const value = instruction ? expression(instruction, name) : `get_x${register}(${this.#indices[register]})`;
        return `let ${name(register)} = ${value};`;
      });
    return lines.join("\n");
  }

  #store(index: (output: number) => string | undefined): string {
    const lines = this.step.outputs.map((output, i) => {
      const at = index(i);
      return output && at ? `set_y${i}(${at}, ${name(this.params.results[i]!)});` : "";
    });
    return lines.join("\n");
  }
  #wanted(isPerRow: boolean): number[] {
    return this.params.results.filter(
      (_, i) => this.step.outputs[i] && (this.params.perRow?.includes(i) ?? false) === isPerRow,
    );
  }

  elements(operands: Readonly<Record<string, Operand>>) {
    const count = elementCount(this.params.shape);
    return {
      name: "map",
      size: elementsSize,
      groups: Math.ceil(count / elementsSize),
      operands,
      uniforms: { count },
      declarations: instructionFunctions(this.params.instructions),
      body: `let e = group * SIZE + lane;
if (e >= U.count) { return; }
${this.#define(this.#wanted(false))}
${this.#store(() => "e")}`,
    };
  }

  rows(operands: Readonly<Record<string, Operand>>) {
    const { shape, instructions, perRow = [] } = this.params;
    const { traits } = this.step;
    const d = shape.at(-1)!;
    const size = Math.min(mostRowSize, Math.max(32, 2 ** Math.ceil(Math.log2(d))));
    const rounds = Math.max(0, ...this.#rowRegisters.values());
    const kinds = (["sum", "max"] as const).filter((kind) => instructions.some(({ op }) => op === kindOf[kind]));
    const walk = (body: string) =>
      body === "" ? "" : `for (var j = lane; j < ${d}u; j += SIZE) {\nlet e = group * ${d}u + j;\n${body}\n}`;
    const parts: string[] = [this.#rowArithmetic(0)];
    for (let round = 1; round <= rounds; round++) parts.push(this.#round(round, walk), this.#rowArithmetic(round));
    const elements = this.#wanted(false);
    const stores = this.#store((i) => (perRow.includes(i) ? undefined : "e"));
    if (elements.length > 0) parts.push(walk(`${this.#define(elements)}\n${stores}`));
    const perRowStores = this.#store((i) => (perRow.includes(i) ? "group" : undefined)).trim();
    if (perRowStores !== "")
      parts.push(`if (lane == 0u) {\nlet e = group * ${d}u;\n${this.#define(this.#wanted(true))}\n${perRowStores}\n}`);
    return {
      name: "map of rows",
      size,
      groups: elementCount(shape) / d,
      operands,
      declarations: `${instructionFunctions(instructions)}\n${reduceFunctions(kinds, size, traits)}`,
      body: parts.join("\n"),
      subgroups: traits.subgroups,
    };
  }

  /** The reductions of one round. */
  #round(round: number, walk: (body: string) => string): string {
    const reductions = this.params.instructions.flatMap((i, at) => {
      const register = this.#inputs + at;
      return isRowInstruction(i) && this.#rowRegisters.get(register) === round ? [{ i, register }] : [];
    });
    if (reductions.length === 0) return "";
    const starts = reductions.map(({ i, register }) => `var part${register} = ${i.op === "rowSum" ? "0.0" : lowest};`);
    const steps = reductions.map(({ i, register }) => {
      const part = `part${register}`;
      return i.op === "rowSum" ? `${part} += ${name(i.a)};` : `${part} = max(${part}, ${name(i.a)});`;
    });
    const ends = reductions.map(
      ({ i, register }) =>
        `let ${name(register)} = ${reduceCall(i.op === "rowSum" ? "sum" : "max", `part${register}`, this.step.traits)};`,
    );
    const elements = this.#define(reductions.map(({ i }) => i.a));
    return [...starts, walk(`${elements}\n${steps.join("\n")}`), ...ends].join("\n");
  }

  /** What can be computed from the reductions up to a round. */
  #rowArithmetic(round: number): string {
    const lines = this.params.instructions.flatMap((i, at) => {
      const register = this.#inputs + at;
      const isOwn = !isRowInstruction(i) && this.#rowRegisters.get(register) === round;
      return isOwn ? [`let ${name(register)} = ${expression(i, name)};`] : [];
    });
    return lines.join("\n");
  }
}

const kindOf = { sum: "rowSum", max: "rowMax" } as const;

/** How each input's index follows from the element's index `e`; only the outermost axis may differ between equal codes. */
function inputIndices(shape: readonly number[], inputs: readonly (readonly number[])[], hasRows: boolean): string[] {
  const { dims, strides } = mergeAxes(shape, inputs, hasRows);
  const inner = (axis: number) => dims.slice(axis + 1).reduce((n, d) => n * d, 1);
  const outermost = dims.findIndex((d) => d !== 1);
  return strides.map((own) => {
    if (own.every((s, axis) => dims[axis] === 1 || s === inner(axis))) return "e";
    const terms = own.flatMap((s, axis) => {
      if (s === 0 || dims[axis] === 1) return [];
      const coordinate = inner(axis) === 1 ? "e" : `e / ${inner(axis)}u`;
      const wrapped = axis === outermost ? coordinate : `(${coordinate}) % ${dims[axis]}u`;
      return [s === 1 ? `(${wrapped})` : `(${wrapped}) * ${s}u`];
    });
    return terms.length > 0 ? terms.join(" + ") : "0u";
  });
}
