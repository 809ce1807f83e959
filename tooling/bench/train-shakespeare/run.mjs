// Training speed of rwkv and of PyTorch on the same model, data and batch, in turns, and their ratio.
// Usage: node tooling/bench/train-shakespeare/run.mjs TEXT [--rounds 3] [--threads 2] [--python python3]
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: "string", default: "3" },
    threads: { type: "string", default: "2" },
    python: { type: "string", default: "python3" },
  },
});
const [text] = positionals;
if (!text) throw new Error("name the text file: node run.mjs tiny-shakespeare.txt");
const here = import.meta.dirname;
const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];

/** Tokens a second of rwkv train, without its first updates. */
function rwkv() {
  const out = mkdtempSync(join(tmpdir(), "rwkv-bench-"));
  const size = ["--layers", "4", "--width", "128", "--head-size", "64", "--batch", "12", "--context", "64"];
  const rest = ["--tokenizer", "char", "--split", "0.1", "--steps", "60", "--log-every", "10", "--eval-batches", "1"];
  const command = join(here, "../../../apps/cli/dist/main.js");
  execFileSync(
    process.execPath,
    [command, "train", "--data", text, "--out", out, "--threads", values.threads, ...size, ...rest],
    { stdio: ["ignore", "ignore", "ignore"] },
  );
  const records = readFileSync(join(out, "metrics.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  rmSync(out, { recursive: true });
  return median(records.filter((r) => r.type === "train" && r.step > 10).map((r) => r.tokensPerSecond));
}

/** Tokens a second of train.py, without its first updates. */
function torch() {
  const args = [join(here, "train.py"), text, "--steps", "5", "--threads", values.threads];
  return Number(/([\d.]+) tokens\/s/.exec(execFileSync(values.python, args, { encoding: "utf8" }))[1]);
}

const ours = [];
const theirs = [];
for (let round = 0; round < Number(values.rounds); round++) {
  ours.push(rwkv());
  theirs.push(torch());
  const ratio = (ours.at(-1) / theirs.at(-1)).toFixed(1);
  console.log(
    `rwkv ${ours.at(-1).toFixed(0)}, PyTorch ${theirs.at(-1).toFixed(0)} tokens/s: ${ratio} x (load ${loadavg()[0].toFixed(1)})`,
  );
}
console.log(
  `median: rwkv ${median(ours)}, PyTorch ${median(theirs)} tokens/s: ${(median(ours) / median(theirs)).toFixed(1)} x`,
);
