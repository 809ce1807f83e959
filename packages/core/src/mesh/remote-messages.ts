// What a backend in another thread and its stand-in here say to each other. Everything that can be cloned is sent as it is; ops are
// named, since both sides have the same ones.

import { BackendError, RwkvError, type RwkvErrorData } from "../errors.js";
import type { OperandStorage } from "../graph/example.js";
import { allOps } from "../ops/all.js";
import type { Backend, WeightUpload } from "../plan/backend.js";
import type { Plan, PlanStep } from "../plan/plan.js";
import { type DType, type Storage, storages } from "../storage.js";

/** One end of a MessageChannel, in Node and in browsers. */
export interface Port {
  postMessage(message: unknown, transfer: ArrayBuffer[]): void;
  addEventListener(type: "message" | "close", listener: (event: { readonly data?: unknown }) => void): void;
  start?(): void;
  close(): void;
  /** Node: whether the process stays alive for the port. */
  ref?(): void;
  unref?(): void;
}

/** Memories and programs are numbered by who asks. */
export type Request =
  | { readonly type: "hello" | "dispose" }
  | { readonly type: "allocate"; readonly memory: number; readonly bytes: number; readonly label: string }
  | { readonly type: "upload"; readonly memory: number; readonly weight: WeightUpload }
  | { readonly type: "write"; readonly memory: number; readonly bytes: Uint8Array; readonly offset: number }
  | {
      readonly type: "copy";
      readonly from: number;
      readonly fromOffset: number;
      readonly to: number;
      readonly toOffset: number;
      readonly bytes: number;
    }
  | { readonly type: "read"; readonly memory: number; readonly offset: number; readonly bytes: number }
  | {
      readonly type: "compile";
      readonly program: number;
      readonly plan: SentPlan;
      /** Memories by the buffer's number. */
      readonly bound: ReadonlyMap<number, number>;
    }
  | { readonly type: "submit"; readonly program: number }
  | { readonly type: "release"; readonly memory: number }
  | { readonly type: "end"; readonly program: number };

/** Requests that are answered have a number. */
export type Sent = Request & { readonly id?: number };

export type Reply = { readonly id: number } & ({ readonly value: unknown } | { readonly error: RwkvErrorData });

/** What the backend is. */
export interface Hello extends Pick<Backend, "name" | "limits" | "compilesSlowly"> {
  /** Storages to which it quantises. */
  readonly quantised: readonly Storage[];
  /** Of each op, the storages in which it takes each of its inputs, and the types in which it gives each of its outputs. */
  readonly supported: ReadonlyMap<string, Supported>;
}

interface Supported {
  readonly inputs: readonly (readonly OperandStorage[])[];
  readonly outputs: readonly (readonly DType[])[];
}

/** No op has more inputs, or outputs. */
const mostOperands = 24;
const dtypes: readonly DType[] = ["f32", "bf16", "f16", "i32"];
const operandStorages: readonly OperandStorage[] = [...new Set<OperandStorage>([...dtypes, ...storages])];

/** What it supports is asked for each operand by itself, with the parameters of the op's first example. */
export function helloOf(backend: Backend): Hello {
  const { name, limits, compilesSlowly } = backend;
  const before = Array.from({ length: mostOperands }, (_, i) => new Array<"f32">(i).fill("f32"));
  const supported = allOps.flatMap((op) => {
    const params = op.examples[0]?.params;
    const takes = (inputs: readonly OperandStorage[]) => backend.supports(op.name, inputs, [], params);
    const gives = (outputs: readonly DType[]) => backend.supports(op.name, [], outputs, params);
    if (!takes([])) return [];
    const inputs = before.map((others) => operandStorages.filter((storage) => takes([...others, storage])));
    const outputs = before.map((others) => dtypes.filter((dtype) => gives([...others, dtype])));
    return [[op.name, { inputs, outputs }] as const];
  });
  return {
    name,
    limits,
    ...(compilesSlowly !== undefined && { compilesSlowly }),
    quantised: storages.filter((storage) => backend.quantises?.(storage)),
    supported: new Map(supported),
  };
}

type SentPlan = Omit<Plan, "steps"> & { readonly steps: readonly (Omit<PlanStep, "op"> & { readonly op: string })[] };

export const sentPlan = (plan: Plan): SentPlan => ({
  ...plan,
  steps: plan.steps.map((step) => ({ ...step, op: step.op.name })),
});

/** @throws BackendError for an op that this side does not have */
export function receivedPlan(plan: SentPlan): Plan {
  return {
    ...plan,
    steps: plan.steps.map((step) => {
      const op = allOps.find(({ name }) => name === step.op);
      if (!op) throw new BackendError(`the backend's thread has no op ${step.op}: use the same version on both sides`);
      return { ...step, op };
    }),
  };
}

/** An error as data; others than ours become backend errors. */
export const errorData = (error: unknown): RwkvErrorData =>
  RwkvError.is(error)
    ? error.toJSON()
    : new BackendError(error instanceof Error ? error.message : String(error)).toJSON();
