// Backends that the suites run on. `exact` scales tolerances: the reference computes in double precision.
import { createCpuBackend, describeCpuEngine } from "@rwkv-ts/backends-cpu";
import { createWebGpuBackend } from "@rwkv-ts/backends-webgpu";
import { createReferenceBackend } from "@rwkv-ts/core";
import type { Backend } from "@rwkv-ts/core/backend";

export interface TestedBackend {
  readonly name: string;
  /** True when results are exact up to rounding of the expected values. */
  readonly exact: boolean;
  /** A token takes a tenth of a second: the longest texts are not read token by token, and what only differs in the graph is left out. */
  readonly slow?: boolean;
  /** How several devices train; default: they share the model. */
  readonly parallel?: "data" | "tensor";
  create(): Promise<Backend>;
}

const cpu = (engine: "native" | "wasm", threads: number): TestedBackend => ({
  name: `cpu, ${engine}, ${threads === 1 ? "1 thread" : `${threads} threads`}`,
  exact: false,
  create: () => createCpuBackend({ engine, threads }),
});

/** The native engine where it was built; the reason is printed where it was not. */
function nativeBackends(): TestedBackend[] {
  try {
    describeCpuEngine({ engine: "native" });
    return [cpu("native", 1), cpu("native", 2)];
  } catch (error) {
    console.info(`skipped: suites on the native engine; ${(error as Error).message}`);
    return [];
  }
}

/** WebGPU where there is an adapter, be it one that computes on the processor. */
async function webGpuBackends(): Promise<TestedBackend[]> {
  try {
    const backend = await createWebGpuBackend();
    await backend[Symbol.asyncDispose]();
    return [{ name: "webgpu", exact: false, slow: true, create: () => createWebGpuBackend() }];
  } catch (error) {
    console.info(`skipped: suites on WebGPU; ${(error as Error).message}`);
    return [];
  }
}

/** Without those on which a model takes seconds to compile: for models whose kernels another one has shown there. */
export const quickBackends = (): readonly TestedBackend[] => testedBackends.filter(({ slow }) => !slow);

export const testedBackends: readonly TestedBackend[] = [
  { name: "reference", exact: true, create: async () => createReferenceBackend() },
  cpu("wasm", 1),
  cpu("wasm", 2),
  ...nativeBackends(),
  ...(await webGpuBackends()),
];
