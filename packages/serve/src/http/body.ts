// The JSON body of a request, read up to a limit: what says that it is longer is refused before it is read, what turns out to be, at
// the limit.
import { ApiError, badRequest } from "./api-error.js";
import { Fields } from "./fields.js";

/** @throws as `readBytes`; ApiError 400 for what is no JSON object */
export async function readBody(request: Request, limit: number, signal: AbortSignal): Promise<Fields> {
  const bytes = await readBytes(request, limit, signal);
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw badRequest("the body is not JSON in UTF-8", undefined, "invalid_json");
  }
  if (isTooDeep(value))
    throw badRequest(`the body is nested deeper than ${deepest} levels`, undefined, "nested_too_deeply");
  return Fields.of(value);
}

/** @throws ApiError 413 beyond `limit` bytes, 400 for a body that breaks off; the signal's reason when it fires before the body is there */
export async function readBytes(request: Request, limit: number, signal: AbortSignal): Promise<Uint8Array> {
  signal.throwIfAborted();
  const told = Number(request.headers.get("content-length") ?? 0);
  if (told > limit) throw tooLarge(limit);
  const pieces: Uint8Array[] = [];
  let size = 0;
  if (!request.body) return new Uint8Array();
  const reader = request.body.getReader();
  const leave = (): void => void reader.cancel().catch(() => undefined);
  signal.addEventListener("abort", leave, { once: true }); // what is read then ends at once
  const next = async (): ReturnType<typeof reader.read> => {
    const step = await reader.read().catch(() => {
      throw badRequest("the body broke off", undefined, "incomplete_body");
    });
    signal.throwIfAborted();
    return step;
  };
  for (let step = await next(); !step.done; step = await next()) {
    size += step.value.length;
    if (size > limit) {
      leave();
      throw tooLarge(limit);
    }
    pieces.push(step.value);
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

const deepest = 256;

/** Whether JSON is nested so deeply that functions which call themselves for what is within would fail. */
export function isTooDeep(value: unknown): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return true;
    const within: unknown[] = [];
    for (const each of level)
      if (typeof each === "object" && each !== null)
        for (const part of Array.isArray(each) ? each : Object.values(each))
          if (typeof part === "object" && part !== null) within.push(part);
    level = within;
  }
  return false;
}

const tooLarge = (limit: number): ApiError =>
  new ApiError(413, `the body is larger than ${limit} bytes`, { code: "body_too_large" });
