// Makes the small models of the generations' pages, and models.json, which says how they were made and how good they are:
//   node apps/docs/models/train.mjs CORPUS RUNS [--only rwkv7,rwkv4] [options of rwkv train]
// CORPUS is a folder of texts. All models learn from the same text in as many updates of as many windows of about as much text, with one learning rate;
// a token reads about as many parameters of each. They have one tokenizer, but for RWKV-7a and 7b: each id has a matrix of 32 x 32 in every layer, so
// they read bytes. They are kept as int8. The last 1 % of each text are held out, of the tokenizer too: bits per byte are of them, in windows as long as
// those learned from, before quantisation. A run that was interrupted goes on where it was.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { trainBpe } from "@rwkv-ts/tokenizer";

const vocabularySize = 1024;
const layers = 3;
const headSize = 32;
const heldOut = 0.01;
const course = { steps: 1200, batch: 4, context: 128, lr: 3e-3 };
const largestBytes = 1_500_000;
/** Bytes in a window of those who read bytes: a token of the tokenizer is 2.7 bytes of these texts. */
const byteContext = 352;

/**
 * What the trainer calls a generation, its title, and what it needs besides; widths and layers give each about 0.6 M parameters, without tables.
 * ROSA is not among them: its gradient asks the automaton of every bit anew, and an update takes seconds.
 */
const generations = [
  { id: "rwkv4", title: "RWKV-4", width: 96 },
  { id: "rwkv5", title: "RWKV-5 Eagle", width: 96 },
  { id: "rwkv6", title: "RWKV-6 Finch", width: 96 },
  { id: "rwkv7", title: "RWKV-7 Goose", width: 96 },
  { id: "rwkv7a", title: "RWKV-7a DeepEmbed", width: 96, layers: 2, readsBytes: true },
  { id: "rwkv7b", title: "RWKV-7b DeepEmbed", width: 64, layers: 2, readsBytes: true },
  { id: "rwkv8-rc00", title: "RWKV-8 Heron rc00", width: 96 },
  { id: "rwkv-x", title: "RWKV-X", width: 96, layers: 2, flags: ["--blocks", "1", "--config", "moba_chunk_size=64"] },
  { id: "transformer", title: "Transformer", width: 96 },
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
function make({ id, title, width, layers: own = layers, flags = [], readsBytes = false }) {
  const out = join(runs, id);
  const reads = readsBytes ? "byte" : tokenizer;
  const context = readsBytes ? byteContext : course.context;
  const sizes = ["--arch", id, "--layers", own, "--width", width, "--head-size", headSize, "--tokenizer", reads];
  const steps = ["--steps", course.steps, "--batch", course.batch, "--context", context, "--lr", course.lr];
  const rhythm = ["--warmup", 100, "--seed", 7, "--eval-every", 0, "--save-every", 200, "--log-every", 100];
  const data = ["--data", ...training, "--validation", validation];
  rwkv(["train", ...data, "--out", out, ...sizes, ...steps, ...rhythm, ...flags, ...extra], "inherit");
  const file = join(import.meta.dirname, `${id}.safetensors`);
  rwkv(["convert", join(out, "model.safetensors"), file, "--weights", "int8"]);
  const bytes = statSync(file).size;
  if (bytes > largestBytes) fail(`${id}: ${bytes} bytes, more than ${largestBytes}`);
  const lines = readFileSync(join(out, "metrics.jsonl"), "utf8").trim().split("\n");
  const { bitsPerByte } = lines.map((line) => JSON.parse(line)).findLast(({ type }) => type === "evaluation");
  const { parameters } = JSON.parse(rwkv(["inspect", file, "--json"]));
  return {
    id,
    title,
    file: `${id}.safetensors`,
    layers: own,
    width,
    parameters,
    bytes,
    bitsPerByte,
    ...(readsBytes && { readsBytes }),
  };
}

/** The texts to learn from, a file each, and the held-out ends of all of them in one file. */
function split(from, to) {
  const names = readdirSync(from).filter((name) => name.endsWith(".txt"));
  if (names.length === 0) fail(`${from} holds no .txt files`);
  mkdirSync(join(to, "training"), { recursive: true });
  const parts = names.map((name) => {
    const text = readFileSync(join(from, name), "utf8");
    const end = Math.floor(text.length * (1 - heldOut));
    const path = join(to, "training", name);
    writeFileSync(path, text.slice(0, end));
    return { path, heldOut: text.slice(end) };
  });
  const validation = join(to, "validation.txt");
  writeFileSync(validation, parts.map((part) => part.heldOut).join("\n\n"));
  return { training: parts.map(({ path }) => path), validation };
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
