// Ways to make a recurrent state smaller: narrower numbers, and fewer of them. Of matrices S [.., D, D] (what RWKV-5 to 7 remember), a
// low rank keeps U [D,r] and V [r,D] of each by its singular values; a learned projection keeps S P [D,k], P [D,k] being the directions of
// keys along which states of other texts are largest (the first eigenvectors of Σ SᵀS for each head): it belongs to the model, not to
// the state. Other leaves, the last inputs of token shifts, stay as they are.
import { InputError, type SavedState, type SavedTensor } from "@rwkv-ts/core";
import { elementCount } from "@rwkv-ts/core/model";
import { decodeStorage, encodeStorage } from "@rwkv-ts/core/tools";
import { singularVectors } from "@rwkv-ts/train";
import { sourceAt } from "../text/random.js";

/** A state after it was compressed and restored. */
export interface CompressedState {
  /** What it has become: of the same shapes, in f32. */
  readonly state: SavedState;
  /** What is kept of it takes so many bytes. */
  readonly bytes: number;
}

/** A way to keep less of a state. */
export interface StateCompression {
  readonly name: string;
  /** @param others states of other texts, for what is learned */
  learn(others: readonly SavedState[]): (state: SavedState) => CompressedState;
}

/** One leaf: its numbers afterwards, and the bytes of what is kept. */
type OfLeaf = (name: string, tensor: SavedTensor) => { readonly data: SavedTensor["data"]; readonly bytes: number };

const whole: OfLeaf = (_, { data }) => ({ data, bytes: data.byteLength });

/** Leaf by leaf, without the logits, which a state need not have. */
function byLeaf(of: OfLeaf): (state: SavedState) => CompressedState {
  return (state) => {
    const kept = [...state.tensors].map(([name, tensor]) => ({ name, tensor, ...of(name, tensor) }));
    const tensors = new Map(kept.map(({ name, tensor: { shape }, data }) => [name, { shape, data }]));
    return { state: { ...state, tensors, logits: undefined }, bytes: kept.reduce((sum, { bytes }) => sum + bytes, 0) };
  };
}

/** Bytes of a state's leaves as they are. */
export const stateBytes = ({ tensors }: SavedState): number =>
  [...tensors.values()].reduce((sum, { data }) => sum + data.byteLength, 0);

/** The largest number of f16; leaves beyond it (RWKV-4's maxima begin at -1e38) stay f32. */
const largest = 65504;

/** Numbers as f16, or as int8 in blocks of 32 with an f16 scale (the storages of weights). */
export const narrower = (name: "f16" | "int8"): StateCompression => ({
  name,
  learn: () =>
    byLeaf((leaf, tensor) => {
      const { shape, data } = tensor;
      if (!(data instanceof Float32Array && data.every((x) => Math.abs(x) <= largest))) return whole(leaf, tensor);
      const bytes = encodeStorage(name, data, shape);
      return { data: Float32Array.from(decodeStorage(name, bytes, shape)), bytes: bytes.length };
    }),
});

/** Where a leaf is matrices: [heads, rows, columns]. */
function matricesOf({ shape, data }: SavedTensor): readonly [number, number, number] | undefined {
  const [rows, columns] = shape.slice(-2);
  if (!(data instanceof Float32Array) || shape.length < 2 || rows === undefined || columns === undefined)
    return undefined;
  return rows > 1 && columns > 1 ? [elementCount(shape) / rows / columns, rows, columns] : undefined;
}

/** Matrix by matrix: what it becomes, and how many numbers are kept of it. */
function byMatrix(
  of: (
    leaf: string,
    head: number,
    matrix: Float32Array,
    rows: number,
    columns: number,
  ) => readonly [Float32Array, number],
): OfLeaf {
  return (name, tensor) => {
    const sizes = matricesOf(tensor);
    if (!sizes) return whole(name, tensor);
    const [heads, rows, columns] = sizes;
    const data = new Float32Array(tensor.data.length);
    let numbers = 0;
    for (let head = 0; head < heads; head++) {
      const from = head * rows * columns;
      const matrix = (tensor.data as Float32Array).subarray(from, from + rows * columns);
      const [after, kept] = of(name, head, matrix, rows, columns);
      data.set(after, from);
      numbers += kept;
    }
    return { data, bytes: 4 * numbers };
  };
}

/** left [rows, rank] times right [rank, columns] */
function product(left: ArrayLike<number>, right: ArrayLike<number>, rows: number, rank: number, columns: number) {
  const out = new Float32Array(rows * columns);
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++) {
      let sum = 0;
      for (let k = 0; k < rank; k++) sum += left[i * rank + k]! * right[k * columns + j]!;
      out[i * columns + j] = sum;
    }
  return out;
}

/** The best matrices of a rank that keeps about `ratio` of the numbers. @throws InputError for a ratio outside of (0, 1) */
export function lowRank(ratio: number): StateCompression {
  checkRatio(ratio);
  return {
    name: `low-rank ${ratio}`,
    learn: () =>
      byLeaf(
        byMatrix((_leaf, head, matrix, rows, columns) => {
          const rank = Math.max(1, Math.floor((ratio * rows * columns) / (rows + columns)));
          const { left, values, right } = singularVectors(matrix, rows, columns, rank, sourceAt(0, head));
          const scaled = left.map((x, i) => x * values[i % rank]!);
          return [product(scaled, right, rows, rank, columns), rank * (rows + columns)];
        }),
      ),
  };
}

/** The directions of keys that matter most in other texts, `ratio` of all. @throws InputError for a ratio outside of (0, 1) */
export function learnedProjection(ratio: number): StateCompression {
  checkRatio(ratio);
  return {
    name: `learned ${ratio}`,
    learn(others) {
      const bases = new Map<string, Float64Array>();
      /** Vᵀ [k, columns] of all states' rows of a head. */
      const basisOf = (leaf: string, head: number, rows: number, columns: number, k: number) => {
        const known = bases.get(`${leaf} ${head}`);
        if (known) return known;
        const size = rows * columns;
        const stacked = new Float32Array(others.length * size);
        for (const [i, { tensors }] of others.entries())
          stacked.set((tensors.get(leaf)!.data as Float32Array).subarray(head * size, (head + 1) * size), i * size);
        const { right } = singularVectors(stacked, others.length * rows, columns, k, sourceAt(0, head));
        bases.set(`${leaf} ${head}`, right);
        return right;
      };
      return byLeaf(
        byMatrix((leaf, head, matrix, rows, columns) => {
          const k = Math.max(1, Math.floor(ratio * columns));
          const basis = basisOf(leaf, head, rows, columns, k);
          const turned = new Float64Array(columns * k).map((_, at) => basis[(at % k) * columns + Math.floor(at / k)]!);
          return [product(product(matrix, turned, rows, columns, k), basis, rows, k, columns), rows * k];
        }),
      );
    },
  };
}

function checkRatio(ratio: number): void {
  if (!(ratio > 0 && ratio < 1)) throw new InputError(`a state is compressed to a share between 0 and 1, got ${ratio}`);
}

/** f16, int8, and both ways to fewer numbers at 0.3, 0.5 and 0.7 of the matrices. */
export const stateCompressions: readonly StateCompression[] = /* @__PURE__ */ (() => [
  narrower("f16"),
  narrower("int8"),
  ...[0.3, 0.5, 0.7].flatMap((ratio) => [lowRank(ratio), learnedProjection(ratio)]),
])();
