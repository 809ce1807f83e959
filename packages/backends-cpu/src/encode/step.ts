// What an encoder gets and what it makes: one step of a plan, with the address of every operand, as words for a kernel.
import { elementCount, isNarrow } from "@rwkv-ts/core";
import type { OperandStorage } from "@rwkv-ts/core/backend";
import type { kernelNumbers } from "../generated/kernels.js";
import type { Layout } from "../memory/cpu-memory.js";
import { storageNumber } from "../storages.js";

export type KernelName = keyof typeof kernelNumbers;

/** A word of a step: an integer or the bits of a float, or an address, which is a bigint (two words in the native engine). */
export type Word = number | bigint;

/** An operand in memory. */
export interface Place {
  readonly address: bigint;
  readonly shape: readonly number[];
  readonly storage: OperandStorage;
  readonly layout: Layout;
  readonly name: string;
}

export interface PlacedStep {
  readonly params: unknown;
  readonly inputs: readonly Place[];
  readonly outputs: readonly (Place | undefined)[];
  readonly threads: number;
}

export interface EncodedStep {
  readonly kernel: KernelName;
  /** The kernel's argument struct. */
  readonly words: readonly Word[];
  /** Bytes of scratch that every thread needs. */
  readonly scratch?: number;
  /** Parts that the work is cut into; default: one a thread. */
  readonly chunks?: number;
  /** Bytes of scratch that all parts see, and the argument word that takes their address; 0 bytes: those of the step before. */
  readonly shared?: { readonly bytes: number; readonly word: number };
}

/** Several steps follow each other with a barrier between them. */
export type Encoder = (step: PlacedStep) => EncodedStep | readonly EncodedStep[];

/** Fewer elements than this are not worth a second thread. */
const fewElements = 4096;
/** One part for little work, the default for more. */
export const chunksFor = (elements: number): { chunks: number } | undefined =>
  elements < fewElements ? { chunks: 1 } : undefined;

const bits = new DataView(new ArrayBuffer(4));
/** The word that holds a 32-bit float. */
export function floatWord(x: number): number {
  bits.setFloat32(0, x, true);
  return bits.getInt32(0, true);
}

/** Address of an operand that may be absent: 0. */
export const addressOf = (place: Place | undefined): bigint => place?.address ?? 0n;

/** Addresses of the first `n` operands, 0 for those that are absent. */
export const addressesOf = (places: readonly (Place | undefined)[], n: number): bigint[] =>
  Array.from({ length: n }, (_, i) => addressOf(places[i]));

export const lastAxis = (shape: readonly number[]): number => shape.at(-1) ?? 1;
/** Rows when the last axis is a row. */
export const rowCount = (shape: readonly number[]): number => {
  const d = lastAxis(shape);
  return d === 0 ? 0 : elementCount(shape) / d;
};

/** Types of operands as kernels/narrow.h takes them: two bits each; absent ones are f32. */
export const typesWord = (...places: readonly (Place | undefined)[]): number =>
  places.reduce((word, place, i) => word | (storageNumber(place?.storage ?? "f32") << (2 * i)), 0);
export const isNarrowPlace = (place: Place | undefined): boolean => isNarrow(place?.storage ?? "f32");
