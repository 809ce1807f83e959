// Requests that are given to the servers over a Redis (rwkv serve --redis) as batches, one an address. A batch is told again by a digest of its
// requests and of the command that asked for them, so a run that is stopped, and begun again, waits for the same one; what a run that was
// killed had kept already, but not deleted, the next one deletes.
import { createHash } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { BatchRequest, RwkvServer } from "@rwkv-ts/serve";
import { UsageError } from "../terminal/report-error.js";
import { ask } from "./ask.js";

export interface SharedBatchOptions {
  /** Tells the command: all of its requests, and where its answers go. */
  readonly command: string;
  readonly apiKey: string | undefined;
  readonly retries: number;
  readonly signal: AbortSignal;
  /** The servers have them all: they go on whatever becomes of this process. */
  readonly onBegun: () => void;
  /** Told how many requests are answered, as that changes. */
  readonly onProgress: (answered: number) => void;
}

/** A line of the answers or of the errors. */
export interface BatchAnswer {
  readonly custom_id: string;
  readonly response: { readonly status_code: number; readonly body: unknown } | null;
  readonly error: { readonly code: string; readonly message: string } | null;
}

/** Milliseconds between looks. */
const interval = 500;

/**
 * Has requests answered by the servers over a Redis. What was taken away is deleted there, so the same requests are then a new batch; also
 * what an earlier run of the command took away and was killed before it could delete, which is all that is done where there are no requests.
 * @param keep takes the answers, in the order of the requests, and what failed behind them
 * @throws UsageError for a Redis that cannot be reached or has no queue
 */
export async function answerTogether(
  url: string,
  requests: readonly BatchRequest[],
  keep: (answers: readonly BatchAnswer[]) => Promise<void>,
  options: SharedBatchOptions,
): Promise<void> {
  await using servers = await SharedServers.open(url, options);
  await servers.deleteKept(requests);
  const groups = groupsOf(requests);
  const answered = groups.map(() => 0);
  const begun = await Promise.all(groups.map((group) => servers.begin(group)));
  if (groups.length > 0) options.onBegun();
  await Promise.all(
    begun.map(async (batch, i) => {
      const told = (count: number): void => {
        answered[i] = count;
        options.onProgress(answered.reduce((sum, each) => sum + each, 0));
      };
      await servers.answer(batch, keep, told);
    }),
  );
}

/** Requests by their address: a batch has one. */
function groupsOf(requests: readonly BatchRequest[]): BatchRequest[][] {
  const endpoints = new Set(requests.map((request) => request.url));
  return [...endpoints].map((endpoint) => requests.filter((request) => request.url === endpoint));
}

/** The input of a batch, JSON Lines. */
const contentOf = (requests: readonly BatchRequest[]): string =>
  requests
    .map(({ body, ...request }) => JSON.stringify({ ...request, method: "POST", body: { ...body, stream: undefined } }))
    .join("\n");

const digestOf = (content: string): string => createHash("sha256").update(content).digest("hex");

/**
 * What tells a command again: the same requests whose answers go to the same place.
 * @param out the absolute path of the answers
 */
export const commandDigest = (requests: readonly BatchRequest[], out: string): string =>
  digestOf(`${out}\n${contentOf(requests)}`);

interface Batch {
  readonly id: string;
  readonly status: string;
  readonly input_file_id: string;
  readonly output_file_id: string | null;
  readonly error_file_id: string | null;
  readonly metadata: Readonly<Record<string, string>> | null;
  readonly request_counts: { readonly completed: number; readonly failed: number };
  readonly errors: { readonly data: readonly { readonly message: string }[] } | null;
}

const isOver = ({ status }: Batch): boolean => ["completed", "failed", "cancelled", "expired"].includes(status);

/** The input first: a batch without it is not found again by its requests, so none is told by answers that are deleted already. */
const filesOf = ({ input_file_id, output_file_id, error_file_id }: Batch): [string, ...string[]] => [
  input_file_id,
  ...[output_file_id, error_file_id].filter((file) => file !== null),
];

/** The protocol of batches, spoken to the Redis itself by a server that answers no request of them. */
class SharedServers implements AsyncDisposable {
  private constructor(
    private readonly server: RwkvServer,
    private readonly options: SharedBatchOptions,
  ) {}

  static async open(url: string, options: SharedBatchOptions): Promise<SharedServers> {
    const [{ createServer }, { redisStores }] = await Promise.all([
      import("@rwkv-ts/serve"),
      import("@rwkv-ts/serve/redis").catch((error: NodeJS.ErrnoException) => {
        if (error.code !== "ERR_MODULE_NOT_FOUND") throw error;
        throw new UsageError("--redis needs the packages ioredis and bullmq beside rwkv: npm install ioredis bullmq");
      }),
    ]);
    const { records, batches } = await redisStores(url);
    if (!batches) {
      await records.close?.();
      throw new UsageError("batches in Redis need the package bullmq beside rwkv: npm install bullmq");
    }
    const model = async () => {
      throw new Error("this process answers no requests");
    };
    const most = Number.MAX_SAFE_INTEGER;
    const server = createServer({
      models: [{ name: "none", model }],
      records,
      batches: { ...batches, start: () => undefined },
      ...(options.apiKey !== undefined && { apiKeys: [options.apiKey] }),
      limits: { fileBytes: 2 ** 29, batchLines: most, files: most, batches: most },
    });
    return new SharedServers(server, options);
  }

  async answer(
    begun: Batch,
    keep: (answers: readonly BatchAnswer[]) => Promise<void>,
    onProgress: (answered: number) => void,
  ): Promise<void> {
    let batch = begun;
    while (!isOver(batch)) {
      const { completed, failed } = batch.request_counts;
      onProgress(completed + failed);
      await wait(interval, undefined, { signal: this.options.signal });
      batch = await this.#json<Batch>("GET", `/v1/batches/${batch.id}`);
    }
    const [refused] = batch.errors?.data ?? [];
    if (refused) throw new UsageError(`the batch cannot be answered: ${refused.message}`);
    const [input, ...outputs] = filesOf(batch);
    const lines = await Promise.all(outputs.map((file) => this.#answers(file)));
    await keep(lines.flat());
    await this.#delete([input, ...outputs]);
  }

  /** The batch of these requests: that of an earlier run whose answers were not taken away, or a new one. */
  async begin(requests: readonly BatchRequest[]): Promise<Batch> {
    const content = contentOf(requests);
    const digest = digestOf(content);
    const { batches, files } = await this.#begun();
    const found = batches.find((batch) => batch.metadata?.digest === digest && files.has(batch.input_file_id));
    if (found) return found;
    const form = new FormData();
    form.append("purpose", "batch");
    form.append("file", new Blob([content]), "requests.jsonl");
    const { id: input_file_id } = await this.#json<{ id: string }>("POST", "/v1/files", form);
    const metadata = { digest, command: this.options.command };
    const batch = { input_file_id, endpoint: requests[0]!.url, completion_window: "24h", metadata };
    return this.#json("POST", "/v1/batches", JSON.stringify(batch));
  }

  /** Deletes the files of batches that are over and are not those of these requests: their answers are kept, or asked for anew. */
  async deleteKept(requests: readonly BatchRequest[]): Promise<void> {
    const due = new Set(groupsOf(requests).map((group) => digestOf(contentOf(group))));
    const { batches, files } = await this.#begun();
    for (const batch of batches.filter(isOver)) {
      if (due.has(batch.metadata!.digest!) && files.has(batch.input_file_id)) continue;
      await this.#delete(filesOf(batch).filter((file) => files.has(file)));
    }
  }

  /** What this command has begun, and all files that there are. */
  async #begun(): Promise<{ readonly batches: readonly Batch[]; readonly files: ReadonlySet<string> }> {
    const { data: files } = await this.#json<{ data: { id: string }[] }>("GET", "/v1/files");
    const { data: batches } = await this.#json<{ data: Batch[] }>("GET", "/v1/batches?limit=10000");
    return {
      batches: batches.filter(({ metadata }) => metadata?.command === this.options.command),
      files: new Set(files.map(({ id }) => id)),
    };
  }

  async #delete(files: readonly string[]): Promise<void> {
    for (const file of files) await this.#json("DELETE", `/v1/files/${file}`);
  }

  async #answers(file: string): Promise<BatchAnswer[]> {
    const response = await this.server.fetch(this.#request("GET", `/v1/files/${file}/content`));
    if (response.status !== 200) throw new UsageError(`the answers cannot be read: ${await response.text()}`);
    const lines = (await response.text()).trim().split("\n");
    return lines.map((line) => {
      const { custom_id, response: answer, error } = JSON.parse(line);
      return { custom_id, response: answer && { status_code: answer.status_code, body: answer.body }, error };
    });
  }

  #request(method: string, path: string, body: BodyInit | null = null): Request {
    const { apiKey } = this.options;
    const headers: HeadersInit = apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` };
    return new Request(`http://redis${path}`, { method, headers, body });
  }

  /** What is said while Redis is away is said again. */
  async #json<T>(method: string, path: string, sent: BodyInit | null = null): Promise<T> {
    const { status, body } = await ask(() => this.server.fetch(this.#request(method, path, sent)), this.options);
    if (status === 200) return body as T;
    const { error } = body as { error?: { message?: string } };
    throw new UsageError(`the batch cannot be answered: ${error?.message ?? JSON.stringify(body)}`);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.server.close(0);
  }
}
