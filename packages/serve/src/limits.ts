// What a server takes on at most.
import { checkOptions, realNumber, wholeNumber } from "@rwkv-ts/core";

/** What a server takes on at most. */
export interface Limits {
  /** Requests under way at once; more are told to come back (429). Default 256. */
  readonly requests: number;
  /** Bytes of a body. Default 8 MiB. */
  readonly bodyBytes: number;
  /** Seconds that a request may take. Default 600. */
  readonly seconds: number;
  /** Tokens that a request may ask for, and that a chat writes where it does not say. Default 4096. */
  readonly tokens: number;
  /** Tokens of a prompt. Default 1,000,000. */
  readonly promptTokens: number;
  /** Choices of one prompt (`n`, `best_of`). Default 16. */
  readonly choices: number;
  /** Texts that one request writes (its prompts, each times its choices) or has embedded. Default 256. */
  readonly batch: number;
  /** Responses that are remembered for `previous_response_id`. Default 10,000. */
  readonly responses: number;
  /** Named states of one owner. Default 1,000. */
  readonly states: number;
  /** Bytes of a packed state that is taken in. Default 256 MiB. */
  readonly stateBytes: number;
  /** Bytes of a file of requests. Default 64 MiB. */
  readonly fileBytes: number;
  /** Files of one owner, those of answers among them. Default 1,000. */
  readonly files: number;
  /** Batches of one owner that are remembered; more than so many under way are answered with 429. Default 1,000. */
  readonly batches: number;
  /** Requests of one batch. Default 50,000. */
  readonly batchLines: number;
  /** Requests of batches that are answered at once, beside those that clients wait for. Default 8. */
  readonly batchRequests: number;
}

/** @throws InputError for names and numbers that make no sense */
export function limitsOf(given: Partial<Limits> = {}): Limits {
  const count = wholeNumber(1);
  checkOptions<Partial<Limits>>("limits", given, {
    requests: count,
    bodyBytes: count,
    seconds: realNumber(0.001, 2 ** 20),
    tokens: count,
    promptTokens: count,
    choices: count,
    batch: count,
    responses: wholeNumber(0),
    states: wholeNumber(0),
    stateBytes: count,
    fileBytes: count,
    files: wholeNumber(0),
    batches: wholeNumber(0),
    batchLines: count,
    batchRequests: count,
  });
  return {
    requests: 256,
    bodyBytes: 2 ** 23,
    seconds: 600,
    tokens: 4096,
    promptTokens: 1_000_000,
    choices: 16,
    batch: 256,
    responses: 10_000,
    states: 1000,
    stateBytes: 2 ** 28,
    fileBytes: 2 ** 26,
    files: 1000,
    batches: 1000,
    batchLines: 50_000,
    batchRequests: 8,
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  };
}
