// From a route's answer to a response: keys checked, everything counted, and nothing left under way.
import { anthropicError } from "./anthropic/errors.js";
import { ApiError, asApiError } from "./http/api-error.js";
import { eventStream } from "./http/event-stream.js";
import { ApiKeys } from "./http/keys.js";
import type { Answer, StreamedAnswer, Work } from "./http/work.js";
import type { ServerContext } from "./server-context.js";

export interface AnsweringOptions {
  readonly apiKeys?: readonly string[] | undefined;
  readonly onRequest?: ((line: RequestLine) => void) | undefined;
  readonly onError?: ((error: unknown) => void) | undefined;
}

/** An answered request, for a log. */
export interface RequestLine {
  readonly method: string;
  /** The route, such as /v1/states/:id: names that clients give are not told. Of an address that there is not, the address. */
  readonly path: string;
  readonly status: number;
  /** Until the answer was complete. */
  readonly seconds: number;
}

/** How requests that no route takes are counted. */
const unknownPath = "other";

const bytesResponse = (bytes: Uint8Array): Response =>
  new Response(Uint8Array.from(bytes), { headers: { "content-type": "application/octet-stream" } });

export class Answering {
  readonly #keys: ApiKeys;

  constructor(
    private readonly context: ServerContext,
    private readonly options: AnsweringOptions,
  ) {
    this.#keys = new ApiKeys(options.apiKeys);
  }

  /** @param owner whose request it is, where that is known without a key */
  async work(
    request: Request,
    path: string,
    route: (work: Work) => Promise<Answer>,
    owner?: string,
  ): Promise<Response> {
    const started = performance.now();
    let work: Work | undefined;
    try {
      work = this.context.begin(request, owner ?? (await this.#keys.owner(request)));
      const answer = await route(work);
      if ("events" in answer) return this.#stream(request, path, answer, work, started);
      work.end();
      this.#tell(request, path, 200, started);
      return "bytes" in answer ? bytesResponse(answer.bytes) : Response.json(answer.json);
    } catch (error) {
      const reason = work?.signal.aborted ? work.signal.reason : undefined;
      work?.end();
      return this.failure(request, reason instanceof ApiError ? reason : error, path, started);
    }
  }

  #stream(request: Request, path: string, answer: StreamedAnswer, work: Work, started: number): Response {
    const { events, last, failure = (error: unknown) => ({ data: asApiError(error) }) } = answer;
    return eventStream(events, {
      controller: work.controller,
      ...(last !== undefined && { last }),
      failure: (error) => {
        const reason = work.signal.aborted ? work.signal.reason : error;
        this.#tellUnexpected(reason);
        return failure(reason);
      },
      onEnd: () => {
        work.end();
        this.#tell(request, path, 200, started);
      },
    });
  }

  async get(
    request: Request,
    path: string,
    route: (request: Request, owner: string) => Promise<unknown>,
  ): Promise<Response> {
    const started = performance.now();
    try {
      const body = await route(request, await this.#keys.owner(request));
      this.#tell(request, path, 200, started);
      return Response.json(body);
    } catch (error) {
      return this.failure(request, error, path, started);
    }
  }

  async text(request: Request, body: () => string): Promise<Response> {
    try {
      await this.#keys.owner(request);
      return new Response(body(), { headers: { "content-type": "text/plain; version=0.0.4; charset=utf-8" } });
    } catch (error) {
      return this.failure(request, error);
    }
  }

  failure(request: Request, thrown: unknown, path = unknownPath, started = performance.now()): Response {
    const error = asApiError(thrown);
    if (error.status === 500) this.#tellUnexpected(thrown);
    this.#tell(request, path, error.status, started);
    const isAnthropic = path.startsWith("/v1/messages");
    const body = isAnthropic ? anthropicError(error) : error.toJSON();
    return Response.json(body, { status: error.status, headers: error.headers() });
  }

  #tellUnexpected(error: unknown): void {
    if (asApiError(error).status === 500) this.options.onError?.(error);
  }

  #tell({ method, url }: Request, path: string, status: number, started: number): void {
    const seconds = (performance.now() - started) / 1000;
    this.context.metrics.request(path, status, seconds);
    this.options.onRequest?.({ method, path: path === unknownPath ? new URL(url).pathname : path, status, seconds });
  }
}
