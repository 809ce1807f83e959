// Backends by name. They are loaded when they are asked for, so importing a preset brings none of them.
import { type Backend, BackendError, createReferenceBackend, InputError } from "@rwkv-ts/core";

export const backendNames = ["auto", "cpu", "reference", "webgpu", "cuda"] as const;
export type BackendName = (typeof backendNames)[number];
export type BackendChoice = BackendName | Backend;

/** The backend, and whether it was made here and so must be disposed of here. */
export async function openBackend(
  choice: BackendChoice = "auto",
  threads?: number | undefined,
): Promise<{ backend: Backend; owned: boolean }> {
  if (typeof choice !== "string") return { backend: choice, owned: false };
  return { backend: await create(choice, threads), owned: true };
}

async function create(name: BackendName, threads: number | undefined): Promise<Backend> {
  switch (name) {
    case "auto":
    case "cpu": {
      const { createCpuBackend } = await import("@rwkv-ts/backends-cpu");
      return createCpuBackend(threads === undefined ? {} : { threads });
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
