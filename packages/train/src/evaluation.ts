// Cross entropy on held-out tokens: nats per token, perplexity e^nats, and bits per byte = Σ nats / (ln 2 · bytes of the
// targets' text), which compares models with different vocabularies.
import { checkOptions, InputError } from "@rwkv-ts/core";
import type { Batch, TrainingEngine } from "./engine.js";
import { TrainingError } from "./errors.js";
import { evaluateChecks } from "./option-checks.js";
import type { Tokens } from "./tokens.js";
import { validationBatches } from "./windows.js";

/** Cross entropy on held-out tokens. */
export interface Evaluation {
  /** Nats per token. */
  readonly loss: number;
  readonly perplexity: number;
  /** Share of the tokens that were the most probable ones. */
  readonly accuracy: number;
  /** Absent when the bytes of the tokens are not known. */
  readonly bitsPerByte?: number;
  /** Tokens that were predicted. */
  readonly tokens: number;
}

/** How much is evaluated. */
export interface EvaluateOptions {
  /** Number of batches; 0 (the default) covers all tokens. */
  readonly batches?: number;
  /** Bytes of each id's text (`tokenByteLengths`). */
  readonly byteLengths?: Uint32Array | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Evaluates the engine's current weights; windows start from the zero (or trained) state.
 * @throws InputError where no target counts; TrainingError where what comes out is no number: that is no measurement
 */
export async function evaluate(
  engine: TrainingEngine,
  tokens: Tokens,
  options: EvaluateOptions = {},
): Promise<Evaluation> {
  checkOptions("evaluate", options, evaluateChecks());
  const { batches = 0, ...rest } = options;
  const { batch, time } = engine.options;
  return evaluateBatches(engine, validationBatches(tokens, batch, time, batches), rest);
}

/** Evaluates batches one after the other. Tokens of weights count as much in the loss. @throws as `evaluate` */
export async function evaluateBatches(
  engine: TrainingEngine,
  batches: AsyncIterable<Batch> | Iterable<Batch>,
  { byteLengths, signal }: Omit<EvaluateOptions, "batches"> = {},
): Promise<Evaluation> {
  let [sum, count, right, tokens, bytes, plain] = [0, 0, 0, 0, 0, true];
  for await (const each of batches) {
    signal?.throwIfAborted();
    const result = await engine.evaluate(each);
    sum += result.sum;
    count += result.count;
    right += result.right;
    for (const [i, id] of each.targets.entries()) {
      const weight = each.weights?.[i] ?? 1;
      if (id < 0 || weight === 0) continue;
      tokens++;
      if (weight !== 1) plain = false;
      if (byteLengths) bytes += byteLengths[id]!;
    }
    await new Promise((resolve) => setTimeout(resolve, 0)); // let signals and timers in
  }
  if (count === 0) throw new InputError("there is nothing to measure: no target of the batches counts");
  const loss = sum / count;
  if (!Number.isFinite(loss)) throw new TrainingError(`the loss of the evaluation is ${loss}: the weights are bad`);
  // the loss of weighted tokens is no code length
  const perByte = byteLengths && bytes > 0 && plain ? { bitsPerByte: sum / Math.LN2 / bytes } : {};
  return { loss, perplexity: Math.exp(loss), accuracy: right / tokens, ...perByte, tokens };
}
