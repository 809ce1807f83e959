// Types of the numbers that make up a state, in graphs and outside of the backend.

/** Types of a saved state's numbers. */
export type StateDType = "f32" | "i32" | "u8";

/** Type and shape of one leaf of a state. */
export interface StateType {
  readonly dtype: StateDType;
  readonly shape: readonly number[];
}

/** Numbers of one leaf of a saved state, by its StateDType. */
export type StateArray = Float32Array | Int32Array | Uint8Array;

/** A leaf outside of the backend, row-major; the class of its array tells its type. */
export interface SavedTensor {
  readonly shape: readonly number[];
  readonly data: StateArray;
}

export const stateArrays = { f32: Float32Array, i32: Int32Array, u8: Uint8Array } as const;

/** The type of an array's numbers. */
export const dtypeOf = (data: StateArray): StateDType =>
  data instanceof Float32Array ? "f32" : data instanceof Int32Array ? "i32" : "u8";
