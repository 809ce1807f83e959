// What the metadata of an Arrow message, a flatbuffer, say of it, and whether its tables and vectors lie within it: a reader that trusts the
// count of a damaged vector is busy for minutes. Fields by number as in Message.fbs and Schema.fbs of https://github.com/apache/arrow (format).

/** Kinds of messages that rows are made of. */
export const headers = { schema: 1, dictionary: 2, batch: 3 } as const;

export interface MessageFacts {
  readonly type: number;
  readonly bodyLength: number;
  /** Of a record batch, and of a dictionary's values, which are one. */
  readonly batch: BatchFacts | undefined;
  /** Of a dictionary: its id, and whether it adds to the one before. */
  readonly id: bigint;
  readonly isDelta: boolean;
}

export interface BatchFacts {
  readonly rows: number;
  /** Values of each field, those within others too. */
  readonly counts: readonly number[];
  /** Where each buffer lies in the body, in bytes. */
  readonly buffers: readonly (readonly [offset: number, length: number])[];
  readonly isCompressed: boolean;
}

/** Deeper fields nobody nests. */
const deepest = 64;

/** @throws RangeError where offsets, counts or nesting make no sense */
export function messageFacts(metadata: Buffer): MessageFacts {
  const buffer = new FlatBuffer(metadata);
  const root = metadata.readUInt32LE(0);
  const at = (number: number) => buffer.field(root, number);
  const [typeAt, headerAt, bodyAt] = [at(1), at(2), at(3)];
  const type = typeAt === undefined ? 0 : metadata.readUInt8(typeAt);
  const bodyLength = bodyAt === undefined ? 0 : Number(metadata.readBigInt64LE(bodyAt));
  const facts = { type, bodyLength, batch: undefined, id: 0n, isDelta: false };
  const header = headerAt === undefined ? undefined : buffer.follow(headerAt);
  if (header === undefined) return facts;
  if (type === headers.schema) buffer.checkSchema(header);
  if (type === headers.batch) return { ...facts, batch: buffer.batch(header) };
  if (type !== headers.dictionary) return facts;
  const [idAt, batchAt, deltaAt] = [0, 1, 2].map((number) => buffer.field(header, number));
  return {
    ...facts,
    batch: batchAt === undefined ? undefined : buffer.batch(buffer.follow(batchAt)),
    id: idAt === undefined ? 0n : metadata.readBigInt64LE(idAt),
    isDelta: deltaAt !== undefined && metadata.readUInt8(deltaAt) !== 0,
  };
}

class FlatBuffer {
  /** Tables that may still be met: each has bytes of its own. */
  #tables: number;

  constructor(private readonly bytes: Buffer) {
    this.#tables = bytes.length / 4;
  }

  /** Where a field of a table lies; undefined where the table has none. */
  field(table: number, number: number): number | undefined {
    const vtable = table - this.bytes.readInt32LE(table);
    const place = 4 + 2 * number;
    const offset = place < this.bytes.readUInt16LE(vtable) ? this.bytes.readUInt16LE(vtable + place) : 0;
    return offset === 0 ? undefined : table + offset;
  }

  /** What the offset at a place points to. */
  follow = (at: number): number => at + this.bytes.readUInt32LE(at);

  /** Places of the elements of a table's vector, of `stride` bytes each. */
  #vector(table: number, number: number, stride: number): number[] {
    const at = this.field(table, number);
    if (at === undefined) return [];
    const start = this.follow(at);
    const count = this.bytes.readUInt32LE(start);
    if (start + 4 + count * stride > this.bytes.length)
      throw new RangeError(`${count} elements do not fit into ${this.bytes.length} bytes`);
    return Array.from({ length: count }, (_, i) => start + 4 + i * stride);
  }

  checkSchema(schema: number): void {
    for (const at of this.#vector(schema, 1, 4)) this.#checkField(this.follow(at), 0);
    this.#checkPairs(schema, 2);
  }

  #checkField(field: number, depth: number): void {
    if (--this.#tables < 0 || depth > deepest) throw new RangeError("its fields are nested without end");
    const [kindAt, typeAt] = [this.field(field, 2), this.field(field, 3)];
    const isUnion = kindAt !== undefined && this.bytes.readUInt8(kindAt) === unionType;
    if (isUnion && typeAt !== undefined) this.#vector(this.follow(typeAt), 1, 4);
    for (const at of this.#vector(field, 5, 4)) this.#checkField(this.follow(at), depth + 1);
    this.#checkPairs(field, 6);
  }

  /** Custom metadata, which are tables of a key and a value. */
  #checkPairs(table: number, number: number): void {
    for (const at of this.#vector(table, number, 4)) this.bytes.readInt32LE(this.follow(at));
  }

  batch(table: number): BatchFacts {
    const number = (at: number) => Number(this.bytes.readBigInt64LE(at));
    const lengthAt = this.field(table, 0);
    this.#vector(table, 4, 8);
    return {
      rows: lengthAt === undefined ? 0 : number(lengthAt),
      counts: this.#vector(table, 1, 16).map(number),
      buffers: this.#vector(table, 2, 16).map((at) => [number(at), number(at + 8)] as const),
      isCompressed: this.field(table, 3) !== undefined,
    };
  }
}

const unionType = 14;

/** Bytes that a compressed one may become: zstd repeats one byte 2^17 times in a block of four. */
const mostExpansion = 2 ** 15;

/** Rows of a record batch whose columns have no bytes for each: of nulls, or of runs of equal values, which may promise any number. */
const mostBareRows = 2 ** 24;

/**
 * That buffers lie within their body, and that counts of values are no more than its bits, or than the rows where fields have no bytes, which
 * are then no more than 2^24.
 * @throws RangeError
 */
export function checkBody(
  { rows, counts, buffers, isCompressed }: BatchFacts,
  body: Buffer,
  isDictionary: boolean,
): void {
  let bytes = 0;
  for (const [offset, length] of buffers) {
    if (!(offset >= 0 && length >= 0 && offset + length <= body.length))
      throw new RangeError(`a buffer of ${length} bytes at ${offset} is not within ${body.length} bytes`);
    // compressed ones begin with their length, -1: as it is
    const promised = isCompressed && length > 8 ? Number(body.readBigInt64LE(offset)) : -1;
    if (promised > mostExpansion * length) throw new RangeError(`${length} bytes promise ${promised}`);
    bytes += promised < 0 ? length : promised;
  }
  if (rows > Math.max(mostBareRows, 8 * bytes))
    throw new RangeError(
      `${rows} rows of ${bytes} bytes: at most ${mostBareRows} are read that have no bytes of their own`,
    );
  const most = isDictionary ? 8 * bytes : Math.max(rows, 8 * bytes);
  const wrong = [rows, ...counts].find((count) => !(count >= 0 && count <= most));
  if (wrong !== undefined) throw new RangeError(`${wrong} values are not within ${bytes} bytes`);
}
