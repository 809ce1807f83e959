// `logprobs` of /v1/completions: lists side by side, a place for every token.
import type { Tokenizer } from "@rwkv-ts/tokenizer";
import { tokenBytes, tokenText } from "../engine/token-text.js";
import type { WrittenToken } from "../engine/write.js";

export class LogprobLists {
  constructor(
    readonly tokens: readonly string[],
    /** ln p; null for the first token of a text. */
    readonly token_logprobs: readonly (number | null)[],
    /** The most probable tokens in each place, and the token itself. */
    readonly top_logprobs: readonly (Readonly<Record<string, number>> | null)[],
    /** Where each token begins, in UTF-16 code units of the choice's text. */
    readonly text_offset: readonly number[],
  ) {}

  with(more: LogprobLists): LogprobLists {
    return new LogprobLists(
      [...this.tokens, ...more.tokens],
      [...this.token_logprobs, ...more.token_logprobs],
      [...this.top_logprobs, ...more.top_logprobs],
      [...this.text_offset, ...more.text_offset],
    );
  }
}

/** Follows one choice. */
export class CompletionLogprobs {
  readonly #decoder: ReturnType<Tokenizer["stream"]>;
  #offset = 0;

  constructor(
    private readonly tokenizer: Tokenizer,
    private readonly top: number,
  ) {
    this.#decoder = tokenizer.stream();
  }

  /** The next tokens of the text. */
  entries(tokens: readonly WrittenToken[]): LogprobLists {
    const offsets = tokens.map(({ id }) => {
      const offset = this.#offset;
      this.#offset += this.#decoder.push(id).length;
      return offset;
    });
    const name = (id: number) => tokenText(tokenBytes(this.tokenizer, id));
    return new LogprobLists(
      tokens.map(({ id }) => name(id)),
      tokens.map(({ logprob }) => logprob?.logprob ?? null),
      tokens.map(({ id, logprob }) => {
        if (!logprob || this.top === 0) return null;
        const entries = [...logprob.top, { id, logprob: logprob.logprob }].map((each) => [name(each.id), each.logprob]);
        return Object.fromEntries(entries) as Record<string, number>;
      }),
      offsets,
    );
  }
}
