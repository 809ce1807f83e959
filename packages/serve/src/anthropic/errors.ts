// Errors as clients of Anthropic's protocol read them.
import type { ApiError, ErrorStatus } from "../http/api-error.js";

const types: Readonly<Partial<Record<ErrorStatus, string>>> = {
  400: "invalid_request_error",
  401: "authentication_error",
  403: "permission_error",
  404: "not_found_error",
  408: "timeout_error",
  413: "request_too_large",
  429: "rate_limit_error",
  503: "overloaded_error",
};

export const anthropicError = ({ status, message }: ApiError) => ({
  type: "error",
  error: { type: types[status] ?? "api_error", message },
});
