// One dispatch of a compute shader, as kernels describe it: code that reads and writes operands by name, and the numbers that
// are given to it. What the operands' buffers and bindings are is decided later (module.ts).
import type { OperandStorage } from "@rwkv-ts/core/backend";
import type { Matrix, Region } from "../memory/gpu-memory.js";

/** Where an operand of a step lies. `matrix`: weights that were packed for products instead (memory/matrix.ts). */
export interface Place {
  readonly name: string;
  readonly shape: readonly number[];
  readonly storage: OperandStorage;
  readonly region: Region;
  readonly matrix: Matrix | undefined;
}

/** How the code sees an operand's elements; `vec4f` and `vec4u` take four numbers at a time. */
export type ElementType = "f32" | "i32" | "u32" | "vec4f" | "vec4u";

export interface Operand {
  readonly region: Region;
  readonly as: ElementType;
  /** Floats that lie as f16: code sees f32, and each is rounded to nearest even when it is written. */
  readonly half?: boolean;
  /** Operands that are written may be read too. */
  readonly written?: boolean;
}

export interface Dispatch {
  /** Names the shader in messages and profiles. */
  readonly name: string;
  /** Each gives the code a function `get_<key>(index)`, and, where it is written, `set_<key>(index, value)`. */
  readonly operands: Readonly<Record<string, Operand>>;
  /** u32 numbers that the code reads as `U.<key>`: what differs between steps that share their code. */
  readonly uniforms?: Readonly<Record<string, number>>;
  /** Invocations of a workgroup. */
  readonly size: number;
  /** Number of workgroups; each reads its own as `group`, an invocation within it is `lane`. */
  readonly groups: number;
  /** Functions, constants and workgroup memory. */
  readonly declarations?: string;
  readonly body: string;
  /** The code uses subgroup operations, with `subgroup_lane`, `subgroup_size`. */
  readonly subgroups?: boolean;
  /** The code uses the type f16. */
  readonly f16?: boolean;
}

/** What of the device decides between variants of a kernel. */
export interface Traits {
  readonly subgroups: boolean;
  readonly f16: boolean;
}

/** A step as a kernel sees it. */
export interface KernelStep {
  readonly params: unknown;
  readonly inputs: readonly Place[];
  /** undefined: nobody reads it, it must not be written. */
  readonly outputs: readonly (Place | undefined)[];
  readonly traits: Traits;
  /** Memory for this step alone, of unspecified contents. */
  scratch(bytes: number): Region;
}

export type Kernel = (step: KernelStep) => readonly Dispatch[];

type Piece = Pick<Place, "region"> & Partial<Pick<Place, "storage">>;

export const read = ({ region, storage }: Piece, as: ElementType = "f32"): Operand => ({
  region,
  as,
  ...(storage === "f16" && (as === "f32" || as === "vec4f") && { half: true }),
});
export const write = (piece: Piece, as: ElementType = "f32"): Operand => ({ ...read(piece, as), written: true });

/** Operands that are read as floats, each under its name. */
export const reads = (names: readonly string[], places: readonly (Place | undefined)[]): Record<string, Operand> =>
  Object.fromEntries(names.map((name, i) => [name, read(places[i]!)]));

export const sameRegion = (a: Region, b: Region): boolean => a.buffer === b.buffer && a.offset === b.offset;
