// Where the package of the CUDA backend is not installed, as in a bundle by itself: `cuda` says what to install, `auto` goes on without.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { expect, test } from "vitest";

const program = `
  import { openBackend } from "./src/index.ts";
  const refusal = await openBackend("cuda").catch(({ name, message }) => ({ name, message }));
  const { backend, reason } = await openBackend("auto", { weightBytes: 1e9 });
  console.log(JSON.stringify({ refusal, reason, name: backend.name }));
  process.exit();`;

test("cuda without its package", async () => {
  const folder = mkdtempSync(join(tmpdir(), "no-cuda-"));
  try {
    const outfile = join(folder, "program.mjs");
    await build({
      stdin: { contents: program, resolveDir: join(import.meta.dirname, "..") },
      outfile,
      bundle: true,
      format: "esm",
      platform: "node",
      conditions: ["@rwkv-ts/source"],
    });
    const told = JSON.parse(execFileSync(process.execPath, [outfile], { encoding: "utf8" }));
    expect(told.refusal).toEqual({
      name: "BackendError",
      message: "cuda backend: it runs in Node, and needs its package: npm install @rwkv-ts/backends-cuda",
    });
    expect(told.reason).not.toMatch(/cuda/i);
    expect(["cpu", "webgpu"]).toContain(told.name);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
