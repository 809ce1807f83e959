// Runs the tests that read data in a copy of the checkout with nothing beside it, as a stranger's clone is: what others made is
// absent there and must be skipped, golden data must not be. Errors that no test caught fail it as failed tests do.
import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { packageOutputs } from "../scripts/fingerprint.mjs";
import { findPnpm } from "../scripts/pnpm.mjs";
import { run } from "../scripts/run.mjs";
import { setup } from "../scripts/setup.mjs";
import { count } from "./count-tests.mjs";

const root = dirname(import.meta.dirname);
/** What the build made: kernels, which the tests import, and the packages, of which the command's tests run the command. */
const built = () => [
  join("packages", "backends-cpu", "src", "generated"),
  ...new Set(packageOutputs(root, "default").map((file) => relative(root, file).replace(/(?<=dist)[\\/].*/, ""))),
];
const folder = realpathSync(mkdtempSync(join(tmpdir(), "rwkv-lone-clone-")));
const copy = join(folder, "clone");

/** Files under version control, and new ones that git does not ignore. */
function files() {
  const args = ["ls-files", "--cached", "--others", "--exclude-standard", "-z"];
  const output = execFileSync("git", args, { cwd: root, encoding: "utf8", maxBuffer: 1 << 28 });
  return output.split("\0").filter((path) => path && existsSync(join(root, path)));
}

/** Tests that read data by themselves; the long suites of the architectures and those in browsers are left out. */
function readsData(path) {
  if (!/^(packages|apps\/cli|tooling)\/.*\.test\.ts$/.test(path)) return false;
  const text = readFileSync(join(root, path), "utf8");
  return (
    /"(@rwkv-ts\/vitest|\.\.)\/data(\.mjs)?"|\btrainedSuite\b/.test(text) ||
    /^packages\/checkpoint\/test\/(golden|gguf|rwkv-cpp|file-places)\./.test(path)
  );
}

async function main() {
  await setup("run");
  const all = files();
  for (const path of [...all, ...built()]) cpSync(join(root, path), join(copy, path), { recursive: true });
  const pnpm = await findPnpm(copy);
  const install = [...pnpm.args, "install", "--frozen-lockfile", "--prefer-offline"];
  const installed = await run(pnpm.command, install, { cwd: copy, mode: "capture" });
  if (installed.code !== 0) throw new Error(`pnpm install failed:\n${installed.output}`);
  const report = join(folder, "report.json");
  const vitest = [join("node_modules", "vitest", "vitest.mjs"), "run", "--project", "node*", ...all.filter(readsData)];
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const { code } = await run(process.execPath, [...vitest, ...reporters], { cwd: copy });
  const [passed, failed] = count(report, code);
  console.log(`tests in a lone clone: ${passed} passed, ${failed} failed`);
  return passed > 0 && failed === 0 ? 0 : 1;
}

try {
  process.exitCode = await main();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
