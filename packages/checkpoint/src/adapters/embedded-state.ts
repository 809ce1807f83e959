// A tuned initial state inside a model's file: the tensors of a state-tuning file beside the weights.

import type { Checkpoint } from "../checkpoint.js";
import { tensorsOf, withTensors } from "../lazy/lazy-tensor.js";
import { fileStates, isInitialState, loadStateFile, type TunableState } from "./state-file.js";

/**
 * `base` with the states of `state` as tensors of its own; a state that it had is replaced. Closing the result closes `base` alone.
 * @throws CheckpointError for missing layers, other shapes and damaged files
 */
export async function withInitialState(
  base: Checkpoint,
  state: Checkpoint,
  states: readonly TunableState[],
  signal?: AbortSignal,
): Promise<Checkpoint> {
  await loadStateFile(state, states, signal);
  const tensors = new Map([...tensorsOf(base)].filter(([name]) => !isInitialState(name)));
  for (const [name, tensor] of fileStates(state, states)) tensors.set(name, tensor);
  return withTensors(base, tensors);
}
