// The methods. One more is a file beside this one and a line here; the command's options, snapshots and resumption follow from it.
import { checkOptions, InputError } from "@rwkv-ts/core";
import { type DoraMethod, dora } from "./dora.js";
import { type FullMethod, full } from "./full.js";
import { type LoraMethod, lora } from "./lora.js";
import type { TrainingMethod } from "./method.js";
import { type MissMethod, miss } from "./miss.js";
import { type PissaMethod, pissa } from "./pissa.js";
import { type StateMethod, state } from "./state.js";

/** What a run trains. */
export type Method = FullMethod | LoraMethod | DoraMethod | PissaMethod | MissMethod | StateMethod;

/** Training methods by name. */
export const methods = { full, lora, dora, pissa, miss, state } as const satisfies {
  readonly [Kind in Method["kind"]]: TrainingMethod<Extract<Method, { kind: Kind }>>;
};

/** The method of that kind, for any of its options. */
export const methodOf = ({ kind }: Method): TrainingMethod<Method> => methods[kind] as TrainingMethod<Method>;

/** @throws InputError for a method that is not there, and options that it does not take */
export function checkMethod(method: Method): void {
  if (!Object.hasOwn(methods, method.kind))
    throw new InputError(
      `there is no method ${JSON.stringify(method.kind)}; use ${Object.keys(methods)
        .join(", ")
        .replace(/, (\w+)$/, " or $1")}`,
    );
  checkOptions(`the method ${method.kind}`, method, methodOf(method).checks());
}
