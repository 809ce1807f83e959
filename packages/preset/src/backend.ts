// Backends by name, and why one was chosen. They are loaded when they are asked for, so importing a preset brings none of them.
import { type Backend, BackendError, createReferenceBackend, InputError } from "@rwkv-ts/core";
import { explainCpu, explainMissingWebGpu } from "./backend-reason.js";

export const backendNames = ["auto", "cpu", "reference", "webgpu", "cuda"] as const;
export type BackendName = (typeof backendNames)[number];
export type BackendChoice = BackendName | Backend;

/** What runs the CPU backend: native code (Node, where there is a build for the platform) or WebAssembly. */
export const engineNames = ["auto", "native", "wasm"] as const;
export type EngineName = (typeof engineNames)[number];

interface OpenedBackend {
  readonly backend: Backend;
  /** Whether it was made here and so must be disposed of here. */
  readonly owned: boolean;
  /** For people: why this one, and what it runs on. */
  readonly reason: string;
}

/** Opens the backend of that name; `auto` is the fastest that is available here. @throws BackendError, InputError */
export async function openBackend(
  choice: BackendChoice = "auto",
  threads?: number | undefined,
  engine?: EngineName | undefined,
): Promise<OpenedBackend> {
  if (typeof choice !== "string") return { backend: choice, owned: false, reason: "passed in" };
  return { ...(await create(choice, threads, engine)), owned: true };
}

/** The engine that the CPU backend would choose here, such as "native avx512". */
export async function describeEngine(): Promise<string> {
  const { describeCpuEngine } = await import("@rwkv-ts/backends-cpu");
  return describeCpuEngine();
}

async function create(
  name: BackendName,
  threads: number | undefined,
  engine: EngineName | undefined,
): Promise<Pick<OpenedBackend, "backend" | "reason">> {
  switch (name) {
    case "auto": {
      const { backend, reason } = await createCpu(threads, engine);
      return { backend, reason: `${explainMissingWebGpu()}; ${reason}` };
    }
    case "cpu":
      return createCpu(threads, engine);
    case "reference":
      return { backend: createReferenceBackend(), reason: "plain JavaScript in double precision, for comparisons" };
    case "webgpu":
    case "cuda":
      throw new BackendError(`the ${name} backend is not available in this build; use auto, cpu or reference`);
    default:
      throw new InputError(`there is no backend ${JSON.stringify(name)}; known are ${backendNames.join(", ")}`);
  }
}

async function createCpu(threads: number | undefined, engine: EngineName | undefined) {
  const { createCpuBackend } = await import("@rwkv-ts/backends-cpu");
  const backend = await createCpuBackend({
    ...(threads !== undefined && { threads }),
    ...(engine !== undefined && { engine }),
  });
  return { backend, reason: explainCpu(backend.limits, threads) };
}
