// Compiles the emulated CUDA driver before the first test, once for all processes, and says where it cannot.
import { buildEmulatedCuda } from "./cuda.mjs";

export function setup(): void {
  const reason = buildEmulatedCuda();
  if (reason) process.stderr.write(`[test] the tests of the CUDA backend are skipped: ${reason}\n`);
}
