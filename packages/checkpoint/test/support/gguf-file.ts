// Puts GGUF files together, well-formed or lying.

export type Value =
  | { u32: number }
  | { text: string }
  | { texts: string[] }
  | { i32s: number[] }
  /** Type and value as they are. */
  | { raw: Uint8Array };

export interface Tensor {
  name: string;
  /** ggml's number. */
  type: number;
  /** Row-major. */
  shape: number[];
  data: Uint8Array;
  /** What the file says instead of the truth. */
  offset?: number;
}

const bytes = (width: 4 | 8, ...values: (number | bigint)[]): Buffer => {
  const buffer = Buffer.alloc(width * values.length);
  values.forEach((value, i) => {
    if (width === 8) buffer.writeBigUInt64LE(BigInt(value), 8 * i);
    else buffer.writeUInt32LE(Number(value), 4 * i);
  });
  return buffer;
};
export const u32 = (...values: number[]): Buffer => bytes(4, ...values);
export const u64 = (...values: (number | bigint)[]): Buffer => bytes(8, ...values);
export const text = (value: string): Buffer => Buffer.concat([u64(Buffer.byteLength(value)), Buffer.from(value)]);

function encoded(value: Value): Uint8Array {
  if ("u32" in value) return u32(4, value.u32);
  if ("text" in value) return Buffer.concat([u32(8), text(value.text)]);
  if ("texts" in value) return Buffer.concat([u32(9, 8), u64(value.texts.length), ...value.texts.map(text)]);
  if ("i32s" in value) return Buffer.concat([u32(9, 5), u64(value.i32s.length), ...value.i32s.map((x) => u32(x))]);
  return value.raw;
}

export interface Claims {
  version?: number;
  tensors?: number | bigint;
  entries?: number | bigint;
}

export function ggufFile(metadata: readonly [string, Value][], tensors: Tensor[], claims: Claims = {}): Uint8Array {
  const pad = (buffer: Uint8Array) => Buffer.concat([buffer, Buffer.alloc(-buffer.length & 31)]);
  let offset = 0;
  const data: Buffer[] = [];
  const infos = tensors.map((tensor) => {
    const at = tensor.offset ?? offset;
    const padded = pad(tensor.data);
    data.push(padded);
    offset += padded.length;
    const dimensions = [...tensor.shape].reverse();
    return Buffer.concat([text(tensor.name), u32(dimensions.length), u64(...dimensions), u32(tensor.type), u64(at)]);
  });
  const head = [Buffer.from("GGUF"), u32(claims.version ?? 3), u64(claims.tensors ?? tensors.length)];
  const entries = metadata.map(([key, value]) => Buffer.concat([text(key), encoded(value)]));
  const all = Buffer.concat([...head, u64(claims.entries ?? metadata.length), ...entries, ...infos]);
  return new Uint8Array(Buffer.concat([pad(all), ...data]));
}

/** The least that an RWKV-7 file must say. */
export const rwkv7Metadata: [string, Value][] = [
  ["general.architecture", { text: "rwkv7" }],
  ["rwkv7.wkv.head_size", { u32: 64 }],
];
