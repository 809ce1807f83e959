// Puts GGUF's numbers, strings and metadata entries into bytes (ggml-org/ggml, docs/gguf.md).

const encoder = new TextEncoder();

export function concatenated(pieces: readonly Uint8Array[]): Uint8Array {
  const result = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    result.set(piece, at);
    at += piece.length;
  }
  return result;
}

export function u32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value, true);
  return bytes;
}

export function u64(value: number): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(value), true);
  return bytes;
}

function f32(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setFloat32(0, value, true);
  return bytes;
}

export function string(text: string): Uint8Array {
  const bytes = encoder.encode(text);
  return concatenated([u64(bytes.length), bytes]);
}

export type WrittenValue =
  | { readonly u32: number }
  | { readonly f32: number }
  | { readonly text: string }
  | { readonly texts: readonly string[] }
  | { readonly i32s: readonly number[] };

/** Types of values: 4 u32, 5 i32, 6 f32, 8 string, 9 array. */
function value(written: WrittenValue): Uint8Array {
  if ("u32" in written) return concatenated([u32(4), u32(written.u32)]);
  if ("f32" in written) return concatenated([u32(6), f32(written.f32)]);
  if ("text" in written) return concatenated([u32(8), string(written.text)]);
  if ("texts" in written) {
    return concatenated([u32(9), u32(8), u64(written.texts.length), ...written.texts.map(string)]);
  }
  return concatenated([u32(9), u32(5), u64(written.i32s.length), ...written.i32s.map((x) => u32(x >>> 0))]);
}

export const entry = (key: string, written: WrittenValue): Uint8Array => concatenated([string(key), value(written)]);
