// Tasks after RULER (Hsieh et al. 2024, "RULER: What's the Real Context Size of Your Long-Context Language Models?", arXiv 2404.06654), with
// the prompts and counts of its official generators (NVIDIA/RULER, scripts/data/synthetic): a text of a given length, a question at its end,
// and the beginning of the answer. recall: the share of the right answers that are in what the model writes, upper and lower case
// being equal (`string_match_all`). The words of keys are lists of our own, where RULER draws from a package of words.
import { anyValue, checkOptions, InputError, listOf, type OptionChecks, oneOf, wholeNumber } from "@rwkv-ts/core";
import type { RandomSource } from "@rwkv-ts/core/model";
import { lineChart } from "../charts/line-chart.js";
import { checksum } from "../json.js";
import { mean, proportion } from "../metric.js";
import { type Task, textOf } from "../task.js";
import { beginningIds } from "../text/first-id.js";
import { fitted, requireRoom } from "../text/fit.js";
import { below, digits, distinct, sourceAt } from "../text/random.js";
import { noise, sentencesOf, sizeChecks } from "./retrieval-grid.js";

/** The tasks of RULER that can be run. */
export const rulerKinds = ["multi-key", "multi-value", "multi-query", "variable-tracking", "frequent-words"] as const;
/** One of `rulerKinds`. */
export type RulerKind = (typeof rulerKinds)[number];

/** Which tasks of RULER are run, and at which lengths. */
export interface RulerOptions {
  /** Default: all of them. */
  readonly kinds?: readonly RulerKind[] | undefined;
  /** Tokens of the prompts together with the answers, at most; default 4096. */
  readonly lengths?: readonly number[] | undefined;
  /** Prompts of each kind and length; default 20 (RULER: 500). */
  readonly samples?: number | undefined;
  /** Default 0. */
  readonly seed?: number | undefined;
  /** A text to hide needles in; default RULER's noise. */
  readonly haystack?: string | undefined;
}

/** What was written to a prompt. */
export type RulerRow = {
  readonly kind: RulerKind;
  readonly length: number;
  readonly tokens: number;
  readonly wanted: readonly string[];
  readonly output: string;
  /** Share of the wanted strings that are in what was written. */
  readonly recall: number;
};

interface Prompt {
  readonly wanted: readonly string[];
  build(filling: number): string;
  readonly most?: number;
}

interface Kind {
  /** Most tokens of the answer, as the official configuration has them. */
  readonly maxTokens: number;
  make(random: RandomSource, length: number, sentences: readonly string[] | undefined): Prompt;
}

const kinds: Readonly<Record<RulerKind, Kind>> = {
  // four keys with a value each, one is asked for
  "multi-key": { maxTokens: 128, make: (random, _, text) => needles(random, text, { keys: 4, values: 1, queries: 1 }) },
  // one key with four values
  "multi-value": {
    maxTokens: 128,
    make: (random, _, text) => needles(random, text, { keys: 1, values: 4, queries: 1 }),
  },
  // four keys with a value each, all are asked for
  "multi-query": {
    maxTokens: 128,
    make: (random, _, text) => needles(random, text, { keys: 4, values: 1, queries: 4 }),
  },
  "variable-tracking": { maxTokens: 30, make: (random) => variableTracking(random) },
  "frequent-words": { maxTokens: 50, make: (random, length) => frequentWords(random, length) },
};

const checks: OptionChecks<RulerOptions> = {
  ...sizeChecks,
  kinds: listOf("names", () => true),
  seed: wholeNumber(Number.MIN_SAFE_INTEGER),
  haystack: anyValue,
};

/**
 * Tasks after RULER (Hsieh et al. 2024, arXiv 2404.06654; NVIDIA/RULER, scripts/data/synthetic): a text of a given length, a question at
 * its end; recall of the right answers.
 * @throws InputError for unknown kinds, and lengths that are none
 */
export function ruler(options: RulerOptions = {}): Task<RulerRow> {
  checkOptions("ruler", options, checks);
  const { kinds: names = rulerKinds, lengths = [4096], samples = 20, seed = 0, haystack } = options;
  for (const name of names) {
    const problem = oneOf(...rulerKinds)(name);
    if (problem) throw new InputError(`a kind of ruler ${problem}, got ${name}`);
  }
  if (lengths.length === 0 || names.length === 0)
    throw new InputError("there must be at least one length, and one kind");
  const sentences = haystack === undefined ? undefined : sentencesOf(haystack);
  const cells = names.flatMap((name) =>
    lengths.flatMap((length) => Array.from({ length: samples }, (_, sample) => ({ name, length, sample }))),
  );
  const make = (name: RulerKind, length: number, sample: number) =>
    kinds[name].make(sourceAt(seed, rulerKinds.indexOf(name), length, sample), length, sentences);
  return {
    name: "ruler",
    things: "prompts",
    settings: { kinds: names, lengths, samples, seed, haystack: haystack === undefined ? null : checksum([haystack]) },
    questions(tokenizer) {
      const start = beginningIds(tokenizer, "end-of-text");
      const room = (name: RulerKind, length: number) => length - kinds[name].maxTokens - start.length;
      for (const name of names)
        for (const length of lengths)
          requireRoom(length - room(name, length) + tokenizer.encode(make(name, length, 0).build(0)).length, length);
      return cells.map(({ name, length, sample }) => {
        const { wanted, build, most } = make(name, length, sample);
        let prompt: number[] = [];
        return {
          requests() {
            prompt = [...start, ...fitted(tokenizer, room(name, length), build, most)];
            return [{ kind: "generate", prompt, maxTokens: kinds[name].maxTokens, stop: [] }];
          },
          row([answer]) {
            const output = textOf(answer);
            return { kind: name, length, tokens: prompt.length, wanted, output, recall: recallOf(output, wanted) };
          },
        };
      });
    },
    metrics(rows) {
      const some = (name: RulerKind, length: number) =>
        proportion(rows.filter((row) => row.kind === name && row.length === length).map(({ recall }) => recall));
      const measured = names.flatMap((name) =>
        lengths
          .filter((length) => rows.some((row) => row.kind === name && row.length === length))
          .map((length) => [`${name}@${length}`, some(name, length)] as const),
      );
      return { recall: proportion(rows.map(({ recall }) => recall)), ...Object.fromEntries(measured) };
    },
    charts: (rows) => (lengths.length < 2 ? noCharts : { ruler: chart(rows) }),
  };
}

const noCharts: Readonly<Record<string, string>> = {};

function chart(rows: readonly RulerRow[]): string {
  const lengths = [...new Set(rows.map(({ length }) => length))].sort((a, b) => a - b);
  const series = [...new Set(rows.map(({ kind }) => kind))].map((kind) => {
    const at = (length: number) => rows.filter((row) => row.kind === kind && row.length === length);
    const measured = lengths.filter((length) => at(length).length > 0);
    return {
      name: kind,
      points: measured.map((length) => [length, mean(at(length).map(({ recall }) => recall)).value] as const),
    };
  });
  const names = { x: "tokens of the prompt", y: "share of the answers found" };
  return lineChart({ title: "RULER", names, series, logarithmic: { x: true }, bounds: [0, 1] });
}

const recallOf = (output: string, wanted: readonly string[]): number =>
  wanted.filter((each) => output.toLowerCase().includes(each.toLowerCase())).length / wanted.length;

interface NeedleCounts {
  readonly keys: number;
  readonly values: number;
  readonly queries: number;
}

function needles(random: RandomSource, sentences: readonly string[] | undefined, counts: NeedleCounts): Prompt {
  const names = distinct(random, adjectives.length * nouns.length, counts.keys).map(keyName);
  const facts = names.map((name) => ({ name, values: Array.from({ length: counts.values }, () => digits(random, 7)) }));
  const lines = facts.flatMap(({ name, values }) =>
    values.map((value) => `One of the special magic numbers for ${name} is: ${value}.`),
  );
  const asked = distinct(random, facts.length, counts.queries).map((i) => facts[i]!);
  const places = lines.map(() => random.uniform()).sort((a, b) => b - a);
  const order = distinct(random, lines.length, lines.length);
  const query = listed(asked.map(({ name }) => name));
  const isOne = counts.queries * counts.values === 1;
  const [number, are, some] = isOne ? ["number", "is", "A"] : ["numbers", "are", "Some"];
  return {
    wanted: asked.flatMap(({ values }) => values),
    ...(sentences && { most: sentences.length }),
    build(filling) {
      const text = sentences?.slice(0, filling) ?? Array.from({ length: filling }, () => noise);
      for (const [i, place] of places.entries()) text.splice(Math.round(place * filling), 0, lines[order[i]!]!);
      return `${some} special magic ${number} ${are} hidden within the following text. Make sure to memorize it. I will quiz you about the ${number} afterwards.
${text.join(sentences ? " " : "\n")}
What ${isOne ? "is" : "are all"} the special magic ${number} for ${query} mentioned in the provided text? The special magic ${number} for ${query} mentioned in the provided text ${are}`;
    },
  };
}

const listed = (names: readonly string[]): string =>
  names.length === 1 ? names[0]! : `${names.slice(0, -1).join(", ")}, and ${names.at(-1)}`;

/** A chain of five variables that are given the value of the one before; all have the first one's. */
function variableTracking(random: RandomSource): Prompt {
  const names = distinct(random, 26 ** 5, 5).map((code) => letters(code, 5).toUpperCase());
  const value = digits(random, 5);
  const chain = names.map((name, i) => `VAR ${name} = ${i === 0 ? value : `VAR ${names[i - 1]}`}`);
  const places = chain.map(() => random.uniform()).sort((a, b) => a - b);
  return {
    wanted: names,
    build(filling) {
      const text = Array.from({ length: filling }, () => noise);
      for (const [i, place] of places.entries()) text.splice(Math.round(place * filling) + i, 0, chain[i]!);
      return `Memorize and track the chain(s) of variable assignment hidden in the following text.

${text.join("\n")}
Question: Find all variables that are assigned the value ${value} in the text above. Answer: According to the chain(s) of variable assignment in the text above, ${names.length} variables are assigned the value ${value}, they are: `;
    },
  };
}

/** Invented words whose frequencies follow a zeta distribution with α = 2; the most frequent one is dots, the next three are asked for. */
function frequentWords(random: RandomSource, length: number): Prompt {
  const words = distinct(random, 26 ** 6, Math.max(4, Math.floor(length / 50))).map((code) => letters(code, 6));
  words[0] = "...";
  const zeta2 = Math.PI ** 2 / 6;
  const shuffle = below(random, 2 ** 31);
  return {
    wanted: words.slice(1, 4),
    build(filling) {
      // the third of the answers must be there more often than the fourth word
      const all = words.flatMap((word, i) =>
        Array.from({ length: Math.floor((filling + 60) / ((i + 1) ** 2 * zeta2)) }, () => word),
      );
      const order = distinct(sourceAt(shuffle), all.length, all.length);
      return `Read the following coded text and track the frequency of each coded word. Find the three most frequently appeared coded words. ${order.map((i) => all[i]).join(" ")}
Question: Do not provide any explanation. Please ignore the dots '....'. What are the three most frequently appeared words in the above coded text? Answer: According to the coded text above, the three most frequently appeared words are:`;
    },
  };
}

/** A number written in 26 letters. */
const letters = (code: number, count: number): string =>
  Array.from({ length: count }, (_, i) => String.fromCharCode(97 + (Math.floor(code / 26 ** i) % 26))).join("");

const keyName = (code: number): string =>
  `${adjectives[code % adjectives.length]}-${nouns[Math.floor(code / adjectives.length)]}`;

const adjectives =
  "amber brave calm daring eager faint gentle hollow idle jolly keen lively mellow narrow odd polite quiet rapid silent tidy upbeat vivid warm yellow zealous".split(
    " ",
  );
const nouns =
  "anchor basket candle dolphin ember forest guitar harbor island jacket kettle lantern meadow needle orchard pebble quilt river saddle teapot umbrella valley window yarn zebra".split(
    " ",
  );
