// Writes from a session that has read its prompt: pieces of text as they come, each with the tokens that it came with.
import type {
  GenerateOptions,
  GenerateResult,
  SamplerOptions,
  TokenConstraint,
  TokenLogProbability,
} from "@rwkv-ts/generate";
import type { TextSession } from "@rwkv-ts/preset";
import type { TokenTimes } from "../http/work.js";

export interface WriteOptions {
  readonly sampling: SamplerOptions;
  readonly maxTokens: number;
  readonly stop: readonly string[];
  /** The log-probabilities of tokens, and of so many of the most probable ones in their places. */
  readonly logprobs?: number | undefined;
  /** What may be written; the text ends where it is complete. */
  readonly constraint?: TokenConstraint | undefined;
  readonly signal: AbortSignal;
  /** Told of each token as it comes. */
  readonly times?: TokenTimes | undefined;
}

export interface WrittenToken {
  readonly id: number;
  readonly logprob: TokenLogProbability | undefined;
}

export interface WrittenPiece {
  readonly text: string;
  readonly tokens: readonly WrittenToken[];
}

export interface Written {
  readonly text: string;
  readonly ids: readonly number[];
  readonly reason: "stop" | "length";
  /** The stop string that ended the text. */
  readonly stop: string | undefined;
  /** Whether the end of text did. */
  readonly isEnd: boolean;
  /** Tokens that no piece of text came with: of a stop string, or of a character that was not finished. */
  readonly rest: readonly WrittenToken[];
}

/** @throws the signal's reason when it fires */
export async function* write(session: TextSession, options: WriteOptions): AsyncGenerator<WrittenPiece, Written, void> {
  const { sampling, maxTokens, stop, logprobs, constraint, signal, times } = options;
  let tokens: WrittenToken[] = [];
  let last: number | undefined;
  const onToken = (id: number, logprob?: TokenLogProbability): void => {
    const now = performance.now();
    if (last === undefined) times?.first();
    else times?.between((now - last) / 1000);
    last = now;
    tokens.push({ id, logprob });
  };
  const generateOptions: GenerateOptions = {
    ...sampling,
    maxTokens,
    stop,
    ...(logprobs !== undefined && { logprobs }),
    signal,
    onToken,
    ...(constraint && { constraint }),
  };
  const pieces = session.generate("", generateOptions);
  try {
    for (let step = await pieces.next(); ; step = await pieces.next()) {
      if (step.done) return writtenOf(step.value, tokens, signal);
      yield { text: step.value, tokens };
      tokens = [];
    }
  } finally {
    await pieces.return(undefined as never).catch(() => undefined);
  }
}

function writtenOf(result: GenerateResult, rest: readonly WrittenToken[], signal: AbortSignal): Written {
  if (result.reason === "aborted") signal.throwIfAborted();
  const { text, ids, reason, stop } = result;
  return { text, ids, reason: reason === "length" ? "length" : "stop", stop, isEnd: reason === "end", rest };
}
