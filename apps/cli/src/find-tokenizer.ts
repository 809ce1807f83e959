// The tokenizer of commands that compute nothing: the file of --vocab, the one of the model of --model, the file of RWKV_VOCAB,
// the World vocabulary where it is usually kept, or that of the model that comes with the command.
import { openCheckpoint } from "@rwkv-ts/checkpoint";
import { CheckpointError } from "@rwkv-ts/core";
import { describeModel, fetchedIfMissing, findTokenizer, noTokenizer, readTokenizer } from "@rwkv-ts/preset";
import { versions } from "@rwkv-ts/rwkv";
import { ByteTokenizer, type Tokenizer } from "@rwkv-ts/tokenizer";
import { modelSource, tellNotice } from "./open-model.js";
import { UsageError } from "./terminal/report-error.js";

export interface TokenizerFlags {
  readonly vocab?: string;
  readonly model?: string;
  readonly offline?: boolean;
}

export async function openTokenizer({ vocab, model, offline }: TokenizerFlags): Promise<Tokenizer> {
  if (vocab !== undefined && model !== undefined) throw new UsageError("give --vocab or --model, not both");
  if (model !== undefined) return tokenizerOf(await modelSource(model), offline);
  if (vocab === "byte") return new ByteTokenizer();
  if (vocab !== undefined && /\.(safetensors|pth|gguf)$/.test(vocab))
    throw new UsageError(`${vocab} is a model: --model takes its tokenizer, --vocab wants a vocabulary file`);
  if (vocab !== undefined) return readTokenizer(vocab);
  if (process.env.RWKV_VOCAB) return readNamed(process.env.RWKV_VOCAB);
  const nothing = { name: "the World tokenizer", metadata: {} };
  const choice = await findTokenizer(undefined, nothing, 65536, undefined);
  return choice.tokenizer ?? tokenizerOf(await modelSource(undefined));
}

/** @throws TokenizerError for a model without one */
async function tokenizerOf(source: string, offline?: boolean): Promise<Tokenizer> {
  const options = { ...(offline && { offline }), onNotice: tellNotice };
  const { vocabularySize } = await describeModel(versions, source, options);
  const checkpoint = await openCheckpoint(source);
  try {
    const found = await findTokenizer(source, checkpoint, vocabularySize, undefined);
    const choice = await fetchedIfMissing(found, vocabularySize, options);
    if (!choice.tokenizer) throw noTokenizer(choice);
    return choice.tokenizer;
  } finally {
    await checkpoint.close();
  }
}

async function readNamed(place: string): Promise<Tokenizer> {
  try {
    return await readTokenizer(place);
  } catch (error) {
    if (!(error instanceof CheckpointError)) throw error;
    throw new UsageError(`RWKV_VOCAB names a file that cannot be read: ${error.message}`);
  }
}
