// The tokenizer of commands that need no model: the file of --vocab, or the World vocabulary where it is usually kept.
import { findTokenizer } from "@rwkv-ts/preset";
import type { Tokenizer } from "@rwkv-ts/tokenizer";
import { UsageError } from "./terminal/report-error.js";

export async function openTokenizer(vocab: string | undefined): Promise<Tokenizer> {
  if (vocab?.endsWith(".safetensors")) throw new UsageError(`${vocab} is a model; --vocab wants a vocabulary file`);
  const nothing = { name: "the World tokenizer", metadata: {} };
  const choice = await findTokenizer(undefined, nothing, 65536, vocab);
  if (choice.tokenizer) return choice.tokenizer;
  throw new UsageError('name a vocabulary with --vocab, or get that of World with "rwkv pull vocab"');
}
