// From logits to text: samplers and penalties, stop sequences, generation, chats.

export { Chat, type ChatOptions, type ChatReply, type ReplyOptions } from "./chat.js";
export { type ChatMessage, type ChatRole, checkedMessage, type MessageInput, type TextPart } from "./chat-message.js";
export {
  type ChatLabels,
  type ChatTemplate,
  cleanMessage,
  createChatTemplate,
  g1Template,
  type RenderOptions,
  renderChat,
  type ThinkingMode,
  TURN_SEPARATOR,
  thinkingOpening,
  withThinkingHint,
} from "./chat-template.js";
export {
  continueFrom,
  type GenerateOptions,
  type GenerateResult,
  generate,
  generateText,
  resultOf,
} from "./generate.js";
export { gbnfGrammar } from "./grammar/gbnf.js";
export {
  alternatives,
  type ByteRange,
  byteClass,
  type CodePointRange,
  characters,
  type Grammar,
  literal,
  optional,
  repeated,
  rule,
  sequence,
} from "./grammar/grammar.js";
export { jsonObject, jsonValue } from "./grammar/json.js";
export { jsonSchemaGrammar } from "./grammar/json-schema.js";
export { regularExpression } from "./grammar/regular-expression.js";
export { type TokenConstraint, tokenConstraint } from "./grammar/token-constraint.js";
export type { ConstraintTokenizer } from "./grammar/token-vocabulary.js";
export { triggered } from "./grammar/triggered-constraint.js";
export { type LogProbability, logProbabilities, logSumExp, type TokenLogProbability } from "./log-probabilities.js";
export type { Checkpoint, ForkableModel, NextTokenModel, TextCodec } from "./model.js";
export type { PenaltyOptions } from "./penalties.js";
export { probabilities } from "./probabilities.js";
export { Random, type RandomState } from "./random.js";
export { createSampler, type Sampler, type SamplerOptions, type SamplerState } from "./sampler.js";
export type { DistributionOptions } from "./sampling-options.js";
export { type StopMatch, StopMatcher } from "./stop-sequences.js";
export { type ReplyPart, splitThought, ThoughtSplitter } from "./thought-splitter.js";
