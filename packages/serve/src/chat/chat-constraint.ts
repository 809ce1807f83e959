// What a reply may be: JSON, JSON of a schema, calls of tools whose arguments fit the tools' schemas.
import {
  alternatives,
  type Grammar,
  jsonObject,
  jsonSchemaGrammar,
  literal,
  optional,
  repeated,
  sequence,
  type TokenConstraint,
  tokenConstraint,
  triggered,
} from "@rwkv-ts/generate";
import type { Engine } from "../engine/engine.js";
import { badRequest } from "../http/api-error.js";
import type { Fields, Json } from "../http/fields.js";
import type { Tool, ToolChoice } from "./messages.js";
import { callClose, callHead, callOpen } from "./tool-text.js";

/** Text; any JSON object; or JSON of this schema. */
export type Format = "text" | "json" | { readonly schema: Json };

/** `response_format`. */
export function formatOf(fields: Fields, name = "response_format"): Format {
  const format = fields.object(name);
  if (!format) return "text";
  const type = format.required("type", format.oneOf("type", ["text", "json_object", "json_schema"]));
  if (type !== "json_schema") return type === "text" ? "text" : "json";
  const described = format.object("json_schema") ?? format;
  return { schema: described.required("schema", described.value("schema")) };
}

export interface ConstraintRequest {
  readonly format: Format;
  readonly tools: readonly Tool[];
  readonly choice: ToolChoice;
  /** Whether one reply may call several tools. Undefined: where the model decides, it may; where it has to call one, it calls one. */
  readonly parallel: boolean | undefined;
  /** Whether the reply begins with a thought, which may be anything. */
  readonly isThinking: boolean;
}

const mostCalls = 16;

/** Grammars of the latest requests: those that come again are not computed again. */
const grammars = new Map<string, Grammar>();
const mostGrammars = 64;

function remembered(about: unknown, make: () => Grammar): Grammar {
  const key = JSON.stringify(about);
  const grammar = grammars.get(key) ?? make();
  grammars.delete(key);
  grammars.set(key, grammar);
  if (grammars.size > mostGrammars) grammars.delete(grammars.keys().next().value!);
  return grammar;
}

/** Makes a constraint for each choice of a reply; undefined where all may be written. @throws ApiError for a schema that cannot be held to */
export function chatConstraint(engine: Engine, request: ConstraintRequest): (() => TokenConstraint) | undefined {
  const { format, tools, choice, parallel, isThinking } = request;
  const { vocabularySize: rows } = engine.model.model;
  const held = (grammar: Grammar) => tokenConstraint(grammar, engine.tokenizer, rows);
  const behind = (trigger: string, grammar: Grammar, then: "once" | "again") => () =>
    triggered(engine.tokenizer, trigger, () => held(grammar), then, rows);
  const callable = typeof choice === "object" ? tools.filter(({ name }) => name === choice.name) : tools;
  const mayCall = choice !== "none" && callable.length > 0;
  if (mayCall && choice === "auto" && format === "text") {
    const call = remembered(["calls", callable], () => callGrammar(callable));
    return behind(callOpen, call, parallel === false ? "once" : "again");
  }
  const isForced = mayCall && choice !== "auto";
  if (!isForced && format === "text") return undefined;
  const about = ["whole", mayCall && callable, isForced || format, parallel ?? false, isThinking];
  const whole = remembered(about, () => {
    const ways = [
      ...(mayCall ? [callsGrammar(callable, parallel ?? false)] : []),
      ...(isForced || format === "text" ? [] : [formatGrammar(format)]),
    ];
    return sequence(isThinking ? optional(literal("\n")) : literal(" "), alternatives(...ways));
  });
  return isThinking ? behind("</think>", whole, "once") : () => held(whole);
}

const formatGrammar = (format: Exclude<Format, "text">): Grammar =>
  format === "json" ? jsonObject() : schemaGrammar(format.schema, "response_format");

/** A call, or several in lines of their own. */
function callsGrammar(tools: readonly Tool[], parallel: boolean): Grammar {
  const call = sequence(literal(callOpen), callGrammar(tools));
  return parallel ? sequence(call, repeated(sequence(literal("\n"), call), 0, mostCalls - 1)) : call;
}

/** What follows <tool_call>. */
const callGrammar = (tools: readonly Tool[]): Grammar =>
  alternatives(
    ...tools.map(({ name, parameters }) =>
      sequence(literal(`\n${callHead(name)}`), schemaGrammar(parameters, "tools"), literal(`}\n${callClose}`)),
    ),
  );

function schemaGrammar(schema: Json, param: string): Grammar {
  try {
    return jsonSchemaGrammar(schema);
  } catch (error) {
    throw badRequest(`${param}: ${(error as Error).message}`, param, "invalid_schema");
  }
}
