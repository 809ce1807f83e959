// A fact in a long text, asked for at its end: accuracy over the length of the text and the depth of the fact.
import { checkOptions, InputError, listOf, type OptionChecks, shown, wholeNumber } from "@rwkv-ts/core";
import type { RandomSource } from "@rwkv-ts/core/model";
import type { Tokenizer } from "@rwkv-ts/tokenizer";
import { heatMap } from "../charts/heat-map.js";
import { checksum, type JsonObject } from "../json.js";
import { type Metrics, proportion } from "../metric.js";
import { type Task, textOf } from "../task.js";
import { beginningIds } from "../text/first-id.js";
import { fitted, requireRoom } from "../text/fit.js";
import { digits, sourceAt } from "../text/random.js";

/** Lengths and depths at which a fact is asked for. */
export interface GridOptions {
  /** Tokens of the prompts, at most; default 1024, 2048, 4096. */
  readonly lengths?: readonly number[] | undefined;
  /** Where the fact stands: 0 at the beginning of the text, 1 at its end; default 0, 0.25, 0.5, 0.75, 1. */
  readonly depths?: readonly number[] | undefined;
  /** Prompts of each length and depth; default 5. */
  readonly samples?: number | undefined;
  /** Default 0. */
  readonly seed?: number | undefined;
}

/** As GridOptions, and the text that the fact is hidden in. */
export interface NeedleOptions extends GridOptions {
  /** A text to hide the fact in; default RULER's repeated sentences. */
  readonly haystack?: string | undefined;
}

/** What was written where a fact was asked for. */
export type GridRow = {
  readonly length: number;
  readonly depth: number;
  /** Of the prompt. */
  readonly tokens: number;
  readonly wanted: string;
  readonly output: string;
  readonly isRight: boolean;
};

/** Tokens that texts may have, and texts of a kind: what is asked for beyond would not end. */
const [longestText, mostSamples] = [2 ** 26, 2 ** 20];

/** Lengths of texts in tokens, and how many of each. */
export const sizeChecks = {
  lengths: listOf(
    `whole numbers of tokens from 1 to ${longestText}`,
    (length) => Number.isInteger(length) && (length as number) >= 1 && (length as number) <= longestText,
  ),
  samples: wholeNumber(1, mostSamples),
};

const gridChecks: OptionChecks<GridOptions> = {
  ...sizeChecks,
  depths: listOf("numbers from 0 to 1", (depth) => typeof depth === "number" && depth >= 0 && depth <= 1),
  seed: wholeNumber(Number.MIN_SAFE_INTEGER),
};

/** A text with a fact in it. */
interface Hidden {
  readonly wanted: string;
  /** The prompt with so many pieces of filling. */
  build(filling: number): string;
  /** Pieces that there are. */
  readonly most?: number;
}

interface Grid {
  readonly name: string;
  readonly maxTokens: number;
  readonly settings: JsonObject;
  hide(random: RandomSource, depth: number): Hidden;
}

/** RULER's noise, which the pass key's papers use too. */
export const noise = "The grass is green. The sky is blue. The sun is yellow. Here we go. There and back again.";

/**
 * The pass key of Mohtashami and Jaggi 2023 (arXiv 2305.16300) in their words: a number of five digits amid repeated sentences. Right
 * where the first number that the model writes is the key.
 */
export function passkey(options: GridOptions = {}): Task<GridRow> {
  checkOptions("passkey", options, gridChecks);
  const hide = (random: RandomSource, depth: number): Hidden => {
    const wanted = digits(random, 5);
    return {
      wanted,
      build(filling) {
        const before = Math.round(depth * filling);
        const repeated = (count: number) => Array.from({ length: count }, () => noise).join(" ");
        return [
          "There is an important info hidden inside a lot of irrelevant text. Find it and memorize them. I will quiz you about the important information there.",
          repeated(before),
          `The pass key is ${wanted}. Remember it. ${wanted} is the pass key.`,
          repeated(filling - before),
          "What is the pass key? The pass key is",
        ]
          .filter(Boolean)
          .join("\n");
      },
    };
  };
  return grid({ name: "passkey", maxTokens: 8, settings: {}, hide }, options);
}

/**
 * One needle in a haystack as RULER has it (Hsieh et al. 2024, arXiv 2404.06654, S-NIAH): the special magic number of a city, in a text
 * of the caller's (`haystack`, cut at its sentences) or RULER's noise. Right where the number is in what the model writes.
 */
export function needle({ haystack, ...options }: NeedleOptions = {}): Task<GridRow> {
  checkOptions("needle", options, gridChecks);
  const sentences = haystack === undefined ? undefined : sentencesOf(haystack);
  const hide = (random: RandomSource, depth: number): Hidden => {
    const wanted = digits(random, 7);
    const fact = `One of the special magic numbers for Amsterdam is: ${wanted}.`;
    return {
      wanted,
      ...(sentences && { most: sentences.length }),
      build(filling) {
        const text = sentences?.slice(0, filling) ?? Array.from({ length: filling }, () => noise);
        text.splice(Math.round(depth * filling), 0, fact);
        return `A special magic number is hidden within the following text. Make sure to memorize it. I will quiz you about the number afterwards.
${text.join(sentences ? " " : "\n")}
What is the special magic number for Amsterdam mentioned in the provided text? The special magic number for Amsterdam mentioned in the provided text is`;
      },
    };
  };
  const settings = { haystack: haystack === undefined ? null : checksum([haystack]) };
  return grid({ name: "needle", maxTokens: 32, settings, hide }, options);
}

/** The sentences of a text, with single spaces. @throws InputError for a text without a sentence */
export function sentencesOf(text: string): string[] {
  if (typeof text !== "string") throw new InputError(`a haystack must be a text, got ${shown(text)}`);
  const sentences = text.replace(/\s+/g, " ").match(/[^.!?]+[.!?]+["'”’)]*/g) ?? [];
  if (sentences.length === 0) throw new InputError("the haystack has no sentences");
  return sentences.map((each) => each.trim());
}

function grid({ name, maxTokens, settings, hide }: Grid, options: GridOptions): Task<GridRow> {
  const { lengths = [1024, 2048, 4096], depths = [0, 0.25, 0.5, 0.75, 1], samples = 5, seed = 0 } = options;
  checkAxes(lengths, depths);
  const cells = lengths.flatMap((length) =>
    depths.flatMap((depth) => Array.from({ length: samples }, (_, sample) => ({ length, depth, sample }))),
  );
  return {
    name,
    things: "prompts",
    settings: { lengths, depths, samples, seed, ...settings },
    questions: (tokenizer) => {
      const random = (place: readonly number[]) => sourceAt(seed, ...place);
      for (const length of lengths) checkLength(tokenizer, length, maxTokens, hide(random([0]), 0));
      return cells.map(({ length, depth, sample }) => {
        const hidden = hide(random([length, depth * 1e6, sample]), depth);
        let prompt: number[] = [];
        return {
          requests() {
            prompt = promptOf(tokenizer, length - maxTokens, hidden);
            return [{ kind: "generate", prompt, maxTokens, stop: [] }];
          },
          row([answer]) {
            const output = textOf(answer);
            return { length, depth, tokens: prompt.length, ...verdict(name, hidden.wanted, output) };
          },
        };
      });
    },
    metrics: gridMetrics,
    charts: (rows) => ({ [name]: gridChart(name, rows) }),
  };
}

function verdict(name: string, wanted: string, output: string) {
  const isRight = name === "passkey" ? /\d+/.exec(output)?.[0] === wanted : output.includes(wanted);
  return { wanted, output, isRight };
}

function promptOf(tokenizer: Tokenizer, length: number, { build, most }: Hidden): number[] {
  const start = beginningIds(tokenizer, "end-of-text");
  return [...start, ...fitted(tokenizer, length - start.length, build, most)];
}

function checkLength(tokenizer: Tokenizer, length: number, maxTokens: number, { build }: Hidden): void {
  const start = beginningIds(tokenizer, "end-of-text").length;
  requireRoom(start + tokenizer.encode(build(0)).length + maxTokens, length);
}

function checkAxes(lengths: readonly number[], depths: readonly number[]): void {
  if (lengths.length === 0 || depths.length === 0)
    throw new InputError("there must be at least one length, and one depth");
}

function gridMetrics(rows: readonly GridRow[]): Metrics {
  const share = (some: readonly GridRow[]) => proportion(some.map(({ isRight }) => isRight));
  const lengths = [...new Set(rows.map(({ length }) => length))];
  return {
    accuracy: share(rows),
    ...Object.fromEntries(
      lengths.map((length) => [`accuracy@${length}`, share(rows.filter((row) => row.length === length))]),
    ),
  };
}

function gridChart(name: string, rows: readonly GridRow[]): string {
  const lengths = [...new Set(rows.map(({ length }) => length))].sort((a, b) => a - b);
  const depths = [...new Set(rows.map(({ depth }) => depth))].sort((a, b) => a - b);
  const share = (depth: number, length: number) => {
    const cell = rows.filter((row) => row.depth === depth && row.length === length);
    return cell.length === 0 ? undefined : cell.filter(({ isRight }) => isRight).length / cell.length;
  };
  return heatMap({
    title: `${name}: share of right answers`,
    columns: lengths.map(String),
    rows: depths.map((depth) => `${Math.round(100 * depth)} %`),
    names: { x: "tokens of the prompt", y: "depth of the fact" },
    values: depths.map((depth) => lengths.map((length) => share(depth, length))),
  });
}
