// The server as a function of requests, for any runtime that has fetch; `node.ts` gives it a port.
import { checkOptions, realNumber } from "@rwkv-ts/core";
import { Hono } from "hono";
import { cors } from "hono/cors";
import { Answering, type RequestLine } from "./answering.js";
import { anthropicMessages, countTokens } from "./anthropic/messages.js";
import { type BatchQueue, processQueue } from "./batches/batch-queue.js";
import { Batches } from "./batches/batches.js";
import { askBatched, batchRoutes } from "./batches/routes.js";
import { ApiError } from "./http/api-error.js";
import { readBody, readBytes } from "./http/body.js";
import type { Fields } from "./http/fields.js";
import type { Answer, Work } from "./http/work.js";
import { type Limits, limitsOf } from "./limits.js";
import { applyTemplate, detokenize, health, infill, llamaCompletion, props, tokenize } from "./llama/routes.js";
import { Metrics } from "./metrics.js";
import { Models, type ServedModel } from "./models.js";
import { NamedStates, nameOf } from "./named-states/named-states.js";
import { createState, deleteState, forkState, getState, listStates, mixStates } from "./named-states/routes.js";
import { chatCompletion } from "./openai/chat.js";
import { completion } from "./openai/completions.js";
import { embeddings } from "./openai/embeddings.js";
import { Responses } from "./openai/response-records.js";
import { createResponse, deleteResponse, getResponse } from "./openai/responses.js";
import { page } from "./page.js";
import { type Route, ServerContext } from "./server-context.js";
import { memoryRecordStore, type RecordStore } from "./states/record-store.js";

/** What a server has and whom it answers. */
export interface ServerOptions {
  /** The first one answers where a request names none. */
  readonly models: readonly ServedModel[];
  /** Who has one of these may ask. Default: everybody. */
  readonly apiKeys?: readonly string[] | undefined;
  /** Origins whose pages may ask; `*`: all (the default). An empty list: none. */
  readonly origins?: readonly string[] | undefined;
  readonly limits?: Partial<Limits> | undefined;
  /** Where responses and named states are remembered. Default: in this process, until it ends. */
  readonly records?: RecordStore | undefined;
  /**
   * Who answers the requests of batches, and when. Default: this process, which goes on after a start where `records` outlive it. `false`:
   * no batches are taken.
   */
  readonly batches?: BatchQueue | false | undefined;
  /** Seconds of silence of a server over the same `records` after which this one goes on with its batches, 1 to 86,400. Default 30. */
  readonly takeover?: number | undefined;
  /** Told of every answered request, without any of its text. */
  readonly onRequest?: ((line: RequestLine) => void) | undefined;
  /** Told of failures that are not the request's fault. */
  readonly onError?: ((error: unknown) => void) | undefined;
}

/** A server as a function of requests, for any runtime that has fetch. */
export interface RwkvServer {
  /** Answers a request: what fetch-style runtimes call. */
  readonly fetch: (request: Request) => Promise<Response>;
  readonly models: Models;
  /** Requests under way. */
  readonly active: number;
  /**
   * Refuses new requests, waits for those under way (so many seconds; then they are given up), saves the states that are to be kept,
   * and ends the models that it loaded. Default 30 seconds.
   */
  close(seconds?: number): Promise<void>;
}

/** Makes a server. @throws TypeError for models that cannot be told apart, InputError for limits and times that make no sense */
export function createServer(options: ServerOptions): RwkvServer {
  const [models, limits] = [new Models(options.models), limitsOf(options.limits)];
  const { records = memoryRecordStore(), batches: queue = processQueue(), takeover = 30 } = options;
  checkOptions<Pick<ServerOptions, "takeover">>("createServer", { takeover }, { takeover: realNumber(1, 86_400) });
  const states = new NamedStates(models, records, limits.states);
  const batches = new Batches(records, queue || undefined, limits, takeover);
  const responses = new Responses(records, limits.responses);
  const context = new ServerContext(models, limits, new Metrics(), states, responses, batches);
  const answering = new Answering(context, options);
  const app = routes(context, options, answering);
  batches.start(askBatched(context, answering, batched));
  let closing: Promise<void> | undefined;
  return {
    fetch: async (request) => app.fetch(request),
    models,
    get active() {
      return context.active;
    },
    close(seconds = 30) {
      closing ??= Promise.all([batches.close(), context.drain(seconds)]).then(async () => {
        await models.close();
        await records.close?.();
      });
      return closing;
    },
  };
}

/** What requests of batches may ask for. */
const batched = {
  "/v1/chat/completions": chatCompletion,
  "/v1/completions": completion,
  "/v1/embeddings": embeddings,
  "/v1/responses": createResponse,
};

function routes(context: ServerContext, options: ServerOptions, answering: Answering): Hono {
  const app = new Hono({ strict: false }); // base URLs that end in "/" are usual
  const { origins = ["*"] } = options;
  if (origins.length > 0) app.use("*", cors({ origin: origins.includes("*") ? "*" : [...origins] }));
  const { bodyBytes } = context.limits;
  const post = (paths: readonly string[], route: Route): void => {
    for (const path of paths)
      app.post(path, ({ req: { raw } }) =>
        answering.work(raw, path, async (work) => route(context, await readBody(raw, bodyBytes, work.signal), work)),
      );
  };
  const get = (paths: readonly string[], route: (request: Request, owner: string) => Promise<unknown>): void => {
    for (const path of paths) app.get(path, (c) => answering.get(c.req.raw, path, route));
  };
  post(["/v1/chat/completions", "/chat/completions"], chatCompletion);
  post(["/v1/completions"], completion);
  post(["/v1/embeddings", "/embeddings"], embeddings);
  post(["/v1/responses"], createResponse);
  post(["/v1/messages"], anthropicMessages);
  post(["/v1/messages/count_tokens"], countTokens);
  post(["/completion", "/completions"], llamaCompletion);
  post(["/infill", "/fim/completions", "/v1/fim/completions"], infill);
  post(["/tokenize"], tokenize);
  post(["/detokenize"], detokenize);
  post(["/apply-template"], applyTemplate);
  get(["/v1/models", "/models"], async (request) => modelsOf(context, request));
  get(["/v1/models/:model{.+}"], async (request) => modelOf(context, request));
  get(["/v1/responses/:id"], async (request, owner) => getResponse(context, lastOf(request, "/v1/responses/"), owner));
  get(["/props"], () => props(context));
  app.delete("/v1/responses/:id", (c) =>
    answering.get(c.req.raw, "/v1/responses/:id", async (request, owner) =>
      deleteResponse(context, lastOf(request, "/v1/responses/"), owner),
    ),
  );
  stateRoutes(app, context, answering);
  batchRoutes(app, context, answering);
  app.get("/metrics", (c) =>
    answering.text(c.req.raw, () => context.metrics.text(context.active, context.models.engines)),
  );
  app.get("/health", (c) => {
    const { status, body } = health(context);
    return c.json(body, status);
  });
  app.get("/", (c) => c.html(page));
  app.notFound((c) => {
    const { method, path } = c.req;
    return answering.failure(
      c.req.raw,
      new ApiError(404, `there is no ${method} ${path} here`, { code: "unknown_url" }),
    );
  });
  app.onError((error, c) => answering.failure(c.req.raw, error));
  return app;
}

const statesPath = "/v1/states";

/** Named states (named-states/routes.ts). */
function stateRoutes(app: Hono, context: ServerContext, answering: Answering): void {
  const { states, limits } = context;
  const post = (path: string, route: (id: string, fields: Fields, work: Work) => Promise<Answer>): void => {
    app.post(path, ({ req }) =>
      answering.work(req.raw, path, async (work) =>
        route(req.param("id") ?? "", await readBody(req.raw, limits.bodyBytes, work.signal), work),
      ),
    );
  };
  post(statesPath, (_, fields, work) => createState(context, fields, work));
  post(`${statesPath}/mix`, (_, fields, work) => mixStates(context, fields, work));
  post(`${statesPath}/:id/fork`, (id, fields, work) => forkState(context, id, fields, work));
  app.get(statesPath, ({ req }) => answering.get(req.raw, statesPath, (_, owner) => listStates(context, owner)));
  const one = `${statesPath}/:id`;
  app.get(one, ({ req }) => answering.get(req.raw, one, (_, owner) => getState(context, req.param("id"), owner)));
  app.delete(one, ({ req }) => answering.get(req.raw, one, (_, owner) => deleteState(context, req.param("id"), owner)));
  const content = `${one}/content`;
  app.get(content, ({ req }) =>
    answering.work(req.raw, content, async ({ owner, signal }) => ({
      bytes: await states.content(req.param("id"), owner, signal),
    })),
  );
  app.put(content, ({ req }) =>
    answering.work(req.raw, content, async ({ owner, signal }) => {
      nameOf(owner, req.param("id"));
      const bytes = await readBytes(req.raw, limits.stateBytes, signal);
      return { json: await states.load(req.param("id"), owner, bytes, req.query("model")) };
    }),
  );
}

/** What stands behind a part of the path; what is no UTF-8 in it stays as it is. */
function lastOf(request: Request, before: string): string {
  const rest = new URL(request.url).pathname.slice(before.length);
  try {
    return decodeURIComponent(rest);
  } catch {
    return rest;
  }
}

type ModelInfo = ReturnType<Models["list"]>[number];

/** Anthropic's clients tell their protocol's version. */
const isAnthropic = ({ headers }: Request): boolean => headers.has("anthropic-version");

const anthropicModel = ({ id, created }: ModelInfo) => ({
  type: "model",
  id,
  display_name: id,
  created_at: new Date(created * 1000).toISOString(),
});

function modelsOf(context: ServerContext, request: Request): object {
  const list = context.models.list();
  if (!isAnthropic(request)) return { object: "list", data: list };
  return { data: list.map(anthropicModel), first_id: list[0]!.id, last_id: list.at(-1)!.id, has_more: false };
}

/** @throws ApiError 404 */
function modelOf(context: ServerContext, request: Request): object {
  const name = lastOf(request, "/v1/models/");
  const found = context.models.list().find(({ id }) => id === name);
  if (found) return isAnthropic(request) ? anthropicModel(found) : found;
  throw new ApiError(404, `there is no model ${JSON.stringify(name.slice(0, 200))} here`, {
    param: "model",
    code: "model_not_found",
  });
}
