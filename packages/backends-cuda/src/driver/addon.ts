// Finds and loads the addon that opens CUDA's driver (native/addon.c): the platform's package, or a build of this repository.
import { nodeModule } from "@rwkv-ts/core";

/** A device inside the addon. */
export type DeviceHandle = { readonly device: unique symbol };

/** Devices that NCCL brings together. */
export type GroupHandle = { readonly group: unique symbol };

/** Addresses, modules, functions and graphs are numbers. Whatever the driver refuses is thrown with CUDA's name as `code`. */
export interface CudaAddon {
  /** Opens the driver's library: its version (12040: CUDA 12.4) and the number of devices. */
  start(library: string): [version: number, devices: number];
  /** Name, bytes of memory, compute capability (80: 8.0), multiprocessors, and the most bytes of shared memory that a block may have. */
  describe(index: number): [name: string, bytes: number, capability: number, processors: number, shared: number];
  open(index: number): DeviceHandle;
  close(device: DeviceHandle): void;
  load(device: DeviceHandle, ptx: string): number;
  unload(device: DeviceHandle, module: number): void;
  kernel(device: DeviceHandle, module: number, name: string, mostSharedBytes: number): number;
  allocate(device: DeviceHandle, bytes: number): number;
  release(device: DeviceHandle, address: number): void;
  clear(device: DeviceHandle, address: number, bytes: number): void;
  write(device: DeviceHandle, address: number, bytes: Uint8Array): void;
  copy(device: DeviceHandle, from: number, to: number, bytes: number): void;
  read(device: DeviceHandle, address: number, bytes: number): Promise<ArrayBuffer>;
  /** [function, blocks x, y, z, threads, shared bytes, offset and length of arguments] of each; [before, after] by `after`. */
  graph(device: DeviceHandle, launches: Float64Array, edges: Int32Array, args: Uint8Array): number;
  dropGraph(device: DeviceHandle, graph: number): void;
  submit(device: DeviceHandle, graph: number): void;
  /** One kernel by itself: [function, blocks x, y, z, threads, shared bytes]. */
  launch(device: DeviceHandle, shape: Float64Array, args: Uint8Array): void;
  /** Whether kernels of the device may touch the other's memory from now on. */
  reach(device: DeviceHandle, other: DeviceHandle): boolean;
  /** What is asked of the device from now on runs behind what was asked of the other so far. */
  follow(device: DeviceHandle, other: DeviceHandle): void;
  /** Opens NCCL. */
  startNccl(library: string): void;
  group(devices: readonly DeviceHandle[]): GroupHandle;
  /** [x, y] of each device. */
  reduceGroup(group: GroupHandle, addresses: Float64Array, count: number, largest: boolean): void;
  closeGroup(group: GroupHandle): void;
  /** Waits on this thread for everything that was asked for. */
  settle(device: DeviceHandle): void;
}

export type LoadedAddon = { readonly addon: CudaAddon } | { readonly reason: string };

let loaded: LoadedAddon | undefined;

/** The addon, or why there is none. `RWKV_CUDA_ADDON` names a file to use instead of those that are looked for. */
export function loadAddon(): LoadedAddon {
  loaded ??= load();
  return loaded;
}

function load(): LoadedAddon {
  const modules = nodeModule<typeof import("node:module")>("node:module");
  if (!modules) return { reason: "it runs in Node alone" };
  const platform = platformName();
  // bundles of CommonJS have no import.meta.url
  const require = modules.createRequire(import.meta.url ?? `${process.cwd()}/index.js`);
  const named = process.env.RWKV_CUDA_ADDON;
  // beside the sources and beside dist, where scripts/build-native.mjs puts it
  const built = [
    `../generated/native/${platform}.node`,
    `../../generated/native/${platform}.node`,
    `../src/generated/native/${platform}.node`,
  ];
  const candidates = named ? [named] : [...built, `@rwkv-ts/backends-cuda-${platform}`];
  const problems: string[] = [];
  for (const candidate of candidates)
    try {
      return { addon: require(candidate) as CudaAddon };
    } catch (error) {
      const { code, message } = error as { code?: string; message: string };
      if (code !== "MODULE_NOT_FOUND" || named) problems.push(message.split("\n")[0]!);
    }
  return { reason: problems.join("; ") || `there is no build of its addon for ${platform}` };
}

/** As scripts/native-targets.mjs names platforms. */
function platformName(): string {
  const { platform, arch } = process;
  if (platform !== "linux") return `${platform}-${arch}`;
  return `${platform}-${arch}-${hasGlibc() ? "gnu" : "musl"}`;
}

/** From Node's report, without its part on connections: for that, it waits until the names of their other ends are found. */
function hasGlibc(): boolean {
  const report = process.report as (NodeJS.ProcessReport & { excludeNetwork?: boolean }) | undefined;
  if (!report) return false;
  const { excludeNetwork = false } = report;
  report.excludeNetwork = true;
  try {
    const { header } = report.getReport() as { header?: { glibcVersionRuntime?: string } };
    return header?.glibcVersionRuntime !== undefined;
  } finally {
    report.excludeNetwork = excludeNetwork;
  }
}
