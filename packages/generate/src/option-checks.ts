// Which options there are for sampling, generating and chatting: a name that nobody reads, or a fraction where tokens are counted,
// is a mistake. What values sampling takes is checked where they are used.
import { anyValue, type OptionChecks, oneOf, wholeNumber } from "@rwkv-ts/core";
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

/** The most probable ids that are told in an id's place. */
const mostLogprobs = 1000;

/** Whoever generates hands all of its options to the sampler. */
export const generateChecks = (): OptionChecks<GenerateOptions> => ({
  ...samplerChecks(),
  maxTokens: wholeNumber(0),
  stop: anyValue,
  stopTokens: anyValue,
  signal: anyValue,
  logprobs: wholeNumber(0, mostLogprobs),
  onToken: anyValue,
  processLogits: anyValue,
  allowed: anyValue,
  constraint: anyValue,
  sampler: anyValue,
});

const thinking = () => oneOf("none", "think", "think-briefly", "think-long", "skip");

export const chatChecks = (): OptionChecks<ChatOptions> => ({
  ...samplerChecks(),
  template: anyValue,
  system: anyValue,
  messages: anyValue,
  thinking: thinking(),
  stop: anyValue,
  maxTokens: wholeNumber(0),
  maximumSnapshots: wholeNumber(0),
});

export const replyChecks = (): OptionChecks<ReplyOptions> => ({
  thinking: thinking(),
  maxTokens: wholeNumber(0),
  signal: anyValue,
  onToken: anyValue,
});
