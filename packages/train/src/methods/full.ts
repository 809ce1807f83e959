// full: every weight, or those below some prefixes, for training in stages.
import { anyValue, InputError, oneOf } from "@rwkv-ts/core";
import { weightSpecs } from "@rwkv-ts/core/model";
import type { TrainingMethod } from "./method.js";

/** Every weight, or those of some names. */
export interface FullMethod {
  readonly kind: "full";
  /** Beginnings of the names of what is trained, e.g. `moba.` for a first stage; the rest is kept as it is. Default: all. */
  readonly only?: readonly string[];
  /** Whether learning rates differ by weight as the architecture says (official trainers' `layerwise_lr`). Default true. */
  readonly layerwiseRates?: boolean;
}

const isTrained = (name: string, { only }: FullMethod): boolean =>
  only === undefined || only.some((prefix) => name.startsWith(prefix));

export const full: TrainingMethod<FullMethod> = {
  kind: "full",
  checks: () => ({ kind: anyValue, only: anyValue, layerwiseRates: oneOf(true, false) }),
  file: "model.safetensors",
  trains: (name, _, options) => isTrained(name, options),
  check(architecture, options) {
    if (![...weightSpecs(architecture).keys()].some((name) => isTrained(name, options)))
      throw new InputError(`no weight of ${architecture.id} begins with ${options.only?.join(" or ")}`);
  },
};
