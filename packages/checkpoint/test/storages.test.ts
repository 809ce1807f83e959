// Storages: rounding against definitions, blocks against hand-made bytes, errors against bounds.

import { isQuantised, rowBytes, type Storage, storageBytes, storages } from "@rwkv-ts/core";
import { describe, expect, test } from "vitest";
import { convert, decode, storageDtypes } from "../src/index.js";
import { failure } from "./support/errors.js";
import { bytesOf, normals, random } from "./support/random.js";

const halves = (bytes: Uint8Array): number[] => Array.from(new Uint16Array(bytes.slice().buffer));
const toF16 = (...values: number[]) =>
  halves(convert(bytesOf(new Float32Array(values)), "F32", "f16", [values.length]));
const toBf16 = (...values: number[]) =>
  halves(convert(bytesOf(new Float32Array(values)), "F32", "bf16", [values.length]));

/** All finite f16 values by the definition of IEEE 754. */
const f16Value = (bits: number): number => {
  const [exponent, fraction] = [(bits >> 10) & 31, bits & 1023];
  const magnitude = exponent === 0 ? fraction * 2 ** -24 : (1024 + fraction) * 2 ** (exponent - 25);
  return bits & 0x8000 ? -magnitude : magnitude;
};

const reconstruct = (storage: Storage, values: Float32Array, shape: number[]) =>
  decode(storage, convert(bytesOf(values), "F32", storage, shape), shape);

const squaredError = (a: Float32Array, b: Float32Array): number => a.reduce((sum, x, i) => sum + (x - b[i]!) ** 2, 0);

describe("f16", () => {
  test("every f16 value survives the way to f32 and back", () => {
    const all = new Uint16Array(65536).map((_, i) => i).filter((i) => (i & 0x7c00) !== 0x7c00);
    const f32 = convert(bytesOf(all), "F16", "f32", [all.length]);
    expect(Array.from(new Float32Array(f32.buffer))).toEqual(Array.from(all, f16Value));
    expect(halves(convert(f32, "F32", "f16", [all.length]))).toEqual(Array.from(all));
  });

  test("numbers between two f16 go to the nearer, and exactly in the middle to the even one", () => {
    for (let bits = 0; bits < 0x7bff; bits += 7) {
      const [low, high] = [f16Value(bits), f16Value(bits + 1)];
      const middle = (low + high) / 2; // exact in f32
      const even = bits % 2 === 0 ? bits : bits + 1;
      const [below, above] = [middle - (high - low) / 64, middle + (high - low) / 64];
      expect(toF16(below, middle, above, -middle)).toEqual([bits, even, bits + 1, even | 0x8000]);
    }
  });

  test("overflow becomes infinite from 65520 on, NaN stays NaN, infinity infinity", () => {
    expect(toF16(65504, 65519.996, 65520, 1e30, -65520)).toEqual([0x7bff, 0x7bff, 0x7c00, 0x7c00, 0xfc00]);
    expect(toF16(Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, -0)).toEqual([0x7c00, 0xfc00, 0, 0x8000]);
    expect(toF16(Number.NaN)[0]! & 0x7fff).toBeGreaterThan(0x7c00);
    expect(toF16(2 ** -25, 2 ** -25 * 1.0001, 2 ** -26)).toEqual([0, 1, 0]);
  });

  test("f64 is rounded once, not twice", () => {
    // A hair above the middle of 1 and the next f16; f32 would round it onto the middle, and ties-to-even down to 1.
    const value = 1 + 2 ** -11 + 2 ** -40;
    const f64 = bytesOf(Float64Array.of(value, -value, 1 + 2 ** -11 - 2 ** -40, 1e300, Number.NaN));
    const found = halves(convert(f64, "F64", "f16", [5]));
    expect(found.slice(0, 4)).toEqual([0x3c01, 0xbc01, 0x3c00, 0x7c00]);
    expect(found[4]! & 0x7fff).toBeGreaterThan(0x7c00);
  });
});

describe("bf16", () => {
  test("rounds to nearest, ties to even; overflows to infinity; keeps NaN", () => {
    expect(toBf16(1, 1 + 2 ** -8, 1 + 3 * 2 ** -8, 1 + 2 ** -8 + 2 ** -20)).toEqual([0x3f80, 0x3f80, 0x3f82, 0x3f81]);
    expect(toBf16(3.4e38, Number.NEGATIVE_INFINITY, -0)).toEqual([0x7f80, 0xff80, 0x8000]);
    const nan = new Uint32Array([0x7f800001]);
    expect(halves(convert(bytesOf(nan), "F32", "bf16", [1]))[0]! & 0x7fff).toBeGreaterThan(0x7f80);
  });

  test("every bf16 survives the way to f32 and back", () => {
    const all = new Uint16Array(65536).map((_, i) => i).filter((i) => (i & 0x7f80) !== 0x7f80);
    const f32 = convert(bytesOf(all), "BF16", "f32", [256, all.length / 256]);
    expect(halves(convert(f32, "F32", "bf16", [all.length]))).toEqual(Array.from(all));
  });
});

describe("8-bit floating point", () => {
  test("values of the OCP tables", () => {
    const e4m3 = convert(new Uint8Array([0x01, 0x08, 0x38, 0x7e, 0xb8]), "F8_E4M3", "f32", [5]);
    expect(Array.from(new Float32Array(e4m3.buffer))).toEqual([2 ** -9, 2 ** -6, 1, 448, -1]);
    const e5m2 = convert(new Uint8Array([0x01, 0x3c, 0x7b, 0xfc]), "F8_E5M2", "f32", [4]);
    expect(Array.from(new Float32Array(e5m2.buffer))).toEqual([2 ** -16, 1, 57344, Number.NEGATIVE_INFINITY]);
  });
});

describe("int8", () => {
  test("bytes of a block: f16 scale, then signed quants; the last block of a row is padded with zeros", () => {
    const row = new Float32Array(33);
    row.set([127, -127, 1, -1, 0.4]);
    row[32] = -254;
    const bytes = convert(bytesOf(row), "F32", "int8", [33]);
    expect(bytes.length).toBe(68);
    expect(Array.from(bytes.subarray(0, 7))).toEqual([0x00, 0x3c, 127, 129, 1, 255, 0]);
    expect(Array.from(bytes.subarray(34, 38))).toEqual([0x00, 0x40, 129, 0]);
    expect(bytes.subarray(37).every((byte) => byte === 0)).toBe(true);
  });

  test("no number is off by more than half a step", () => {
    const values = normals(7 * 100, 1);
    const back = reconstruct("int8", values, [7, 100]);
    for (let i = 0; i < values.length; i++) {
      const row = Math.floor(i / 100) * 100;
      const first = row + Math.floor((i - row) / 32) * 32;
      const block = values.subarray(first, Math.min(first + 32, row + 100));
      const step = Math.max(...block.map(Math.abs)) / 127;
      expect(Math.abs(back[i]! - values[i]!)).toBeLessThanOrEqual(step * (0.5 + 127 * 2 ** -11));
    }
  });
});

describe("int4", () => {
  test("bytes of a block: element j low, element 16 + j high; padding is 8", () => {
    const row = Float32Array.from({ length: 32 }, (_, i) => (i % 16) - 8);
    const bytes = convert(bytesOf(row), "F32", "int4", [32]);
    expect(Array.from(bytes)).toEqual([0x00, 0x3c, ...Array.from({ length: 16 }, (_, j) => j | (j << 4))]);
    const short = convert(bytesOf(Float32Array.of(-8, 7)), "F32", "int4", [2]);
    expect(Array.from(short)).toEqual([0x00, 0x3c, 0x80, 0x8f, ...Array(14).fill(0x88)]);
  });

  test("the searched scale is clearly better than the one of the largest number", () => {
    const values = normals(32 * 2000, 2);
    const simple = new Float32Array(values.length);
    for (let first = 0; first < values.length; first += 32) {
      const block = values.subarray(first, first + 32);
      const extreme = block.reduce((a, b) => (Math.abs(b) > Math.abs(a) ? b : a));
      const d = extreme / -8;
      block.forEach((x, i) => {
        simple[first + i] = d * (Math.min(15, Math.floor(x / d + 8.5)) - 8);
      });
    }
    const searched = squaredError(reconstruct("int4", values, [2000, 32]), values);
    expect(searched).toBeLessThan(0.93 * squaredError(simple, values));
  });
});

describe("q4_k, q5_k and q6_k", () => {
  const values = normals(256 * 400, 7);
  const errorOf = (storage: Storage) =>
    Math.sqrt(squaredError(reconstruct(storage, values, [400, 256]), values) / values.length);

  // By the spacing of levels alone: 4, 5 and 6 bits over a sub-block's range, uniform error. Normal numbers of deviation 1.
  test("errors fall by half with each bit, and stay below those of the simplest scales", () => {
    const range = (length: number, levels: number) => {
      let sum = 0;
      for (let at = 0; at < values.length; at += length) {
        const part = values.subarray(at, at + length);
        sum += ((Math.max(...part) - Math.min(...part)) / (levels - 1)) ** 2 / 12;
      }
      return Math.sqrt((sum * length) / values.length);
    };
    expect(errorOf("q4_k")).toBeLessThan(range(32, 16));
    expect(errorOf("q5_k")).toBeLessThan(range(32, 32));
    expect(errorOf("q6_k")).toBeLessThan(range(16, 64) * 1.2); // no minimum: levels for both signs
    expect(errorOf("q4_k")).toBeLessThan(errorOf("int4"));
    expect(errorOf("q6_k")).toBeLessThan(0.6 * errorOf("q5_k"));
  });

  test.each(["q4_k", "q5_k"] as const)("%s represents what lies on its levels", (storage) => {
    // scales 1 to 8 times 1/64 and minima 0 to 7 times 1/32, largest ones 63 of 63
    const most = storage === "q4_k" ? 15 : 31;
    const row = Float32Array.from({ length: 256 }, (_, i) => {
      const sub = i >> 5;
      return ((sub === 7 ? 63 : 9 * sub) / 64) * ((i * 7) % (most + 1)) - (sub === 6 ? 63 : 9 * sub) / 32;
    });
    const back = reconstruct(storage, row, [256]);
    for (let i = 0; i < 256; i++) expect(Math.abs(back[i]! - row[i]!)).toBeLessThan((0.02 * 63) / 64);
  });

  test("constant, positive and negative rows survive", () => {
    for (const storage of ["q4_k", "q5_k", "q6_k"] as const)
      for (const value of [3, -3, 0]) {
        const back = reconstruct(storage, new Float32Array(300).fill(value), [300]);
        for (const x of back) expect(x).toBeCloseTo(value, 1);
      }
  });
});

describe("all storages", () => {
  /** Their scales are searched again, and others may be found. */
  const searched: ReadonlySet<Storage> = new Set(["int4", "q4_k", "q5_k", "q6_k"]);
  const shapes = [[3, 5, 40], [64], [1], [], [2, 0], [0, 7], [2, 1, 33]];
  for (const storage of storages) {
    test(`${storage}: sizes are those of core, and canonical bytes convert to themselves`, () => {
      for (const shape of shapes) {
        const values = normals(
          shape.reduce((n, d) => n * d, 1),
          3,
        );
        const bytes = convert(bytesOf(values), "F32", storage, shape);
        expect(bytes.length).toBe(storageBytes(storage, shape));
        expect(convert(bytes, storageDtypes[storage], storage, shape)).toEqual(bytes);
        const back = decode(storage, bytes, shape);
        expect(back.length).toBe(values.length);
        const again = convert(bytesOf(back), "F32", storage, shape);
        if (!searched.has(storage)) expect(decode(storage, again, shape)).toEqual(back);
      }
    });

    test(`${storage}: zeros stay zero, rows do not depend on each other, unaligned bytes are read`, () => {
      expect(decode(storage, convert(new Uint8Array(4 * 66), "F32", storage, [2, 33]), [2, 33])).toEqual(
        new Float32Array(66),
      );
      const values = normals(2 * 33, 4);
      const both = convert(bytesOf(values), "F32", storage, [2, 33]);
      const unaligned = new Uint8Array(4 * 33 + 1);
      unaligned.set(bytesOf(values.subarray(33)), 1);
      const second = convert(unaligned.subarray(1), "F32", storage, [33]);
      expect(both.subarray(rowBytes(storage, 33))).toEqual(second);
      const shifted = new Uint8Array(second.length + 1);
      shifted.set(second, 1);
      expect(decode(storage, shifted.subarray(1), [33])).toEqual(decode(storage, second, [33]));
    });
  }

  test("long tensors, converted in several batches, equal their rows converted alone", () => {
    const [rows, columns] = [300, 500];
    const values = normals(rows * columns, 5);
    for (const storage of storages) {
      const whole = convert(bytesOf(values), "F32", storage, [rows, columns]);
      const parts = Array.from({ length: rows }, (_, r) =>
        convert(bytesOf(values.subarray(r * columns, (r + 1) * columns)), "F32", storage, [columns]),
      );
      expect(Buffer.concat(parts).equals(whole)).toBe(true);
    }
  });

  test("extreme magnitudes give finite quantised numbers", () => {
    const next = random(6);
    for (const scale of [1e-45, 1e-38, 1e-7, 1e4, 3e38]) {
      const values = Float32Array.from({ length: 64 }, () => (next() - 0.5) * scale);
      for (const storage of storages.filter(isQuantised)) {
        expect(reconstruct(storage, values, [64]).every(Number.isFinite)).toBe(true);
      }
    }
  });

  test("what cannot be converted is refused", async () => {
    expect((await failure(() => convert(new Uint8Array(8), "I64", "f32", [1]))).message).toContain("I64");
    expect((await failure(() => convert(new Uint8Array(7), "F32", "f32", [2]))).message).toMatch(/8 bytes, 7/);
    expect((await failure(() => decode("int8", new Uint8Array(33), [32]))).message).toMatch(/34 bytes, 33/);
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY]) {
      for (const storage of storages.filter(isQuantised)) {
        expect((await failure(() => reconstruct(storage, Float32Array.of(1, value), [2]))).message).toContain(
          "not finite",
        );
      }
    }
  });
});
