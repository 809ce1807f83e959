// Which options there are for sampling, generating and chatting: a name that nobody reads, or a fraction where tokens are counted,
// is a mistake. What values sampling takes is checked where they are used.
import {
  abortSignal,
  anyValue,
  callback,
  listOf,
  type OptionCheck,
  type OptionChecks,
  objectWith,
  oneOf,
  wholeNumber,
} from "@rwkv-ts/core";
import type { ChatOptions, ReplyOptions } from "./chat.js";
import type { GenerateOptions } from "./generate.js";
import type { SamplerOptions } from "./sampler.js";

// functions, because bundlers keep what is called or spread while a module loads
const samplerChecks = (): OptionChecks<SamplerOptions> => ({
  temperature: anyValue,
  topP: anyValue,
  topK: anyValue,
  presencePenalty: anyValue,
  frequencyPenalty: anyValue,
  penaltyDecay: anyValue,
  seed: anyValue,
  logitBias: anyValue,
  bannedTokens: anyValue,
  vocabularySize: wholeNumber(0),
});

const isText = (value: unknown): boolean => typeof value === "string";
const texts = (): OptionCheck => listOf("texts", isText);
const textOrTexts: OptionCheck = (value) =>
  isText(value) ? undefined : texts()(value) && "must be a text or a list of texts";

/** The most probable ids that are told in an id's place. */
const mostLogprobs = 1000;

/** Whoever generates hands all of its options to the sampler. */
export const generateChecks = (): OptionChecks<GenerateOptions> => ({
  ...samplerChecks(),
  maxTokens: wholeNumber(0),
  stop: textOrTexts,
  stopTokens: listOf("token ids", (id) => Number.isSafeInteger(id) && (id as number) >= 0),
  signal: abortSignal,
  logprobs: wholeNumber(0, mostLogprobs),
  onToken: callback,
  processLogits: callback,
  allowed: callback,
  constraint: objectWith("mask", "accept"),
  sampler: objectWith("sample", "accept"),
});

const thinking = () => oneOf("none", "think", "think-briefly", "think-long", "skip");

export const chatChecks = (): OptionChecks<ChatOptions> => ({
  ...samplerChecks(),
  template: objectWith("turn"),
  system: anyValue,
  messages: listOf("messages", () => true),
  thinking: thinking(),
  stop: texts(),
  maxTokens: wholeNumber(0),
  maximumSnapshots: wholeNumber(0),
});

export const replyChecks = (): OptionChecks<ReplyOptions> => ({
  thinking: thinking(),
  maxTokens: wholeNumber(0),
  signal: abortSignal,
  onToken: callback,
});
