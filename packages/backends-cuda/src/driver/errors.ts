// What the driver refuses, as errors of ours: one sentence that says what is wrong and what to do.
import { BackendError, RwkvError } from "@rwkv-ts/core";

const after = "; restore sessions from saved states on a new backend";
const sentences: Readonly<Record<string, string>> = {
  CUDA_ERROR_OUT_OF_MEMORY: "the device has not enough free memory",
  CUDA_ERROR_NO_DEVICE: "there is no NVIDIA GPU that the driver knows",
  CUDA_ERROR_ILLEGAL_ADDRESS: `the device is lost: a kernel touched memory that is not its own (Xid 31)${after}`,
  CUDA_ERROR_MISALIGNED_ADDRESS: `the device is lost: a kernel used a misaligned address${after}`,
  CUDA_ERROR_LAUNCH_FAILED: `the device is lost: a kernel failed (Xid 13)${after}`,
  CUDA_ERROR_ECC_UNCORRECTABLE: `the device is lost: its memory has an error that cannot be corrected (Xid 48)${after}`,
  CUDA_ERROR_LAUNCH_TIMEOUT: `the device is lost: a kernel ran longer than the system allows${after}`,
  CLOSED: "the backend was disposed of",
};

/** Codes after which a device answers nothing any more. */
export const isLost = (error: unknown): boolean =>
  ["ILLEGAL_ADDRESS", "MISALIGNED_ADDRESS", "LAUNCH_FAILED", "ECC_UNCORRECTABLE", "LAUNCH_TIMEOUT", "UNKNOWN"].some(
    (name) => codeOf(error) === `CUDA_ERROR_${name}`,
  );

export const codeOf = (error: unknown): string | undefined => (error as { code?: string } | undefined)?.code;

export function driverError(error: unknown, what?: string): RwkvError {
  if (RwkvError.is(error)) return error;
  const code = codeOf(error) ?? "";
  const sentence = sentences[code] ?? (error as Error).message;
  return new BackendError(`cuda backend: ${what ? `${what}: ` : ""}${sentence}`, { cause: error });
}
