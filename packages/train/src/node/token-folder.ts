// Data of any size as ids on disk: files are read once, document by document, and their ids written to a folder from which windows are read as
// a run goes. In memory are the places of documents (8 bytes each) and, of conversations, those of turns; never a whole file. The folder says
// what it was made of, and serves as long as that is the same.
//   ids       two bytes an id (four where the vocabulary is larger), little endian, documents one behind the other
//   starts    f64 of each document's first id
//   weights   f64 pairs of the end and the weight of each run of equal weights, where any differ from 1
//   made.json the files with their sizes and times, the tokenizer's digest, and how conversations are read
import { createHash } from "node:crypto";
import * as fs from "node:fs/promises";
import { InputError } from "@rwkv-ts/core";
import { writeWholeFile } from "@rwkv-ts/core/tools";
import type { ChatReading } from "../chat-records.js";
import type { DocumentTokens } from "../documents-of-tokens.js";
import type { WeightRuns } from "../token-weights.js";
import type { TokenFile, TrainingTokenizer } from "../tokens.js";
import { documentsOfFile } from "./document-files.js";

/** The texts that become a folder of ids. */
export interface TokenFolderOptions {
  /** Text, JSON lines, Parquet or Arrow. */
  readonly files: readonly string[];
  readonly tokenizer: TrainingTokenizer;
  /** Where ids are kept; made where it is not there. */
  readonly folder: string;
  /** How conversations are read; without it they are none. */
  readonly chat?: ChatReading;
  readonly signal?: AbortSignal;
}

/** Ids that stay in a file, with the places of their documents. */
export interface OpenTokens extends DocumentTokens {
  readonly ids: TokenFile;
  close(): Promise<void>;
}

const version = 1;
/** Numbers that are gathered before they are written. */
const runLength = 2 ** 16;

/**
 * The ids of files, from the folder where it has them, else written there first.
 * @throws InputError naming file and line, or row, of what is damaged; nothing is left in the folder then
 */
export async function tokenizeFiles(options: TokenFolderOptions): Promise<OpenTokens> {
  const made = await madeOf(options);
  const { folder } = options;
  const before = await fs.readFile(`${folder}/made.json`, "utf8").catch(() => undefined);
  if (before !== made) {
    await refuseOthers(folder);
    await fs.rm(folder, { recursive: true, force: true });
    await fs.mkdir(folder, { recursive: true });
    try {
      await write(options);
      await writeWholeFile(`${folder}/made.json`, made);
    } catch (error) {
      await fs.rm(folder, { recursive: true, force: true });
      throw error;
    }
  }
  return opened(folder, widthOf(options.tokenizer));
}

const ownNames = /^(ids|starts|weights|made\.json(\.\w+\.tmp)?)$/;

/** @throws InputError for a folder that holds anything else, which would be lost */
async function refuseOthers(folder: string): Promise<void> {
  const names = await fs.readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw new InputError(`${folder} is no folder for ids: ${error.message}`, { cause: error });
  });
  const other = names.find((name) => !ownNames.test(name));
  if (other !== undefined)
    throw new InputError(`${folder} holds ${JSON.stringify(other)}, which is not of ids: name a folder of their own`);
}

const widthOf = ({ vocabularySize }: TrainingTokenizer): 2 | 4 => (vocabularySize <= 0x10000 ? 2 : 4);

async function madeOf({ files, tokenizer, chat }: TokenFolderOptions): Promise<string> {
  const found = await Promise.all(
    files.map(async (name) => {
      const { size, mtimeMs } = await fs.stat(name).catch((error: Error) => {
        throw new InputError(`${name} cannot be read: ${error.message}`, { cause: error });
      });
      return { name, size, time: mtimeMs };
    }),
  );
  const digest = createHash("sha256").update(tokenizer.serialise()).digest("hex");
  const reading = chat && { lossOn: chat.lossOn ?? "answers", isClosed: chat.isClosed ?? true };
  return `${JSON.stringify({ version, files: found, tokenizer: digest, reading })}\n`;
}

/** Numbers that are appended to a file in runs. */
class Appender<T extends Uint16Array | Uint32Array | Float64Array> {
  #used = 0;

  constructor(
    private readonly file: fs.FileHandle,
    private readonly run: T,
  ) {}

  async add(...values: number[]): Promise<void> {
    for (const value of values) {
      if (this.#used === this.run.length) await this.flush();
      this.run[this.#used++] = value;
    }
  }

  async addAll(values: ArrayLike<number>): Promise<void> {
    for (let from = 0; from < values.length; ) {
      if (this.#used === this.run.length) await this.flush();
      const count = Math.min(this.run.length - this.#used, values.length - from);
      for (let i = 0; i < count; i++) this.run[this.#used++] = values[from++]!;
    }
  }

  async flush(): Promise<void> {
    const { buffer, byteOffset, BYTES_PER_ELEMENT } = this.run;
    await this.file.appendFile(new Uint8Array(buffer, byteOffset, this.#used * BYTES_PER_ELEMENT));
    this.#used = 0;
  }
}

async function write({ files, tokenizer, folder, chat, signal }: TokenFolderOptions): Promise<void> {
  const { endOfText } = tokenizer;
  const handles = await Promise.all(["ids", "starts", "weights"].map((name) => fs.open(`${folder}/${name}`, "w")));
  const run = widthOf(tokenizer) === 2 ? new Uint16Array(runLength) : new Uint32Array(runLength);
  const ids = new Appender(handles[0]!, run);
  const starts = new Appender(handles[1]!, new Float64Array(runLength));
  const weights = new Appender(handles[2]!, new Float64Array(runLength));
  let [place, begun, last, isWeighted] = [0, false, 1, false];
  const take = async (own: ArrayLike<number>, weight: number) => {
    if (own.length === 0) return;
    if (!begun) await starts.add(place);
    begun = true;
    if (weight !== last && place > 0) await weights.add(place, last);
    if (weight !== 1) isWeighted = true;
    last = weight;
    await ids.addAll(own);
    place += own.length;
  };
  try {
    for (const name of files)
      for await (const { document, goesOn } of documentsOfFile(name, chat)) {
        signal?.throwIfAborted();
        const spans = typeof document === "string" ? [{ text: document, weight: 1 }] : document;
        for (const { text, weight } of spans) await take(tokenizer.encode(text), weight);
        if (goesOn) continue;
        if (begun && endOfText !== undefined) await take([endOfText], spans.at(-1)?.weight ?? 1);
        begun = false;
      }
    if (place > 0) await weights.add(place, last);
    await Promise.all([ids, starts, weights].map((each) => each.flush()));
    if (!isWeighted) await handles[2]!.truncate(0);
    await Promise.all(handles.map((handle) => handle.sync()));
  } finally {
    await Promise.all(handles.map((handle) => handle.close()));
  }
}

async function opened(folder: string, width: 2 | 4): Promise<OpenTokens> {
  const [starts, pairs] = await Promise.all([numbers(`${folder}/starts`), numbers(`${folder}/weights`)]);
  const file = await fs.open(`${folder}/ids`, "r");
  const { size } = await file.stat();
  const read = async (start: number, end: number) => {
    const bytes = new Uint8Array((end - start) * width);
    for (let done = 0; done < bytes.length; ) {
      const { bytesRead } = await file.read(bytes, done, bytes.length - done, start * width + done);
      if (bytesRead === 0)
        throw new InputError(`${folder}/ids ends at ${start * width + done}: it was changed while it was read`);
      done += bytesRead;
    }
    return width === 2 ? new Uint16Array(bytes.buffer) : new Uint32Array(bytes.buffer);
  };
  const weights: WeightRuns | undefined =
    pairs.length === 0
      ? undefined
      : {
          length: size / width,
          ends: pairs.filter((_, i) => i % 2 === 0),
          values: Float32Array.from(pairs.filter((_, i) => i % 2 === 1)),
        };
  return { ids: { length: size / width, read }, starts, ...(weights && { weights }), close: () => file.close() };
}

async function numbers(path: string): Promise<Float64Array> {
  const bytes = await fs.readFile(path);
  if (bytes.length % 8 !== 0) throw new InputError(`${path} is damaged: delete its folder, and it is made anew`);
  return new Float64Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}
