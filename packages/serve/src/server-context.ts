// What routes need of their server.
import type { Batches } from "./batches/batches.js";
import { ApiError, badRequest } from "./http/api-error.js";
import type { Fields } from "./http/fields.js";
import { type Answer, beginWork, type Work } from "./http/work.js";
import type { Limits } from "./limits.js";
import type { Metrics } from "./metrics.js";
import type { Models } from "./models.js";
import type { NamedStates } from "./named-states/named-states.js";
import type { Responses } from "./openai/response-records.js";

/** Answers a body. */
export type Route = (server: ServerContext, fields: Fields, work: Work) => Promise<Answer>;

export class ServerContext {
  readonly #active = new Set<Work>();
  readonly #idle: (() => void)[] = [];
  #isClosing = false;

  constructor(
    readonly models: Models,
    readonly limits: Limits,
    readonly metrics: Metrics,
    readonly states: NamedStates,
    readonly responses: Responses,
    readonly batches: Batches,
  ) {}

  /** Requests under way. */
  get active(): number {
    return this.#active.size;
  }

  get isClosing(): boolean {
    return this.#isClosing;
  }

  /** @throws ApiError 503 when the server ends, 429 when it has as much to do as it takes on */
  begin(request: Request, owner: string): Work {
    if (this.#isClosing) throw new ApiError(503, "the server is ending", { code: "shutting_down", retryAfter: 5 });
    if (this.#active.size >= this.limits.requests)
      throw new ApiError(429, `${this.#active.size} requests are under way, as many as this server takes on`, {
        code: "too_many_requests",
        retryAfter: 1,
      });
    const { seconds } = this.limits;
    const late = () => new ApiError(408, `the request took longer than ${seconds} seconds`, { code: "timeout" });
    const times = this.metrics.tokenTimes();
    const work = beginWork(request, { owner, seconds, late, times, onEnd: (each) => this.#ended(each) });
    this.#active.add(work);
    return work;
  }

  #ended(work: Work): void {
    this.#active.delete(work);
    if (this.#active.size === 0) for (const resolve of this.#idle.splice(0)) resolve();
  }

  /** @throws ApiError for a prompt of more tokens than the server takes */
  checkPrompt(tokens: number): void {
    const { promptTokens } = this.limits;
    if (tokens > promptTokens)
      throw badRequest(
        `the prompt has ${tokens} tokens; this server reads at most ${promptTokens}`,
        undefined,
        "context_length_exceeded",
      );
  }

  /** Refuses new requests and waits for those under way; after so many seconds they are given up. */
  async drain(seconds: number): Promise<void> {
    this.#isClosing = true;
    if (this.#active.size === 0) return;
    const idle = new Promise<void>((resolve) => this.#idle.push(resolve));
    const timer = setTimeout(() => {
      const ending = new ApiError(503, "the server is ending", { code: "shutting_down", retryAfter: 5 });
      for (const { controller } of this.#active) controller.abort(ending);
    }, seconds * 1000);
    await idle;
    clearTimeout(timer);
  }
}
