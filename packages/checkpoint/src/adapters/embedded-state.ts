// A tuned initial state inside a model's file: the tensors of a state-tuning file beside the weights, `blocks.<layer>.att.time_state`.

import type { Checkpoint } from "../checkpoint.js";
import { tensorsOf, withTensors } from "../lazy/lazy-tensor.js";
import { reshaped } from "../lazy/rearrange.js";
import { fileStates, loadStateFile, type StateShapes } from "./state-file.js";

const stateName = /^blocks\.\d+\.att\.time_state$/;

/** Whether a tensor is a layer's tuned initial state. */
export const isTunedState = (name: string): boolean => stateName.test(name);

/**
 * `base` with the states of `state` as tensors of its own; a state that it had is replaced. Closing the result closes `base` alone.
 * @throws CheckpointError for missing layers, other shapes and damaged files
 */
export async function withInitialState(
  base: Checkpoint,
  state: Checkpoint,
  shapes: StateShapes,
  signal?: AbortSignal,
): Promise<Checkpoint> {
  await loadStateFile(state, shapes, signal);
  const tensors = new Map([...tensorsOf(base)].filter(([name]) => !isTunedState(name)));
  const shape = [shapes.heads, shapes.headSize, shapes.headSize];
  for (const [name, tensor] of fileStates(state, shapes)) tensors.set(name, reshaped(tensor, shape));
  return withTensors(base, tensors);
}
