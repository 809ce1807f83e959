// Throughput of the tokenizers on one core. Build the package first, then: node packages/tokenizer/bench/throughput.mjs
// Reads what others made: the corpus, the World vocabulary and the 20B tokenizer (tooling/vitest/data.mjs says where).

import { readdirSync, readFileSync } from "node:fs";
import { goldenJson, othersPath } from "../../../tooling/vitest/data.mjs";
import { BpeTokenizer, HfTokenizer, loadTokenizer, trainBpe, WorldTokenizer } from "../dist/index.js";

function report(name, bytes, work) {
  work();
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 5; i++) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  console.log(`${name.padEnd(34)} ${(bytes / 1e3 / best).toFixed(1).padStart(8)} MB/s  (${best.toFixed(1)} ms)`);
}

const books = readdirSync(othersPath("the corpus of books")).map((name) =>
  readFileSync(othersPath("the corpus of books", name), "utf8"),
);
const english = books.join("\n");
const mixedUnit = goldenJson("tokenizer", "world.json")
  .encode.map((item) => item.text)
  .join("\n");
const mixed = mixedUnit.repeat(Math.ceil(4e6 / Buffer.byteLength(mixedUnit)));
const sizeOf = (text) => Buffer.byteLength(text);

const vocabulary = readFileSync(othersPath("the World vocabulary"), "utf8");
let start = performance.now();
const world = new WorldTokenizer(vocabulary);
console.log(`World: loaded in ${(performance.now() - start).toFixed(0)} ms`);
for (const [name, text] of [
  ["English", english],
  ["mixed", mixed],
]) {
  const ids = world.encode(text);
  report(`World encode, ${name}`, sizeOf(text), () => world.encode(text));
  report(`World decode, ${name}`, sizeOf(text), () => world.decode(ids));
}

const neoxText = readFileSync(new URL("tokenizer/20B_tokenizer.json", data), "utf8");
start = performance.now();
const neox = await HfTokenizer.create(neoxText);
console.log(`20B: loaded in ${(performance.now() - start).toFixed(0)} ms`);
for (const [name, text] of [
  ["English", english],
  ["mixed", mixed],
]) {
  const ids = neox.encode(text);
  report(`20B encode, ${name}`, sizeOf(text), () => neox.encode(text));
  report(`20B decode, ${name}`, sizeOf(text), () => neox.decode(ids));
}

start = performance.now();
const bpe = await trainBpe(books, { vocabularySize: 4096 });
console.log(
  `BPE: ${(sizeOf(english) / 1e6).toFixed(1)} MB, 4096 ids trained in ${((performance.now() - start) / 1e3).toFixed(2)} s`,
);
const bpeText = bpe.serialise();
for (const [name, text] of [
  ["English", english],
  ["mixed", mixed],
]) {
  report(`BPE encode, ${name}`, sizeOf(text), () => bpe.encode(text));
}
start = performance.now();
if (!((await loadTokenizer(bpeText)) instanceof BpeTokenizer)) throw new Error("not a BPE tokenizer");
console.log(`BPE: ${bpeText.length} characters of JSON, loaded in ${(performance.now() - start).toFixed(0)} ms`);
const fresh = await loadTokenizer(bpeText);
start = performance.now();
fresh.encode(english);
const seconds = (performance.now() - start) / 1e3;
console.log(
  `BPE encode with a cold cache: ${(sizeOf(english) / 1e6 / seconds).toFixed(1)} MB/s; ${(sizeOf(english) / bpe.encode(english).length).toFixed(2)} bytes per id`,
);
