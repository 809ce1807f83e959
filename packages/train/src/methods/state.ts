// state: the initial state of the recurrence, shared by all sequences, with every weight frozen ("state tuning", RWKV-LM's and RWKV-PEFT's
// `blocks.<l>.att.time_state`). RWKV-4, whose state is a quotient aa / bb in units of e^pp, tunes aa with bb = 0 and pp = 0, which changes
// nothing where aa = 0, and whose denominators stay positive.
import { anyValue, ConfigError, InputError } from "@rwkv-ts/core";
import { type Architecture, type StateSpec, stateLeaves, tunableStates } from "@rwkv-ts/core/model";
import type { TrainingMethod } from "./method.js";

/** The state that every text begins with, all weights being frozen ("state tuning", RWKV-LM, RWKV-PEFT). */
export interface StateMethod {
  readonly kind: "state";
  /** Leaves that are trained, by the end of their names: the recurrence, and `att_x`, `ffn_x` of token shifts. Default: the recurrence. */
  readonly leaves?: readonly string[];
}

function leavesOf(architecture: Architecture, { leaves }: StateMethod): (readonly [string, StateSpec])[] {
  const recurrences = tunableStates(architecture);
  if (leaves === undefined) {
    if (recurrences.length === 0) throw new ConfigError(`${architecture.id} has no state that can be tuned`);
    return recurrences;
  }
  // what a token shift keeps is a vector that begins at zero
  const shifts = [...stateLeaves(architecture)].filter(
    ([name, { shape, initial, cache, element }]) =>
      /_x$/.test(name) && shape.length === 1 && initial === 0 && !cache && !element,
  );
  const all = [...recurrences, ...shifts];
  const leafOf = (name: string) => name.slice(name.lastIndexOf(".") + 1);
  const known = [...new Set(all.map(([name]) => leafOf(name)))];
  for (const leaf of leaves)
    if (!known.includes(leaf))
      throw new InputError(
        `${architecture.id} has no state ${leaf} that can be tuned; it has ${known.join(", ") || "none"}`,
      );
  return all.filter(([name]) => leaves.includes(leafOf(name)));
}

export const state: TrainingMethod<StateMethod> = {
  kind: "state",
  checks: () => ({ kind: anyValue, leaves: anyValue }),
  file: "state.safetensors",
  check: (architecture, options) => void leavesOf(architecture, options),
  states: leavesOf,
};
