// What is asked of every device at once: all of it or none, and an error names the device.
import { BackendError, RwkvError } from "../errors.js";
import type { Backend } from "../plan/backend.js";

/** The error as of a device of a mesh. */
export function ofDevice(error: unknown, device: number, devices: readonly Backend[]): BackendError {
  const message = error instanceof Error ? error.message : String(error);
  const name = `device ${device + 1} of ${devices.length} (${devices[device]!.name})`;
  const prefix = RwkvError.is(error) && error.code !== "backend" ? `${error.name}: ` : "";
  return new BackendError(`mesh backend: ${name}: ${prefix}${message}`, { cause: error });
}

/** Something made on every device; where one fails, what the others made is undone. @throws BackendError naming the device */
export function makeOnAll<T>(
  devices: readonly Backend[],
  make: (backend: Backend, device: number) => T,
  undo: (made: T) => void,
): T[] {
  const made: T[] = [];
  try {
    for (const [device, backend] of devices.entries()) made.push(make(backend, device));
    return made;
  } catch (error) {
    for (const each of made) undo(each);
    throw ofDevice(error, made.length, devices);
  }
}

/** As `makeOnAll` for what takes time: all are waited for. */
export async function awaitAll<T>(
  devices: readonly Backend[],
  start: (backend: Backend, device: number) => T | Promise<T>,
  undo: (made: T) => void = () => undefined,
): Promise<T[]> {
  const results = await Promise.allSettled(devices.map(async (backend, device) => start(backend, device)));
  const failed = results.findIndex(({ status }) => status === "rejected");
  if (failed < 0) return results.map((result) => (result as PromiseFulfilledResult<T>).value);
  for (const result of results) if (result.status === "fulfilled") undo(result.value);
  throw ofDevice((results[failed] as PromiseRejectedResult).reason, failed, devices);
}
