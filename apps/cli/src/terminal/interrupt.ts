// Ctrl-C: the first ends the work cleanly through an AbortSignal, the second ends the process at once.
import { interruptedCode } from "./report-error.js";

/** Runs work under a signal that Ctrl-C aborts; sets exit code 130 if it did. */
export async function interruptible<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const interrupt = () => {
    if (controller.signal.aborted) process.exit(interruptedCode);
    controller.abort();
  };
  process.on("SIGINT", interrupt);
  try {
    return await work(controller.signal);
  } finally {
    process.off("SIGINT", interrupt);
    if (controller.signal.aborted) process.exitCode = interruptedCode;
  }
}
