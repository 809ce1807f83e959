// `node bench/run.mjs NAME [arguments]`: bundles bench/NAME.ts from the sources and runs it. Names: ops, model, stream, beside.
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { bundle } from "../scripts/bundle.mjs";
import { platformName } from "../scripts/native-targets.mjs";

// the bundle lies in another folder, from where the native engine would not be found
const addon = fileURLToPath(new URL(`../src/generated/native/${platformName()}.node`, import.meta.url));
if (existsSync(addon)) process.env.RWKV_CPU_ADDON ??= addon;

const name = process.argv[2] ?? "ops";
const folder = mkdtempSync(join(tmpdir(), "cpu-bench-"));
const outfile = join(folder, `${name}.mjs`);
try {
  await bundle(fileURLToPath(new URL(`${name}.ts`, import.meta.url)), outfile);
  await import(pathToFileURL(outfile).href);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
