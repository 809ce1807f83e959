// What differs between weight storages on this backend: how they are laid out at upload, and the code that reads them. Code sees the
// bytes behind `get_w`, scales that lie apart behind `get_s` (memory/matrix.ts), and has `halves(word) -> vec2<f32>`.

/** Where parts of a canonical block lie that are taken apart at upload. In bytes; quants are whole words. */
export interface Apart {
  readonly quantsAt: number;
  readonly quantBytes: number;
  /** The block's f16 factor. */
  readonly factorAt: number;
}

/**
 * A product of a row with few tokens, in units of 16 bytes. In code, `row` is the row, `i` the unit, `U.units` the units of a row, and
 * `x<t>_<v>` four activations of a token.
 */
export interface FewTokens {
  /** Rows must be of whole runs of so many columns. */
  readonly columns: number;
  /** Columns of a unit: vectors of four times four. */
  readonly vectors: number;
  /** Which vector of a token's activations is the v-th of unit `i`. */
  vector(v: number): string;
  readonly functions?: string;
  /** What rows share: of token t. */
  shared?(t: number): string;
  /** Declares `dot<t>` for every token, once a row. */
  dots(tokens: readonly number[]): string;
}

export interface WeightCode {
  /** Whether it holds halves, in numbers or in factors: code for them differs where the device has the type f16. */
  readonly hasHalves: boolean;
  /** Set where matrices and embeddings are taken apart. */
  readonly apart?: Apart;
  /** `weight(row, column) -> f32` of canonical bytes, words of four bytes; `k`: elements of a row, as WGSL. */
  canonical(k: string): string;
  /** The same of what was taken apart. */
  packed?(k: string): string;
  readonly few: FewTokens;
}

export const byteAt = "fn byte_at(at: u32) -> u32 { return (get_w(at >> 2u) >> (8u * (at & 3u))) & 255u; }";
export const halfAt = "fn half_at(at: u32) -> f32 { return halves(get_w(at >> 2u))[(at >> 1u) & 1u]; }";
/** The factor of a block, taken apart. */
export const factorOf = "fn factor_of(block: u32) -> f32 { return halves(get_s(block >> 1u))[block & 1u]; }";

export const bytesFunction = `fn bytes(v: u32) -> vec4<f32> { return vec4<f32>((vec4<u32>(v) >> vec4<u32>(0u, 8u, 16u, 24u)) & vec4<u32>(255u)); }`;
export const signedBytesFunction = `fn signed_bytes(v: u32) -> vec4<f32> { return vec4<f32>(vec4<i32>(vec4<u32>(v) << vec4<u32>(24u, 16u, 8u, 0u)) >> vec4<u32>(24u)); }`;

export const components = ["x", "y", "z", "w"] as const;

/** The dot product of vectors with those of token t, from its v-th on. */
export const dotOf = (values: readonly string[], t: number, from = 0): string =>
  values.map((value, v) => `dot(${value}, x${t}_${from + v})`).join(" + ");

/** The sum of a token's vectors [from, from + count). */
export const sumOf = (t: number, from: number, count: number): string =>
  `dot(vec4<f32>(1.0), ${Array.from({ length: count }, (_, v) => `x${t}_${from + v}`).join(" + ")})`;

/** Units whose columns follow each other. */
export const inOrder = (vectors: number) => ({
  columns: 4 * vectors,
  vectors,
  vector: (v: number) => `${vectors}u * i + ${v}u`,
});
