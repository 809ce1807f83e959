// `node bench/run.mjs NAME [arguments]`: bundles bench/NAME.ts from the sources and runs it. Names: ops, step.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build } from "esbuild";

const name = process.argv[2] ?? "ops";
const folder = mkdtempSync(join(tmpdir(), "cpu-bench-"));
const outfile = join(folder, `${name}.mjs`);
try {
  await build({
    entryPoints: [fileURLToPath(new URL(`${name}.ts`, import.meta.url))],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    conditions: ["@rwkv-ts/source"],
    logLevel: "warning",
  });
  await import(pathToFileURL(outfile).href);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
