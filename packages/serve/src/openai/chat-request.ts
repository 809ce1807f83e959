// A request for replies, read from the body of `/v1/chat/completions`.
import type { SamplerOptions, ThinkingMode, TokenConstraint } from "@rwkv-ts/generate";
import { chatConstraint, formatOf } from "../chat/chat-constraint.js";
import { type ChatPrompt, chatPrompt, withTools } from "../chat/chat-prompt.js";
import { hasFunctions, messagesOf, toolChoiceOf, toolsOf } from "../chat/messages.js";
import type { Engine } from "../engine/engine.js";
import { chatSampling, samplingOf, structureSampling } from "../engine/sampling.js";
import { badRequest } from "../http/api-error.js";
import type { Fields } from "../http/fields.js";
import type { Limits } from "../limits.js";

export interface ChatRequest {
  readonly prompt: ChatPrompt;
  readonly n: number;
  readonly sampling: SamplerOptions;
  readonly maxTokens: number;
  readonly stop: readonly string[];
  /** How many of the most probable tokens are told beside each; undefined: no log-probabilities. */
  readonly logprobs: number | undefined;
  readonly mayCall: boolean;
  /** Whether calls are told as `function_call`, of which a reply has one. */
  readonly hasFunctions: boolean;
  readonly constraint: (() => TokenConstraint) | undefined;
}

export const efforts = ["none", "minimal", "low", "medium", "high", "xhigh"] as const;
/** How much G1 models think. */
const thinkingOfEffort: Record<(typeof efforts)[number], ThinkingMode> = {
  none: "none",
  minimal: "skip",
  low: "think-briefly",
  medium: "think",
  high: "think-long",
  xhigh: "think-long",
};

export const thinkingOf = (engine: Engine, effort: (typeof efforts)[number] | undefined): ThinkingMode =>
  effort === undefined ? engine.thinking : thinkingOfEffort[effort];

/** @param before ids of the text that the messages go on from. @throws ApiError, InputError */
export function chatRequestOf(engine: Engine, fields: Fields, limits: Limits, before?: Int32Array): ChatRequest {
  const tools = toolsOf(fields);
  const choice = toolChoiceOf(fields, tools);
  const format = formatOf(fields);
  const mayCall = tools.length > 0 && choice !== "none";
  const isForced = mayCall && choice !== "auto";
  const thinking = isForced ? "none" : thinkingOf(engine, fields.oneOf("reasoning_effort", efforts));
  const messages = messagesOf(fields.required("messages", fields.list("messages")));
  const parallel = hasFunctions(fields) ? false : fields.boolean("parallel_tool_calls");
  const isThinking = thinking.startsWith("think");
  const constraint = chatConstraint(engine, { format, tools, choice, parallel, isThinking });
  const defaults = isForced || format !== "text" ? structureSampling : chatSampling;
  return {
    prompt: chatPrompt(
      engine,
      withTools(messages, mayCall ? tools : []),
      format !== "text" && thinking === "skip" ? "none" : thinking,
      before,
    ),
    n: fields.count("n", 1, limits.choices) ?? 1,
    sampling: samplingOf(fields, { ...defaults, ...engine.options.sampling }, engine.tokenizer.vocabularySize),
    maxTokens: maxTokensOf(fields, ["max_completion_tokens", "max_tokens"], limits.tokens, limits),
    stop: stopsOf(fields),
    logprobs: logprobsOf(fields),
    mayCall,
    hasFunctions: hasFunctions(fields),
    constraint,
  };
}

/** @throws ApiError for more than the server allows */
export function maxTokensOf(fields: Fields, names: readonly string[], usual: number, limits: Limits): number {
  for (const name of names) {
    const value = fields.count(name, 0);
    if (value === undefined) continue;
    if (value <= limits.tokens) return value;
    throw badRequest(`${name} is ${value}; this server writes at most ${limits.tokens} tokens`, name);
  }
  return Math.min(usual, limits.tokens);
}

/** Group chats bring the names of all who speak. */
const mostStops = 64;

export function stopsOf(fields: Fields): string[] {
  const stops = fields.strings("stop", mostStops) ?? [];
  if (stops.includes("")) throw badRequest("a stop string is empty", "stop");
  return stops;
}

function logprobsOf(fields: Fields): number | undefined {
  const top = fields.count("top_logprobs", 0, 20);
  if (fields.boolean("logprobs")) return top ?? 0;
  if (top !== undefined && top > 0) throw badRequest("top_logprobs needs logprobs to be true", "top_logprobs");
  return undefined;
}
