// Programs of their own process: bundled from the sources into one file.
import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import { platformName } from "../scripts/native-targets.mjs";

/** The build of the native engine; a bundle lies in another folder, from where it would not be found. */
export const addonFile = fileURLToPath(new URL(`../src/generated/native/${platformName()}.node`, import.meta.url));

/** `contents` may import from `./index.js` and other files of src. */
export async function bundle(contents: string) {
  const folder = mkdtempSync(join(tmpdir(), "cpu-backend-"));
  const outfile = join(folder, "program.mjs");
  await build({
    stdin: { contents, resolveDir: fileURLToPath(new URL("../src", import.meta.url)) },
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    conditions: ["@rwkv-ts/source"],
  });
  const own = existsSync(addonFile) ? { RWKV_CPU_ADDON: addonFile } : {};
  return {
    /** What the program prints. */
    async run(args: readonly string[] = [], env: Record<string, string> = {}): Promise<string> {
      const options = { timeout: 60_000, env: { ...process.env, ...own, ...env } };
      return (await promisify(execFile)(process.execPath, [outfile, ...args], options)).stdout;
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
