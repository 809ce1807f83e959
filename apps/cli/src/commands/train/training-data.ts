// Files → documents → ids, and the tokenizer they are read with.
import { createHash } from "node:crypto";
import { stat } from "node:fs/promises";
import { g1Template } from "@rwkv-ts/generate";
import { readTokenizer } from "@rwkv-ts/preset";
import { ByteTokenizer, CharacterTokenizer, type Tokenizer, trainBpe } from "@rwkv-ts/tokenizer";
import {
  type ChatReading,
  type Dataset,
  type DocumentTokens,
  defaultSplit,
  documentsOf,
  idsOf,
  joinedDocuments,
  type Measure,
  type MixedPart,
  splitFiles,
  type TextDocument,
  type TextFile,
  textOfDocument,
  tokenizeDocuments,
  type WindowKind,
} from "@rwkv-ts/train";
import { documentsOfFile, openBinIdxFiles, tokenizeFiles } from "@rwkv-ts/train/node";
import { readInputText } from "../../input-file.js";
import { UsageError } from "../../terminal/report-error.js";
import type { TrainFlags } from "./flags.js";
import { type SplitTokens, splitOfDocuments, splitOfTokens } from "./split-tokens.js";

export interface TrainingData {
  readonly tokenizer: Tokenizer;
  readonly dataset: Dataset;
  readonly windows: WindowKind;
  /** Closes files that are read as the run goes. */
  close?(): Promise<void>;
}

/** A file of --data or --validation: text, text that is read as it goes, or ids. */
type Source = { readonly file: TextFile } | { readonly stream: string } | { readonly bin: string };

/** Bytes of text from which on it is not read into memory. */
const mostInMemory = 2 ** 28;
/** Bytes of text that a tokenizer's merges are learned from, where it is not read into memory. */
const mostToLearnFrom = 2 ** 26;

/** @param own the tokenizer of the model to start from */
export async function readData(
  flags: TrainFlags,
  own: Tokenizer | undefined,
  signal: AbortSignal,
): Promise<TrainingData> {
  checkFiles(flags);
  const streams = await isStreamed(flags);
  const sources = await readSources(flags.data, streams);
  const held = flags.validation && (await readSources(flags.validation, streams));
  const { tokenizer, chat, measure } = await tokenizerOf(flags, own, sources, held, signal);
  const wantsPlaces = placesOfDocuments(flags, sources);
  const opened: { close(): Promise<void> }[] = [];
  const close = async () => void (await Promise.all(opened.map((each) => each.close())));
  const read = (source: Source, split: number) =>
    readSource(source, split, { tokenizer, chat, measure, wantsPlaces, opened, folder: `${flags.out}/tokens`, signal });
  try {
    const parts: SplitTokens[] = [];
    for (const group of flags.mix ? sources.map((source) => [source]) : grouped(sources))
      parts.push(await splitOfGroup(group, held ? 0 : splitOf(flags), read));
    const validation: DocumentTokens[] = [];
    for (const source of held ?? []) validation.push((await read(source, 0)).train);
    return { tokenizer, ...datasetOf(flags, parts, held ? validation : undefined), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Files of text are one set of documents; of ids each file is one. */
function grouped(sources: readonly Source[]): Source[][] {
  const texts = sources.filter((source) => !("bin" in source));
  const bins = sources.filter((source) => "bin" in source);
  return [...(texts.length > 0 ? [texts] : []), ...bins.map((bin) => [bin])];
}

async function splitOfGroup(
  group: readonly Source[],
  split: number,
  read: (source: Source, split: number) => Promise<SplitTokens>,
): Promise<SplitTokens> {
  const all: SplitTokens[] = [];
  for (const source of group) all.push(await read(source, split));
  const held = all.flatMap(({ validation }) => (validation ? [validation] : []));
  return {
    train: joinedDocuments(all.map(({ train }) => train)),
    ...(held.length > 0 && { validation: joinedDocuments(held) }),
  };
}

/** What is learned, in which windows, and what is measured. */
function datasetOf(
  flags: TrainFlags,
  parts: readonly SplitTokens[],
  given: readonly DocumentTokens[] | undefined,
): Pick<TrainingData, "dataset" | "windows"> {
  const filled = parts.filter(({ train }) => idsOf(train).length > 0);
  if (filled.length === 0) throw new UsageError("--data: there is no text to learn from");
  const weights = flags.mix ?? parts.map(({ train }) => idsOf(train).length);
  const windows = windowsOf(flags, parts);
  /** Without places of documents where nobody looks at them. */
  const tokens = (documents: DocumentTokens) =>
    windows === "anywhere" && !documents.weights && !flags.carry ? documents.ids : documents;
  const mixed = parts.map(({ train }, i): MixedPart => ({ tokens: tokens(train), weight: weights[i]! }));
  const [only, more] = mixed.filter(({ tokens }) => idsOf(tokens).length > 0);
  const train = more ? { parts: mixed } : only!.tokens;
  const held = given ?? parts.flatMap(({ validation }) => (validation ? [validation] : []));
  if (held.length === 0) return { dataset: { train }, windows };
  return { dataset: { train, validation: tokens(joinedDocuments(held)) }, windows };
}

/** Conversations stay whole; a state is tuned for how texts begin, where there are several. */
function windowsOf({ windows, method, carry }: TrainFlags, parts: readonly SplitTokens[]): WindowKind {
  if (windows) return windows;
  if (carry) return "packed";
  if (parts.some(({ train }) => train.weights)) return "packed";
  const documents = parts.reduce((n, { train }) => n + train.starts.length, 0);
  return method === "state" && documents > 1 ? "documents" : "anywhere";
}

/** Whether somebody may ask where the documents of .bin files begin: the places of very many take memory. */
const placesOfDocuments = ({ windows, method, carry }: TrainFlags, sources: readonly Source[]): boolean =>
  carry === true ||
  (windows ?? (method === "state" ? "documents" : "anywhere")) !== "anywhere" ||
  sources.some((each) => !("bin" in each));

interface Reading {
  readonly tokenizer: Tokenizer;
  readonly chat: ChatReading;
  /** What shares are counted in; undefined: bytes. */
  readonly measure: Measure | undefined;
  readonly wantsPlaces: boolean;
  /** Files that are to be closed at the end. */
  readonly opened: { close(): Promise<void> }[];
  /** Where ids are kept of text that is read as it goes. */
  readonly folder: string;
  readonly signal: AbortSignal;
}

async function readSource(source: Source, split: number, reading: Reading): Promise<SplitTokens> {
  const { tokenizer, chat, measure, wantsPlaces, opened } = reading;
  if ("bin" in source) {
    const ids = await openBinIdxFiles(source.bin);
    opened.push(ids);
    return splitOfTokens({ ids, starts: wantsPlaces ? await ids.documentStarts() : Float64Array.of(0) }, split);
  }
  if ("stream" in source) {
    const { folder, signal } = reading;
    const name = createHash("sha256").update(source.stream).digest("hex").slice(0, 16);
    const tokens = await tokenizeFiles({
      files: [source.stream],
      tokenizer,
      folder: `${folder}/${name}`,
      chat,
      signal,
    });
    opened.push(tokens);
    return splitOfDocuments(tokens, split);
  }
  const { train, validation } = splitFiles([source.file], split, measure, chat);
  const held = tokenizeDocuments(tokenizer, validation);
  return {
    train: tokenizeDocuments(tokenizer, train),
    ...(held.starts.length > 0 && { validation: held }),
  };
}

/**
 * The tokenizer, how it reads conversations, and what shares are counted in: tokens where the tokenizer is there before the split, bytes
 * where the training part makes it, so that held-out text stays unseen.
 */
async function tokenizerOf(
  flags: TrainFlags,
  own: Tokenizer | undefined,
  sources: readonly Source[],
  held: readonly Source[] | undefined,
  signal: AbortSignal,
): Promise<Pick<Reading, "tokenizer" | "chat" | "measure">> {
  const { lossOn, tokenizer: choice } = flags;
  const chatOf = (isClosed: boolean): ChatReading => ({ template: g1Template, lossOn, isClosed });
  const files = (of: readonly Source[]) => of.flatMap((source) => ("file" in source ? [source.file] : []));
  const texts = (documents: readonly TextDocument[]) => documents.map(textOfDocument);
  const all = () => files([...sources, ...(held ?? [])]).flatMap((file) => texts(documentsOf(file, chatOf(false))));
  if (sources.some((source) => "bin" in source) && isMadeFromText(choice))
    throw new UsageError("--data: ids in .bin files need the tokenizer that made them: name its file with --tokenizer");
  const streams = sources.flatMap((source) => ("stream" in source ? [source.stream] : []));
  const known = await (streams.length > 0
    ? tokenizerOfStreams(flags, own, streams, chatOf(false), signal)
    : knownTokenizer(flags, own, all));
  if (known) {
    const ending = known.endOfText === undefined ? 0 : 1;
    const measure = (text: string) => known.encode(text).length + ending;
    return { tokenizer: known, chat: chatOf(known.endOfText !== undefined), measure };
  }
  if (sources.some((source) => "bin" in source))
    throw new UsageError("--data: ids in .bin files need the tokenizer that made them: name its file with --tokenizer");
  const { train } = splitFiles(files(sources), held ? 0 : splitOf(flags), undefined, chatOf(true));
  if (train.length === 0) throw new UsageError("--data: there is no text to learn from");
  const tokenizer = await trainBpe(texts(train), { ...bpeOptions(flags), signal });
  return { tokenizer, chat: chatOf(true), measure: undefined };
}

/** A tokenizer for text that is read as it goes: merges are learned from the first part of every file. */
async function tokenizerOfStreams(
  flags: TrainFlags,
  own: Tokenizer | undefined,
  files: readonly string[],
  chat: ChatReading,
  signal: AbortSignal,
): Promise<Tokenizer> {
  const characters = new Set<string>();
  if (flags.tokenizer === "char")
    for (const name of files)
      for await (const { document } of documentsOfFile(name, chat))
        for (const character of textOfDocument(document)) characters.add(character);
  const known = await knownTokenizer(flags, own, () => [...characters]);
  if (known) return known;
  const texts: string[] = [];
  for (const name of files) {
    let left = mostToLearnFrom / files.length;
    for await (const { document } of documentsOfFile(name, chat)) {
      const text = textOfDocument(document);
      texts.push(text);
      left -= text.length;
      if (left <= 0) break;
    }
  }
  return trainBpe(texts, { ...bpeOptions(flags), signal });
}

/** Whether text is read as it goes: where that is asked for, is much, or stands in tables. */
async function isStreamed({ stream, data, validation = [] }: TrainFlags): Promise<boolean> {
  if (stream) return true;
  const texts = [...data, ...validation].filter((name) => !isBin(name));
  if (texts.some((name) => /\.(parquet|arrow|feather)$/i.test(name))) return true;
  const sizes = await Promise.all(texts.map(async (name) => (await stat(name).catch(() => undefined))?.size ?? 0));
  return sizes.reduce((sum, size) => sum + size, 0) > mostInMemory;
}

const isBin = (name: string): boolean => name.endsWith(".bin");

/** @throws UsageError for files that do not go together */
function checkFiles({ data, mix, order, carry, windows }: TrainFlags): void {
  if (mix && mix.length !== data.length)
    throw new UsageError(`--mix has ${mix.length} weights, --data ${data.length} files: give one for each`);
  if (carry && (order !== "random" || windows === "documents"))
    throw new UsageError("--carry reads texts from their beginning to their end: leave --order and --windows away");
  if (order !== "random" && data.length > 1 && (mix || data.some(isBin)))
    throw new UsageError(`--order ${order} runs through one file: join the files, or leave the order away`);
}

/** Official orders go through a whole file, whose length decides which windows there are. */
export const splitOf = ({ split, order, validation }: TrainFlags): number =>
  validation ? 0 : (split ?? (order === "random" ? defaultSplit : 0));

const readSources = (names: readonly string[], streams: boolean): Promise<Source[]> =>
  Promise.all(
    names.map(async (name): Promise<Source> => {
      if (isBin(name)) return { bin: name };
      return streams ? { stream: name } : { file: { name, text: await readInputText(name) } };
    }),
  );

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
