// Opens the driver and a device of it.
import { BackendError, InputError } from "@rwkv-ts/core";
import { type CudaBackend, DeviceBackend } from "./backend.js";
import { type CudaAddon, loadAddon } from "./driver/addon.js";
import { Device } from "./driver/device.js";
import { codeOf, startError } from "./driver/errors.js";

/** Which device a CUDA backend opens. */
export interface CudaBackendOptions {
  /** Which GPU, where there are several, as the driver counts them. Default 0. */
  readonly device?: number;
}

/** CUDA 12.0, the version of driver 525. */
const oldestDriver = 12000;
const oldestCapability = 80;

interface Started {
  readonly addon: CudaAddon;
  readonly driver: number;
  readonly devices: number;
}

/** The driver's library, which `RWKV_CUDA_DRIVER` may name. @throws BackendError that says what is missing, in one sentence */
function start(): Started {
  const found = loadAddon();
  if ("reason" in found) throw new BackendError(`cuda backend: ${found.reason}`);
  const library = process.env.RWKV_CUDA_DRIVER ?? (process.platform === "win32" ? "nvcuda.dll" : "libcuda.so.1");
  const { addon } = found;
  try {
    const [driver, devices] = addon.start(library);
    if (driver < oldestDriver)
      throw new BackendError(
        `cuda backend: the NVIDIA driver is of CUDA ${versionOf(driver)}, and 12.0 (driver 525) is the oldest that will do`,
      );
    if (devices === 0) throw Object.assign(new Error("no device"), { code: "CUDA_ERROR_NO_DEVICE" });
    return { addon, driver, devices };
  } catch (error) {
    if (codeOf(error) === "NO_DRIVER")
      throw new BackendError(`cuda backend: there is no NVIDIA driver here (${library} cannot be opened)`, {
        cause: error,
      });
    if (codeOf(error) === "OLD_DRIVER")
      throw new BackendError(
        `cuda backend: the NVIDIA driver is too old, 525 (CUDA 12.0) is the oldest that will do: ${(error as Error).message}`,
        { cause: error },
      );
    throw startError(error);
  }
}

const versionOf = (driver: number): string => `${Math.floor(driver / 1000)}.${Math.floor((driver % 1000) / 10)}`;

/** Whether NVIDIA's driver is installed here, whatever it is good for. */
export function hasCudaDriver(): boolean {
  try {
    start();
    return true;
  } catch (error) {
    return codeOf((error as Error).cause) !== "NO_DRIVER" && !("reason" in loadAddon());
  }
}

/** How many GPUs there are. @throws BackendError where there is no driver that will do */
export const countCudaDevices = (): number => start().devices;

/** The CUDA backend on a GPU. @throws BackendError where none is to be had, in one sentence; InputError for a device that does not exist */
export async function createCudaBackend({ device = 0 }: CudaBackendOptions = {}): Promise<CudaBackend> {
  const { addon, driver, devices } = start();
  if (!Number.isInteger(device) || device < 0 || device >= devices)
    throw new InputError(
      `cuda backend: there is no device ${device}, the driver knows ${devices}: 0 to ${devices - 1}`,
    );
  const [name, memoryBytes, capability] = addon.describe(device);
  if (capability < oldestCapability)
    throw new BackendError(
      `cuda backend: ${name} has compute capability ${capability / 10}, and 8.0 (Ampere) is the oldest that will do`,
    );
  return new DeviceBackend(new Device(addon, device), { name, memoryBytes, capability, driver });
}
