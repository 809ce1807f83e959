// POST /v1/embeddings, as numbers or as base64 of f32 (little-endian), which the official clients ask for.
import { badRequest } from "../http/api-error.js";
import type { Fields, Json } from "../http/fields.js";
import type { Answer, Work } from "../http/work.js";
import type { ServerContext } from "../server-context.js";
import { checkedIds } from "./completions.js";

export async function embeddings(server: ServerContext, fields: Fields, work: Work): Promise<Answer> {
  const engine = await server.models.get(fields.string("model"));
  const format = fields.oneOf("encoding_format", ["float", "base64"]) ?? "float";
  const { model } = engine;
  const wanted = fields.count("dimensions", 1);
  if (wanted !== undefined && wanted !== model.info.channels)
    throw badRequest(`${engine.name} has ${model.info.channels} dimensions, and no others`, "dimensions");
  const given = fields.required("input", fields.value("input"));
  const texts = textsOf(given, server.limits.batch).map((each) =>
    typeof each === "string" ? each : engine.tokenizer.decode(checkedIds(engine, each)),
  );
  const counts = texts.map((text) => engine.tokenizer.encode(text).length);
  for (const tokens of counts) server.checkPrompt(tokens);
  const pooling = fields.oneOf("pooling", ["mean", "last", "max"]);
  const vectors = await model.embed(texts, { ...(pooling && { pooling }), signal: work.signal });
  const prompt = counts.reduce((sum, tokens) => sum + tokens, 0);
  server.metrics.count(engine.name, { prompt, cached: 0, written: 0, thought: 0 });
  const data = vectors.map((vector, index) => ({
    object: "embedding",
    index,
    embedding: format === "base64" ? base64(vector) : [...vector],
  }));
  return { json: { object: "list", data, model: engine.name, usage: { prompt_tokens: prompt, total_tokens: prompt } } };
}

/** A text, ids, or a list of either. */
function textsOf(given: Json, most: number): (string | number[])[] {
  const isIds = (value: Json): value is number[] =>
    Array.isArray(value) && value.length > 0 && value.every((id) => typeof id === "number");
  const list = typeof given === "string" || isIds(given) ? [given] : given;
  if (!Array.isArray(list) || list.length === 0 || !list.every((each) => typeof each === "string" || isIds(each)))
    throw badRequest("input must be a text, a list of ids, or a list of these", "input");
  if (list.length > most)
    throw badRequest(`input has ${list.length} texts; at most ${most} go in one request`, "input");
  if (list.includes("")) throw badRequest("a text of input is empty", "input");
  return list as (string | number[])[];
}

function base64(vector: Float32Array): string {
  const view = new DataView(new ArrayBuffer(4 * vector.length));
  vector.forEach((value, i) => {
    view.setFloat32(4 * i, value, true);
  });
  let bytes = "";
  for (const byte of new Uint8Array(view.buffer)) bytes += String.fromCharCode(byte);
  return btoa(bytes);
}
