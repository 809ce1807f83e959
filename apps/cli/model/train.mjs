// Trains the embedded model: node apps/cli/model/train.mjs CORPUS RUN [options of rwkv train]
// CORPUS is the folder of public-domain books (../shared/data/corpus); RUN gets the split texts, snapshots, log and curve.
// The last 5 % of every book, and the last 10 % of tiny-shakespeare (as nanoGPT splits it), are held out; one book is no part of anything.
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

const [corpus, run, ...extra] = process.argv.slice(2);
if (!corpus || !run) {
  console.error("usage: node apps/cli/model/train.mjs CORPUS RUN [options of rwkv train]");
  process.exit(1);
}

const folder = (name) => {
  const path = resolve(run, name);
  mkdirSync(path, { recursive: true });
  return path;
};
const [train, validation] = [folder("train"), folder("validation")];
const unseen = "the-railway-children.txt"; // measured at the end: what the model makes of a book that it never saw
const names = readdirSync(corpus).filter((name) => name.endsWith(".txt") && name !== unseen);
for (const name of names) {
  const text = readFileSync(join(corpus, name), "utf8");
  const cut = Math.floor(text.length * (name === "tiny-shakespeare.txt" ? 0.9 : 0.95));
  writeFileSync(join(train, name), text.slice(0, cut));
  writeFileSync(join(validation, name), text.slice(cut));
}

const command = process.env.RWKV_COMMAND ?? resolve(import.meta.dirname, "../dist/main.js");
const paths = (path) => names.map((name) => join(path, name));
const settings =
  "--tokenizer bpe:2048 --layers 3 --width 256 --batch 8 --context 512 --steps 10000 --lr 3e-3 --lr-final 3e-5 --precision bf16 " +
  "--optimizer muon --weight-decay 0.3 --dropout 0.1 --warmup 100 --seed 7 --eval-every 500 --save-every 250 --sample-every 1000 --log-every 20";
const flags = ["train", "--data", ...paths(train), "--validation", ...paths(validation), "--out", resolve(run, "out")];
const { status } = spawnSync(process.execPath, [command, ...flags, ...settings.split(" "), ...extra], {
  stdio: "inherit",
});
process.exit(status ?? 1);
