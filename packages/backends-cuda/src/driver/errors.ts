// What the driver refuses, as errors of ours: one sentence that says what is wrong and what to do.
import { BackendError, nodeModule, RwkvError } from "@rwkv-ts/core";

const after = "; restore sessions from saved states on a new backend";
/** After these a device answers nothing any more in this process; Xids as NVIDIA's "XID Errors" counts them. */
const losses: Readonly<Record<string, string>> = {
  CUDA_ERROR_ILLEGAL_ADDRESS: "a kernel touched memory that is not its own (Xid 31)",
  CUDA_ERROR_MISALIGNED_ADDRESS: "a kernel used a misaligned address",
  CUDA_ERROR_INVALID_ADDRESS_SPACE: "a kernel used an address of another kind of memory",
  CUDA_ERROR_ILLEGAL_INSTRUCTION: "a kernel met an instruction that the GPU does not have",
  CUDA_ERROR_INVALID_PC: "a kernel jumped out of its code",
  CUDA_ERROR_HARDWARE_STACK_ERROR: "a kernel's stack overflowed",
  CUDA_ERROR_LAUNCH_FAILED: "a kernel failed (Xid 13)",
  CUDA_ERROR_LAUNCH_TIMEOUT: "a kernel ran longer than the system allows",
  CUDA_ERROR_ECC_UNCORRECTABLE: "its memory has an error that cannot be corrected (Xid 48)",
  CUDA_ERROR_CONTAINED: "its memory had an error that the driver contained (Xid 94)",
  CUDA_ERROR_NVLINK_UNCORRECTABLE: "the link between GPUs has an error that cannot be corrected (Xid 74)",
  CUDA_ERROR_UNKNOWN: "the driver does not say why; the system's log may have an Xid",
};
const sentences: Readonly<Record<string, string>> = {
  CUDA_ERROR_OUT_OF_MEMORY: "the device has not enough free memory",
  CUDA_ERROR_NO_DEVICE:
    "there is no NVIDIA GPU that the driver knows (CUDA_VISIBLE_DEVICES or a container may hide it)",
  CUDA_ERROR_OPERATING_SYSTEM: "the operating system refuses the NVIDIA driver something; its log may say what",
  CUDA_ERROR_NOT_PERMITTED: "the NVIDIA driver does not permit it to this user",
  CUDA_ERROR_DEVICE_UNAVAILABLE: "the device is taken: another process has it to itself (its compute mode)",
  CUDA_ERROR_DEVICE_NOT_LICENSED: "the device has no licence for computing (a virtual GPU)",
  CUDA_ERROR_SYSTEM_NOT_READY: "the system is not ready: NVIDIA's fabric manager does not run, or not yet",
  CUDA_ERROR_SYSTEM_DRIVER_MISMATCH:
    "the driver's library and the kernel's module are of different versions: restart the machine",
  CUDA_ERROR_COMPAT_NOT_SUPPORTED_ON_DEVICE:
    "the installed compatibility libraries of CUDA do not serve this GPU: remove them or update the driver",
  CUDA_ERROR_STUB_LIBRARY:
    "the driver's library is the toolkit's stub: install the driver, or take the stub off the path",
  CUDA_ERROR_JIT_COMPILER_NOT_FOUND:
    "the driver's compiler of PTX is missing: libnvidia-ptxjitcompiler.so.1 belongs beside libcuda.so.1 (in a container: the capability compute)",
  CUDA_ERROR_JIT_COMPILATION_DISABLED: "compiling PTX is turned off: unset CUDA_DISABLE_PTX_JIT",
  CLOSED: "the backend was disposed of",
};

/** Codes after which a device answers nothing any more. */
export const isLost = (error: unknown): boolean => Object.hasOwn(losses, codeOf(error) ?? "");

export const codeOf = (error: unknown): string | undefined => (error as { code?: string } | undefined)?.code;

export function driverError(error: unknown, what?: string): RwkvError {
  if (RwkvError.is(error)) return error;
  const code = codeOf(error) ?? "";
  const loss = losses[code] && `the device is lost: ${losses[code]}${after}`;
  const sentence = loss ?? sentences[code] ?? (error as Error).message;
  return new BackendError(`cuda backend: ${what ? `${what}: ` : ""}${sentence}`, { cause: error });
}

/** Files of devices that this user may not open. The driver tells of them only that there is no device, or nothing at all. */
function closedFiles(): string[] {
  const files = nodeModule<typeof import("node:fs")>("node:fs");
  if (!files?.existsSync("/dev")) return [];
  const { closeSync, openSync, readdirSync } = files;
  const mayOpen = (file: string): boolean => {
    try {
      closeSync(openSync(file, "r+"));
      return true;
    } catch {
      return false;
    }
  };
  const own = readdirSync("/dev").filter((name) => /^nvidia(\d+|ctl|-uvm)$/.test(name));
  return own.map((name) => `/dev/${name}`).filter((file) => !mayOpen(file));
}

/** Why the driver does not start. */
export function startError(error: unknown): RwkvError {
  if (RwkvError.is(error)) return error;
  const closed = closedFiles();
  if (closed.length > 0)
    return new BackendError(`cuda backend: this user may not read and write ${closed.join(", ")}`, { cause: error });
  if (codeOf(error) === "CUDA_ERROR_UNKNOWN")
    return new BackendError(
      "cuda backend: the NVIDIA driver does not start and does not say why: its kernel modules may not be loaded, nvidia_uvm among them",
      { cause: error },
    );
  return driverError(error);
}
