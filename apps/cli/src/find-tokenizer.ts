// The tokenizer of commands that need no model: the file of --vocab or RWKV_VOCAB, whatever it is, or the World vocabulary
// where it is usually kept.
import { CheckpointError } from "@rwkv-ts/core";
import { findTokenizer, readTokenizer } from "@rwkv-ts/preset";
import { ByteTokenizer, type Tokenizer } from "@rwkv-ts/tokenizer";
import { UsageError } from "./terminal/report-error.js";

export async function openTokenizer(vocab: string | undefined): Promise<Tokenizer> {
  if (vocab === "byte") return new ByteTokenizer();
  if (vocab?.endsWith(".safetensors")) throw new UsageError(`${vocab} is a model; --vocab wants a vocabulary file`);
  if (vocab !== undefined) return readTokenizer(vocab);
  if (process.env.RWKV_VOCAB) return readNamed(process.env.RWKV_VOCAB);
  const nothing = { name: "the World tokenizer", metadata: {} };
  const choice = await findTokenizer(undefined, nothing, 65536, undefined);
  if (choice.tokenizer) return choice.tokenizer;
  throw new UsageError('name a vocabulary with --vocab, or get that of World with "rwkv pull vocab"');
}

async function readNamed(place: string): Promise<Tokenizer> {
  try {
    return await readTokenizer(place);
  } catch (error) {
    if (!(error instanceof CheckpointError)) throw error;
    throw new UsageError(`RWKV_VOCAB names a file that cannot be read: ${error.message}`);
  }
}
