// Devices that NCCL brings together, where they do not reach each other's memory. Its library is opened when it is first needed:
// `RWKV_NCCL` names it (empty: none), else it is the system's, or the one that pip installs with frameworks for Python.
import { BackendError, nodeModule } from "@rwkv-ts/core";
import type { CudaAddon, GroupHandle } from "./addon.js";
import type { Device } from "./device.js";

/** The library that was opened, by what was named; undefined: none was found. */
const opened = new Map<string | undefined, string | undefined>();

const systemName = "libnccl.so.2";

/** Where pip puts NCCL: in a virtual environment, in a user's folder, in the system's. */
function* ofPip(): Generator<string> {
  const files = nodeModule<typeof import("node:fs")>("node:fs");
  const { VIRTUAL_ENV, CONDA_PREFIX, HOME } = process.env;
  const roots = [VIRTUAL_ENV, CONDA_PREFIX, HOME && `${HOME}/.local`, "/usr/local", "/usr"];
  for (const root of roots) {
    if (!files || !root || !files.existsSync(`${root}/lib`)) continue;
    for (const python of files.readdirSync(`${root}/lib`).filter((name) => name.startsWith("python3")))
      for (const folder of ["site-packages", "dist-packages"])
        yield `${root}/lib/${python}/${folder}/nvidia/nccl/lib/${systemName}`;
  }
}

/** @throws BackendError where the one that is named cannot be opened */
function open(addon: CudaAddon, named: string | undefined): string | undefined {
  if (named === "") return undefined;
  for (const library of named ? [named] : [systemName, ...ofPip()])
    try {
      addon.startNccl(library);
      return library;
    } catch (error) {
      if (named)
        throw new BackendError(`cuda backend: RWKV_NCCL names ${named}: ${(error as Error).message}`, { cause: error });
    }
  return undefined;
}

export class DeviceGroup {
  private constructor(
    readonly devices: readonly Device[],
    private readonly addon: CudaAddon,
    private readonly handle: GroupHandle,
  ) {}

  /** Undefined where there is no NCCL, or it cannot bring these devices together. */
  static open(devices: readonly Device[]): DeviceGroup | undefined {
    const { addon } = devices[0]!;
    const named = process.env.RWKV_NCCL;
    const library = opened.has(named) ? opened.get(named) : open(addon, named);
    opened.set(named, library);
    if (library === undefined) return undefined;
    try {
      const handles = devices.map(({ handle }) => handle);
      return new DeviceGroup(devices, addon, addon.group(handles));
    } catch {
      return undefined;
    }
  }

  /** Enqueues y = Σ x of all devices on each, or the largest; addresses in the order of the devices. */
  reduce(addresses: readonly { readonly x: number; readonly y: number }[], count: number, largest: boolean): void {
    this.addon.reduceGroup(this.handle, Float64Array.from(addresses.flatMap(({ x, y }) => [x, y])), count, largest);
  }

  close(): void {
    this.addon.closeGroup(this.handle);
  }
}
