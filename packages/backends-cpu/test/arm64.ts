// Every op, example and storage at a level of AArch64 (`neon`, `dotprod`), as conformance.test.ts has them for the processor that runs it:
// by itself, because a test runner under an emulator takes too long. scripts/conform-arm64.mjs runs it.
import { conformanceCases, normalisedError, prepare, toleranceOf } from "@rwkv-ts/core/testing";
import { supportsOp } from "../src/encode/encoders.js";
import { createCpuBackend, type Variant } from "../src/index.js";

const variant = process.argv[2] as Variant;
const backend = await createCpuBackend({ variant, threads: 1 });
let [count, failed] = [0, 0];
for (const { name, test } of conformanceCases(supportsOp)) {
  count++;
  const prepared = await prepare(backend, test);
  const { actual, expected, sentinelsIntact } = await prepared.run();
  prepared.dispose();
  const error = Math.max(...actual.map((values, i) => normalisedError(values!, expected[i]!.data)));
  if (error <= toleranceOf(test) && sentinelsIntact) continue;
  failed++;
  console.log(
    `${variant}: ${name}: ${sentinelsIntact ? `an error of ${error}` : "something beside the result is written"}`,
  );
}
console.log(`${variant}: ${count} cases, ${failed} failed`);
await backend[Symbol.asyncDispose]();
process.exitCode = count > 0 && failed === 0 ? 0 : 1;
