// How tokens are drawn, as OpenAI's protocol names it, with the names of llama.cpp's server beside them.
import type { SamplerOptions } from "@rwkv-ts/generate";
import { badRequest } from "../http/api-error.js";
import type { Fields, Json } from "../http/fields.js";

/** Where a request does not say it: as `rwkv chat` writes ... */
export const chatSampling: SamplerOptions = { temperature: 1, topP: 0.5, presencePenalty: 0.5, frequencyPenalty: 0.5 };
/** ... and as `rwkv generate` does. */
export const textSampling: SamplerOptions = { temperature: 1, topP: 0.7 };
/** Penalties would make up words in place of the quotes and braces that a structure repeats. */
export const structureSampling: SamplerOptions = { temperature: 1, topP: 0.5 };

/** @param vocabulary ids that the model has */
export function samplingOf(fields: Fields, defaults: SamplerOptions, vocabulary: number): SamplerOptions {
  const given: SamplerOptions = {};
  const take = (name: keyof SamplerOptions, value: unknown): void => {
    if (value !== undefined) Object.assign(given, { [name]: value });
  };
  take("temperature", fields.number("temperature", 0, 100));
  take("topP", fields.number("top_p", 0, 1));
  const topK = fields.count("top_k", -1); // below 0: all, as clients of llama.cpp and vLLM write it
  take("topK", topK === undefined ? undefined : Math.max(0, topK));
  take("presencePenalty", fields.number("presence_penalty", -1000, 1000));
  take("frequencyPenalty", fields.number("frequency_penalty", -1000, 1000));
  take("penaltyDecay", fields.number("penalty_decay", 0, 1));
  take("seed", seedOf(fields));
  take("logitBias", biasOf(fields, vocabulary));
  return { ...defaults, ...given };
}

/**
 * {"50256": -100}: 100 in size decides, as OpenAI says of it; or as llama.cpp's clients write it, [[50256, -100]], with false for what is
 * never drawn.
 */
function biasOf(fields: Fields, vocabulary: number): [number, number][] | undefined {
  const given = fields.value("logit_bias");
  const isPairs = Array.isArray(given) && given.every((pair) => Array.isArray(pair) && pair.length === 2);
  const pairs = isPairs
    ? (given as Json[][]).map(([id, bias]): [string, unknown] => [String(id), bias === false ? -100 : bias])
    : Object.entries(fields.object("logit_bias")?.all ?? {});
  if (given === undefined) return undefined;
  return pairs.map(([key, value]) => {
    const id = /^\d+$/.test(key) ? Number(key) : Number.NaN;
    if (!(id < vocabulary)) throw badRequest(`logit_bias: ${key} is no id below ${vocabulary}`, "logit_bias");
    if (typeof value !== "number" || Math.abs(value) > 100)
      throw badRequest(`logit_bias: the bias of ${key} must be a number from -100 to 100`, "logit_bias");
    return [id, Math.abs(value) === 100 ? value * Number.POSITIVE_INFINITY : value];
  });
}

/** With a seed, choice i draws with seed + i. */
export const samplingOfChoice = (sampling: SamplerOptions, choice: number): SamplerOptions =>
  sampling.seed === undefined ? sampling : { ...sampling, seed: exactSeed(sampling.seed + choice) };

/** Of 64 bits, as OpenAI's are, of which a number of JSON keeps the higher ones. */
function seedOf(fields: Fields): number | undefined {
  const seed = fields.number("seed", -(2 ** 64), 2 ** 64);
  if (seed === undefined || Number.isInteger(seed)) return seed === undefined ? seed : exactSeed(seed);
  throw badRequest(`seed must be a whole number, got ${seed}`, "seed");
}

/** One that is exact as a number, and the seed itself where it is. */
function exactSeed(seed: number): number {
  return Number.isSafeInteger(seed) ? seed : Math.round(seed / 2 ** 12) % 2 ** 53;
}
