// Backends that the suites run on. `exact` scales tolerances: the reference computes in double precision.
import { createCpuBackend } from "@rwkv-ts/backends-cpu";
import { type Backend, createReferenceBackend } from "@rwkv-ts/core";

export interface TestedBackend {
  readonly name: string;
  /** True when results are exact up to rounding of the expected values. */
  readonly exact: boolean;
  create(): Promise<Backend>;
}

export const testedBackends: readonly TestedBackend[] = [
  { name: "reference", exact: true, create: async () => createReferenceBackend() },
  { name: "cpu, 1 thread", exact: false, create: () => createCpuBackend({ threads: 1 }) },
  { name: "cpu, 2 threads", exact: false, create: () => createCpuBackend({ threads: 2 }) },
];
