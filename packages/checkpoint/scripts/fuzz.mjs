// Breaks files of every format, tokenizers, saved states, run folders and .bin/.idx at random for as long as one likes. Run: node packages/checkpoint/scripts/fuzz.mjs [--seconds N] [--seed N]
// A failure names the file, the breakage and the seed; the same seed gives the same breakages.
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const { values } = parseArgs({ options: { seconds: { type: "string" }, seed: { type: "string" } } });
const seconds = Number(values.seconds ?? 60);
const seed = Number(values.seed ?? Date.now() % 1_000_000_000);
if (!(seconds > 0) || !Number.isSafeInteger(seed)) {
  console.error("fuzz: --seconds must be a positive number, --seed a whole one");
  process.exit(1);
}

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..", "..");
const vitest = join(root, "node_modules", "vitest", "vitest.mjs");
const tests = ["packages/checkpoint/test/fuzz.test.ts", "packages/rwkv7-goose/test/fuzz.test.ts"];
const args = [vitest, "run", ...tests, "--project", "node*"];
const env = { ...process.env, RWKV_FUZZ_SECONDS: String(seconds), RWKV_FUZZ_SEED: String(seed) };
const { status } = spawnSync(process.execPath, args, { cwd: root, env, stdio: "inherit" });
process.exit(status ?? 1);
