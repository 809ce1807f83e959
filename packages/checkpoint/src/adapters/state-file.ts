// State-tuning files: trained initial states of the recurrences, `blocks.<layer>.att.time_state` [H, N, N], as RWKV-LM and RWKV-PEFT
// save them (JL-er/RWKV-PEFT, rwkvt/rwkv6/att.py, rwkvt/rwkv7/att.py). The files have [head, value, key]. Some versions run in that order;
// others in [head, key, value], so their states are transposed. States as sessions are saved, under the model's names, stay as they are.

import { CheckpointError } from "@rwkv-ts/core";
import { tunedStateName } from "@rwkv-ts/core/model";
import type { Checkpoint } from "../checkpoint.js";
import { readF32 } from "../lazy/compute.js";
import { type LazyTensor, tensorOf } from "../lazy/lazy-tensor.js";
import { reshaped, transposed } from "../lazy/rearrange.js";

/** A state of a model that can be tuned. */
export interface TunableState {
  /** The model's own. */
  readonly name: string;
  readonly shape: readonly number[];
  /** Whether the model runs it transposed with respect to the files. */
  readonly transposed: boolean;
}

export interface InitialState {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

/** A name without its numbers. */
const kindOf = (name: string): string => name.replace(/\d+/g, "#");
const tunedKind = /* @__PURE__ */ kindOf(/* @__PURE__ */ tunedStateName(0));

/** Whether a tensor is a layer's tuned initial state. */
export const isTunedState = (name: string): boolean => kindOf(name) === tunedKind;

/** Whether a checkpoint holds initial states, tuned ones or a session's, whatever else is in it. */
export const holdsState = ({ tensors }: Pick<Checkpoint, "tensors">): boolean =>
  [...tensors.keys()].some((name) => isTunedState(name) || name.startsWith("state."));

const squeeze = (shape: readonly number[]): string => shape.filter((d) => d !== 1).join();

function stateOf(checkpoint: Checkpoint, { name, shape, transposed: turn }: TunableState, layer: number): LazyTensor {
  const info = checkpoint.tensors.get(name) ?? checkpoint.tensors.get(tunedStateName(layer));
  if (!info) throw new CheckpointError(`${checkpoint.name} holds no initial state of layer ${layer}`);
  if (squeeze(info.shape) !== squeeze(shape))
    throw new CheckpointError(`${checkpoint.name}: ${info.name} is [${info.shape}], the model's state is [${shape}]`);
  const state = reshaped(tensorOf(checkpoint, info), shape);
  return turn && info.name !== name ? transposed(state) : state;
}

/**
 * The initial states of all layers by the model's names, in the layout in which it runs.
 * @throws CheckpointError for missing layers and other shapes
 */
export async function loadStateFile(
  checkpoint: Checkpoint,
  states: readonly TunableState[],
  signal?: AbortSignal,
): Promise<Map<string, InitialState>> {
  const known = new Set(states.flatMap(({ name }, layer) => [name, tunedStateName(layer)]));
  const kinds = new Set([...known].map(kindOf));
  const beyond = [...checkpoint.tensors.keys()].find((name) => kinds.has(kindOf(name)) && !known.has(name));
  if (beyond)
    throw new CheckpointError(`${checkpoint.name} holds ${beyond}, the model has only ${states.length} layers`);
  const tensors = states.map((state, layer) => stateOf(checkpoint, state, layer));
  const result = new Map<string, InitialState>();
  for (const [layer, { name, shape }] of states.entries())
    result.set(name, { shape, data: await readF32(tensors[layer]!, signal) });
  return result;
}

/** The states of all layers in the files' layout, by their names there. */
export const fileStates = (checkpoint: Checkpoint, states: readonly TunableState[]): [string, LazyTensor][] =>
  states.map(({ name, shape, transposed: turn }, layer): [string, LazyTensor] => {
    const inFile = tunedStateName(layer);
    const own = checkpoint.tensors.get(name);
    const state = reshaped(tensorOf(checkpoint, own ?? checkpoint.tensors.get(inFile)!), shape);
    return [inFile, own && turn ? transposed(state) : state];
  });
