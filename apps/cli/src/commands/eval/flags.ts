// The options of rwkv eval as the command line gives them, and which task takes which.
import type { Beginning, RulerKind, StudySize } from "@rwkv-ts/evaluate";
import type { ModelFlags } from "../../options/model-options.js";

export interface EvalFlags extends ModelFlags {
  data?: string;
  out?: string;
  limit?: number;
  parallel?: number;
  beginning?: Beginning;
  delimiter?: string;
  maxTokens?: number;
  stop?: string[];
  chunkTokens?: number;
  window?: number;
  lengths?: number[];
  depths?: number[];
  samples?: number;
  seed?: number;
  haystack?: string;
  kinds?: RulerKind[];
  size?: StudySize;
  problems?: string[];
  archs?: string[];
  layers?: number[];
  widths?: number[];
  lr?: number[];
  seeds?: number[];
  steps?: number;
  from?: string;
  train?: boolean;
  equalParameters?: boolean;
  repeats?: number;
}

export type TaskFlag = Exclude<keyof EvalFlags, keyof ModelFlags | "out">;

export interface TaskShape {
  /** What it measures, for the help. */
  readonly about: string;
  /** What kind of program runs it. */
  readonly runs: "task" | "study" | "scaling" | "convergence" | "speed" | "state-compression";
  readonly needs?: "data";
  readonly takes: readonly TaskFlag[];
}

const asked = ["limit", "parallel"] as const;
const trained = ["size", "problems", "archs", "layers", "widths", "lr", "seeds", "steps"] as const;

export const taskShapes = {
  perplexity: {
    about: "loss, perplexity and bits per byte of a text, or of JSON documents one by one",
    ...{ runs: "task", needs: "data", takes: ["data", ...asked, "window"] },
  },
  lambada: {
    about: 'the last word of passages, lines of {"text"}: accuracy and perplexity, as the RWKV projects measure it',
    ...{ runs: "task", needs: "data", takes: ["data", ...asked] },
  },
  "multiple-choice": {
    about: 'lines of {"context", "choices", "gold"}: acc and acc_norm of lm-evaluation-harness',
    ...{ runs: "task", needs: "data", takes: ["data", ...asked, "beginning", "delimiter"] },
  },
  answers: {
    about: 'lines of {"prompt", "answers"}: exact match and F1 of what the model writes, as SQuAD measures them',
    ...{ runs: "task", needs: "data", takes: ["data", ...asked, "beginning", "maxTokens", "stop"] },
  },
  compression: {
    about: "how far the model would compress a file or a folder of texts: Uncheatable Eval's protocol",
    ...{ runs: "task", needs: "data", takes: ["data", ...asked, "chunkTokens"] },
  },
  passkey: {
    about: "a number in a long text, over lengths and depths, with a heat map",
    ...{ runs: "task", takes: [...asked, "lengths", "depths", "samples", "seed"] },
  },
  needle: {
    about: "a fact in a text of your own (or in noise), over lengths and depths, with a heat map",
    ...{ runs: "task", takes: [...asked, "lengths", "depths", "samples", "seed", "haystack"] },
  },
  ruler: {
    about: "several needles, variables to track, frequent words, after RULER",
    ...{ runs: "task", takes: [...asked, "lengths", "samples", "seed", "haystack", "kinds"] },
  },
  "state-tracking": {
    about: "trains small models on parity, sums, groups and automata, and tests them on longer sequences",
    ...{ runs: "study", takes: [...trained, "lengths", "samples"] },
  },
  mqar: {
    about: "trains small models to recall many keys' values (Zoology), over the number of pairs",
    ...{ runs: "study", takes: [...trained, "samples"] },
  },
  reversal: {
    about: "trains small models to say a sequence backwards",
    ...{ runs: "study", takes: [...trained, "lengths", "samples"] },
  },
  retrieval: {
    about: "trains small models, RWKV-X among them, to find facts among ever more, and tests them on longer sequences",
    ...{ runs: "study", takes: [...trained, "lengths", "samples", "from"] },
  },
  scaling: {
    about: "trains models of several sizes on a text: loss over compute with the exponent, and along the text",
    ...{ runs: "scaling", needs: "data", takes: ["data", "size", "archs", "layers", "widths", "lr", "seeds", "steps"] },
  },
  convergence: {
    about: "trains on a text with windows of one length, a curriculum of lengths and replay, at equal tokens",
    ...{
      ...{ runs: "convergence", needs: "data" },
      takes: ["data", "size", "archs", "layers", "widths", "lr", "seeds", "steps"],
    },
  },
  "state-compression": {
    about: "what states as f16, int8, of a low rank or projected cost in bits per byte of the text that follows",
    ...{ runs: "state-compression", needs: "data", takes: ["data", "samples"] },
  },
  speed: {
    about: "time and memory of a token against the length of the text, of a model or of new ones (--archs)",
    ...{ runs: "speed", takes: ["lengths", "archs", "layers", "widths", "train", "equalParameters", "repeats"] },
  },
} as const satisfies Record<string, TaskShape>;

export type TaskName = keyof typeof taskShapes;
export const taskNames = Object.keys(taskShapes) as TaskName[];

/** Of options that not every task takes. */
export const taskFlags: readonly TaskFlag[] = [...new Set(taskNames.flatMap((name) => taskShapes[name].takes))];
