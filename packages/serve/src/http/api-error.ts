// What goes wrong, as clients of OpenAI's protocol read it: {"error": {message, type, param, code}} under a status that tells their
// libraries whether to try again.
import { RwkvError } from "@rwkv-ts/core";

export interface ApiErrorDetails {
  /** Which field of the request is meant. */
  readonly param?: string | undefined;
  /** A word for programs, such as `model_not_found`. */
  readonly code?: string | undefined;
  /** Seconds after which it is worth trying again. */
  readonly retryAfter?: number | undefined;
  /** False: clients' libraries shall not send the request again by themselves, whatever the status. */
  readonly mayRetry?: false | undefined;
}

/** Statuses that the server answers with, and the `type` that goes with each. */
const types = {
  400: "invalid_request_error",
  401: "authentication_error",
  403: "permission_error",
  404: "not_found_error",
  405: "invalid_request_error",
  408: "timeout_error",
  409: "conflict_error",
  413: "invalid_request_error",
  429: "rate_limit_error",
  500: "server_error",
  503: "service_unavailable_error",
} as const;
export type ErrorStatus = keyof typeof types;

/** An answer that says what was wrong with a request, or with the server. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  constructor(
    readonly status: ErrorStatus,
    message: string,
    readonly details: ApiErrorDetails = {},
  ) {
    super(message);
  }

  get type(): string {
    return types[this.status];
  }

  /** The body as OpenAI's clients read it. */
  toJSON(): { error: { message: string; type: string; param: string | null; code: string | null } } {
    const { param = null, code = null } = this.details;
    return { error: { message: this.message, type: this.type, param, code } };
  }

  headers(): Record<string, string> {
    const { retryAfter, mayRetry } = this.details;
    return {
      ...(retryAfter !== undefined && { "retry-after": String(retryAfter) }),
      ...(mayRetry === false && { "x-should-retry": "false" }),
    };
  }
}

/** A request that cannot be answered as it is. */
export const badRequest = (message: string, param?: string, code?: string): ApiError =>
  new ApiError(400, message, { param, code });

/** Errors of the request's own making keep their message; of others it is told that there was one, and no more. */
export function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  if (!RwkvError.is(error)) return new ApiError(500, "the server failed unexpectedly", { code: "internal_error" });
  if (error.code === "input" || error.code === "tokenizer") return badRequest(error.message);
  if (error.code === "aborted") return new ApiError(408, "the request was given up", { code: "aborted" });
  return new ApiError(500, error.message, { code: error.code });
}
