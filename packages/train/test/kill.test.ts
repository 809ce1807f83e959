// A run that is killed at random moments, again and again, ends with the bytes of one that was left alone.
import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";

let folder: string;
let program: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rwkv-train-kill-"));
  program = join(folder, "killed-run.mjs");
  await build({
    entryPoints: [join(import.meta.dirname, "support/killed-run.ts")],
    outfile: program,
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    conditions: ["@rwkv-ts/source"],
    banner: {
      js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);',
    },
  });
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs into a folder; ends the process `after` ms behind its first snapshot. Resolves to what it printed. */
function run(out: string, after?: number): Promise<{ lines: string[]; killed: boolean }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, out], { stdio: ["ignore", "pipe", "inherit"] });
    let printed = "";
    let timer: NodeJS.Timeout | undefined;
    child.stdout.on("data", (piece: Buffer) => {
      printed += piece.toString();
      if (after !== undefined && printed.includes("snapshot")) timer ??= setTimeout(() => child.kill("SIGKILL"), after);
    });
    child.on("error", reject);
    child.on("close", (_code, signal) => {
      clearTimeout(timer);
      resolve({ lines: printed.trim().split("\n"), killed: signal === "SIGKILL" });
    });
  });
}

const filesOf = async (out: string): Promise<Map<string, string>> => {
  const snapshots = join(out, "snapshots");
  const latest = join(snapshots, (await readFile(join(snapshots, "latest"), "utf8")).trim());
  const names = (await readdir(latest)).sort();
  return new Map(
    await Promise.all(
      names.map(async (name) => [name, (await readFile(join(latest, name))).toString("base64")] as const),
    ),
  );
};

test("killed at random moments and started again, a run ends with the same bytes", async () => {
  const whole = join(folder, "whole");
  expect((await run(whole)).lines).toContain("finished");
  const interrupted = join(folder, "interrupted");
  let kills = 0;
  for (let i = 0; i < 5; i++) {
    const { killed } = await run(interrupted, 20 + Math.random() * 120);
    if (killed) kills++;
  }
  expect(kills).toBeGreaterThanOrEqual(3);
  const last = await run(interrupted);
  expect(last.lines[0]).toMatch(/^start [1-9]/);
  expect(last.lines).toContain("finished");
  const [expected, found] = [await filesOf(whole), await filesOf(interrupted)];
  expect([...found.keys()]).toEqual(["model.safetensors", "training-state.safetensors"]);
  for (const [name, bytes] of expected) expect(found.get(name) === bytes, name).toBe(true);
});
