// `npm test`: sets the checkout up and runs all tests once. Arguments go to vitest (a file name, `-t "a test's name"`, ...).
import { join } from "node:path";
import { run } from "./run.mjs";
import { main, root, SetupError, setup } from "./setup.mjs";

await main(async () => {
  const failure = await setupFailure();
  const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
  const { code } = await run(process.execPath, [vitest, "run", ...process.argv.slice(2)], { cwd: root });
  if (failure && code === 0) throw failure;
  if (failure) process.stderr.write(`[setup] error: ${failure.message}\n`);
  return code;
});

/** A build that fails does not stop the tests, most of which run on the sources; it is reported after them. */
async function setupFailure() {
  try {
    await setup();
    return undefined;
  } catch (error) {
    if (error instanceof SetupError && error.step === "build") return error;
    throw error;
  }
}
