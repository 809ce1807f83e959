// Files → documents → ids, and the tokenizer they are read with.
import { readFile } from "node:fs/promises";
import { ByteTokenizer, CharacterTokenizer, loadTokenizer, type Tokenizer, trainBpe } from "@rwkv-ts/tokenizer";
import { type Dataset, type SplitDocuments, splitFiles, type TokenArray, tokenize } from "@rwkv-ts/train";
import { readBinIdxFiles } from "@rwkv-ts/train/node";
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
  if (flags.data.some(isBin)) return readTokens(flags, own);
  const documents = await readDocuments(flags);
  if (documents.train.length === 0) throw new UsageError("--data: there is no text to learn from");
  const tokenizer = await chooseTokenizer(flags, own, documents, signal);
  const train = tokenize(tokenizer, documents.train);
  if (documents.validation.length === 0) return { tokenizer, dataset: { train } };
  return { tokenizer, dataset: { train, validation: tokenize(tokenizer, documents.validation) } };
}

const isBin = (name: string): boolean => name.endsWith(".bin");

/** Files that hold ids already. */
async function readTokens(flags: TrainFlags, own: Tokenizer | undefined): Promise<TrainingData> {
  const { data, validation, split } = flags;
  const other = [...data, ...(validation ?? [])].find((name) => !isBin(name));
  if (other !== undefined) throw new UsageError(`--data: .bin files and others do not mix: ${other}`);
  const [name, more] = data;
  const [held, moreHeld] = validation ?? [];
  if (name === undefined || more !== undefined || moreHeld !== undefined)
    throw new UsageError("--data: join .bin files into one, the order of windows runs through all of it");
  if (/^(char|bpe(:\d+)?)$/.test(flags.tokenizer ?? "") || (flags.tokenizer === undefined && !own))
    throw new UsageError("--data: ids in .bin files need the tokenizer that made them: name its file with --tokenizer");
  const tokenizer = await chooseTokenizer(flags, own, { train: [], validation: [] }, AbortSignal.any([]));
  const { tokens } = await readBinIdxFiles(name);
  if (held !== undefined)
    return { tokenizer, dataset: { train: tokens, validation: (await readBinIdxFiles(held)).tokens } };
  const cut = Math.floor(tokens.length * (1 - split));
  return { tokenizer, dataset: cutAt(tokens, split === 0 ? tokens.length : cut) };
}

const cutAt = (tokens: TokenArray, cut: number): Dataset =>
  cut === tokens.length ? { train: tokens } : { train: tokens.subarray(0, cut), validation: tokens.subarray(cut) };

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
