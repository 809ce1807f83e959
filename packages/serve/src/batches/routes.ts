// /v1/files and /v1/batches, as OpenAI's clients ask for them.
import type { Hono } from "hono";
import type { Answering } from "../answering.js";
import { badRequest } from "../http/api-error.js";
import { readBody, readBytes } from "../http/body.js";
import { Fields } from "../http/fields.js";
import { metadataOf } from "../http/metadata.js";
import type { Route, ServerContext } from "../server-context.js";
import type { BatchEndpoint } from "./batch-input.js";
import { batchEndpoints } from "./batch-input.js";
import type { AskBatched } from "./batch-runner.js";
import type { NewFile } from "./stored-files.js";

const [filesPath, batchesPath] = ["/v1/files", "/v1/batches"];

export function batchRoutes(app: Hono, { batches, limits }: ServerContext, answering: Answering): void {
  app.post(filesPath, ({ req: { raw } }) =>
    answering.work(raw, filesPath, async ({ owner, signal }) => ({
      json: await batches.upload(await uploadedFile(raw, limits.fileBytes, signal), owner),
    })),
  );
  const get = (path: string, route: (id: string, owner: string, query: Query) => Promise<unknown>): void => {
    app.get(path, ({ req }) =>
      answering.get(req.raw, path, (_, owner) => route(req.param("id") ?? "", owner, (name) => req.query(name))),
    );
  };
  get(filesPath, async (_, owner, query) => {
    const [files, purpose] = [await batches.files(owner), query("purpose")];
    const wanted = files.filter((file) => purpose === undefined || file.purpose === purpose);
    return pageOf(query("order") === "asc" ? wanted.reverse() : wanted, query, 10_000);
  });
  get(`${filesPath}/:id`, (id, owner) => batches.file(id, owner));
  app.get(`${filesPath}/:id/content`, ({ req }) =>
    answering.work(req.raw, `${filesPath}/:id/content`, async ({ owner }) => ({
      bytes: await batches.content(req.param("id"), owner),
    })),
  );
  app.delete(`${filesPath}/:id`, ({ req }) =>
    answering.get(req.raw, `${filesPath}/:id`, async (_, owner) => {
      const id = req.param("id");
      await batches.deleteFile(id, owner);
      return { id, object: "file", deleted: true };
    }),
  );
  app.post(batchesPath, ({ req: { raw } }) =>
    answering.work(raw, batchesPath, async ({ owner, signal }) => {
      const fields = await readBody(raw, limits.bodyBytes, signal);
      return { json: await batches.create(newBatchOf(fields), owner) };
    }),
  );
  get(batchesPath, async (_, owner, query) => pageOf(await batches.list(owner), query, 20));
  get(`${batchesPath}/:id`, (id, owner) => batches.get(id, owner));
  app.post(`${batchesPath}/:id/cancel`, ({ req }) =>
    answering.work(req.raw, `${batchesPath}/:id/cancel`, async ({ owner }) => ({
      json: await batches.cancel(req.param("id"), owner),
    })),
  );
}

/** Answers requests of batches by the routes of their addresses. */
export function askBatched(
  context: ServerContext,
  answering: Answering,
  routes: Readonly<Record<BatchEndpoint, Route>>,
): AskBatched {
  return async (url, body, owner) => {
    const route = async (work: Parameters<Route>[2]) => {
      if (body.stream === true) throw badRequest("answers of a batch cannot be streamed", "stream");
      return routes[url as BatchEndpoint](context, Fields.of(body), work);
    };
    const response = await answering.work(new Request(`http://batch${url}`, { method: "POST" }), url, route, owner);
    const after = response.headers.get("retry-after");
    return {
      status: response.status,
      body: await response.json(),
      retryAfter: after === null ? undefined : Number(after),
    };
  };
}

type Query = (name: string) => string | undefined;

/** A page of a list: `limit` of it, behind the id `after`. @throws ApiError for a limit that is none */
function pageOf<T extends { readonly id: string }>(items: readonly T[], query: Query, most: number): object {
  const limit = Number(query("limit") ?? most);
  if (!Number.isInteger(limit) || limit < 1 || limit > 10_000)
    throw badRequest("limit must be a whole number from 1 to 10000", "limit");
  const after = query("after");
  const rest = items.slice(after === undefined ? 0 : items.findIndex(({ id }) => id === after) + 1);
  const data = rest.slice(0, limit);
  const ends = { first_id: data[0]?.id ?? null, last_id: data.at(-1)?.id ?? null };
  return { object: "list", data, ...ends, has_more: rest.length > data.length };
}

function newBatchOf(fields: Fields) {
  return {
    input_file_id: fields.required("input_file_id", fields.string("input_file_id")),
    endpoint: fields.required("endpoint", fields.oneOf("endpoint", batchEndpoints)),
    completion_window: fields.required("completion_window", fields.oneOf("completion_window", ["24h"])),
    metadata: fields.value("metadata") === undefined ? null : metadataOf(fields),
  };
}

/** Room for what a form writes around a file. */
const formBytes = 2 ** 16;

/** The file of a form. @throws ApiError 413 beyond `limit` bytes, 400 for another form */
async function uploadedFile(request: Request, limit: number, signal: AbortSignal): Promise<NewFile> {
  const type = request.headers.get("content-type") ?? "";
  if (!type.startsWith("multipart/form-data"))
    throw badRequest(
      "a file is sent as multipart/form-data, with the fields file and purpose",
      undefined,
      "invalid_form",
    );
  const bytes = await readBytes(request, limit + formBytes, signal);
  const form = await new Response(Uint8Array.from(bytes), { headers: { "content-type": type } })
    .formData()
    .catch(() => {
      throw badRequest("the body is no multipart/form-data", undefined, "invalid_form");
    });
  const [file, purpose] = [form.get("file"), form.get("purpose")];
  if (file === null || typeof file === "string")
    throw badRequest("the form has no file", "file", "missing_required_parameter");
  if (purpose !== "batch")
    throw badRequest('this server keeps files for batches alone: purpose must be "batch"', "purpose");
  const content = new Uint8Array(await file.arrayBuffer());
  return { filename: file.name, purpose, content };
}
