// A weighted sum of states, leaf by leaf: sum over i of w_i s_i. Recurrent states of RWKV-5, 6 and 7 are linear in what they have read, so
// sums of them are states again; those of RWKV-4 are kept relative to a running maximum, and caches of attention are lists, not sums.
import { InputError, type SavedState, type SavedTensor } from "@rwkv-ts/core";

export interface WeightedState {
  readonly name: string;
  readonly state: SavedState;
  readonly weight: number;
}

/** @throws InputError for states of models whose states are no sums */
export function mixedState(parts: readonly WeightedState[]): SavedState {
  const { state: first } = parts[0]!;
  if (first.architecture === "rwkv4")
    throw new InputError("states of RWKV-4 cannot be mixed: they are kept relative to a running maximum");
  const tensors = new Map<string, SavedTensor>();
  for (const [name, { shape }] of first.tensors) tensors.set(name, { shape, data: summed(parts, name, shape) });
  const logits = parts.every(({ state }) => state.logits)
    ? sum(parts.map(({ state, weight }) => [state.logits!, weight]))
    : undefined;
  return { ...first, position: Math.max(...parts.map(({ state }) => state.position)), tensors, logits };
}

function summed(parts: readonly WeightedState[], leaf: string, shape: readonly number[]): Float32Array {
  return sum(
    parts.map(({ name, state, weight }) => {
      const tensor = state.tensors.get(leaf);
      if (!(tensor?.data instanceof Float32Array) || tensor.shape.join() !== shape.join())
        throw new InputError(`${name} cannot be mixed: its ${leaf} is a list whose length is that of its text`);
      return [tensor.data, weight];
    }),
  );
}

function sum(parts: readonly (readonly [Float32Array, number])[]): Float32Array {
  const result = new Float32Array(parts[0]![0].length);
  for (const [data, weight] of parts) for (let i = 0; i < result.length; i++) result[i]! += weight * data[i]!;
  return result;
}
