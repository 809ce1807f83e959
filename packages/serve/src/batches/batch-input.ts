// The input of a batch: JSON Lines of requests, {"custom_id", "method": "POST", "url", "body"}, as OpenAI's Batch API defines them.
import { isTooDeep } from "../http/body.js";
import { isObject, type Json, type JsonObject } from "../http/fields.js";

export const batchEndpoints = ["/v1/chat/completions", "/v1/completions", "/v1/embeddings", "/v1/responses"] as const;
export type BatchEndpoint = (typeof batchEndpoints)[number];

/** A request of a batch. */
export interface BatchRequest {
  /** The client's name for it, which its answer bears. */
  readonly custom_id: string;
  readonly url: string;
  readonly body: JsonObject;
}

/** What is wrong with a line, as OpenAI's `errors` of a batch tell it. */
export interface BatchInputError {
  readonly code: string;
  /** From 1; null: the whole file. */
  readonly line: number | null;
  readonly message: string;
  readonly param: string | null;
}

const [mostErrors, longestId] = [100, 512];

/** The lines of a file that are not blank. @throws TypeError for what is no UTF-8 */
export const batchLines = (content: Uint8Array): string[] =>
  new TextDecoder("utf-8", { fatal: true }).decode(content).split("\n").filter(isFilled);

const isFilled = (line: string): boolean => line.trim() !== "";

/** A line as a request. @throws BatchLineError */
export function batchRequestOf(line: string): BatchRequest {
  let value: Json;
  try {
    value = JSON.parse(line);
  } catch {
    throw new BatchLineError("invalid_json_line", "the line is not JSON");
  }
  if (isTooDeep(value)) throw new BatchLineError("invalid_json_line", "the line is nested too deeply");
  if (!isObject(value)) throw new BatchLineError("invalid_json_line", "the line is not a JSON object");
  const { custom_id, method, url, body } = value;
  if (typeof custom_id !== "string" || custom_id === "" || custom_id.length > longestId)
    throw new BatchLineError("invalid_custom_id", `custom_id must be 1 to ${longestId} characters`, "custom_id");
  if (method !== "POST") throw new BatchLineError("invalid_method", 'method must be "POST"', "method");
  if (!batchEndpoints.includes(url as BatchEndpoint))
    throw new BatchLineError("invalid_url", `url must be one of ${batchEndpoints.join(", ")}`, "url");
  if (!isObject(body)) throw new BatchLineError("invalid_body", "body must be a JSON object", "body");
  return { custom_id, url: url as BatchEndpoint, body };
}

/** Why a line of a batch is no request: its `code` and `param` are those of OpenAI's errors. */
export class BatchLineError extends Error {
  override readonly name = "BatchLineError";
  constructor(
    readonly code: string,
    message: string,
    readonly param: string | null = null,
  ) {
    super(message);
  }
}

/**
 * What is wrong with a batch's lines; nothing where all of them can be answered.
 * @param endpoint the one that every line must name; undefined: any
 * @param most lines
 */
export function batchInputErrors(
  lines: readonly string[],
  endpoint: string | undefined,
  most: number,
): BatchInputError[] {
  const whole = (code: string, message: string) => [{ code, line: null, message, param: null }];
  if (lines.length === 0) return whole("empty_file", "the file holds no requests");
  if (lines.length > most)
    return whole("too_many_tasks", `the file holds ${lines.length} requests, at most ${most} go`);
  const errors: BatchInputError[] = [];
  const seen = new Set<string>();
  for (const [i, line] of lines.entries()) {
    try {
      const { custom_id, url } = batchRequestOf(line);
      if (endpoint !== undefined && url !== endpoint)
        throw new BatchLineError("mismatched_endpoint", `url must be the batch's endpoint, ${endpoint}`, "url");
      if (seen.has(custom_id))
        throw new BatchLineError("duplicate_custom_id", "another line has this custom_id", "custom_id");
      seen.add(custom_id);
    } catch (error) {
      if (!(error instanceof BatchLineError)) throw error;
      errors.push({ code: error.code, line: i + 1, message: error.message, param: error.param });
      if (errors.length === mostErrors) break;
    }
  }
  return errors;
}
