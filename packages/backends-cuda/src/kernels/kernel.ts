// What an op's file here is made of: kernels in the dialect of C++ (../../dialect/device.h), whose arguments are declared once for both
// languages, and the launches that a step of a plan becomes. `npm run build:ptx` compiles the kernels to ../ptx.
import { BackendError } from "@rwkv-ts/core";
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
  /** A matrix of a linear layer that lies column by column (memory/columns.ts). */
  readonly byColumns?: boolean | undefined;
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
  /**
   * Several launches of it that may run beside each other become one (program/join-launches.ts): \`a\` is then the arguments of the launch
   * that block z belongs to. Blocks may be more than a launch asked for, and have nothing to do then.
   */
  readonly joins?: true;
}

/** Launches that are joined at most: their arguments have 4 KiB. */
export const mostJoined = 8;

/** What a launch gives its kernel. */
export interface Given {
  readonly arguments: Readonly<Record<string, Region | number | undefined>>;
  /** What is fused into the kernel's marks. */
  readonly activation?: Activation | undefined;
}

export interface Launch {
  readonly kernel: Kernel;
  /** One, or those of several launches that were joined, each for blocks of its own number z. */
  readonly given: readonly Given[];
  readonly blocks: readonly [x: number, y: number];
  readonly threads: number;
  /** Bytes of dynamic shared memory. */
  readonly shared: number;
}

export interface LaunchShape {
  readonly blocks: number | readonly [x: number, y: number];
  /** Default: the kernel's. */
  readonly threads?: number;
  readonly shared?: number;
  readonly activation?: Activation | undefined;
}

/** Blocks that a launch has along y at most; along x it is 2^31 - 1. */
export const mostBlocksDown = 65535;

/** @throws BackendError for more blocks than a GPU counts */
export function launch<A extends ArgumentTypes>(kernel: Kernel<A>, args: Arguments<A>, shape: LaunchShape): Launch {
  const { blocks, threads = kernel.threads, shared = 0, activation } = shape;
  if (typeof blocks !== "number" && blocks[1] > mostBlocksDown)
    throw new BackendError(
      `cuda backend: ${kernel.name} has ${blocks[1]} tokens or sequences in one step, a GPU counts ${mostBlocksDown} of their blocks; give it fewer at once`,
    );
  return {
    kernel,
    given: [{ arguments: args as Given["arguments"], activation }],
    blocks: typeof blocks === "number" ? [blocks, 1] : blocks,
    threads,
    shared,
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

/** A run of bytes of a region. */
export const within = ({ base, offset }: Region, from: number, bytes: number): Region => ({
  base,
  offset: offset + from,
  bytes,
});

/** Launches for runs of rows, as many at a time as a launch has blocks along y. */
export const eachRun = (rows: number, make: (first: number, count: number) => Launch): Launch[] =>
  Array.from({ length: Math.ceil(rows / mostBlocksDown) }, (_, i) => {
    const first = i * mostBlocksDown;
    return make(first, Math.min(mostBlocksDown, rows - first));
  });

/** Blocks of `size` threads for `count` elements. */
export const blocksFor = (count: number, size: number): number => Math.ceil(count / size);

export const sameRegion = (a: Region, b: Region): boolean =>
  a.offset === b.offset &&
  (a.base === "arena" || b.base === "arena" ? a.base === b.base : a.base.address === b.base.address);

/** A kernel in C++, with the struct of its arguments. */
export function kernelSource({ name, args, threads, code, joins }: Kernel): string {
  const fields = Object.entries(args).map(([field, type]) => `${type} ${field};`);
  const struct = `struct ${name}_args { ${fields.join(" ")} };`;
  if (!joins) return `${struct}\nKERNEL(${name}, ${threads}) {${code}\n}`;
  return `${struct}\nstruct ${name}_joined { ${name}_args of[${mostJoined}]; };\nJOINED_KERNEL(${name}, ${threads}) {${code}\n}`;
}

const sizeOf = (type: string): number => (type.endsWith("*") ? 8 : 4);

/** The arguments as C lays the struct out, or an array of such structs. @param address of a region at this moment */
export function encodeArguments({ kernel, given }: Launch, address: (region: Region) => number): Uint8Array {
  const fields = Object.entries(kernel.args);
  let end = 0;
  const offsets = fields.map(([, type]) => {
    const size = sizeOf(type);
    const at = Math.ceil(end / size) * size;
    end = at + size;
    return at;
  });
  const alignment = fields.some(([, type]) => sizeOf(type) === 8) ? 8 : 4;
  const bytes = Math.ceil(end / alignment) * alignment;
  const view = new DataView(new ArrayBuffer(bytes * (kernel.joins ? mostJoined : 1)));
  for (const [which, { arguments: values }] of given.entries())
    fields.forEach(([field, type], i) => {
      const value = values[field];
      const at = which * bytes + offsets[i]!;
      if (type.endsWith("*")) view.setBigUint64(at, BigInt(value === undefined ? 0 : address(value as Region)), true);
      else if (type === "float") view.setFloat32(at, value as number, true);
      else view.setInt32(at, value as number, true);
    });
  return new Uint8Array(view.buffer);
}
