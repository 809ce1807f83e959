// One matcher in a worker: schemas come as messages, and how it went goes back. `matcher` is "ours" or the file of xgrammar's library.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parentPort, workerData } from "node:worker_threads";
import { isAllowed } from "@rwkv-ts/core";
import { jsonSchemaGrammar, Random, tokenConstraint } from "@rwkv-ts/generate";
import { WorldTokenizer } from "@rwkv-ts/tokenizer";

const { matcher, vocabulary, mostTokens } = workerData;
/** Milliseconds of processor time: one matcher works at a time, and whatever else the machine does is not counted. */
const now = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const tokenizer = new WorldTokenizer(readFileSync(vocabulary, "utf8"));
const { vocabularySize, endOfText } = tokenizer;
const began = now();
const begin = matcher === "ours" ? ours() : await xgrammar(matcher);
parentPort.postMessage({ setUp: now() - began });

/** A schema's matcher: `mask()` of the ids that may come next, `accept(id)`, `isOver()`. */
function ours() {
  tokenConstraint(jsonSchemaGrammar({ type: "null" }), tokenizer, vocabularySize).mask(); // sorts the vocabulary
  return (schema) => {
    const grammar = jsonSchemaGrammar(schema);
    return () => {
      const constraint = tokenConstraint(grammar, tokenizer, vocabularySize);
      return {
        mask: () => constraint.mask(),
        accept: (id) => constraint.accept(id),
        isOver: () => constraint.isComplete,
      };
    };
  };
}

/** Bytes as GPT-2's alphabet writes them, which xgrammar reads back as `byte_level`. */
function byteLetters() {
  const shown = [...Array(256).keys()].map(
    (byte) => (byte > 32 && byte < 127) || (byte > 160 && byte !== 173 && byte < 256),
  );
  let next = 256;
  return shown.map((isShown, byte) => String.fromCharCode(isShown ? byte : next++));
}

async function xgrammar(file) {
  const { GrammarCompiler, GrammarMatcher, TokenizerInfo } = createRequire(import.meta.url)(file);
  const letters = byteLetters();
  const bytesOf = (id) => {
    try {
      return tokenizer.decodeBytes([id]);
    } catch {
      return new Uint8Array(); // a hole in the vocabulary
    }
  };
  const tokens = Array.from({ length: vocabularySize }, (_, id) =>
    id === endOfText ? "<|end|>" : Array.from(bytesOf(id), (byte) => letters[byte]).join(""),
  );
  const info = await TokenizerInfo.createTokenizerInfo(tokens, "byte_level", false, vocabularySize, [endOfText]);
  return async (schema) => {
    const compiler = await GrammarCompiler.createGrammarCompiler(info); // a new one: it remembers what it has compiled
    // any white space, at most one character of it, as ours; properties that a schema does not name where it allows them
    const compiled = await compiler.compileJSONSchema(JSON.stringify(schema), true, undefined, undefined, false, 1);
    return async () => {
      const state = await GrammarMatcher.createGrammarMatcher(compiled);
      return {
        mask: () => state.getNextTokenBitmask(),
        accept(id) {
          if (!state.acceptToken(id)) throw new Error(`id ${id} of its own mask is refused`);
        },
        isOver: () => state.isTerminated(),
      };
    };
  };
}

const closing = new Set('"}]0123456789'.split("").map((char) => char.charCodeAt(0)));

/** An allowed id at random: one of the commonest (the first in the vocabulary) half of the time; one that leads out where the text is long. */
function choose(mask, random, written) {
  const allowed = [];
  for (let id = 0; id < vocabularySize; id++) if (isAllowed(mask, id)) allowed.push(id);
  const isLong = written > mostTokens / 4;
  if (isLong && allowed.includes(endOfText)) return endOfText;
  const enders = isLong ? allowed.filter((id) => closing.has(tokenizer.decodeBytes([id])[0])) : [];
  const from = enders.length > 0 && random.fraction() < 0.9 ? enders : allowed;
  const most = random.fraction() < 0.5 ? Math.min(from.length, 300) : from.length;
  return from[Math.floor(random.fraction() * most)];
}

/** Milliseconds of each mask, and the text. */
async function draw(start, random, ids) {
  const state = await start();
  const masks = [];
  const written = [];
  for (let i = 0; i < (ids?.length ?? mostTokens) && !state.isOver(); i++) {
    const from = now();
    const mask = await state.mask();
    masks.push(now() - from);
    const id = ids ? ids[i] : choose(mask, random, i);
    if (id === undefined || !isAllowed(mask, id)) return { masks, refused: i };
    if (id === endOfText) break;
    state.accept(id);
    written.push(id);
  }
  const isWhole = state.isOver() || isAllowed(await state.mask(), endOfText);
  return { masks, isWhole, text: Buffer.from(tokenizer.decodeBytes(written)).toString("utf8") };
}

parentPort.on("message", async ({ schema, seed, text }) => {
  try {
    const from = now();
    const start = await begin(schema);
    const made = now() - from;
    const ids = text === undefined ? undefined : [...tokenizer.encode(text)];
    const first = await draw(start, Random.fromSeed(seed), ids);
    const again = ids && (await draw(start, undefined, ids)); // with what the first one left behind
    parentPort.postMessage({ made, ...first, again: again?.masks });
  } catch (error) {
    parentPort.postMessage({ error: error.message.split("\n")[0].slice(0, 200) });
  }
});
