// Our matcher of structure beside xgrammar's, on one set of schemas and the World vocabulary.
//
//   node tooling/bench/structure/run.mjs [--schemas 60] [--seconds 60] [--json]
//
// The schemas are those of the suite (packages/generate/test/schema-suite.test.ts) and hard ones written by hand. First each matcher draws a
// text of its own at random: does it parse, and does it validate? Then both are led through the same text (the shortest that validates) with
// the same ids: the processor time, which a busy machine disturbs less, until the first mask, of a mask in the median and at worst, of all
// masks; and once more, with what the first pass left behind. A schema that takes longer than --seconds is given up, and its matcher begun anew. The packages must be built; xgrammar is installed
// into a temporary folder (it loads in Node only as a copy named .cjs).
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { Random } from "@rwkv-ts/generate";
import { othersPath } from "@rwkv-ts/vitest/data";
import { SchemaMaker } from "@rwkv-ts/vitest/schemas";
import { Ajv2020 } from "ajv/dist/2020.js";
import { hardSchemas } from "./hard-schemas.mjs";

const version = "0.1.27";
const { values } = parseArgs({
  options: {
    schemas: { type: "string", default: "60" },
    seconds: { type: "string", default: "60" },
    json: { type: "boolean", default: false },
  },
});
const vocabulary = othersPath("the World vocabulary");
const folder = mkdtempSync(join(tmpdir(), "xgrammar-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
execFileSync("npm", ["install", "--prefix", folder, "--no-audit", "--no-fund", `@mlc-ai/web-xgrammar@${version}`]);
const library = join(folder, "xgrammar.cjs");
copyFileSync(join(folder, "node_modules/@mlc-ai/web-xgrammar/lib/index.js"), library);

const gone = "it ended its worker";

/** A matcher in a worker, which is begun anew where a schema takes too long. */
class Matcher {
  setUp = 0;

  constructor(matcher) {
    this.matcher = matcher;
  }

  async start() {
    const workerData = { matcher: this.matcher, vocabulary, mostTokens: 400 };
    // what xgrammar warns of on standard output is none of the report
    this.worker = new Worker(new URL("matcher.mjs", import.meta.url), { workerData, stdout: true, stderr: true });
    this.gone = once(this.worker, "exit").then(() => [{ error: gone }]);
    const [{ setUp }] = await once(this.worker, "message");
    this.setUp = setUp;
    return this;
  }

  async ask(message) {
    const seconds = Number(values.seconds);
    let timer;
    const late = new Promise((resolve) => {
      timer = setTimeout(() => resolve([{ error: `longer than ${seconds} s` }]), 1000 * seconds);
    });
    this.worker.postMessage(message);
    const [answer] = await Promise.race([once(this.worker, "message"), this.gone, late]);
    clearTimeout(timer);
    if (answer.error === `longer than ${seconds} s` || answer.error === gone) {
      await this.worker.terminate();
      await this.start();
    }
    return answer;
  }
}

const ajv = new Ajv2020({ strict: false, validateFormats: false });
function verdict(schema, { error, text, isWhole, refused }) {
  if (error !== undefined) return error;
  if (refused !== undefined) return `no id leads on behind ${refused}`;
  if (!isWhole) return "cut"; // long, not wrong
  try {
    const value = JSON.parse(text);
    const isValid = ajv.validate(schema, value);
    ajv.removeSchema(schema);
    return isValid ? "valid" : `does not validate: ${text.slice(0, 80)}`;
  } catch {
    return `no JSON: ${text.slice(0, 80)}`;
  }
}

const maker = new SchemaMaker(Random.fromSeed(17));
const schemas = [
  ...Array.from({ length: Number(values.schemas) }, (_, i) => ({ name: `suite ${i}`, schema: maker.root() })),
  ...hardSchemas,
];
const matchers = { ours: await new Matcher("ours").start(), xgrammar: await new Matcher(library).start() };
const setUp = Object.fromEntries(Object.entries(matchers).map(([name, each]) => [name, Math.round(each.setUp)]));
const rows = [];
for (const [seed, { name, schema, text: own }] of schemas.entries()) {
  const row = { name };
  const texts = own === undefined ? [] : [own];
  for (const [who, matcher] of Object.entries(matchers)) {
    const drawn = await matcher.ask({ schema, seed });
    const said = verdict(schema, drawn);
    row[who] = { said };
    if (said === "valid") texts.push(drawn.text);
  }
  const text = own ?? texts.sort((a, b) => a.length - b.length)[0];
  for (const [who, matcher] of Object.entries(matchers)) {
    if (text === undefined) continue;
    const { error, refused, made, masks, again } = await matcher.ask({ schema, seed, text });
    if (error !== undefined) row[who].same = error;
    else if (refused !== undefined) row[who].same = `refuses id ${refused} of ${text.slice(0, 80)}`;
    else row[who].times = { made, masks, again };
  }
  rows.push(row);
  if (!values.json) process.stderr.write(".");
}
for (const { worker } of Object.values(matchers)) await worker.terminate();

const sum = (numbers) => numbers.reduce((total, each) => total + each, 0);
const at = (numbers, share) =>
  [...numbers].sort((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(share * numbers.length))] ?? Number.NaN;
/** In milliseconds, over the schemas that both led through the same text. */
function summary(who, chosen) {
  const times = chosen.map((row) => row[who].times);
  const first = times.map(({ made, masks }) => made + masks[0]);
  const masks = times.flatMap((each) => each.masks);
  const again = times.flatMap((each) => each.again);
  const whole = times.map(({ made, masks }) => made + sum(masks));
  return {
    "first mask, median": at(first, 0.5),
    "first mask, worst": Math.max(...first),
    "mask, median": at(masks, 0.5),
    "mask, 99 %": at(masks, 0.99),
    "mask, worst": Math.max(...masks),
    "whole text, median": at(whole, 0.5),
    "whole text, worst": Math.max(...whole),
    "again: mask, median": at(again, 0.5),
    "again: mask, worst": Math.max(...again),
  };
}
const both = rows.filter(({ ours, xgrammar }) => ours.times && xgrammar.times);
const isHard = ({ name }) => hardSchemas.some((each) => each.name === name);
const tables = {};
for (const [title, chosen] of [
  ["suite", both.filter((row) => !isHard(row))],
  ["hard", both.filter(isHard)],
])
  if (chosen.length > 0)
    tables[title] = { schemas: chosen.length, ours: summary("ours", chosen), xgrammar: summary("xgrammar", chosen) };
const wrong = rows.flatMap(({ name, ...row }) =>
  Object.entries(row).flatMap(([who, { said, same }]) => [
    ...(said === "valid" || said === "cut" ? [] : [{ name, who, said }]),
    ...(same === undefined ? [] : [{ name, who, said: same }]),
  ]),
);
if (values.json) console.log(JSON.stringify({ setUp, tables, wrong, rows }));
else {
  const shown = (number) => (number < 0.1 ? number.toFixed(3) : number < 10 ? number.toFixed(2) : number.toFixed(0));
  console.log(`\nset-up, ms: ours ${setUp.ours}, xgrammar ${setUp.xgrammar}`);
  for (const [title, { schemas: count, ours, xgrammar }] of Object.entries(tables)) {
    console.log(
      `\n${title}, ${count} schemas that both led through the same text\n\n| ms | ours | xgrammar |\n|---|---|---|`,
    );
    for (const name of Object.keys(ours)) console.log(`| ${name} | ${shown(ours[name])} | ${shown(xgrammar[name])} |`);
  }
  console.log("\nhard ones, ms to the whole text and the worst mask:\n\n| schema | ours | xgrammar |\n|---|---|---|");
  const one = ({ said, same, times }) =>
    times ? `${shown(times.made + sum(times.masks))}, ${shown(Math.max(...times.masks))}` : (same ?? said);
  for (const row of rows.filter(isHard)) console.log(`| ${row.name} | ${one(row.ours)} | ${one(row.xgrammar)} |`);
  console.log("\nrefused or wrong:");
  for (const { name, who, said } of wrong) console.log(`- ${name}, ${who}: ${said}`);
}
