// What an op's file here is made of: kernels in the dialect of C++ (../../dialect/device.h), whose arguments are declared once for both
// languages, and the launches that a step of a plan becomes. `npm run build:ptx` compiles the kernels to ../ptx.
import type { Activation, OperandStorage } from "@rwkv-ts/core/backend";

/** A run of bytes of a device's memory: of an address of its own, or of the arena that programs share. */
export interface Region {
  readonly base: { readonly address: number } | "arena";
  readonly offset: number;
  readonly bytes: number;
}

/** Where an operand of a step lies. `scales`: those of blocks whose numbers lie apart from them (memory/blocks-apart.ts). */
export interface Place {
  readonly name: string;
  readonly shape: readonly number[];
  readonly storage: OperandStorage;
  readonly region: Region;
  readonly scales?: Region | undefined;
}

/** C types by name of the argument: pointers, int, float. */
export type ArgumentTypes = Readonly<Record<string, string>>;
type ArgumentOf<T> = T extends `${string}*` ? Region | undefined : number;
export type Arguments<A extends ArgumentTypes> = { readonly [Name in keyof A]: ArgumentOf<A[Name]> };

export interface Kernel<A extends ArgumentTypes = ArgumentTypes> {
  readonly name: string;
  /** The file of PTX that it is in. */
  readonly module: string;
  /** Threads of a block, at most. */
  readonly threads: number;
  readonly args: A;
  /** The function's body in C++; the arguments are fields of `a`. */
  readonly code: string;
  /** Functions before it, given once a module. */
  readonly declarations?: string;
  /** PTX that is made at run time, in place of the module's. */
  readonly ptx?: string;
}

export interface Launch {
  readonly kernel: Kernel;
  readonly arguments: Readonly<Record<string, Region | number | undefined>>;
  readonly blocks: readonly [x: number, y: number];
  readonly threads: number;
  /** Bytes of dynamic shared memory. */
  readonly shared: number;
  /** What is fused into the kernel's marks. */
  readonly activation?: Activation | undefined;
}

export interface LaunchShape {
  readonly blocks: number | readonly [x: number, y: number];
  /** Default: the kernel's. */
  readonly threads?: number;
  readonly shared?: number;
  readonly activation?: Activation | undefined;
}

export function launch<A extends ArgumentTypes>(kernel: Kernel<A>, args: Arguments<A>, shape: LaunchShape): Launch {
  const { blocks, threads = kernel.threads, shared = 0, activation } = shape;
  return {
    kernel,
    arguments: args as Launch["arguments"],
    blocks: typeof blocks === "number" ? [blocks, 1] : blocks,
    threads,
    shared,
    activation,
  };
}

/** A step as an op's file sees it. */
export interface KernelStep {
  readonly params: unknown;
  readonly inputs: readonly Place[];
  /** undefined: nobody reads it, it must not be written. */
  readonly outputs: readonly (Place | undefined)[];
  /** Memory for this step alone, of unspecified contents. */
  scratch(bytes: number): Region;
}

/** An op on this device. */
export interface DeviceOp {
  readonly kernels: readonly Kernel[];
  /** Launches of a step, each behind the one before. */
  readonly launches: (step: KernelStep) => readonly Launch[];
  /** The input that may be a weight in any storage. */
  readonly weightInput?: number;
  /** Whether operands may be bf16 and f16: `all`, or none but weights. */
  readonly narrow?: "all";
}

export const kernel = <const A extends ArgumentTypes>(of: Kernel<A>): Kernel<A> => of;

/** Blocks of `size` threads for `count` elements. */
export const blocksFor = (count: number, size: number): number => Math.ceil(count / size);

export const sameRegion = (a: Region, b: Region): boolean =>
  a.offset === b.offset &&
  (a.base === "arena" || b.base === "arena" ? a.base === b.base : a.base.address === b.base.address);

/** What kernels of C++ are to know: the structs of their arguments. */
export const argumentStruct = ({ name, args }: Kernel): string =>
  `struct ${name}_args { ${Object.entries(args)
    .map(([field, type]) => `${type} ${field};`)
    .join(" ")} };`;

const sizeOf = (type: string): number => (type.endsWith("*") ? 8 : 4);

/** The arguments as C lays the struct out. @param address of a region at this moment */
export function encodeArguments({ kernel, arguments: given }: Launch, address: (region: Region) => number): Uint8Array {
  const fields = Object.entries(kernel.args);
  let end = 0;
  const offsets = fields.map(([, type]) => {
    const size = sizeOf(type);
    const at = Math.ceil(end / size) * size;
    end = at + size;
    return at;
  });
  const alignment = fields.some(([, type]) => sizeOf(type) === 8) ? 8 : 4;
  const view = new DataView(new ArrayBuffer(Math.ceil(end / alignment) * alignment));
  fields.forEach(([field, type], i) => {
    const value = given[field];
    if (type.endsWith("*"))
      view.setBigUint64(offsets[i]!, BigInt(value === undefined ? 0 : address(value as Region)), true);
    else if (type === "float") view.setFloat32(offsets[i]!, value as number, true);
    else view.setInt32(offsets[i]!, value as number, true);
  });
  return new Uint8Array(view.buffer);
}
