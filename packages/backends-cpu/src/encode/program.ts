// Encodes a plan: every step as words for its kernel, one after the other, as kernels/threads.c walks them.
import { BackendError, type Operand, type OperandStorage, type Plan, type PlanStep } from "@rwkv-ts/core";
import { kernelNumbers } from "../generated/kernels.js";
import { encoders, supportsOp } from "./encoders.js";
import type { EncodedStep, Place } from "./step.js";

/** Words before the arguments of a step: kernel, barrier, words of the step, index. */
const headerWords = 4;

export interface EncodedPlan {
  /** The step list; shared scratch must still be placed with `placeShared`. */
  readonly words: Int32Array;
  /** Bytes of scratch of one thread. */
  readonly scratchBytes: number;
  /** Bytes of scratch that threads share. */
  readonly sharedBytes: number;
  /** Adds the address of the shared scratch to the words that point into it. */
  placeShared(address: number): void;
}

const align = (bytes: number): number => Math.ceil(bytes / 64) * 64;

function encodeStep(step: PlanStep, place: (operand: Operand) => Place, threads: number): EncodedStep {
  const name = step.op.name;
  const storages = step.inputs.map((x): OperandStorage => x.buffer.storage);
  const encoder = encoders[name];
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
  return encoder({ params: step.params, inputs, outputs, threads });
}

export function encodePlan(plan: Plan, place: (operand: Operand) => Place, threads: number): EncodedPlan {
  const words: number[] = [];
  const sharedWords: number[] = [];
  let scratchBytes = 0;
  let sharedBytes = 0;
  plan.steps.forEach((step, index) => {
    const encoded = encodeStep(step, place, threads);
    const { shared } = encoded;
    const start = words.length;
    words.push(
      kernelNumbers[encoded.kernel],
      Number(step.barrier),
      headerWords + encoded.words.length,
      index,
      ...encoded.words,
    );
    if (shared) {
      const at = start + headerWords + shared.word;
      words[at] = sharedBytes;
      sharedWords.push(at);
      sharedBytes += align(shared.bytes);
    }
    scratchBytes = Math.max(scratchBytes, align(encoded.scratch ?? 0));
  });
  words.push(-1);
  const list = Int32Array.from(words);
  return {
    words: list,
    scratchBytes,
    sharedBytes,
    placeShared: (address) => {
      for (const at of sharedWords) list[at]! += address;
    },
  };
}
