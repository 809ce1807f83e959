// Puts rwkv.cpp files together, well-formed or lying.

export interface Header {
  version?: number;
  vocabulary: number;
  channels: number;
  layers: number;
}

const int32 = (...values: number[]): Buffer => {
  const buffer = Buffer.alloc(4 * values.length);
  values.forEach((value, i) => {
    buffer.writeInt32LE(value, 4 * i);
  });
  return buffer;
};

/** `shape` is row-major. */
export const record = (name: string, type: number, shape: number[], data: Uint8Array): Uint8Array =>
  new Uint8Array(
    Buffer.concat([
      int32(shape.length, Buffer.byteLength(name), type, ...[...shape].reverse()),
      Buffer.from(name),
      data,
    ]),
  );

export function rwkvCppFile(
  { version = 101, vocabulary, channels, layers }: Header,
  records: Uint8Array[],
): Uint8Array {
  return new Uint8Array(Buffer.concat([int32(0x67676d66, version, vocabulary, channels, layers, 0), ...records]));
}
