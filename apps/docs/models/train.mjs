// Makes the small models of the generations' pages, and models.json, which says how they were made and how good they are:
//   node apps/docs/models/train.mjs CORPUS RUNS [--only rwkv7,rwkv4] [options of rwkv train]
// CORPUS is a folder of texts. All models have one tokenizer, the same text, updates, batches and learning rate, and about as many parameters; they are
// kept as int8. The last 5 % of each text are held out, of the tokenizer too. A run that was interrupted goes on where it was.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { trainBpe } from "@rwkv-ts/tokenizer";

const vocabularySize = 1024;
const layers = 4;
const heldOut = 0.05;
const course = { steps: 6000, batch: 8, context: 256, lr: 2e-3 };
const largestBytes = 1_500_000;

/** What the trainer calls a generation, its title, and what it needs besides; widths give each about 1.1 M parameters. */
const generations = [
  { id: "rwkv4", title: "RWKV-4", width: 128 },
  { id: "rwkv5", title: "RWKV-5 Eagle", width: 128 },
  { id: "rwkv6", title: "RWKV-6 Finch", width: 128 },
  { id: "rwkv7", title: "RWKV-7 Goose", width: 128 },
  { id: "rwkv-x", title: "RWKV-X", width: 128, layers: 3, flags: ["--blocks", "1", "--config", "moba_chunk_size=64"] },
  { id: "transformer", title: "Transformer", width: 128 },
];

const usage = "usage: node apps/docs/models/train.mjs CORPUS RUNS [--only ID,ID] [options of rwkv train]";
const [corpus, runs, ...rest] = process.argv.slice(2);
if (!corpus || !runs) fail(usage);
const [onlyFlag, only, ...afterOnly] = rest;
const chosen = onlyFlag === "--only" ? generations.filter(({ id }) => only?.split(",").includes(id)) : generations;
if (chosen.length === 0) fail(usage);
const extra = onlyFlag === "--only" ? afterOnly : rest;
const command = resolve(import.meta.dirname, "../../cli/dist/main.js");
if (!existsSync(command)) fail("the command is not built: npm run build");

const { training, validation } = split(corpus, runs);
const tokenizer = await tokenizerOf(training, join(runs, "tokenizer.json"));
const table = join(import.meta.dirname, "models.json");
const known = existsSync(table) ? JSON.parse(readFileSync(table, "utf8")).models : [];
for (const generation of chosen) {
  const model = make(generation);
  const models = [...known.filter(({ id }) => id !== model.id), model];
  known.splice(0, known.length, ...models);
  const order = ({ id }) => generations.findIndex((each) => each.id === id);
  models.sort((one, other) => order(one) - order(other));
  writeFileSync(
    table,
    `${JSON.stringify({ course: { ...course, vocabularySize, layers, heldOut }, models }, null, 2)}\n`,
  );
}

/** Trains, quantises and measures one. */
function make({ id, title, width, layers: own = layers, flags = [] }) {
  const out = join(runs, id);
  const sizes = ["--arch", id, "--layers", own, "--width", width, "--tokenizer", tokenizer];
  const steps = ["--steps", course.steps, "--batch", course.batch, "--context", course.context, "--lr", course.lr];
  const rhythm = ["--warmup", 100, "--seed", 7, "--eval-every", 1000, "--save-every", 500, "--log-every", 50];
  const data = ["--data", ...training, "--validation", ...validation];
  rwkv(["train", ...data, "--out", out, ...sizes, ...steps, ...rhythm, ...flags, ...extra], "inherit");
  const file = join(import.meta.dirname, `${id}.safetensors`);
  rwkv(["convert", join(out, "model.safetensors"), file, "--weights", "int8"]);
  const bytes = statSync(file).size;
  if (bytes > largestBytes) fail(`${id}: ${bytes} bytes, more than ${largestBytes}`);
  const measured = validation.map((path) => JSON.parse(rwkv(["eval", "perplexity", file, "--data", path, "--json"])));
  const bits = measured.reduce((sum, { bitsPerByte, bytes: length }) => sum + bitsPerByte * length, 0);
  const length = measured.reduce((sum, each) => sum + each.bytes, 0);
  const { parameters } = JSON.parse(rwkv(["inspect", file, "--json"]));
  return { id, title, file: `${id}.safetensors`, layers: own, width, parameters, bytes, bitsPerByte: bits / length };
}

/** Both parts of every text, as files. */
function split(from, to) {
  const names = readdirSync(from).filter((name) => name.endsWith(".txt"));
  if (names.length === 0) fail(`${from} holds no .txt files`);
  const part = (name, cut) => {
    mkdirSync(join(to, name), { recursive: true });
    return names.map((text) => {
      const path = join(to, name, text);
      writeFileSync(path, cut(readFileSync(join(from, text), "utf8")));
      return path;
    });
  };
  const end = (text) => Math.floor(text.length * (1 - heldOut));
  return {
    training: part("training", (text) => text.slice(0, end(text))),
    validation: part("validation", (text) => text.slice(end(text))),
  };
}

async function tokenizerOf(paths, path) {
  if (!existsSync(path)) {
    const trained = await trainBpe(
      paths.map((text) => readFileSync(text, "utf8")),
      { vocabularySize },
    );
    writeFileSync(path, trained.serialise());
  }
  return path;
}

function rwkv(args, stdout = "pipe") {
  const options = { stdio: ["ignore", stdout, "inherit"], encoding: "utf8", maxBuffer: 1 << 26 };
  const { status, stdout: text } = spawnSync(process.execPath, [command, ...args.map(String)], options);
  if (status !== 0) process.exit(status ?? 1);
  return text;
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
