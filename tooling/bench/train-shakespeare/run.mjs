// Training speed of rwkv and of PyTorch on the same model, data and batch, in turns, and their ratio.
// Usage: node tooling/bench/train-shakespeare/run.mjs TEXT [--rounds 3] [--threads 2] [--python python3]
//   [--layers 4] [--width 128] [--batch 12] [--context 64] [--steps 60]     steps: of rwkv; PyTorch does a twelfth
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
    layers: { type: "string", default: "4" },
    width: { type: "string", default: "128" },
    batch: { type: "string", default: "12" },
    context: { type: "string", default: "64" },
    steps: { type: "string", default: "60" },
  },
});
const [text] = positionals;
if (!text) throw new Error("name the text file: node run.mjs tiny-shakespeare.txt");
const here = import.meta.dirname;
const { layers, width, batch, context, threads } = values;
const model = ["--layers", layers, "--width", width, "--head-size", "64", "--batch", batch, "--context", context];
const steps = Number(values.steps);
const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];

/** Tokens a second of rwkv train, without its first updates. */
function rwkv() {
  const out = mkdtempSync(join(tmpdir(), "rwkv-bench-"));
  const logEvery = Math.max(1, Math.floor(steps / 6));
  const counts = ["--steps", steps, "--log-every", logEvery, "--eval-batches", "1"].map(String);
  const rest = ["--tokenizer", "char", "--split", "0.1", ...counts];
  const command = join(here, "../../../apps/cli/dist/main.js");
  execFileSync(
    process.execPath,
    [command, "train", "--data", text, "--out", out, "--threads", threads, ...model, ...rest],
    { stdio: ["ignore", "ignore", "ignore"] },
  );
  const records = readFileSync(join(out, "metrics.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  rmSync(out, { recursive: true });
  return median(records.filter((r) => r.type === "train" && r.step > logEvery).map((r) => r.tokensPerSecond));
}

/** Tokens a second of train.py, without its first updates. */
function torch() {
  const own = String(Math.max(1, Math.round(steps / 12)));
  const args = [join(here, "train.py"), text, "--steps", own, "--threads", threads, ...model];
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
