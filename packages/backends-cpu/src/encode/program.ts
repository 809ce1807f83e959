// Encodes a plan: every step as words for its kernel, one after the other, as kernels/threads.c walks them.
import { BackendError } from "@rwkv-ts/core";
import type { Operand, OperandStorage, Plan, PlanStep } from "@rwkv-ts/core/backend";
import type { Engine } from "../engine/engine.js";
import { kernelNumbers } from "../generated/kernels.js";
import { encoders, supportsOp } from "./encoders.js";
import { nativeEncoders } from "./native.js";
import type { EncodedStep, Place, Word } from "./step.js";

/** Words of `header` in kernels/threads.c, before the arguments of a step. */
const headerWords = 8;

export interface EncodedPlan {
  /** The step list; shared scratch must still be placed with `placeShared`. */
  readonly words: Int32Array;
  /** Number of kernel calls, each of which has a counter. */
  readonly steps: number;
  /** The step of the plan that each of them belongs to. */
  readonly origins: readonly number[];
  /** Bytes of scratch of one thread. */
  readonly scratchBytes: number;
  /** Bytes of scratch that threads share. */
  readonly sharedBytes: number;
  /** Adds the address of the shared scratch to the words that point into it. */
  placeShared(address: number): void;
}

const align = (bytes: number): number => Math.ceil(bytes / 64) * 64;

/** What of an engine matters to step lists. */
export type EncodedFor = Pick<Engine, "name" | "threads" | "addressWords">;

function encodeStep(
  step: PlanStep,
  place: (operand: Operand) => Place,
  { name: engine, threads }: EncodedFor,
): readonly EncodedStep[] {
  const name = step.op.name;
  const storages = step.inputs.map((x): OperandStorage => x.buffer.storage);
  const encoder = (engine === "native" && nativeEncoders[name]) || encoders[name];
  if (!encoder || !supportsOp(name, storages))
    throw new BackendError(
      `cpu backend: no kernel for ${name} with inputs in ${storages.join(", ")}${step.scope ? ` (${step.scope})` : ""}`,
    );
  const inputs = step.inputs.map(place);
  const outputs = step.outputs.map((x) => x && place(x));
  const repacked = inputs.find((x, i) => x.layout !== "rows" && !(name === "linear" && i === 1));
  if (repacked)
    throw new BackendError(
      `cpu backend: ${repacked.name} was uploaded with role "matrix", only linear can read it, not ${name}`,
    );
  return [encoder({ params: step.params, inputs, outputs, threads })].flat();
}

/** Pieces of scratch that one step fills for another. A piece is free again in the group after the one that used it last. */
class SharedScratch {
  /** What all pieces together take. */
  bytes = 0;
  #pieces: { offset: number; bytes: number; used: number }[] = [];
  #last: { offset: number; used: number } | undefined;

  /** `group`: numbers that grow with the groups. */
  lend(bytes: number, group: number): number {
    this.#pieces = this.#pieces.filter(({ used }) => used >= group);
    let offset = 0;
    for (const piece of this.#pieces.sort((a, b) => a.offset - b.offset)) {
      if (offset + bytes <= piece.offset) break;
      offset = piece.offset + piece.bytes;
    }
    const piece = { offset, bytes, used: group };
    this.#pieces.push(piece);
    this.#last = piece;
    this.bytes = Math.max(this.bytes, offset + bytes);
    return offset;
  }

  /** The piece that was lent last, for a step of this group. */
  useLast(group: number): number {
    this.#last!.used = group;
    return this.#last!.offset;
  }
}

/** The step list under construction. A group is the steps from one barrier to the next. */
class StepList {
  readonly words: number[] = [];
  /** Where addresses in shared scratch stand, and how far into it they point. */
  readonly shared: { at: number; offset: number }[] = [];
  readonly origins: number[] = [];
  scratchBytes = 0;
  sharedBytes = 0;
  readonly #lent = new SharedScratch();
  #group = { first: 0, chunks: 0 };

  constructor(private readonly addressWords: EncodedFor["addressWords"]) {}

  add(encoded: EncodedStep, barrier: boolean, origin: number, threads: number): void {
    const chunks = encoded.chunks ?? threads;
    const index = this.origins.push(origin) - 1;
    const words = encoded.words.map((word) => this.#wordsOf(word));
    this.#header(kernelNumbers[encoded.kernel], headerWords + words.flat().length, index, chunks, barrier && index > 0);
    const { shared } = encoded;
    if (shared) {
      const at = this.words.length + words.slice(0, shared.word).flat().length;
      const { first } = this.#group;
      const offset = shared.bytes > 0 ? this.#lent.lend(align(shared.bytes), first) : this.#lent.useLast(first);
      this.shared.push({ at, offset });
      this.sharedBytes = this.#lent.bytes;
    }
    this.words.push(...words.flat());
    this.scratchBytes = Math.max(this.scratchBytes, align(encoded.scratch ?? 0));
  }

  /** The end waits for everything before it. */
  end(): void {
    this.#header(-1, headerWords, this.origins.length, 0, this.origins.length > 0);
  }

  placeShared(words: Int32Array, address: number): void {
    for (const { at, offset } of this.shared) words.set(this.#wordsOf(BigInt(address + offset)), at);
  }

  /** An address has its low half first. */
  #wordsOf(word: Word): number[] {
    if (typeof word === "number") return [word];
    const low = Number(BigInt.asIntN(32, word));
    return this.addressWords === 1 ? [low] : [low, Number(BigInt.asIntN(32, word >> 32n))];
  }

  #header(kernel: number, words: number, index: number, chunks: number, barrier: boolean): void {
    const before = this.#group;
    if (barrier) this.#group = { first: index, chunks: 0 };
    this.#group.chunks += chunks;
    this.words.push(
      kernel,
      words,
      index,
      chunks,
      this.#group.first,
      ...(barrier ? [before.first, before.chunks] : [-1, 0]),
      0,
    );
  }
}

export function encodePlan(plan: Plan, place: (operand: Operand) => Place, engine: EncodedFor): EncodedPlan {
  const list = new StepList(engine.addressWords);
  plan.steps.forEach((step, origin) => {
    encodeStep(step, place, engine).forEach((encoded, i) => {
      list.add(encoded, i > 0 || step.barrier, origin, engine.threads);
    });
  });
  list.end();
  const words = Int32Array.from(list.words);
  const { scratchBytes, sharedBytes, origins } = list;
  return {
    words,
    steps: origins.length,
    origins,
    scratchBytes,
    sharedBytes,
    placeShared: (address) => list.placeShared(words, address),
  };
}
