// Files → documents → ids, and the tokenizer they are read with.
import { readFile } from "node:fs/promises";
import { readTokenizer } from "@rwkv-ts/preset";
import { ByteTokenizer, CharacterTokenizer, type Tokenizer, trainBpe } from "@rwkv-ts/tokenizer";
import {
  type Dataset,
  defaultSplit,
  documentsOf,
  partOf,
  type SplitDocuments,
  splitFiles,
  type TextFile,
  tokenize,
} from "@rwkv-ts/train";
import { openBinIdxFiles } from "@rwkv-ts/train/node";
import { UsageError } from "../../terminal/report-error.js";
import type { TrainFlags } from "./flags.js";

export interface TrainingData {
  readonly tokenizer: Tokenizer;
  readonly dataset: Dataset;
  /** Closes files that are read as the run goes. */
  close?(): Promise<void>;
}

/** @param own the tokenizer of the model to start from */
export async function readData(
  flags: TrainFlags,
  own: Tokenizer | undefined,
  signal: AbortSignal,
): Promise<TrainingData> {
  if (flags.data.some(isBin)) return readTokens(flags, own);
  const files = await readFiles(flags.data);
  const held = flags.validation && (await readFiles(flags.validation));
  const { tokenizer, documents } = await tokenizerAndSplit(flags, own, files, held, signal);
  const { train, validation } = documents;
  const dataset = { train: tokenize(tokenizer, train) };
  if (validation.length === 0) return { tokenizer, dataset };
  return { tokenizer, dataset: { ...dataset, validation: tokenize(tokenizer, validation) } };
}

/** Shares are counted in tokens where the tokenizer is there before the split, in bytes where the training part makes it. */
async function tokenizerAndSplit(
  flags: TrainFlags,
  own: Tokenizer | undefined,
  files: readonly TextFile[],
  held: readonly TextFile[] | undefined,
  signal: AbortSignal,
): Promise<{ tokenizer: Tokenizer; documents: SplitDocuments }> {
  const texts = () => [...files, ...(held ?? [])].flatMap(documentsOf);
  const tokenizer = await knownTokenizer(flags, own, texts);
  const ending = tokenizer?.endOfText === undefined ? 0 : 1;
  const measure = tokenizer && ((text: string) => tokenizer.encode(text).length + ending);
  const { train, validation } = splitFiles(files, held ? 0 : splitOf(flags), measure);
  if (train.length === 0) throw new UsageError("--data: there is no text to learn from");
  const documents = { train, validation: held ? splitFiles(held, 0).train : validation };
  return { tokenizer: tokenizer ?? (await trainBpe(train, { ...bpeOptions(flags), signal })), documents };
}

const isBin = (name: string): boolean => name.endsWith(".bin");

/** Official orders go through a whole file, whose length decides which windows there are. */
export const splitOf = ({ split, order, validation }: TrainFlags): number =>
  validation ? 0 : (split ?? (order === "random" ? defaultSplit : 0));

/** Files that hold ids already. */
async function readTokens(flags: TrainFlags, own: Tokenizer | undefined): Promise<TrainingData> {
  const { data, validation } = flags;
  const other = [...data, ...(validation ?? [])].find((name) => !isBin(name));
  if (other !== undefined) throw new UsageError(`--data: .bin files and others do not mix: ${other}`);
  const [name, more] = data;
  const [held, moreHeld] = validation ?? [];
  if (name === undefined || more !== undefined || moreHeld !== undefined)
    throw new UsageError("--data: join .bin files into one, the order of windows runs through all of it");
  const tokenizer = isMadeFromText(flags.tokenizer) ? undefined : await knownTokenizer(flags, own, () => []);
  if (!tokenizer)
    throw new UsageError("--data: ids in .bin files need the tokenizer that made them: name its file with --tokenizer");
  const tokens = await openBinIdxFiles(name);
  const { close } = tokens;
  if (held !== undefined) {
    const validation = await openBinIdxFiles(held);
    const closeBoth = async () => void (await Promise.all([close(), validation.close()]));
    return { tokenizer, dataset: { train: tokens, validation }, close: closeBoth };
  }
  const cut = Math.floor(tokens.length * (1 - splitOf(flags)));
  if (cut === tokens.length) return { tokenizer, dataset: { train: tokens }, close };
  const dataset = { train: partOf(tokens, 0, cut), validation: partOf(tokens, cut, tokens.length) };
  return { tokenizer, dataset, close };
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

const isMadeFromText = (choice: string | undefined): boolean => choice === "char" || /^bpe(:\d+)?$/.test(choice ?? "");

const bpeOptions = ({ tokenizer = "bpe:4096" }: TrainFlags) => ({
  vocabularySize: Number(/^bpe:(\d+)$/.exec(tokenizer)?.[1] ?? 4096),
});

/**
 * The tokenizer, or undefined where its merges are to be learned from the training part only, so that held-out text stays unseen.
 */
async function knownTokenizer(
  { tokenizer: choice, from }: TrainFlags,
  own: Tokenizer | undefined,
  texts: () => readonly string[],
): Promise<Tokenizer | undefined> {
  if (choice === undefined && own) return own;
  if (choice === undefined && from !== undefined)
    throw new UsageError(`${from} carries no tokenizer: name its file with --tokenizer`);
  if (choice === undefined || /^bpe(:\d+)?$/.test(choice)) return undefined;
  if (choice === "char") return CharacterTokenizer.fromText(texts().join(""));
  if (choice === "byte") return new ByteTokenizer();
  return readTokenizer(choice);
}
