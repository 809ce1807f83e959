// Cross entropy on held-out tokens: nats per token, perplexity e^nats, and bits per byte = Σ nats / (ln 2 · bytes of the
// targets' text), which compares models with different vocabularies.
import { checkOptions } from "@rwkv-ts/core";
import type { TrainingEngine } from "./engine.js";
import { TrainingError } from "./errors.js";
import { evaluateChecks } from "./option-checks.js";
import type { Tokens } from "./tokens.js";
import { validationBatches } from "./windows.js";

export interface Evaluation {
  /** Nats per token. */
  readonly loss: number;
  readonly perplexity: number;
  /** Absent when the bytes of the tokens are not known. */
  readonly bitsPerByte?: number;
  /** Tokens that were predicted. */
  readonly tokens: number;
}

export interface EvaluateOptions {
  /** Number of batches; 0 (the default) covers all tokens. */
  readonly batches?: number;
  /** Bytes of each id's text (`tokenByteLengths`). */
  readonly byteLengths?: Uint32Array | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Evaluates the engine's current weights; windows start from the zero (or trained) state.
 * @throws TrainingError where what comes out is no number: that is no measurement
 */
export async function evaluate(
  engine: TrainingEngine,
  tokens: Tokens,
  options: EvaluateOptions = {},
): Promise<Evaluation> {
  checkOptions("evaluate", options, evaluateChecks);
  const { batches = 0, byteLengths, signal } = options;
  const { batch, time } = engine.options;
  let sum = 0;
  let count = 0;
  let bytes = 0;
  for await (const each of validationBatches(tokens, batch, time, batches)) {
    signal?.throwIfAborted();
    const result = await engine.evaluate(each);
    sum += result.sum;
    count += result.count;
    if (byteLengths) for (const id of each.targets) bytes += id >= 0 ? byteLengths[id]! : 0;
    await new Promise((resolve) => setTimeout(resolve, 0)); // let signals and timers in
  }
  const loss = sum / count;
  if (!Number.isFinite(loss)) throw new TrainingError(`the loss of the evaluation is ${loss}: the weights are bad`);
  const perByte = byteLengths && bytes > 0 ? { bitsPerByte: sum / Math.LN2 / bytes } : {};
  return { loss, perplexity: Math.exp(loss), ...perByte, tokens: count };
}
