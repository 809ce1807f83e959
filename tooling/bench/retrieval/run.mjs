// Which pooling makes the best vectors of texts? Every passage of some books is cut in two; by the vector of its first half its
// second half is to be found among all second halves.
//   node tooling/bench/retrieval/run.mjs FOLDER_OF_TEXTS [MODEL] [passages a book]
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { poolings } from "@rwkv-ts/preset";
import { load } from "@rwkv-ts/rwkv";

const { positionals } = parseArgs({ allowPositionals: true });
const [folder, file, count = "20"] = positionals;
if (!folder) {
  console.error("usage: node tooling/bench/retrieval/run.mjs FOLDER_OF_TEXTS [MODEL] [passages a book]");
  process.exit(1);
}
const path = file ?? resolve(import.meta.dirname, "../../../apps/cli/model/model.safetensors");

/** Passages of about `words` words, evenly from the whole text. */
function passages(text, words) {
  const all = text.split(/\s+/);
  const starts = Array.from({ length: Number(count) }, (_, i) =>
    Math.floor(((i + 0.5) * (all.length - words)) / count),
  );
  return starts.map((at) => all.slice(at, at + words));
}

const books = readdirSync(folder).filter((name) => name.endsWith(".txt"));
const halves = books.flatMap((name) =>
  passages(readFileSync(join(folder, name), "utf8"), 120).map((words) => ({
    query: words.slice(0, 60).join(" "),
    answer: words.slice(60).join(" "),
  })),
);

const cosine = (a, b) => a.reduce((sum, x, i) => sum + x * b[i], 0);
const model = await load(path);
console.log(
  `${model.info.title}, ${model.info.parameters} parameters; ${halves.length} passages of ${books.length} books`,
);
console.log("pooling   right first   mean reciprocal rank");
for (const pooling of poolings) {
  const queries = await model.embed(
    halves.map(({ query }) => query),
    { pooling },
  );
  const answers = await model.embed(
    halves.map(({ answer }) => answer),
    { pooling },
  );
  let first = 0;
  let reciprocal = 0;
  queries.forEach((query, i) => {
    const own = cosine(query, answers[i]);
    const rank = 1 + answers.filter((answer, j) => j !== i && cosine(query, answer) >= own).length;
    first += Number(rank === 1);
    reciprocal += 1 / rank;
  });
  const share = (x) => ((100 * x) / queries.length).toFixed(1);
  console.log(`${pooling.padEnd(9)} ${`${share(first)} %`.padStart(11)}   ${(reciprocal / queries.length).toFixed(3)}`);
}
await model.dispose();
