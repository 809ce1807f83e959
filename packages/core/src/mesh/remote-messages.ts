// What a backend in another thread and its stand-in here say to each other. Everything that can be cloned is sent as it is; ops are
// named, since both sides have the same ones.

import { BackendError, RwkvError, type RwkvErrorData } from "../errors.js";
import type { OperandStorage } from "../graph/example.js";
import { allOps } from "../ops/all.js";
import type { Backend } from "../plan/backend.js";
import type { Plan, PlanStep } from "../plan/plan.js";
import type { Weight, WeightSource, WeightUpload } from "../plan/weights.js";
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
  | { readonly type: "load"; readonly memory: number; readonly weight: Weight; readonly from: SentSource }
  /** The bytes of a weight that is being loaded, once they were wanted. */
  | { readonly type: "given"; readonly memory: number; readonly bytes: Uint8Array | RwkvErrorData }
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

/** What is known of a weight's source beforehand. */
export type SentSource = Pick<WeightSource, "stored" | "length">;

export type Reply = { readonly id: number } & ({ readonly value: unknown } | { readonly error: RwkvErrorData });
/** The backend asks for the bytes of a weight that it loads. */
export interface Wanted {
  readonly wanted: number;
  readonly storage: Storage;
}

/** What the backend is. */
export interface Hello extends Pick<Backend, "name" | "limits" | "compilesSlowly"> {
  /** Whether it asks for weights itself. */
  readonly loads: boolean;
  readonly supported: ReadonlyMap<string, SupportedOp>;
}

/** What a backend takes of an op. */
export interface SupportedOp {
  /** The storages of each input, and the types of each output, the others being f32. */
  readonly inputs: readonly (readonly OperandStorage[])[];
  readonly outputs: readonly (readonly DType[])[];
  /** Whether it multiplies operands that are rounded to bf16. */
  readonly rounds: boolean;
}

/** No op has more inputs, or outputs. */
const mostOperands = 16;
const operandStorages = (): OperandStorage[] => [...storages, "i32"];
const types: readonly DType[] = ["f32", "bf16", "f16", "i32"];

function supportedOp(backend: Backend, op: string): SupportedOp {
  const before = Array.from({ length: mostOperands }, (_, i) => new Array<"f32">(i).fill("f32"));
  return {
    inputs: before.map((others) => operandStorages().filter((last) => backend.supports(op, [...others, last], [], {}))),
    outputs: before.map((others) => types.filter((last) => backend.supports(op, [], [...others, last], {}))),
    rounds: backend.supports(op, [], [], { operands: "bf16" }),
  };
}

export function helloOf(backend: Backend): Hello {
  const { name, limits, compilesSlowly } = backend;
  const ran = allOps.filter((op) => backend.supports(op.name, [], [], {}));
  const supported = ran.map((op) => [op.name, supportedOp(backend, op.name)] as const);
  return {
    name,
    limits,
    loads: backend.load !== undefined,
    ...(compilesSlowly !== undefined && { compilesSlowly }),
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
