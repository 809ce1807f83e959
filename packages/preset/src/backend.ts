// Backends by name, and why one was chosen. They are loaded when they are asked for, so importing a preset brings none of them.
import { asyncDispose, BackendError, createReferenceBackend, InputError, mesh, RwkvError } from "@rwkv-ts/core";
import type { Backend } from "@rwkv-ts/core/backend";
import { explainCpu } from "./backend-reason.js";

/** Backends that can be asked for by name, and `auto`, the fastest that is available here. */
export const backendNames = ["auto", "cpu", "cuda", "reference", "webgpu"] as const;
export type BackendName = (typeof backendNames)[number];
/** A backend by name, or one that was made, which stays the caller's to dispose of. */
export type BackendChoice = BackendName | Backend;

/** What runs the CPU backend: native code (Node, where there is a build for the platform) or WebAssembly. */
export const engineNames = ["auto", "native", "wasm"] as const;
/** One of `engineNames`. */
export type EngineName = (typeof engineNames)[number];

interface OpenedBackend {
  readonly backend: Backend;
  /** Whether it was made here and so must be disposed of here. */
  readonly owned: boolean;
  /** For people: why this one, and what it runs on. */
  readonly reason: string;
}

export interface OpenOptions {
  /** Devices that share the model; default 1. */
  readonly devices?: number | undefined;
  /** Threads of the CPU backend, of all devices together. */
  readonly threads?: number | undefined;
  /** What runs the CPU backend. */
  readonly engine?: EngineName | undefined;
  /** Bytes of the weights, where they are known: `auto` leaves small models to the processor. */
  readonly weightBytes?: number | undefined;
  /** Bytes that the model needs in all, where they are known. */
  readonly neededBytes?: number | undefined;
  /** As `LoadOptions.beforeDriver`. */
  readonly beforeDriver?: (() => Promise<string | undefined>) | undefined;
  /** Told about work on the backend before it can run, such as compiling shaders. */
  readonly onPrepare?: ((progress: { readonly done: number; readonly total: number }) => void) | undefined;
}

/** A model of so many bytes stays in the processor's caches, and a GPU would spend its time on starting kernels. */
const smallBytes = 32 * 2 ** 20;

/** Opens the backend of that name; `auto` is the fastest that is available here. @throws BackendError, InputError */
export async function openBackend(choice: BackendChoice = "auto", options: OpenOptions = {}): Promise<OpenedBackend> {
  const { devices = 1 } = options;
  if (typeof choice !== "string" && devices > 1)
    throw new InputError(
      `devices: ${devices} goes with a backend by name; pass mesh([...]) of ${devices} backends instead`,
    );
  if (typeof choice !== "string") return { backend: choice, owned: false, reason: "passed in" };
  const created = devices > 1 ? createMesh(choice, devices, options) : create(choice, options);
  return { ...(await created), owned: true };
}

/** Backends of one kind that share the machine. WebGPU has one device here. @throws BackendError */
async function createMesh(choice: BackendName, count: number, options: OpenOptions): Promise<Created> {
  if (choice === "webgpu")
    throw new BackendError(`webgpu backend: there is one device here, and ${count} were asked for`);
  const { threads, neededBytes } = options;
  const each: OpenOptions = {
    ...options,
    threads: threads === undefined ? undefined : Math.max(1, Math.floor(threads / count)),
    neededBytes: neededBytes === undefined ? undefined : Math.ceil(neededBytes / count),
  };
  const devices: Created[] = [];
  try {
    for (let i = 0; i < count; i++) devices.push(await create(choice === "auto" ? "cpu" : choice, each, i));
  } catch (error) {
    for (const { backend } of devices) await backend[asyncDispose]();
    throw error;
  }
  return {
    backend: mesh(devices.map(({ backend }) => backend)),
    reason: `${count} devices, each: ${devices[0]!.reason}`,
  };
}

/** The engine that the CPU backend would choose here, such as "native avx512". */
export async function describeEngine(): Promise<string> {
  const { describeCpuEngine } = await import("@rwkv-ts/backends-cpu");
  return describeCpuEngine();
}

type Created = Pick<OpenedBackend, "backend" | "reason">;

/** @param device which of several, for backends that count theirs */
async function create(name: BackendName, options: OpenOptions, device = 0): Promise<Created> {
  switch (name) {
    case "auto":
      return createFastest(options);
    case "cpu":
      return createCpu(options);
    case "cuda":
      return createCuda(device);
    case "webgpu":
      return createWebGpu(options, true);
    case "reference":
      return { backend: createReferenceBackend(), reason: "plain JavaScript in double precision, for comparisons" };
    default:
      throw new InputError(`there is no backend ${JSON.stringify(name)}; known are ${backendNames.join(", ")}`);
  }
}

/** A GPU for all but small models, by CUDA where it has that, unless something was asked of the CPU; otherwise the CPU. */
async function createFastest(options: OpenOptions): Promise<Created> {
  const cpu = async (why: string) => {
    const { backend, reason } = await createCpu(options);
    return { backend, reason: `${why}; ${reason}` };
  };
  const gpu = (software: boolean) => createWebGpu(options, software);
  const { threads, engine = "auto", weightBytes = Number.POSITIVE_INFINITY } = options;
  if (threads !== undefined || engine !== "auto") return cpu("threads or an engine of the CPU were asked for");
  if (weightBytes <= smallBytes) return cpu("the model is small").catch((refusal) => insteadOf(refusal, gpu));
  const refusals: string[] = [];
  for (const open of [createInstalledCuda, () => gpu(false)])
    try {
      const created = await open();
      if (created) return { ...created, reason: [...refusals, created.reason].join("; ") };
    } catch (error) {
      refusals.push(reasonOf(error));
    }
  return cpu(refusals.join("; ")).catch((refusal) => insteadOf(refusal, gpu));
}

/** CUDA where its package and NVIDIA's driver are installed; undefined elsewhere. @throws BackendError for a driver or a GPU that will not do */
async function createInstalledCuda(): Promise<Created | undefined> {
  return (await packageCuda())?.hasCudaDriver() ? createCuda(0) : undefined;
}

/** What a backend's refusal says. @throws other errors */
function reasonOf(error: unknown): string {
  if (!RwkvError.is(error)) throw error;
  return error.message.replace(/^\w+ backend: /, "");
}

/** A GPU, or a software driver of one, where the CPU backend is refused (no WebAssembly). @throws the refusal where there is neither */
async function insteadOf(refusal: unknown, gpu: (software: boolean) => Promise<Created>): Promise<Created> {
  const why = reasonOf(refusal);
  try {
    const { backend, reason } = await gpu(true);
    return { backend, reason: `${why}; ${reason}` };
  } catch (error) {
    throw new BackendError(`no backend starts here: ${why}; ${reasonOf(error)}`, { cause: refusal });
  }
}

async function createWebGpu({ onPrepare, beforeDriver }: OpenOptions, software: boolean): Promise<Created> {
  const { createWebGpuBackend } = await import("@rwkv-ts/backends-webgpu");
  const backend = await createWebGpuBackend({
    software,
    beforeDriver,
    ...(onPrepare && { onProgress: ({ compiled, total }) => onPrepare({ done: compiled, total }) }),
  });
  return { backend, reason: `WebGPU on ${backend.limits.engine}` };
}

/** The package of the CUDA backend, which is installed where it is wanted and is in no bundle: it has a megabyte of kernels. */
async function packageCuda(): Promise<typeof import("@rwkv-ts/backends-cuda") | undefined> {
  if (!(globalThis as { process?: { versions?: { node?: string } } }).process?.versions?.node) return undefined;
  const name = "@rwkv-ts/backends-cuda"; // a name that bundlers do not look for, and are told to leave alone
  try {
    return (await import(
      /* webpackIgnore: true */ /* turbopackIgnore: true */ /* @vite-ignore */ name
    )) as typeof import("@rwkv-ts/backends-cuda");
  } catch (error) {
    if ((error as { code?: string }).code === "ERR_MODULE_NOT_FOUND") return undefined;
    throw new BackendError(`cuda backend: its package cannot be loaded: ${(error as Error).message}`, { cause: error });
  }
}

async function createCuda(device: number): Promise<Created> {
  const cuda = await packageCuda();
  if (!cuda)
    throw new BackendError("cuda backend: it runs in Node, and needs its package: npm install @rwkv-ts/backends-cuda");
  const backend = await cuda.createCudaBackend({ device });
  return { backend, reason: `CUDA on ${backend.limits.engine}` };
}

async function createCpu({ threads, engine, neededBytes, devices }: OpenOptions): Promise<Created> {
  const { createCpuBackend } = await import("@rwkv-ts/backends-cpu");
  const backend = await createCpuBackend({
    ...(threads !== undefined && { threads }),
    ...(engine !== undefined && { engine }),
    ...(neededBytes !== undefined && { neededBytes }),
    ...(devices !== undefined && { devices }),
  });
  return { backend, reason: explainCpu(backend.limits, threads) };
}
