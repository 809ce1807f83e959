// Backends by name. They are loaded when they are asked for, so importing a preset brings none of them.
import { type Backend, BackendError, createReferenceBackend, InputError } from "@rwkv-ts/core";

export const backendNames = ["auto", "cpu", "reference", "webgpu", "cuda"] as const;
export type BackendName = (typeof backendNames)[number];
export type BackendChoice = BackendName | Backend;

/** What runs the CPU backend: native code (Node, where there is a build for the platform) or WebAssembly. */
export const engineNames = ["auto", "native", "wasm"] as const;
export type EngineName = (typeof engineNames)[number];

/** The backend, and whether it was made here and so must be disposed of here. */
export async function openBackend(
  choice: BackendChoice = "auto",
  threads?: number | undefined,
  engine?: EngineName | undefined,
): Promise<{ backend: Backend; owned: boolean }> {
  if (typeof choice !== "string") return { backend: choice, owned: false };
  return { backend: await create(choice, threads, engine), owned: true };
}

/** The engine that the CPU backend would choose here, such as "native avx512". */
export async function describeEngine(): Promise<string> {
  const { describeCpuEngine } = await import("@rwkv-ts/backends-cpu");
  return describeCpuEngine();
}

async function create(name: BackendName, threads?: number, engine?: EngineName): Promise<Backend> {
  switch (name) {
    case "auto":
    case "cpu": {
      const { createCpuBackend } = await import("@rwkv-ts/backends-cpu");
      return createCpuBackend({ ...(threads !== undefined && { threads }), ...(engine !== undefined && { engine }) });
    }
    case "reference":
      return createReferenceBackend();
    case "webgpu":
    case "cuda":
      throw new BackendError(`the ${name} backend is not available in this build; use auto, cpu or reference`);
    default:
      throw new InputError(`there is no backend ${JSON.stringify(name)}; known are ${backendNames.join(", ")}`);
  }
}
