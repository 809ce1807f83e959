// What a model answers to the requests of a question. Many questions are asked at the same time; the model's scheduler packs them
// into common steps.
import { InputError, type Reading, type Session } from "@rwkv-ts/core";
import { resultOf } from "@rwkv-ts/generate";
import type { LanguageModel } from "@rwkv-ts/preset";
import type { Answer, Generated, GenerateRequest, Request, Score, ScoreRequest } from "./task.js";

export interface AnswerOptions {
  readonly signal: AbortSignal;
  /** Told of tokens that were read for scores. */
  onTokens(count: number): void;
}

/** Tokens that are read between two reports of progress, and two looks at the signal. */
const pieceTokens = 2048;

export async function answerAll(
  model: LanguageModel,
  requests: readonly Request[],
  options: AnswerOptions,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const group of sharedContexts(requests))
    answers.push(
      ...(group[0]!.kind === "generate"
        ? [await generated(model, group[0] as GenerateRequest, options)]
        : await scores(model, group as readonly ScoreRequest[], options)),
    );
  return answers;
}

/** Neighbours that read the same context are answered together. */
function sharedContexts(requests: readonly Request[]): Request[][] {
  const groups: Request[][] = [];
  for (const request of requests) {
    const last = groups.at(-1);
    const before = last?.[0];
    const isShared = request.kind === "score" && before?.kind === "score" && before.context === request.context;
    if (last && isShared) last.push(request);
    else groups.push([request]);
  }
  return groups;
}

async function scores(
  model: LanguageModel,
  requests: readonly ScoreRequest[],
  options: AnswerOptions,
): Promise<Score[]> {
  const { context } = requests[0]!;
  const session = model.model.session();
  try {
    if (context.length > 1) await session.read(context.slice(0, -1), nothing, options);
    const last = context.at(-1)!;
    const isAlone = requests.length === 1;
    return await Promise.all(
      requests.map(async (request) => {
        const own = isAlone ? session : session.fork();
        try {
          return request.greedy
            ? await greedyScore(own, last, request, options)
            : await plainScore(own, last, request, options);
        } finally {
          if (own !== session) own.dispose();
        }
      }),
    );
  } finally {
    session.dispose();
  }
}

const nothing: Reading<undefined> = { kind: "none", rows: "none", result: undefined };

/** Log-probabilities where the logits are, which are not read back. */
async function plainScore(session: Session, last: number, { target }: ScoreRequest, options: AnswerOptions) {
  const logprobs = new Float64Array(target.length);
  for (let from = 0; from < target.length; from += pieceTokens) {
    const targets = target.slice(from, from + pieceTokens);
    const ids = [from === 0 ? last : target[from - 1]!, ...targets.slice(0, -1)];
    logprobs.set(await session.score(ids, targets, options), from);
    options.onTokens(targets.length);
  }
  return { kind: "score" as const, logprobs, logprob: finiteSum(logprobs), isGreedy: undefined };
}

function finiteSum(logprobs: Float64Array): number {
  const sum = logprobs.reduce((all, each) => all + each, 0);
  if (Number.isFinite(sum)) return sum;
  throw badLogits(logprobs.find((each) => !Number.isFinite(each))!);
}

const badLogits = (found: number): InputError =>
  new InputError(`the logits hold ${found}: the model's weights or state are bad`);

async function greedyScore(session: Session, last: number, { target }: ScoreRequest, options: AnswerOptions) {
  const reading = new TargetReading(target);
  const rows = await session.read([last, ...target.slice(0, -1)], reading, options);
  options.onTokens(target.length);
  const bad = rows.find((row) => !Number.isFinite(row.logprob));
  if (bad) throw badLogits(bad.found);
  const logprobs = rows.map((row) => row.logprob);
  const logprob = logprobs.reduce((sum, each) => sum + each, 0);
  return { kind: "score" as const, logprobs, logprob, isGreedy: rows.every((row) => row.isLikeliest) };
}

interface TargetRow {
  /** NaN where the logits are not finite. */
  readonly logprob: number;
  readonly isLikeliest: boolean;
  /** A number among them that is not finite, if any. */
  readonly found: number;
}

/** Of each target, what its row of logits says: no row is kept. */
class TargetReading implements Reading<TargetRow[]> {
  readonly kind = "logits";
  readonly rows = "all";
  readonly result: TargetRow[] = [];
  constructor(private readonly wanted: readonly number[]) {}
  take(position: number, logits: Float32Array): void {
    this.result[position] = rowScore(logits, this.wanted[position]!);
  }
}

/** ln softmax(logits)[target], in double precision, and whether it is the likeliest; `logits` [V]. */
export function rowScore(logits: Float32Array, target: number): TargetRow {
  let highest = Number.NEGATIVE_INFINITY;
  let best = 0;
  for (let i = 0; i < logits.length; i++)
    if (logits[i]! > highest) {
      highest = logits[i]!;
      best = i;
    }
  let sum = 0;
  for (let i = 0; i < logits.length; i++) sum += Math.exp(logits[i]! - highest);
  // NaN passes every comparison above, and infinities give NaN in the difference
  if (Number.isFinite(sum) && Number.isFinite(logits[target]))
    return { logprob: logits[target]! - highest - Math.log(sum), isLikeliest: best === target, found: 0 };
  return { logprob: Number.NaN, isLikeliest: false, found: logits.find((each) => !Number.isFinite(each))! };
}

async function generated(model: LanguageModel, request: GenerateRequest, options: AnswerOptions): Promise<Generated> {
  const { maxTokens, stop, prompt } = request;
  const { signal } = options;
  const { text } = await resultOf(model.generate(prompt, { temperature: 0, maxTokens, stop, signal }));
  return { kind: "generate", text };
}
