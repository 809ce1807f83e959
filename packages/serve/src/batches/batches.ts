// Batches (/v1/batches): files of requests that are answered as there is time for them, each of them once, also where a worker dies or
// Redis is started anew meanwhile.
//
//   in_progress → finalizing → completed | expired
//   in_progress → cancelling → finalizing → cancelled        a file that cannot be answered: failed, from the beginning
//
// Requests of a batch that is cancelled or has expired are handed out like others and answered with that, so a batch is over when all of its
// requests are answered, whatever became of it.
import { newId } from "../chat/reply.js";
import { ApiError, badRequest } from "../http/api-error.js";
import type { Limits } from "../limits.js";
import type { RecordStore } from "../states/record-store.js";
import { BatchClaims } from "./batch-claims.js";
import { batchInputErrors, batchLines } from "./batch-input.js";
import type { BatchQueue } from "./batch-queue.js";
import { type BatchInfo, BatchRecords, isOver, type KeptBatch, missingBatch, secondsNow } from "./batch-records.js";
import { type AskBatched, BatchRunner } from "./batch-runner.js";
import { type FileInfo, type NewFile, StoredFiles } from "./stored-files.js";

export interface NewBatch {
  readonly input_file_id: string;
  readonly endpoint: string;
  readonly completion_window: string;
  readonly metadata: Readonly<Record<string, string>> | null;
}

/** Seconds of the one window that there is, 24h. */
const windowSeconds = 86_400;

export class Batches {
  readonly #kept: BatchRecords;
  readonly #files: StoredFiles;
  readonly #runner: BatchRunner | undefined;

  /**
   * @param queue undefined: none are taken
   * @param takeover seconds of silence of a server after which others go on with what it was answering
   */
  constructor(
    records: RecordStore,
    queue: BatchQueue | undefined,
    private readonly limits: Limits,
    takeover: number,
  ) {
    this.#kept = new BatchRecords(records);
    this.#files = new StoredFiles(records, limits.files);
    this.#runner = queue && new BatchRunner(this.#kept, this.#files, queue, new BatchClaims(records, takeover * 1000));
  }

  /** Begins to answer, also what is left of batches from before. */
  start(ask: AskBatched): void {
    this.#runner?.start(ask, this.limits.batchRequests);
  }

  close(): Promise<void> {
    return this.#runner?.close() ?? Promise.resolve();
  }

  async upload(file: NewFile, owner: string): Promise<FileInfo> {
    await this.#files.checkRoom(owner);
    return this.#files.keep(file, owner);
  }

  files(owner: string): Promise<FileInfo[]> {
    return this.#files.list(owner);
  }

  file(id: string, owner: string): Promise<FileInfo> {
    return this.#files.get(id, owner);
  }

  content(id: string, owner: string): Promise<Uint8Array> {
    return this.#files.content(id, owner);
  }

  /** @throws ApiError 404 for one that there is not, 409 for the input of a batch that is not over */
  async deleteFile(id: string, owner: string): Promise<void> {
    for (const open of await this.#kept.open(owner))
      if ((await this.#kept.find(open.id, owner))?.input_file_id === id)
        throw new ApiError(409, `the batch ${open.id} is still answering the requests of ${id}`, {
          code: "file_in_use",
          retryAfter: 60,
        });
    await this.#files.delete(id, owner);
  }

  /** @throws ApiError 404 for an input that there is not, 429 where an owner has as many batches under way as may be */
  async create(batch: NewBatch, owner: string): Promise<BatchInfo> {
    if (!this.#runner)
      throw badRequest(
        "this server takes no batches: servers that share a Redis need the package bullmq for them",
        undefined,
        "batches_unavailable",
      );
    const { purpose } = await this.#files.get(batch.input_file_id, owner, "input_file_id");
    if (purpose !== "batch") throw badRequest(`${batch.input_file_id} has another purpose than batch`, "input_file_id");
    await this.#files.checkRoom(owner);
    await this.#makeRoom(owner);
    const [lines, errors] = inputOf(
      await this.#files.content(batch.input_file_id, owner),
      batch.endpoint,
      this.limits.batchLines,
    );
    const id = `batch_${newId()}`;
    const kept = keptBatch(batch, lines.length, errors);
    await this.#kept.create(id, owner, kept);
    if (isOver(kept)) return this.#kept.info(id, kept);
    await this.#runner.hand(
      id,
      owner,
      lines.map((_, index) => index),
    );
    return this.#kept.info(id, kept);
  }

  /** Forgets the oldest batch that is over, where there are as many as are remembered. */
  async #makeRoom(owner: string): Promise<void> {
    const ids = await this.#kept.ids(owner);
    if (ids.length < this.limits.batches) return;
    const open = new Set((await this.#kept.open(owner)).map((each) => each.id));
    const oldest = ids.reverse().find((id) => !open.has(id));
    if (oldest !== undefined) return this.#kept.forget(oldest, owner);
    throw new ApiError(429, `${ids.length} batches are under way, as many as this server takes of one owner`, {
      code: "too_many_batches",
      retryAfter: 60,
    });
  }

  async get(id: string, owner: string): Promise<BatchInfo> {
    const kept = await this.#kept.find(id, owner);
    if (!kept) throw missingBatch(id);
    return this.#kept.info(id, kept);
  }

  /** Those of an owner, the newest first. */
  async list(owner: string): Promise<BatchInfo[]> {
    const ids = await this.#kept.ids(owner);
    const found = await Promise.all(
      ids.map(async (id) => {
        const kept = await this.#kept.find(id, owner);
        return kept ? [await this.#kept.info(id, kept)] : [];
      }),
    );
    return found.flat().sort((a, b) => b.created_at - a.created_at);
  }

  /** What is being answered comes to its end; the rest is not answered. @throws ApiError 409 for a batch that is over */
  async cancel(id: string, owner: string): Promise<BatchInfo> {
    const kept = await this.#kept.change(id, owner, (batch) => {
      if (isOver(batch)) throw new ApiError(409, `the batch ${id} is over: ${batch.status}`, { code: "batch_is_over" });
      return batch.status === "in_progress" ? { status: "cancelling", cancelling_at: secondsNow() } : undefined;
    });
    return this.#kept.info(id, kept);
  }
}

function inputOf(content: Uint8Array, endpoint: string, most: number): [string[], ReturnType<typeof batchInputErrors>] {
  try {
    const lines = batchLines(content);
    return [lines, batchInputErrors(lines, endpoint, most)];
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return [[], [{ code: "invalid_encoding", line: null, message: "the file is not UTF-8", param: null }]];
  }
}

function keptBatch(
  { input_file_id, endpoint, completion_window, metadata }: NewBatch,
  total: number,
  errors: ReturnType<typeof batchInputErrors>,
): KeptBatch {
  const [now, isFailed] = [secondsNow(), errors.length > 0];
  return {
    endpoint,
    errors: isFailed ? { object: "list", data: errors } : null,
    input_file_id,
    completion_window,
    status: isFailed ? "failed" : "in_progress",
    output_file_id: null,
    error_file_id: null,
    created_at: now,
    expires_at: now + windowSeconds,
    in_progress_at: isFailed ? null : now,
    finalizing_at: null,
    completed_at: null,
    failed_at: isFailed ? now : null,
    expired_at: null,
    cancelling_at: null,
    cancelled_at: null,
    metadata,
    total: isFailed ? 0 : total,
    ...(isFailed && { counts: { total: 0, completed: 0, failed: 0 } }),
  };
}
