// The settings of writing, with their bounds, and as a part of an address.
import { defaultSampling } from "../model.js";
import type { Sampling } from "../rpc/calls.js";

export const thinkingModes = ["none", "skip", "think"] as const;

export interface Settings extends Sampling {
  readonly maxTokens: number;
  /** Continuations that are written side by side. */
  readonly n: number;
  /** A whole number, or empty for another one every time. */
  readonly seed: number | "";
  /** Strings that end the text, one a line. */
  readonly stop: string;
  /** Of chats: what the model is told first. */
  readonly system: string;
  readonly thinking: (typeof thinkingModes)[number];
}

export const defaultSettings: Settings = {
  ...defaultSampling,
  maxTokens: 200,
  n: 1,
  seed: "",
  stop: "",
  system: "",
  thinking: "none",
};

export interface Bounds {
  readonly label: string;
  readonly hint: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** Settings that are numbers, in the order in which they are shown. */
export const numbers = {
  temperature: {
    label: "Temperature",
    hint: "0: always the most probable token. Above 1: bolder.",
    min: 0,
    max: 3,
    step: 0.05,
  },
  topP: {
    label: "Top p",
    hint: "Only the most probable tokens that together have this share.",
    min: 0,
    max: 1,
    step: 0.01,
  },
  topK: { label: "Top k", hint: "Only so many of the most probable tokens. 0: all.", min: 0, max: 1000, step: 1 },
  presencePenalty: {
    label: "Presence penalty",
    hint: "Taken from every token that occurred.",
    min: -2,
    max: 2,
    step: 0.05,
  },
  frequencyPenalty: {
    label: "Frequency penalty",
    hint: "Taken once for every time a token occurred.",
    min: -2,
    max: 2,
    step: 0.05,
  },
  penaltyDecay: {
    label: "Penalty decay",
    hint: "What an occurrence keeps of its weight with each further token.",
    min: 0.9,
    max: 1,
    step: 0.001,
  },
  maxTokens: { label: "Most tokens", hint: "How many are written at most.", min: 1, max: 100_000, step: 1 },
  n: { label: "Continuations", hint: "So many, side by side, of one text that is read once.", min: 1, max: 8, step: 1 },
} as const satisfies Partial<Record<keyof Settings, Bounds>>;
export type NumberName = keyof typeof numbers;

const names = Object.keys(numbers) as NumberName[];

const isWithin = (name: NumberName, value: number): boolean => {
  const { min, max, step } = numbers[name];
  return value >= min && value <= max && (step < 1 || Number.isInteger(value));
};

/** What is wrong with the settings, in one sentence; empty where nothing is. */
export function faultOf(settings: Settings): string {
  for (const name of names) {
    const { label, min, max, step } = numbers[name];
    if (!isWithin(name, Number(settings[name])))
      return `${label} must be ${step < 1 ? "a number" : "a whole number"} from ${min} to ${max}.`;
  }
  const { seed } = settings;
  if (seed !== "" && !Number.isSafeInteger(seed)) return "The seed must be a whole number, or empty.";
  return "";
}

export const stopsOf = ({ stop }: Pick<Settings, "stop">): string[] =>
  stop
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.replaceAll("\\n", "\n"));

/**
 * What an address says behind its #: the settings that are not the usual ones, and the text only where one is given. Servers are never sent
 * that part of an address.
 */
export function settingsToHash(settings: Settings, text?: string): string {
  const parameters = new URLSearchParams();
  for (const [name, usual] of Object.entries(defaultSettings)) {
    const value = settings[name as keyof Settings];
    if (value !== usual && name !== "system") parameters.set(name, String(value));
  }
  if (text !== undefined) parameters.set("text", text);
  return parameters.toString();
}

/** The settings and the text of an address. What is out of bounds or unknown there is left as it was. */
export function settingsFromHash(hash: string, before: Settings): { settings: Settings; text: string | undefined } {
  const parameters = new URLSearchParams(hash.replace(/^#/, ""));
  const changed: Partial<Record<keyof Settings, unknown>> = {};
  for (const name of names) {
    const text = parameters.get(name);
    if (text !== null && text.trim() !== "" && isWithin(name, Number(text))) changed[name] = Number(text);
  }
  const seed = parameters.get("seed");
  if (seed !== null && /^-?\d+$/.test(seed) && Number.isSafeInteger(Number(seed))) changed.seed = Number(seed);
  const stop = parameters.get("stop");
  if (stop !== null) changed.stop = stop;
  const thinking = parameters.get("thinking");
  if (thinkingModes.some((mode) => mode === thinking)) changed.thinking = thinking;
  return { settings: { ...before, ...(changed as Partial<Settings>) }, text: parameters.get("text") ?? undefined };
}
