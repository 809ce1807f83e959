// A Parquet file of one column `text` in one group: a dictionary of one text, and a page whose runs promise what is given.
// Layout: https://github.com/apache/parquet-format/blob/master/src/main/thrift/parquet.thrift, in Thrift's compact protocol.

type Field = readonly [id: number, type: number, bytes: readonly number[]];
const [i32Type, i64Type, binaryType, listType, structType] = [5, 6, 8, 9, 12];

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...varint(Math.floor(value / 128))];
}
const bytesOf = (text: string): number[] => [...Buffer.from(text)];
const i32 = (id: number, value: number): Field => [id, i32Type, varint(2 * value)];
const i64 = (id: number, value: number): Field => [id, i64Type, varint(2 * value)];
const text = (id: number, value: string): Field => [id, binaryType, [...varint(value.length), ...bytesOf(value)]];
const list = (id: number, type: number, items: readonly (readonly number[])[]): Field => [
  id,
  listType,
  [items.length * 16 + type, ...items.flat()],
];
const within = (id: number, fields: readonly Field[]): Field => [id, structType, struct(fields)];

function struct(fields: readonly Field[]): number[] {
  const body = fields.flatMap(([id, type, bytes], i) => [(id - (fields[i - 1]?.[0] ?? 0)) * 16 + type, ...bytes]);
  return [...body, 0];
}

const u32 = (value: number): number[] => [value & 255, (value >> 8) & 255, (value >> 16) & 255, value >>> 24];

/** DELTA_BINARY_PACKED of one number, then of ones that each differ by `difference`: a block of any count in a few bytes. */
function arithmetic(first: number, difference: number, count: number): number[] {
  const zigzag = (value: number) => varint(value < 0 ? -2 * value - 1 : 2 * value);
  const blockSize = 128 * Math.ceil(count / 128);
  return [...varint(blockSize), 1, ...varint(count), ...zigzag(first), ...zigzag(difference), 0];
}

/** Values of a page as differences: of each text all but the last letter is what the one before it was. */
export const growingTexts = (letters: string): number[] => [
  ...arithmetic(0, 1, letters.length), // how much of the one before
  ...arithmetic(1, 0, letters.length), // how much follows
  ...bytesOf(letters),
];

export interface PromisedCounts {
  /** Rows of the group. */
  readonly rows: number;
  /** Values of the column, of its page, of the run of levels, and of that of indices. Default `rows`. */
  readonly values?: number;
  readonly page?: number;
  readonly levels?: number;
  readonly indices?: number;
  /** Values as differences (DELTA_BYTE_ARRAY), in place of indices. */
  readonly texts?: readonly number[];
}

/** The file, in which every row is `word`. */
export function parquetFile(word: string, counts: PromisedCounts): Buffer {
  const { rows, values = rows, page = rows, levels = rows, indices = rows, texts } = counts;
  const [plain, rle, differences, dictionaryIndices, byteArray] = [0, 3, 7, 8, 6];
  const dictionary = [...u32(word.length), ...bytesOf(word)];
  const run = (count: number) => [...varint(2 * count), 1]; // the value 1 in one byte
  const level = run(levels);
  const data = [...u32(level.length), ...level, ...(texts ?? [1, ...run(indices).slice(0, -1), 0])];
  const header = (type: number, size: number, own: Field) => struct([i32(1, type), i32(2, size), i32(3, size), own]);
  const dictionaryHeader = header(2, dictionary.length, within(7, [i32(1, 1), i32(2, plain)]));
  const encodings = [i32(2, texts ? differences : dictionaryIndices), i32(3, rle), i32(4, rle)];
  const dataHeader = header(0, data.length, within(5, [i32(1, page), ...encodings]));
  const chunk = [...dictionaryHeader, ...dictionary, ...dataHeader, ...data];
  const dataAt = 4 + dictionaryHeader.length + dictionary.length;
  const column = [
    i32(1, byteArray),
    list(2, i32Type, [varint(2 * dictionaryIndices)]),
    list(3, binaryType, [[4, ...bytesOf("text")]]),
    i32(4, 0),
    i64(5, values),
    i64(6, chunk.length),
    i64(7, chunk.length),
    i64(9, dataAt),
    i64(11, 4),
  ];
  const schema = [
    struct([text(4, "schema"), i32(5, 1)]),
    struct([i32(1, byteArray), i32(3, 1), text(4, "text"), i32(6, 0)]),
  ];
  const group = struct([
    list(1, structType, [struct([i64(2, 4), within(3, column)])]),
    i64(2, chunk.length),
    i64(3, rows),
  ]);
  const footer = struct([i32(1, 1), list(2, structType, schema), i64(3, rows), list(4, structType, [group])]);
  return Buffer.from([...bytesOf("PAR1"), ...chunk, ...footer, ...u32(footer.length), ...bytesOf("PAR1")]);
}
