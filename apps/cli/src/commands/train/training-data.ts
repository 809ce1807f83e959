// Files → documents → ids, and the tokenizer they are read with.
import { readFile } from "node:fs/promises";
import { ByteTokenizer, CharacterTokenizer, loadTokenizer, type Tokenizer, trainBpe } from "@rwkv-ts/tokenizer";
import { type Dataset, type SplitDocuments, splitFiles, tokenize } from "@rwkv-ts/train";
import { UsageError } from "../../terminal/report-error.js";
import type { TrainFlags } from "./flags.js";

export interface TrainingData {
  readonly tokenizer: Tokenizer;
  readonly dataset: Dataset;
}

/** @param own the tokenizer of the model to start from */
export async function readData(
  flags: TrainFlags,
  own: Tokenizer | undefined,
  signal: AbortSignal,
): Promise<TrainingData> {
  const documents = await readDocuments(flags);
  if (documents.train.length === 0) throw new UsageError("--data: there is no text to learn from");
  const tokenizer = await chooseTokenizer(flags, own, documents, signal);
  const train = tokenize(tokenizer, documents.train);
  if (documents.validation.length === 0) return { tokenizer, dataset: { train } };
  return { tokenizer, dataset: { train, validation: tokenize(tokenizer, documents.validation) } };
}

async function readDocuments({ data, validation, split }: TrainFlags): Promise<SplitDocuments> {
  if (!validation) return splitFiles(await readFiles(data), split);
  const train = splitFiles(await readFiles(data), 0).train;
  return { train, validation: splitFiles(await readFiles(validation), 0).train };
}

const readFiles = (names: readonly string[]) =>
  Promise.all(names.map(async (name) => ({ name, text: await readText(name) })));

async function readText(name: string): Promise<string> {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(await readFile(name));
  } catch (error) {
    throw new UsageError(`${name} cannot be read as text: ${(error as Error).message}`);
  }
}

async function chooseTokenizer(
  { tokenizer: choice, from }: TrainFlags,
  own: Tokenizer | undefined,
  { train, validation }: SplitDocuments,
  signal: AbortSignal,
): Promise<Tokenizer> {
  if (choice === undefined && own) return own;
  if (choice === undefined && from !== undefined)
    throw new UsageError(`${from} carries no tokenizer: name its file with --tokenizer`);
  const kind = choice ?? "bpe:4096";
  if (kind === "char") return CharacterTokenizer.fromText([...train, ...validation].join(""));
  if (kind === "byte") return new ByteTokenizer();
  const size = /^bpe(?::(\d+))?$/.exec(kind);
  // Merges are learned from the training part only, so that held-out text stays unseen.
  if (size) return trainBpe(train, { vocabularySize: Number(size[1] ?? 4096), signal });
  return loadTokenizer(await readText(kind));
}
