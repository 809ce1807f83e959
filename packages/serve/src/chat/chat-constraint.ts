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
  /** Whether one reply may call several tools. */
  readonly parallel: boolean;
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
  const held = (grammar: Grammar) => tokenConstraint(grammar, engine.tokenizer);
  if (tools.length > 0 && choice !== "none") {
    const callable = typeof choice === "object" ? tools.filter(({ name }) => name === choice.name) : tools;
    const call = remembered(["calls", callable], () => callGrammar(callable));
    if (choice === "auto") return () => triggered(engine.tokenizer, callOpen, () => held(call), "again");
    const all = remembered(["forced", callable, parallel], () => {
      const first = sequence(literal(` ${callOpen}`), call);
      const more = sequence(literal(`\n${callOpen}`), call);
      return parallel ? sequence(first, repeated(more, 0, mostCalls - 1)) : first;
    });
    return () => held(all);
  }
  if (format === "text") return undefined;
  const whole = remembered(["format", format, isThinking], () => {
    const json = format === "json" ? jsonObject() : schemaGrammar(format.schema, "response_format");
    return sequence(isThinking ? optional(literal("\n")) : literal(" "), json);
  });
  return () => (isThinking ? triggered(engine.tokenizer, "</think>", () => held(whole), "once") : held(whole));
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
