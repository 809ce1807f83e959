// How kernels read weights, a storage each: `weight(w, s, row, column, k)`, a number of a matrix whose rows have k numbers, and
// `unit(w, s, row, column, k, out)`, as many of them from `column` on as are read at once (`unitOf`), and the factor that all of them
// still lack. `s`: scales of blocks that lie apart from their numbers, f16, a row after the other; K-blocks lie as core's storages say.
import type { Storage } from "@rwkv-ts/core";

/** Numbers that `unit` reads at once; a row of other lengths is read one by one. */
export const unitOf: Readonly<Record<Storage, number>> = {
  f32: 4,
  f16: 8,
  bf16: 8,
  int8: 16,
  int4: 32,
  q4_k: 32,
  q5_k: 32,
  q6_k: 32,
};

const halves = (of: string, high: string, low: string) => `
DEVICE float weight(const u8 *w, const u8 *s, int row, int column, int k) { return ${of}(((const u16 *)w)[(u64)row * k + column]); }
DEVICE float unit(const u8 *w, const u8 *s, int row, int column, int k, float *out) {
  const u32x4 v = load_stream(w + 2 * ((u64)row * k + column));
  const u32 words[4] = {v.x, v.y, v.z, v.w};
  UNROLL for (int i = 0; i < 4; i++) { const u32 x = words[i]; out[2 * i] = ${low}; out[2 * i + 1] = ${high}; }
  return 1;
}`;

/** Scale and minimum of a sub-block, six bits each (core's storages/k-blocks.ts). */
const kBlock = (bytes: number, fifth: boolean) => `
DEVICE int six_bits(const u8 *scales, int from, int sub) {
  if (sub < 4) return scales[from + sub] & 63;
  const int low = scales[4 + sub];
  return (from == 0 ? low & 15 : low >> 4) | (scales[from + sub - 4] >> 6) << 4;
}
DEVICE float weight(const u8 *w, const u8 *s, int row, int column, int k) {
  const u8 *block = w + ((u64)row * ((k + 255) / 256) + column / 256) * ${bytes};
  const int at = column & 255, sub = at >> 5, j = at & 31;
  const float d = from_f16(((const u16 *)block)[0]), least = from_f16(((const u16 *)block)[1]);
  int q = block[${bytes - 128} + 32 * (sub >> 1) + j] >> (4 * (sub & 1)) & 15;
  ${fifth ? "q |= (block[16 + j] >> sub & 1) << 4;" : ""}
  return d * (float)six_bits(block + 4, 0, sub) * (float)q - least * (float)six_bits(block + 4, 4, sub);
}
DEVICE float unit(const u8 *w, const u8 *s, int row, int column, int k, float *out) {
  const u8 *block = w + ((u64)row * ((k + 255) / 256) + column / 256) * ${bytes};
  const int sub = (column & 255) >> 5, shift = 4 * (sub & 1);
  const float scale = from_f16(((const u16 *)block)[0]) * (float)six_bits(block + 4, 0, sub);
  const float least = from_f16(((const u16 *)block)[1]) * (float)six_bits(block + 4, 4, sub);
  const u32 *quants = (const u32 *)(block + ${bytes - 128} + 32 * (sub >> 1));
  UNROLL for (int i = 0; i < 8; i++) {
    const u32 four = quants[i] >> shift;
    ${fifth ? "const u32 fifth = ((const u32 *)(block + 16))[i] >> sub;" : ""}
    UNROLL for (int b = 0; b < 4; b++) {
      u32 q = four >> (8 * b) & 15;
      ${fifth ? "q |= (fifth >> (8 * b) & 1) << 4;" : ""}
      out[4 * i + b] = scale * (float)q - least;
    }
  }
  return 1;
}`;

/** C++ by storage. */
export const weightOf: Readonly<Record<Storage, string>> = {
  f32: `
DEVICE float weight(const u8 *w, const u8 *s, int row, int column, int k) { return ((const float *)w)[(u64)row * k + column]; }
DEVICE float unit(const u8 *w, const u8 *s, int row, int column, int k, float *out) {
  const u32x4 v = load_stream(w + 4 * ((u64)row * k + column));
  out[0] = as_float(v.x), out[1] = as_float(v.y), out[2] = as_float(v.z), out[3] = as_float(v.w);
  return 1;
}`,
  f16: halves("from_f16", "from_f16(x >> 16)", "from_f16(x & 0xffff)"),
  bf16: halves("from_bf16", "as_float(x & 0xffff0000u)", "as_float(x << 16)"),
  int8: `
DEVICE float scale_of(const u8 *s, int row, int column, int k) { return from_f16(((const u16 *)s)[(u64)row * ((k + 31) / 32) + column / 32]); }
DEVICE float weight(const u8 *w, const u8 *s, int row, int column, int k) {
  return scale_of(s, row, column, k) * (float)((const i8 *)w)[(u64)row * ((k + 31) / 32) * 32 + column];
}
DEVICE float unit(const u8 *w, const u8 *s, int row, int column, int k, float *out) {
  const u32x4 v = load_stream(w + (u64)row * ((k + 31) / 32) * 32 + column);
  const u32 words[4] = {v.x ^ 0x80808080u, v.y ^ 0x80808080u, v.z ^ 0x80808080u, v.w ^ 0x80808080u};
  UNROLL for (int i = 0; i < 4; i++) UNROLL for (int b = 0; b < 4; b++) out[4 * i + b] = from_byte(words[i], b, 128.f);
  return scale_of(s, row, column, k);
}`,
  int4: `
DEVICE float scale_of(const u8 *s, int row, int column, int k) { return from_f16(((const u16 *)s)[(u64)row * ((k + 31) / 32) + column / 32]); }
DEVICE float weight(const u8 *w, const u8 *s, int row, int column, int k) {
  const u8 pair = w[((u64)row * ((k + 31) / 32) + column / 32) * 16 + (column & 15)];
  return scale_of(s, row, column, k) * (float)((column & 16 ? pair >> 4 : pair & 15) - 8);
}
DEVICE float unit(const u8 *w, const u8 *s, int row, int column, int k, float *out) {
  const u32x4 v = load_stream(w + ((u64)row * ((k + 31) / 32) + column / 32) * 16);
  const u32 words[4] = {v.x, v.y, v.z, v.w};
  UNROLL for (int i = 0; i < 4; i++) {
    const u32 low = words[i] & 0x0f0f0f0fu, high = words[i] >> 4 & 0x0f0f0f0fu;
    UNROLL for (int b = 0; b < 4; b++) out[4 * i + b] = from_byte(low, b, 8.f), out[16 + 4 * i + b] = from_byte(high, b, 8.f);
  }
  return scale_of(s, row, column, k);
}`,
  q4_k: kBlock(144, false),
  q5_k: kBlock(176, true),
  q6_k: `
DEVICE float weight(const u8 *w, const u8 *s, int row, int column, int k) {
  const u8 *block = w + ((u64)row * ((k + 255) / 256) + column / 256) * 210;
  const int at = column & 255, half = at >> 7, g = at >> 5 & 3, j = at & 31;
  const int q = (block[64 * half + 32 * (g & 1) + j] >> (g < 2 ? 0 : 4) & 15) | (block[128 + 32 * half + j] >> (2 * g) & 3) << 4;
  return from_f16(((const u16 *)block)[104]) * (float)((const i8 *)block)[192 + (at >> 4)] * (float)(q - 32);
}
DEVICE float unit(const u8 *w, const u8 *s, int row, int column, int k, float *out) {
  const u8 *block = w + ((u64)row * ((k + 255) / 256) + column / 256) * 210;
  const int at = column & 255, half = at >> 7, g = at >> 5 & 3, shift = g < 2 ? 0 : 4;
  const u16 *low = (const u16 *)(block + 64 * half + 32 * (g & 1)), *high = (const u16 *)(block + 128 + 32 * half);
  const float d = from_f16(((const u16 *)block)[104]);
  const float first = d * (float)((const i8 *)block)[192 + (at >> 4)], second = d * (float)((const i8 *)block)[193 + (at >> 4)];
  UNROLL for (int i = 0; i < 16; i++) UNROLL for (int b = 0; b < 2; b++) {
    const int q = (low[i] >> (8 * b + shift) & 15) | (high[i] >> (8 * b + 2 * g) & 3) << 4;
    out[2 * i + b] = (i < 8 ? first : second) * (float)(q - 32);
  }
  return 1;
}`,
};

/** One for every storage. */
export const forStorages = <T>(make: (storage: Storage) => T): Readonly<Record<Storage, T>> =>
  Object.fromEntries((Object.keys(weightOf) as Storage[]).map((storage) => [storage, make(storage)])) as Record<
    Storage,
    T
  >;

/** The module of a storage's kernels. */
export const moduleOf = (kind: string, storage: Storage): string => `${kind}-${storage.replaceAll("_", "-")}`;
