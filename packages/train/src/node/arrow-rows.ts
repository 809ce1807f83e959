// Rows of Arrow's IPC files (Feather) and streams, in memory for one record batch and the dictionaries before it. A stream is messages, each
//   0xffffffff, length of the metadata (i32), metadata (a flatbuffer `Message`), body;
// a file is "ARROW1\0\0", the same stream, a footer, "ARROW1". Flechette decodes the schema, the dictionaries and one batch at a time as a
// stream of their own. Source: https://arrow.apache.org/docs/format/Columnar.html
import { type FileHandle, open } from "node:fs/promises";
import { InputError } from "@rwkv-ts/core";
import { checkBody, headers, type MessageFacts, messageFacts } from "./arrow-metadata.js";
import { lz4Frame } from "./lz4-frame.js";

/** A row of a table: the values of the columns that are taken, by name. */
export type Row = Record<string, unknown>;

const magic = "ARROW1";
const magicBytes = 8;

/** Whether a file that begins so is an IPC file or stream, or the older Feather. */
export const isArrow = (head: Buffer): boolean =>
  [magic, "FEA1"].some((start) => head.toString("latin1", 0, start.length) === start) ||
  (head.length >= 8 && head.readInt32LE(0) === -1 && head.readInt32LE(4) > 0);

interface Message extends MessageFacts {
  readonly bytes: Uint8Array;
}

/**
 * The rows of an Arrow file or stream.
 * @param columnsOf which columns are taken, of all names; its errors are passed on
 * @throws InputError for a file that is cut or damaged, and where the package that reads Arrow is not installed
 */
export async function* rowsOfArrow(
  path: string,
  columnsOf: (names: readonly string[]) => readonly string[],
): AsyncGenerator<Row> {
  const tableOf = await reader(path);
  const file = await open(path, "r");
  try {
    let [schema, columns]: [Uint8Array | undefined, readonly string[]] = [undefined, []];
    let dictionaries: readonly Message[] = [];
    let number = 0;
    for await (const message of messages(file, path)) {
      const { type, bytes, id, isDelta, batch: { rows } = { rows: 0 } } = message;
      if (type === headers.schema) {
        schema ??= bytes;
        columns = columnsOf(decoded(path, "schema", () => tableOf([bytes]).names) as string[]);
      } else if (type === headers.dictionary) {
        dictionaries = [...dictionaries.filter((each) => isDelta || each.id !== id), message];
      } else {
        const what = `record batch ${++number}`;
        if (!schema) throw new InputError(`${path}: ${what} comes before the schema`);
        const parts = [schema, ...dictionaries.map((each) => each.bytes), bytes];
        const found = decoded(path, what, () => rowsOf(tableOf(parts), columns, rows));
        for (
          let next = decoded(path, what, () => found.next());
          !next.done;
          next = decoded(path, what, () => found.next())
        )
          yield next.value;
      }
    }
    if (!schema) throw new InputError(`${path} is no complete Arrow file: it has no schema`);
  } finally {
    await file.close();
  }
}

/** Decodes messages, with the compressions that Arrow has. */
async function reader(path: string) {
  const flechette = await import("@uwdata/flechette").catch((error: Error) => {
    throw new InputError(
      `${path}: Arrow is read by the package @uwdata/flechette, which is not installed: npm install @uwdata/flechette@2.6 (Parquet and JSON lines need none)`,
      { cause: error },
    );
  });
  const { compressors } = await import("hyparquet-compressors");
  const encode = (): never => {
    throw new Error("Arrow is read only");
  };
  flechette.setCompressionCodec(flechette.CompressionType.LZ4_FRAME, { encode, decode: lz4Frame });
  flechette.setCompressionCodec(flechette.CompressionType.ZSTD, {
    encode,
    decode: (bytes: Uint8Array, length: number) => compressors.ZSTD!(bytes, length).slice(), // aligned
  });
  return (parts: Uint8Array[]) => flechette.tableFromIPC(parts);
}

/** Runs what decodes, whose errors are told with the place. */
function decoded<T>(path: string, what: string, decode: () => T): T {
  try {
    return decode();
  } catch (error) {
    throw new InputError(`${path}: the ${what} is damaged: ${(error as Error).message}`, { cause: error });
  }
}

type Table = ReturnType<Awaited<ReturnType<typeof reader>>>;

/** What a part of a column has, as its type wants it. */
interface ColumnPart {
  readonly length: number;
  readonly type: { readonly typeId: number };
  readonly values?: ArrayLike<unknown>;
  readonly offsets?: ArrayLike<number | bigint>;
  /** Of lists that lie anywhere: how long each is. */
  readonly sizes?: ArrayLike<number | bigint>;
  /** Of lists of a fixed length: the length. */
  readonly stride?: number;
  readonly children?: readonly ColumnPart[];
}

/** Types whose values are bits, and those of lists with offsets into their values: Arrow's `Type` (Schema.fbs). */
const [bool, lists] = [6, [12, 17, 21, 25, 26]];

/** @throws Error where rows have no values, or lists reach beyond theirs: reading them would take as long as their numbers say */
function checkPart(name: string, part: ColumnPart): void {
  const { length, type, values, offsets, sizes, stride, children = [] } = part;
  const places = offsets?.length ?? (values && values.length * (type.typeId === bool ? 8 : 1));
  if (places !== undefined && places < length) throw new Error(`${name} has fewer values than its ${length} rows`);
  const items = children[0]?.length ?? 0;
  const isWithin = (start: number, count: number) => start >= 0 && count >= 0 && start + count <= items;
  let fit = stride === undefined || children.length === 0 || isWithin(0, length * stride);
  if (offsets && lists.includes(type.typeId))
    for (let i = 0; i < offsets.length && fit; i++) fit = isWithin(Number(offsets[i]), Number(sizes?.[i] ?? 0));
  if (!fit) throw new Error(`${name} has lists beyond its ${items} values`);
  for (const child of children) checkPart(name, child);
}

function* rowsOf(table: Table, names: readonly string[], rows: number): Generator<Row> {
  const columns = names.map((name) => [name, table.getChild(name)] as const);
  for (const [name, column] of columns) {
    if (column.length !== rows) throw new Error(`${name} has ${column.length} rows, the batch ${rows}`);
    for (const part of column.data) checkPart(name, part as unknown as ColumnPart);
  }
  for (let i = 0; i < rows; i++) yield Object.fromEntries(columns.map(([name, column]) => [name, column.at(i)]));
}

/** The messages of a file or stream. @throws InputError where it ends amid one, or where they make no sense */
async function* messages(file: FileHandle, path: string): AsyncGenerator<Message> {
  const { size } = await file.stat();
  const read = async (from: number, length: number): Promise<Buffer> => {
    const bytes = Buffer.from(new ArrayBuffer(length)); // aligned, as numbers in it have to be
    for (let done = 0; done < length; ) {
      const { bytesRead } = await file.read(bytes, done, length - done, from + done);
      if (bytesRead === 0) throw new InputError(`${path} ends at ${from + done}, it was longer when it was opened`);
      done += bytesRead;
    }
    return bytes;
  };
  const end = await endOf(size, read, path);
  let at = end < size ? magicBytes : 0;
  while (at + 4 <= end) {
    const start = at;
    let length = (await read(at, 4)).readInt32LE();
    at += 4;
    if (length === -1 && at + 4 <= end) {
      length = (await read(at, 4)).readInt32LE();
      at += 4;
    }
    if (length === 0) return; // the end of the stream
    if (length < 0 || at + length > end) throw new InputError(`${path} is cut or damaged at byte ${start}`);
    const metadata = await read(at, length);
    const message = decoded(path, `message at byte ${start}`, () => messageFacts(metadata));
    at += length + message.bodyLength;
    if (!(message.bodyLength >= 0 && at <= end))
      throw new InputError(`${path} ends amid the message at byte ${start}: it is cut or damaged`);
    if (!Object.values(headers).some((type) => type === message.type)) continue;
    const bytes = await read(start, at - start);
    const body = bytes.subarray(bytes.length - message.bodyLength);
    const isDictionary = message.type === headers.dictionary;
    decoded(path, `message at byte ${start}`, () => message.batch && checkBody(message.batch, body, isDictionary));
    yield { ...message, bytes };
  }
}

/** Where messages end. @throws InputError for the older Feather, and for a file without its end */
async function endOf(size: number, read: (from: number, length: number) => Promise<Buffer>, path: string) {
  const start = (await read(0, Math.min(size, magicBytes))).toString("latin1");
  if (start.startsWith("FEA1"))
    throw new InputError(`${path} is Feather of version 1, which Arrow has given up: write it again as version 2`);
  if (!start.startsWith(magic)) return size;
  const tail = magic.length + 4;
  const footer = size < magicBytes + tail ? undefined : await read(size - tail, tail);
  const length = footer?.toString("latin1", 4) === magic ? footer.readInt32LE() : 0;
  if (length <= 0 || length > size - tail - magicBytes)
    throw new InputError(`${path} is no complete Arrow file: its end is missing`);
  return size - tail - length;
}
