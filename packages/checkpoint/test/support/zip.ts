// Writes zip archives for the tests, well-formed or lying about what they hold.

import { deflateRawSync } from "node:zlib";

export interface Member {
  name: string;
  data: Uint8Array;
  deflate?: boolean;
  /** What the directory claims instead of the truth. */
  claimedBytes?: number;
}

const numbers = (...fields: [width: 2 | 4 | 8, value: number][]): Buffer =>
  Buffer.concat(
    fields.map(([width, value]) => {
      const field = Buffer.alloc(width);
      if (width === 8) field.writeBigUInt64LE(BigInt(value));
      else field.writeUIntLE(value, 0, width);
      return field;
    }),
  );

const wide = 0xffffffff;

/** `zip64`: all sizes and places stand in 64-bit fields, as in archives of more than 4 GB. */
export function zip(members: Member[], options: { zip64?: boolean; comment?: string } = {}): Uint8Array {
  const { zip64 = false, comment = "" } = options;
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let position = 0;
  const add = (part: Buffer) => {
    parts.push(part);
    position += part.length;
  };
  for (const { name, data, deflate, claimedBytes } of members) {
    const packed = deflate ? deflateRawSync(data) : Buffer.from(data);
    const text = Buffer.from(name);
    const method = deflate ? 8 : 0;
    const size = claimedBytes ?? data.length;
    const packedSize = deflate ? packed.length : size;
    const at = position;
    const padding = Buffer.alloc(12);
    add(
      numbers([4, 0x04034b50], [2, 45], [2, 0], [2, method], [4, 0], [4, 0], [4, 0], [4, 0], [2, text.length], [2, 12]),
    );
    add(text);
    add(padding);
    add(packed);
    const extra = zip64 ? numbers([2, 1], [2, 24], [8, size], [8, packedSize], [8, at]) : Buffer.alloc(0);
    const [a, b, c] = zip64 ? [wide, wide, wide] : [packedSize, size, at];
    directory.push(
      numbers([4, 0x02014b50], [2, 45], [2, 45], [2, 0], [2, method], [4, 0], [4, 0], [4, a], [4, b]),
      numbers([2, text.length], [2, extra.length], [2, 0], [2, 0], [2, 0], [4, 0], [4, c]),
      text,
      extra,
    );
  }
  const start = position;
  add(Buffer.concat(directory));
  const length = position - start;
  const count = members.length;
  if (zip64) {
    const record = position;
    add(
      numbers(
        [4, 0x06064b50],
        [8, 44],
        [2, 45],
        [2, 45],
        [4, 0],
        [4, 0],
        [8, count],
        [8, count],
        [8, length],
        [8, start],
      ),
    );
    add(numbers([4, 0x07064b50], [4, 0], [8, record], [4, 1]));
  }
  const [n, l, s] = zip64 ? [0xffff, wide, wide] : [count, length, start];
  add(numbers([4, 0x06054b50], [2, 0], [2, 0], [2, n], [2, n], [4, l], [4, s], [2, comment.length]));
  add(Buffer.from(comment));
  return new Uint8Array(Buffer.concat(parts));
}
