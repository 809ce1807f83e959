// State-tuning files: trained initial states of the recurrences, `blocks.<layer>.att.time_state` [H, N, N], as RWKV-LM and RWKV-PEFT
// save them (JL-er/RWKV-PEFT, rwkvt/rwkv6/att.py, rwkvt/rwkv7/att.py). The files have [head, value, key]. Some versions run in that order;
// others in [head, key, value], so their states are transposed. States as sessions are saved, under the model's names, stay as they are;
// so do states that official files have no place for: RWKV-4's, and what token shifts keep.

import { CheckpointError, elementCount } from "@rwkv-ts/core";
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
  /** For those that official files have no place for: they stand under the model's name. */
  readonly isNamed?: boolean;
  /** For those that a file may be without; the value of every element where it is, if that is not the model's own. */
  readonly optional?: { readonly value?: number };
}

/** The values that a state leaf starts from, row-major, in the order in which the model runs. */
export interface InitialState {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}

/** A name without its numbers. */
const kindOf = (name: string): string => name.replace(/\d+/g, "#");
const tunedKind = /* @__PURE__ */ kindOf(/* @__PURE__ */ tunedStateName(0));

/** Whether a tensor is a layer's tuned initial state in an official file. */
export const isTunedState = (name: string): boolean => kindOf(name) === tunedKind;

/** Whether a tensor is an initial state, in an official file or under a model's name. */
export const isInitialState = (name: string): boolean => isTunedState(name) || name.startsWith("state.");

/** Whether a checkpoint holds initial states, tuned ones or a session's, whatever else is in it. */
export const holdsState = ({ tensors }: Pick<Checkpoint, "tensors">): boolean =>
  [...tensors.keys()].some(isInitialState);

const squeeze = (shape: readonly number[]): string => shape.filter((d) => d !== 1).join();

/** The states that a file must have, each with its name in official files, and those that it may have. */
function sorted(states: readonly TunableState[]) {
  const required = states.filter(({ optional }) => !optional);
  const inFile = ({ name, isNamed }: TunableState, layer: number) => (isNamed ? name : tunedStateName(layer));
  return {
    required: required.map((state, layer) => ({ state, layer, inFile: inFile(state, layer) })),
    optional: states.filter(({ optional }) => optional),
  };
}

function stateIn(
  checkpoint: Checkpoint,
  { name, shape, transposed: turn }: TunableState,
  inFile = name,
): LazyTensor | undefined {
  const info = checkpoint.tensors.get(name) ?? checkpoint.tensors.get(inFile);
  if (!info) return undefined;
  if (squeeze(info.shape) !== squeeze(shape))
    throw new CheckpointError(`${checkpoint.name}: ${info.name} is [${info.shape}], the model's state is [${shape}]`);
  const state = reshaped(tensorOf(checkpoint, info), shape);
  return turn && info.name !== name ? transposed(state) : state;
}

/**
 * The initial states by the model's names, in the layout in which it runs: those of all recurrences, and those of token shifts that the
 * file has; a file with the latter alone has no recurrences.
 * @throws CheckpointError for missing layers and other shapes
 */
export async function loadStateFile(
  checkpoint: Checkpoint,
  states: readonly TunableState[],
  signal?: AbortSignal,
): Promise<Map<string, InitialState>> {
  const { required, optional } = sorted(states);
  checkLayers(
    checkpoint,
    new Set([...states.map(({ name }) => name), ...required.map(({ inFile }) => inFile)]),
    required.length,
  );
  const tensors = required.map(({ state, layer, inFile }) => ({
    state,
    layer,
    tensor: stateIn(checkpoint, state, inFile),
  }));
  const beside = optional.map((state) => ({ state, tensor: stateIn(checkpoint, state) }));
  const isTuned = tensors.some(({ tensor }) => tensor);
  const missing = tensors.find(({ tensor }) => !tensor);
  if (missing && (isTuned || beside.every(({ tensor }) => !tensor)))
    throw new CheckpointError(`${checkpoint.name} holds no initial state of layer ${missing.layer}`);
  const result = new Map<string, InitialState>();
  for (const { state, tensor } of [...tensors, ...beside]) {
    const { name, shape, optional: own } = state;
    if (tensor) result.set(name, { shape, data: await readF32(tensor, signal) });
    else if (isTuned && own?.value !== undefined)
      result.set(name, { shape, data: new Float32Array(elementCount(shape)).fill(own.value) });
  }
  return result;
}

/** @throws CheckpointError for a state of a layer beyond the model's */
function checkLayers({ name, tensors }: Checkpoint, known: ReadonlySet<string>, layers: number): void {
  const kinds = new Set([...known].map(kindOf));
  const beyond = [...tensors.keys()].find((each) => kinds.has(kindOf(each)) && !known.has(each));
  if (beyond) throw new CheckpointError(`${name} holds ${beyond}, the model has only ${layers} layers`);
}

/** The states that a file has, in the files' layout, by their names there. */
export function fileStates(checkpoint: Checkpoint, states: readonly TunableState[]): [string, LazyTensor][] {
  const { required, optional } = sorted(states);
  const all = [...required, ...optional.map((state) => ({ state, inFile: state.name }))];
  return all.flatMap(({ state, inFile }): [string, LazyTensor][] => {
    const { name, shape, transposed: turn } = state;
    const info = checkpoint.tensors.get(name) ?? checkpoint.tensors.get(inFile);
    if (!info) return [];
    const tensor = reshaped(tensorOf(checkpoint, info), shape);
    return [[inFile, info.name === name && turn ? transposed(tensor) : tensor]];
  });
}
