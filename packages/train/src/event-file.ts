// TensorBoard's event files (tensorflow/core/util/event.proto, summary.proto): records of protocol buffers, each between its length and
// checksums as TFRecord frames them:
//   u64 length, u32 masked crc32c of the length, the bytes, u32 masked crc32c of the bytes;   masked(c) = rotate right(c, 15) + 0xa282ead8
//   Event { double wall_time = 1; int64 step = 2; string file_version = 3; Summary summary = 5 }
//   Summary { repeated Value value = 1 },  Value { string tag = 1; float simple_value = 2 }
import type { MetricsRecord } from "./metrics.js";

/** Castagnoli's polynomial, reflected. */
const table = /* @__PURE__ */ Uint32Array.from({ length: 256 }, (_, i) => {
  let c = i;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0x82f63b78 ^ (c >>> 1) : c >>> 1;
  return c;
});

/** CRC-32C (Castagnoli) of bytes, as an unsigned number of 32 bits. */
export function crc32c(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (const byte of bytes) c = table[(c ^ byte) & 0xff]! ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

function masked(bytes: Uint8Array): number {
  const c = crc32c(bytes);
  return (((c >>> 15) | (c << 17)) + 0xa282ead8) >>> 0;
}

/** A record of a TFRecord file. */
export function framed(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length + 16);
  const view = new DataView(out.buffer);
  view.setBigUint64(0, BigInt(bytes.length), true);
  view.setUint32(8, masked(out.subarray(0, 8)), true);
  out.set(bytes, 12);
  view.setUint32(12 + bytes.length, masked(bytes), true);
  return out;
}

const varint = (value: number): number[] => {
  const bytes: number[] = [];
  let left = value;
  for (; left > 127; left = Math.floor(left / 128)) bytes.push((left % 128) | 128);
  return [...bytes, left];
};
const field = (number: number, bytes: readonly number[]): number[] => [
  (number << 3) | 2,
  ...varint(bytes.length),
  ...bytes,
];
const text = (number: number, value: string): number[] => field(number, [...new TextEncoder().encode(value)]);
function float(number: number, value: number): number[] {
  const buffer = new ArrayBuffer(4);
  new DataView(buffer).setFloat32(0, value, true);
  return [(number << 3) | 5, ...new Uint8Array(buffer)];
}
function double(number: number, value: number): number[] {
  const buffer = new ArrayBuffer(8);
  new DataView(buffer).setFloat64(0, value, true);
  return [(number << 3) | 1, ...new Uint8Array(buffer)];
}

/** The record that opens a file. @param time seconds since 1970 */
export const firstEvent = (time: number): Uint8Array =>
  framed(Uint8Array.from([...double(1, time), ...text(3, "brain.Event:2")]));

/** Tags of what a record has, by its own names. */
const tags: Readonly<Record<Exclude<MetricsRecord["type"], "metrics">, Readonly<Record<string, string>>>> = {
  train: {
    loss: "train/loss",
    norm: "train/gradient_norm",
    learningRate: "train/learning_rate",
    tokensPerSecond: "train/tokens_per_second",
    lossScale: "train/loss_scale",
    skipped: "train/skipped",
  },
  evaluation: {
    loss: "validation/loss",
    perplexity: "validation/perplexity",
    accuracy: "validation/accuracy",
    bitsPerByte: "validation/bits_per_byte",
  },
};

/** A record's numbers. @param time seconds since 1970 */
export function eventOf(record: MetricsRecord, time: number): Uint8Array {
  const tagOf = (name: string) => {
    if (record.type === "metrics") return name === "step" ? undefined : `metrics/${name}`;
    const known = tags[record.type];
    return Object.hasOwn(known, name) ? known[name] : undefined;
  };
  const values = Object.entries(record).flatMap(([name, value]) => {
    const tag = tagOf(name);
    return tag !== undefined && typeof value === "number" ? field(1, [...text(1, tag), ...float(2, value)]) : [];
  });
  return framed(Uint8Array.from([...double(1, time), 2 << 3, ...varint(record.step), ...field(5, values)]));
}
