// Strided views: element (i_0, ..., i_n) of a tensor lies at  offset + sum i_k stride_k  of its storage.

/** Dimensions that matter: those of length 1 dropped, neighbours that lie behind each other in memory merged. */
export interface View {
  shape: number[];
  strides: number[];
}

export function simplify(shape: readonly number[], strides: readonly number[]): View {
  const view: View = { shape: [], strides: [] };
  for (const [k, length] of shape.entries()) {
    if (length === 1) continue;
    const stride = strides[k]!;
    const last = view.shape.length - 1;
    if (last >= 0 && view.strides[last] === stride * length) {
      view.shape[last]! *= length;
      view.strides[last] = stride;
    } else {
      view.shape.push(length);
      view.strides.push(stride);
    }
  }
  return view;
}

export const isContiguous = ({ strides }: View): boolean =>
  strides.length === 0 || (strides.length === 1 && strides[0] === 1);

/** How many elements of the storage the view reaches over, from its first to its last. */
export const span = ({ shape, strides }: View): number =>
  shape.includes(0) ? 0 : 1 + shape.reduce((reach, length, k) => reach + (length - 1) * strides[k]!, 0);

type Numbers = Uint8Array | Uint16Array | Uint32Array | BigUint64Array;

function numbers(bytes: Uint8Array, width: number): Numbers {
  const { buffer, byteOffset, length } = bytes.byteOffset % width === 0 ? bytes : new Uint8Array(bytes);
  switch (width) {
    case 8:
      return new BigUint64Array(buffer, byteOffset, length / 8);
    case 4:
      return new Uint32Array(buffer, byteOffset, length / 4);
    case 2:
      return new Uint16Array(buffer, byteOffset, length / 2);
    default:
      return new Uint8Array(buffer, byteOffset, length);
  }
}

/** Copies the view's elements, each `width` bytes, out of `bytes` (the span of the view) in row-major order. */
export function gather(bytes: Uint8Array, view: View, width: number): Uint8Array {
  const count = view.shape.reduce((n, d) => n * d, 1);
  const result = new Uint8Array(count * width);
  const from = numbers(bytes, width);
  const to = numbers(result, width);
  const inner = view.shape.length - 1;
  let written = 0;
  const walk = (depth: number, start: number): void => {
    const [length, stride] = [view.shape[depth]!, view.strides[depth]!];
    if (depth < inner) {
      for (let i = 0; i < length; i++) walk(depth + 1, start + i * stride);
    } else {
      for (let i = 0; i < length; i++) to[written + i] = from[start + i * stride]!;
      written += length;
    }
  };
  if (inner < 0) result.set(bytes);
  else if (count > 0) walk(0, 0);
  return result;
}
