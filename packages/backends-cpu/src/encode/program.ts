// Encodes a plan: every step as words for its kernel, one after the other, as kernels/threads.c walks them.
import { BackendError, type DType } from "@rwkv-ts/core";
import type { MatmulParams, Operand, OperandStorage, Plan, PlanStep } from "@rwkv-ts/core/backend";
import type { Engine } from "../engine/engine.js";
import { kernelNumbers } from "../generated/kernels.js";
import { counterBytes, mostChunks, programHeadWords } from "../threads/control.js";
import { encoders, supportsOp } from "./encoders.js";
import { nativeEncoders } from "./native.js";
import type { EncodedStep, Place } from "./step.js";
import { circumstancesOf, nanosecondsOf, type Work } from "./work.js";

/** Words of `header` in kernels/threads.c, before the arguments of a step. */
const headerWords = 8;

/** Where the arena of temporaries and scratch begins, until that is known: beyond every address. */
export const arenaOrigin = 1n << 60n;

export interface EncodedPlan {
  /** Head, steps and counters. Words that point into the arena are zero. */
  readonly words: Int32Array;
  /** Where addresses in the arena stand among the words, and how far into it they point. */
  readonly relocations: readonly Relocation[];
  /** The step of the plan that each kernel call belongs to. */
  readonly origins: readonly number[];
  /** Bytes of the arena: temporaries, and scratch that threads share. Each thread's own scratch lies behind. */
  readonly sharedBytes: number;
  /** Bytes of scratch of one thread. */
  readonly scratchBytes: number;
  readonly work: Work;
}

export interface Relocation {
  readonly at: number;
  readonly offset: number;
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
  const kept = step.outputs.map((x): DType => (x?.buffer.storage ?? "f32") as DType);
  const encoder = (engine === "native" && nativeEncoders[name]) || encoders[name];
  if (!encoder || !supportsOp(name, storages, kept))
    throw new BackendError(
      `cpu backend: no kernel for ${name} with inputs in ${storages.join(", ")}${step.scope ? ` (${step.scope})` : ""}`,
    );
  const inputs = step.inputs.map(place);
  const outputs = step.outputs.map((x) => x && place(x));
  const repacked = inputs.find((x, i) => x.layout !== "rows" && !(isProduct(step) && i === 1));
  if (repacked)
    throw new BackendError(`cpu backend: ${repacked.name} was uploaded for products alone, ${name} cannot read it`);
  return [encoder({ params: step.params, inputs, outputs, threads })].flat();
}

/** Whether it reads a matrix in panels: `linear`, and a `matmul` that transposes nothing. */
function isProduct({ op, params }: PlanStep): boolean {
  const { transposeA, transposeB } = params as MatmulParams;
  return op.name === "linear" || (op.name === "matmul" && !transposeA && !transposeB);
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
  readonly relocations: Relocation[] = [];
  readonly origins: number[] = [];
  scratchBytes = 0;
  readonly #work = { whole: 0, parts: 0, barriers: 0 };
  readonly #lent = new SharedScratch();
  #group = { first: 0, chunks: 0 };

  /** `start`: words before the list; `shared`: where shared scratch begins in the arena. */
  constructor(
    private readonly addressWords: EncodedFor["addressWords"],
    private readonly start: number,
    private readonly shared: number,
  ) {}

  add(
    encoded: EncodedStep,
    barrier: boolean,
    origin: number,
    { threads, milliseconds }: { threads: number; milliseconds: number },
  ): void {
    const chunks = checkChunks(encoded, threads);
    const index = this.origins.push(origin) - 1;
    const { first } = this.#header(encoded, chunks, barrier && index > 0);
    const lent = encoded.shared && this.shared + this.#lend(encoded.shared.bytes, first);
    encoded.words.forEach((word, i) => {
      if (i === encoded.shared?.word) this.#address(arenaOrigin + BigInt(lent!));
      else if (typeof word === "number") this.words.push(word);
      else this.#address(word);
    });
    this.scratchBytes = Math.max(this.scratchBytes, align(encoded.scratch ?? 0));
    this.#work[chunks > 1 ? "parts" : "whole"] += milliseconds;
  }

  /** The end waits for everything before it. */
  end(): void {
    this.#barrier(this.origins.length > 0, -1, headerWords, this.origins.length, 0);
  }

  /** Bytes of scratch that threads share. */
  get sharedBytes(): number {
    return this.#lent.bytes;
  }
  get work(): Work {
    return this.#work;
  }

  #lend(bytes: number, group: number): number {
    return bytes > 0 ? this.#lent.lend(align(bytes), group) : this.#lent.useLast(group);
  }

  /** An address has its low half first. */
  #address(address: bigint): void {
    const isInArena = address >= arenaOrigin;
    if (isInArena) this.relocations.push({ at: this.start + this.words.length, offset: Number(address - arenaOrigin) });
    this.words.push(...addressWords(isInArena ? 0n : address, this.addressWords));
  }

  #header({ kernel, words }: EncodedStep, chunks: number, barrier: boolean) {
    const length = words.reduce((sum: number, word) => sum + (typeof word === "number" ? 1 : this.addressWords), 0);
    return this.#barrier(barrier, kernelNumbers[kernel], headerWords + length, this.origins.length - 1, chunks);
  }

  #barrier(barrier: boolean, kernel: number, words: number, index: number, chunks: number) {
    const before = this.#group;
    if (barrier) {
      this.#group = { first: index, chunks: 0 };
      this.#work.barriers++;
    }
    this.#group.chunks += chunks;
    const waits = barrier ? [before.first, before.chunks] : [-1, 0];
    this.words.push(kernel, words, index, chunks, this.#group.first, ...waits, 0);
    return this.#group;
  }
}

/** Parts of a step. @throws BackendError for a number that threads cannot count: they would wait for ever */
function checkChunks({ kernel, chunks }: EncodedStep, threads: number): number {
  const count = chunks ?? threads;
  if (Number.isInteger(count) && count >= 1 && count <= mostChunks) return count;
  throw new BackendError(`cpu backend: ${kernel} is cut into ${count} parts; threads count 1 to ${mostChunks}`);
}

/** Words of an address, its low half first. */
export function addressWords(address: bigint, count: EncodedFor["addressWords"]): number[] {
  const low = Number(BigInt.asIntN(32, address));
  return count === 1 ? [low] : [low, Number(BigInt.asIntN(32, address >> 32n))];
}

/** `place` tells where operands lie, temporaries from `arenaOrigin` on. @throws BackendError for what has no kernel */
export function encodePlan(plan: Plan, place: (operand: Operand) => Place, engine: EncodedFor): EncodedPlan {
  const temporaries = align(plan.arenaBytes);
  const circumstances = circumstancesOf(plan, engine.name);
  const list = new StepList(engine.addressWords, programHeadWords, temporaries);
  plan.steps.forEach((step, origin) => {
    const encoded = encodeStep(step, place, engine);
    const milliseconds = nanosecondsOf(step, circumstances) / 1e6 / encoded.length;
    encoded.forEach((part, i) => {
      list.add(part, i > 0 || step.barrier, origin, { threads: engine.threads, milliseconds });
    });
  });
  list.end();
  const { origins, relocations, scratchBytes, sharedBytes, work } = list;
  const counters = align(4 * (programHeadWords + list.words.length)) / 4;
  const words = new Int32Array(counters + (origins.length * counterBytes) / 4);
  words.set([origins.length, counters]);
  words.set(list.words, programHeadWords);
  return { words, relocations, origins, sharedBytes: temporaries + sharedBytes, scratchBytes, work };
}
