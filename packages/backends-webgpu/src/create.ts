// Opens a device: of the browser, or in Node of Dawn, which the package "webgpu" brings.
/// <reference types="@webgpu/types" />
import { BackendError } from "@rwkv-ts/core";
import { DeviceBackend, type WebGpuBackend } from "./backend.js";
import type { CompileProgress } from "./program/pipelines.js";

/** Optional features of a device that kernels have variants for. */
export const variants = ["subgroups", "shader-f16"] as const;
/** One of `variants`. */
export type Variant = (typeof variants)[number];

/** Which device a WebGPU backend opens, and how much of it is used. */
export interface WebGpuBackendOptions {
  /** Which GPU, where there are several. Default "high-performance". */
  readonly powerPreference?: "low-power" | "high-performance";
  /** Whether an adapter that computes on the processor will do: slower than the CPU backend, good for tests. Default true. */
  readonly software?: boolean;
  /** Features that are not to be used though the device has them. */
  readonly without?: readonly Variant[];
  /** Less than the device allows: what a shader binds, and bytes of a binding. */
  readonly limits?: { readonly bindings?: number; readonly bindingBytes?: number };
  /** Node: options of Dawn, such as "backend=vulkan", in place of the default ones. */
  readonly dawn?: readonly string[];
  /**
   * Node: asked when the package webgpu is there, before it loads a driver into this process; resolves to why it shall not, or undefined.
   * A driver may write to standard error, past Node, and may end the process: whoever minds tries it in another process first.
   */
  readonly beforeDriver?: (() => Promise<string | undefined>) | undefined;
  /** Told whenever a shader is ready. */
  readonly onProgress?: (progress: CompileProgress) => void;
}

/**
 * No kernel reads workgroup memory that it has not written, so zeros are not needed. Drivers that compute on the processor
 * write one instruction for each of them: 2 s of compiling for a product's tiles.
 */
const dawnDefaults = ["enable-dawn-features=disable_workgroup_init"];

/** Dawn's instances by their options. They must live as long as their devices, and each further one costs memory. */
const instances = new Map<string, GPU>();

/** The browser's, or Node's package "webgpu"; undefined where there is none. */
async function findGpu(
  dawn: readonly string[],
  beforeDriver: WebGpuBackendOptions["beforeDriver"],
): Promise<GPU | undefined> {
  const own = (globalThis.navigator as { gpu?: GPU } | undefined)?.gpu;
  if (own) return own;
  if (!(globalThis as { process?: { versions?: { node?: string } } }).process?.versions?.node) return undefined;
  const create = await packageWebGpu();
  const known = instances.get(dawn.join());
  if (known || !create) return known;
  const refusal = await beforeDriver?.();
  if (refusal !== undefined) throw new BackendError(`webgpu backend: ${refusal}`);
  const gpu = create(dawn);
  instances.set(dawn.join(), gpu);
  return gpu;
}

/** What makes Dawn's instances, where the package is installed. */
async function packageWebGpu(): Promise<((options: readonly string[]) => GPU) | undefined> {
  const name = "webgpu"; // a name that bundlers do not look for, and are told to leave alone
  try {
    const { create } = (await import(
      /* webpackIgnore: true */ /* turbopackIgnore: true */ /* @vite-ignore */ name
    )) as { create(options: readonly string[]): GPU };
    return create;
  } catch (error) {
    if ((error as { code?: string }).code === "ERR_MODULE_NOT_FOUND") return undefined;
    throw new BackendError(`webgpu backend: the package webgpu cannot be loaded: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

const isBrowser = (): boolean => (globalThis as { process?: unknown }).process === undefined;

interface Opened {
  readonly adapter: GPUAdapter;
  readonly title: string;
}

/** @throws BackendError that says what is missing */
async function openAdapter({
  powerPreference,
  software = true,
  dawn = dawnDefaults,
  beforeDriver,
}: WebGpuBackendOptions): Promise<Opened> {
  const gpu = await findGpu(dawn, beforeDriver);
  if (!gpu)
    throw new BackendError(
      isBrowser()
        ? "webgpu backend: this browser, or this page, has no WebGPU (it needs a secure context)"
        : "webgpu backend: Node has no WebGPU of its own; install the package webgpu (npm install webgpu)",
    );
  const request = { powerPreference: powerPreference ?? "high-performance" } as const;
  const adapter = await gpu.requestAdapter(request).catch((cause: unknown) => {
    throw new BackendError(`webgpu backend: no graphics adapter is given: ${(cause as Error).message}`, { cause });
  });
  if (!adapter)
    throw new BackendError("webgpu backend: no graphics adapter was found; a driver may be missing or too old");
  // absent in the first browsers that had WebGPU
  const { vendor, architecture, description, isFallbackAdapter } = (adapter.info ?? {}) as Partial<GPUAdapterInfo>;
  const title = description || [vendor, architecture].filter((part) => part).join(" ") || "unknown adapter";
  if (isFallbackAdapter && !software)
    throw new BackendError(`webgpu backend: the only adapter here, ${title}, computes on the processor`);
  return { adapter, title };
}

const wantedLimits = [
  "maxBufferSize",
  "maxStorageBufferBindingSize",
  "maxStorageBuffersPerShaderStage",
  "maxComputeWorkgroupStorageSize",
] as const;

/** The WebGPU backend. @throws BackendError when there is no adapter, or it gives no device */
export async function createWebGpuBackend(options: WebGpuBackendOptions = {}): Promise<WebGpuBackend> {
  const { adapter, title } = await openAdapter(options);
  const has = (name: Variant) => adapter.features.has(name) && !options.without?.includes(name);
  const features = variants.filter(has);
  const requiredLimits = Object.fromEntries(wantedLimits.map((name) => [name, adapter.limits[name]]));
  try {
    const device = await adapter.requestDevice({ requiredFeatures: features, requiredLimits, label: "rwkv-ts" });
    const traits = { subgroups: features.includes("subgroups"), f16: features.includes("shader-f16") };
    return new DeviceBackend({ device, adapter: title, traits, ...options });
  } catch (error) {
    throw new BackendError(`webgpu backend: ${title} gives no device: ${(error as Error).message}`, { cause: error });
  }
}
