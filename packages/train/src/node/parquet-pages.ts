// What the pages of a Parquet column promise, and whether they can hold it: a reader that trusts a damaged count fills memory for minutes. Each page
// is a header (Thrift), then, compressed or not, levels of nesting and values or indices of a dictionary. Levels and indices are runs: of one value,
// in two bytes or more for any count, or of packed bits. Texts as their differences (DELTA_BYTE_ARRAY) repeat what the one before began with, for
// no bytes at all. Sources: https://parquet.apache.org/docs/file-format/data-pages and .../encodings (RLE, DELTA_BYTE_ARRAY)
import type { ColumnMetaData, Compressors, DataReader, PageHeader, SchemaTree } from "hyparquet";

/** Values of a column of a group, which are in memory at once. */
export const mostValues = 2 ** 24;

/** Bytes that a compressed one may become: zstd repeats one byte 2^17 times in a block of four. */
const mostExpansion = 2 ** 15;

/** Bytes of a group's column of which texts are differences. */
const mostTextBytes = 2 ** 29;

/** What of hyparquet is needed, which is loaded where there is such a file. */
export interface PageReaders {
  header(reader: DataReader): PageHeader;
  /** Numbers as their differences (DELTA_BINARY_PACKED), into `output`. */
  differences(reader: DataReader, count: number, output: Int32Array): void;
}

/** What a column's values are, and how they nest. */
export interface PageColumn {
  /** Of the group; undefined for a column within lists, which have any number of values a row. */
  readonly rows: number | undefined;
  readonly metadata: ColumnMetaData;
  /** Highest repetition and definition level. */
  readonly levels: readonly [repetition: number, definition: number];
}

/** Of the schema's elements from the root to a column. */
export function levelsOf(path: readonly SchemaTree[]): [repetition: number, definition: number] {
  const kinds = path.slice(1).map(({ element }) => element.repetition_type);
  return [kinds.filter((kind) => kind === "REPEATED").length, kinds.filter((kind) => kind !== "REQUIRED").length];
}

/**
 * That pages lie within their column, hold as many values as it says, and that no run is longer than its page.
 * @param bytes the column's pages, one behind the other
 * @throws RangeError
 */
export function checkPages(
  bytes: ArrayBuffer,
  { rows, metadata, levels }: PageColumn,
  readers: PageReaders,
  compressors: Compressors,
): void {
  const due = Number(metadata.num_values);
  if (!(due >= 0 && due <= mostValues))
    throw new RangeError(`a column has ${due} values, at most ${mostValues} are read`);
  if (rows !== undefined && due !== rows) throw new RangeError(`a column has ${due} values, the group ${rows} rows`);
  const reader = { view: new DataView(bytes), offset: 0 };
  let [found, textBytes] = [0, 0];
  while (found < due) {
    if (reader.offset >= bytes.byteLength) throw new RangeError(`pages hold ${found} of ${due} values`);
    const header = readers.header(reader);
    const page = pageBytes(bytes, reader.offset, header);
    reader.offset += page.length;
    const body = header.data_page_header_v2 ?? header.data_page_header ?? header.dictionary_page_header;
    const count = body?.num_values ?? 0;
    const isData = header.type.startsWith("DATA_PAGE");
    const most = isData ? due - found : 8 * header.uncompressed_page_size; // a dictionary may have values that no row has
    if (!(count >= 0 && count <= most)) throw new RangeError(`a page promises ${count} values, of ${most} at most`);
    if (!isData) continue;
    const texts = checkRuns(page, header, count, levels, metadata, compressors);
    if (texts) textBytes += bytesOfTexts(texts, readers.differences);
    if (textBytes > mostTextBytes) throw new RangeError(`a column's texts have more than ${mostTextBytes} bytes`);
    found += count;
  }
}

function pageBytes(bytes: ArrayBuffer, at: number, header: PageHeader): Uint8Array {
  const { compressed_page_size: size, uncompressed_page_size: whole } = header;
  if (!(size >= 0 && at + size <= bytes.byteLength))
    throw new RangeError(`a page of ${size} bytes reaches beyond its column`);
  if (!(whole >= 0 && whole <= mostExpansion * size)) throw new RangeError(`${size} bytes promise ${whole}`);
  return new Uint8Array(bytes, at, size);
}

/** Compressors by which each page of a group is inflated once: those of `checking` keep it for those of `reading`. */
export interface InflatedPages {
  readonly checking: Compressors;
  readonly reading: Compressors;
  /** Forgets what nobody has read. */
  clear(): void;
}

export function inflatedPages(compressors: Compressors): InflatedPages {
  const pages: { readonly packed: Uint8Array; readonly page: Uint8Array }[] = [];
  type Inflate = NonNullable<Compressors[keyof Compressors]>;
  const each = (change: (inflate: Inflate) => Inflate): Compressors =>
    Object.fromEntries(Object.entries(compressors).map(([codec, inflate]) => [codec, change(inflate)]));
  return {
    checking: each((inflate) => (packed, size) => {
      const page = inflate(packed, size);
      pages.push({ packed, page });
      return page;
    }),
    reading: each((inflate) => (packed, size) => {
      const known = pages.findIndex(({ page, packed: other }) => page.length === size && isEqual(packed, other));
      return known < 0 ? inflate(packed, size) : pages.splice(known, 1)[0]!.page;
    }),
    clear: () => void pages.splice(0),
  };
}

const isEqual = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && Buffer.compare(a, b) === 0;

const bitsOf = (highest: number): number => 32 - Math.clz32(highest);

/** Values that are differences of texts, encoded. */
interface DeltaTexts {
  readonly bytes: Uint8Array;
  readonly count: number;
}

/** The bytes that texts have, of which each is a beginning of the one before and what follows it. */
function bytesOfTexts({ bytes, count }: DeltaTexts, differences: PageReaders["differences"]): number {
  const reader = { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.length), offset: 0 };
  const [begun, own] = [new Int32Array(count), new Int32Array(count)];
  differences(reader, count, begun);
  differences(reader, count, own);
  let [sum, before] = [0, 0];
  for (let i = 0; i < count; i++) {
    const [beginning, rest] = [begun[i]!, own[i]!];
    if (beginning < 0 || beginning > before || rest < 0)
      throw new RangeError(`a text of ${beginning} and ${rest} bytes follows one of ${before}`);
    before = beginning + rest;
    sum += before;
  }
  return sum;
}

/** The runs of a page's levels, then those of its indices into a dictionary. @returns what else its values need checked */
function checkRuns(
  page: Uint8Array,
  { data_page_header: v1, data_page_header_v2: v2, uncompressed_page_size }: PageHeader,
  count: number,
  [repetition, definition]: PageColumn["levels"],
  { codec, type }: ColumnMetaData,
  compressors: Compressors,
): DeltaTexts | undefined {
  const inflated = (part: Uint8Array, size: number) =>
    codec === "UNCOMPRESSED" ? part : compressors[codec]?.(part, size);
  const bytes = v2 ? page : inflated(page, uncompressed_page_size);
  if (!bytes) return undefined; // what reads the values says that there is no such compression
  let at = 0;
  /** How many values have the highest level. */
  const walk = (highest: number, given: number | undefined): number => {
    if (highest === 0) return count;
    const start = at + (given === undefined ? 4 : 0);
    const size = given ?? new DataView(bytes.buffer, bytes.byteOffset, bytes.length).getUint32(at, true);
    at = start + size;
    return runs(bytes.subarray(start), bitsOf(highest), count, highest);
  };
  walk(repetition, v2?.repetition_levels_byte_length);
  const present = walk(definition, v2?.definition_levels_byte_length);
  const filled = v2 ? count - v2.num_nulls : present;
  if (!(filled >= 0 && filled <= count)) throw new RangeError(`${filled} of ${count} values are no nulls`);
  const encoding = (v2 ?? v1)?.encoding ?? "PLAIN";
  const isDelta = encoding === "DELTA_BYTE_ARRAY";
  if (filled === 0 || !(isDelta || ["PLAIN_DICTIONARY", "RLE_DICTIONARY", "RLE"].includes(encoding))) return undefined;
  const isPacked = v2 !== undefined && v2.is_compressed !== false && uncompressed_page_size > at;
  const values = isPacked ? inflated(bytes.subarray(at), uncompressed_page_size - at) : bytes.subarray(at);
  if (!values) return undefined;
  if (isDelta) return { bytes: values, count: filled };
  const isTruth = v2 ? encoding === "RLE" : type === "BOOLEAN"; // one bit, behind the length of the runs
  const width = isTruth ? 1 : values[0]!;
  if (width > 0 || v2) runs(values.subarray(isTruth ? 4 : 1), width, filled);
  return undefined;
}

/** Values that a run may have beyond those of its page: packed ones come in eights. */
const padding = 512;

/**
 * Walks through runs until there are `count` values.
 * @param width bits of a value
 * @returns how many of the values are `wanted`, where that is given
 * @throws RangeError for a run that is longer than that, and for runs that end before
 */
function runs(bytes: Uint8Array, width: number, count: number, wanted?: number): number {
  let [at, seen, equal] = [0, 0, 0];
  const byte = (): number => {
    if (at >= bytes.length) throw new RangeError(`runs hold ${seen} of ${count} values`);
    return bytes[at++]!;
  };
  while (seen < count) {
    let head = 0;
    for (let shift = 0, more = true; more; shift += 7) {
      const next = byte();
      head += (next & 0x7f) * 2 ** shift;
      more = next >= 0x80 && shift < 63;
    }
    const isPacked = head % 2 === 1;
    const length = Math.floor(head / 2) * (isPacked ? 8 : 1);
    if (length > count + padding) throw new RangeError(`a run promises ${length} values of ${count}`);
    const values = Math.min(length, count - seen);
    if (isPacked) {
      for (let i = 0; wanted !== undefined && i < values; i++)
        if (packed(bytes, at * 8 + i * width, width) === wanted) equal++;
      at += (length / 8) * width;
    } else {
      let value = 0;
      for (let shift = 0; shift < width; shift += 8) value += byte() * 2 ** shift;
      if (value === wanted) equal += values;
    }
    seen += values;
  }
  return equal;
}

/** The number in `width` bits at a place in bits, the lowest first. */
function packed(bytes: Uint8Array, place: number, width: number): number {
  let value = 0;
  for (let i = 0; i < width; i++) value += ((bytes[(place + i) >> 3]! >> ((place + i) & 7)) & 1) * 2 ** i;
  return value;
}
