// Several continuations of one prompt: it is read once, and every continuation goes on from a copy of the state.
import { InputError, shown } from "@rwkv-ts/core";
import type { GenerateOptions, GenerateResult } from "@rwkv-ts/generate";
import { merged } from "./merged.js";
import type { TextSession } from "./text-session.js";

/** How continuations of one prompt are drawn. */
export interface ContinuationsOptions extends Omit<GenerateOptions, "onToken" | "sampler" | "constraint"> {
  /** How many. Default 1. */
  readonly n?: number;
}

/** The next piece of one of the continuations. */
export interface ContinuationPiece {
  /** Which one, from 0 on. */
  readonly index: number;
  readonly text: string;
}

const most = 1024;

/** @param start is disposed of at the end */
export async function* continuations(
  start: TextSession,
  prompt: string | ArrayLike<number>,
  given: ContinuationsOptions,
): AsyncGenerator<ContinuationPiece, GenerateResult[], void> {
  const sessions: TextSession[] = [];
  try {
    if (typeof given !== "object" || given === null)
      throw new InputError(`continuations: the options must be an object, got ${shown(given)}`);
    const { n = 1, ...options } = given;
    if (!Number.isInteger(n) || n < 1 || n > most)
      throw new InputError(`n must be a whole number from 1 to ${most}, got ${shown(n)}`);
    await readPrompt(start, prompt, options);
    for (let i = 0; i < n; i++) sessions.push(start.fork());
    const { seed } = options;
    const streams = sessions.map((session, i) =>
      session.generate("", { ...options, ...(seed !== undefined && { seed: seed + i }) }),
    );
    return yield* merged(streams, (index, text) => ({ index, text }));
  } finally {
    for (const session of [start, ...sessions]) session.dispose();
  }
}

/** An empty prompt stays what it is: each continuation begins a document. */
async function readPrompt(start: TextSession, prompt: string | ArrayLike<number>, options: GenerateOptions) {
  if (prompt === "" || (typeof prompt === "object" && prompt?.length === 0) || options.signal?.aborted) return;
  try {
    await start.feed(prompt, { signal: options.signal });
  } catch (error) {
    if (!options.signal?.aborted) throw error;
  }
}
