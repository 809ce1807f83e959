// f32, f16 and bf16: each number by itself, little endian.
import { encodeBf16, encodeF16, f16Values } from "./half.js";
import { besideFloats, type StorageTraits } from "./traits.js";

const float = { isQuantised: false, blockLength: 1 } as const;

/** Bytes [at, at + length) at an address that 4 divides. */
function aligned(from: Uint8Array, at: number, length: number): Uint8Array {
  const bytes = from.subarray(at, at + length);
  return bytes.byteOffset % 4 === 0 ? bytes : new Uint8Array(bytes);
}
const wordsOf = (from: Uint8Array, at: number, count: number): Uint32Array => {
  const { buffer, byteOffset } = aligned(from, at, 4 * count);
  return new Uint32Array(buffer, byteOffset, count);
};
const halvesOf = (from: Uint8Array, at: number, count: number): Uint16Array => {
  const { buffer, byteOffset } = aligned(from, at, 2 * count);
  return new Uint16Array(buffer, byteOffset, count);
};

/** Lets `write` fill 16-bit numbers at any byte. */
function writeHalves(to: Uint8Array, at: number, count: number, write: (halves: Uint16Array) => void): void {
  const place = to.byteOffset + at;
  const isAligned = place % 2 === 0;
  const halves = isAligned ? new Uint16Array(to.buffer, place, count) : new Uint16Array(count);
  write(halves);
  if (!isAligned) to.set(new Uint8Array(halves.buffer), at);
}

export const f32 = /* @__PURE__ */ (() =>
  ({
    ...float,
    blockBytes: 4,
    dtype: "F32",
    factorsAt: [],
    ggml: { name: "F32", type: 0, fileType: 0 },
    beside: besideFloats("f32"),
    // As integers: a signalling NaN keeps its bits.
    decode(from, at, count, to, start) {
      new Uint32Array(to.buffer, to.byteOffset + 4 * start, count).set(wordsOf(from, at, count));
    },
    encode(from, start, count, to, at) {
      to.set(new Uint8Array(from.buffer, from.byteOffset + 4 * start, 4 * count), at);
    },
  }) as const satisfies StorageTraits)();

export const f16 = /* @__PURE__ */ (() =>
  ({
    ...float,
    blockBytes: 2,
    dtype: "F16",
    factorsAt: [0],
    ggml: { name: "F16", type: 1, fileType: 1 },
    beside: besideFloats("f16"),
    decode(from, at, count, to, start) {
      const [halves, values] = [halvesOf(from, at, count), f16Values()];
      for (let i = 0; i < count; i++) to[start + i] = values[halves[i]!]!;
    },
    encode(from, start, count, to, at) {
      writeHalves(to, at, count, (halves) => encodeF16(from.subarray(start), count, halves));
    },
  }) as const satisfies StorageTraits)();

export const bf16 = /* @__PURE__ */ (() =>
  ({
    ...float,
    blockBytes: 2,
    dtype: "BF16",
    factorsAt: [],
    ggml: { name: "BF16", type: 30, fileType: 32 },
    beside: besideFloats("bf16"),
    decode(from, at, count, to, start) {
      const halves = halvesOf(from, at, count);
      const bits = new Uint32Array(to.buffer, to.byteOffset + 4 * start, count);
      for (let i = 0; i < count; i++) bits[i] = halves[i]! << 16;
    },
    encode(from, start, count, to, at) {
      writeHalves(to, at, count, (halves) => encodeBf16(from.subarray(start), count, halves));
    },
  }) as const satisfies StorageTraits)();
