// `npm test`: sets the checkout up and runs the tests once, with `--all` the exhaustive ones too (tooling/vitest/tags.ts). Arguments go
// to vitest (a file name, `-t "a test's name"`, ...).
import { join } from "node:path";
import { chromiumMissing, ensureChromium, ensureVulkanLoader } from "./chromium.mjs";
import { ensureRedis, redisMissing } from "./redis.mjs";
import { run } from "./run.mjs";
import { main, root, SetupError, setup } from "./setup.mjs";

await main(async () => {
  const all = "--all";
  const args = process.argv.slice(2).filter((arg) => arg !== all);
  const tags = process.argv.includes(all) ? [] : ["--tags-filter=!exhaustive"];
  const failure = await setupFailure();
  if (runsBrowsers(args) && !ensureChromium())
    process.stderr.write(`[test] the browser tests are skipped: ${chromiumMissing}\n`);
  ensureVulkanLoader();
  if (!ensureRedis()) process.stderr.write(`[test] tests of servers that share states are skipped: ${redisMissing}\n`);
  const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
  const { code } = await run(process.execPath, [vitest, "run", ...tags, ...args], { cwd: root });
  if (failure && code === 0) throw failure;
  if (failure) process.stderr.write(`[setup] error: ${failure.message}\n`);
  return code;
});

/** Whether the arguments leave a browser project in; only those for Node (`node`, `node-alone`, `node*`) leave all of them out. */
function runsBrowsers(args) {
  const chosen = args.flatMap((arg, i) => {
    if (arg === "--project") return [args[i + 1]];
    return arg.startsWith("--project=") ? [arg.slice("--project=".length)] : [];
  });
  return chosen.length === 0 || chosen.some((name) => !name.startsWith("node"));
}

/** A build that fails does not stop the tests, most of which run on the sources; it is reported after them. */
async function setupFailure() {
  try {
    await setup("run");
    return undefined;
  } catch (error) {
    if (error instanceof SetupError && error.step === "build") return error;
    throw error;
  }
}
