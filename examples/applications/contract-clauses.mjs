// Clauses of a contract of hundreds of pages, in one pass: the session reads page after page, a copy of it writes down what each page
// settles, as JSON of a schema, and the session reads on. No page is read twice, and the copy knows all pages before its own.
import { jsonSchemaGrammar, tokenConstraint } from "@rwkv-ts/generate";

export const clause = {
  type: "object",
  properties: {
    kind: { enum: ["payment", "term", "liability", "confidentiality", "other"] },
    party: { type: "string", maxLength: 16 },
    days: { type: "integer", minimum: 0, maximum: 999 },
  },
  required: ["kind", "party", "days"],
  additionalProperties: false,
};

/** @param pages an iterable of texts, of which one at a time is needed */
export async function* contractClauses(model, pages, schema = clause) {
  const grammar = jsonSchemaGrammar(schema);
  const session = model.session();
  try {
    let page = 0;
    for await (const text of pages) {
      await session.feed(`\n\nPage ${++page}\n\n${text}`);
      const copy = session.fork();
      try {
        let json = "";
        const constraint = tokenConstraint(grammar, model.tokenizer);
        const question = "\n\nWhat this page settles, as JSON:\n";
        for await (const piece of copy.generate(question, { constraint, temperature: 0, maxTokens: 200 }))
          json += piece;
        yield { page, clause: JSON.parse(json), tokens: session.position };
      } finally {
        copy.dispose();
      }
    }
  } finally {
    session.dispose();
  }
}
