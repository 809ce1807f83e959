// `json_schema` and `grammar` of /completion.
import { gbnfGrammar, jsonSchemaGrammar, type TokenConstraint, tokenConstraint } from "@rwkv-ts/generate";
import type { Engine } from "../engine/engine.js";
import { badRequest } from "../http/api-error.js";
import type { Fields } from "../http/fields.js";

export function llamaConstraint(
  engine: Engine,
  fields: Fields,
): { constraint: TokenConstraint | undefined; isStructured: boolean } {
  const schema = fields.value("json_schema");
  const grammar = fields.string("grammar");
  if (schema === undefined && !grammar) return { constraint: undefined, isStructured: false };
  const name = schema === undefined ? "grammar" : "json_schema";
  try {
    const made = schema === undefined ? gbnfGrammar(grammar!) : jsonSchemaGrammar(schema);
    return {
      constraint: tokenConstraint(made, engine.tokenizer, engine.model.model.vocabularySize),
      isStructured: true,
    };
  } catch (error) {
    throw badRequest(`${name}: ${(error as Error).message}`, name, "invalid_schema");
  }
}
