// State-tuning files: trained initial states of the recurrences, `blocks.<layer>.att.time_state` [H, N, N], as RWKV-LM and RWKV-PEFT
// save them (JL-er/RWKV-PEFT, rwkvt/rwkv6/att.py, rwkvt/rwkv7/att.py). The files have [head, value, key]. Some versions run in that order;
// others in [head, key, value], so their states are transposed. `state.<layer>.wkv`, as sessions are saved, stays as it is.

import { CheckpointError } from "@rwkv-ts/core";
import type { Checkpoint } from "../checkpoint.js";
import { readF32 } from "../lazy/compute.js";
import { type LazyTensor, tensorOf } from "../lazy/lazy-tensor.js";
import { reshaped, transposed } from "../lazy/rearrange.js";

/** What the model's recurrences have. */
export interface StateShapes {
  readonly layers: number;
  readonly heads: number;
  readonly headSize: number;
  /** Whether they run transposed with respect to the files. */
  readonly transposed: boolean;
}

export interface InitialState {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

/** Whether a checkpoint holds initial states, whatever else is in it. */
export const holdsState = ({ tensors }: Pick<Checkpoint, "tensors">): boolean =>
  tensors.has("blocks.0.att.time_state") || tensors.has("state.0.wkv");

function stateOf(checkpoint: Checkpoint, layer: number, shape: readonly number[], turn: boolean): LazyTensor {
  const info = checkpoint.tensors.get(`state.${layer}.wkv`) ?? checkpoint.tensors.get(`blocks.${layer}.att.time_state`);
  if (!info) throw new CheckpointError(`${checkpoint.name} holds no initial state of layer ${layer}`);
  const squeezed = info.shape.filter((d) => d !== 1);
  if (squeezed.join() !== shape.filter((d) => d !== 1).join()) {
    throw new CheckpointError(`${checkpoint.name}: ${info.name} is [${info.shape}], the model's state is [${shape}]`);
  }
  const state = reshaped(tensorOf(checkpoint, info), shape);
  return turn && info.name.startsWith("blocks.") ? transposed(state) : state;
}

/**
 * The initial states of all layers, `state.<layer>.wkv` in the layout in which the model runs.
 * @throws CheckpointError for missing layers and other shapes
 */
export async function loadStateFile(
  checkpoint: Checkpoint,
  { layers, heads, headSize, transposed: turn }: StateShapes,
  signal?: AbortSignal,
): Promise<Map<string, InitialState>> {
  const shape = [heads, headSize, headSize];
  const beyond = [...checkpoint.tensors.keys()].find((name) => {
    const layer = /^(?:state\.(\d+)\.wkv|blocks\.(\d+)\.att\.time_state)$/.exec(name);
    return layer !== null && Number(layer[1] ?? layer[2]) >= layers;
  });
  if (beyond) throw new CheckpointError(`${checkpoint.name} holds ${beyond}, the model has only ${layers} layers`);
  const states = Array.from({ length: layers }, (_, layer) => stateOf(checkpoint, layer, shape, turn));
  const result = new Map<string, InitialState>();
  for (const [layer, state] of states.entries()) {
    result.set(`state.${layer}.wkv`, { shape, data: await readF32(state, signal) });
  }
  return result;
}

/** The states of all layers in the files' layout, by their names there. */
export function fileStates(checkpoint: Checkpoint, { layers, transposed: turn }: StateShapes): [string, LazyTensor][] {
  return Array.from({ length: layers }, (_, layer): [string, LazyTensor] => {
    const name = `blocks.${layer}.att.time_state`;
    const own = checkpoint.tensors.get(`state.${layer}.wkv`);
    if (!own) return [name, tensorOf(checkpoint, checkpoint.tensors.get(name)!)];
    const running = tensorOf(checkpoint, own);
    return [name, turn ? transposed(running) : running];
  });
}
