// Tokens as OpenAI's protocol shows them: text where their bytes are some, `bytes:\xe2\x82` where they end amid a character.
import type { TokenLogProbability } from "@rwkv-ts/generate";
import type { Tokenizer } from "@rwkv-ts/tokenizer";

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** A vocabulary may have fewer ids than the model has rows. */
export function tokenBytes(tokenizer: Tokenizer, id: number): Uint8Array {
  try {
    return tokenizer.decodeBytes([id]);
  } catch {
    return new Uint8Array();
  }
}

export function tokenText(bytes: Uint8Array): string {
  try {
    return strict.decode(bytes);
  } catch {
    return `bytes:${Array.from(bytes, (byte) => `\\x${byte.toString(16).padStart(2, "0")}`).join("")}`;
  }
}

export interface ShownLogprob {
  readonly token: string;
  readonly logprob: number;
  readonly bytes: number[];
}

const shown = (tokenizer: Tokenizer, id: number, logprob: number): ShownLogprob => {
  const bytes = tokenBytes(tokenizer, id);
  return { token: tokenText(bytes), logprob, bytes: [...bytes] };
};

/** An entry of `logprobs.content`. */
export const shownLogprobs = (tokenizer: Tokenizer, { id, logprob, top }: TokenLogProbability) => ({
  ...shown(tokenizer, id, logprob),
  top_logprobs: top.map((each) => shown(tokenizer, each.id, each.logprob)),
});
