// What is remembered of batches and of their answers. An answer is a record that is written once: whoever answers a request a second time,
// because a worker was taken for dead, changes nothing.
//
//   batch/OWNER/ID             what clients are told
//   open-batch/OWNER/ID        a mark: it is not over yet
//   batch-done/ID/INDEX        a line of the output file, until that is written
//   batch-failed/ID/INDEX      a line of the error file, likewise
import { ApiError } from "../http/api-error.js";
import { type RecordStore, recordBytes, recordValue } from "../states/record-store.js";
import type { BatchInputError } from "./batch-input.js";

export type BatchStatus =
  | "failed"
  | "in_progress"
  | "finalizing"
  | "completed"
  | "expired"
  | "cancelling"
  | "cancelled";

interface Told {
  readonly endpoint: string;
  readonly errors: { readonly object: "list"; readonly data: readonly BatchInputError[] } | null;
  readonly input_file_id: string;
  readonly completion_window: string;
  readonly status: BatchStatus;
  readonly output_file_id: string | null;
  readonly error_file_id: string | null;
  /** Seconds since 1970, as all times here. */
  readonly created_at: number;
  readonly expires_at: number;
  readonly in_progress_at: number | null;
  readonly finalizing_at: number | null;
  readonly completed_at: number | null;
  readonly failed_at: number | null;
  readonly expired_at: number | null;
  readonly cancelling_at: number | null;
  readonly cancelled_at: number | null;
  readonly metadata: Readonly<Record<string, string>> | null;
}

/** A batch as OpenAI's clients know it. */
export interface BatchInfo extends Told {
  readonly id: string;
  readonly object: "batch";
  readonly request_counts: RequestCounts;
}

export interface RequestCounts {
  readonly total: number;
  /** Answered with 200. */
  readonly completed: number;
  readonly failed: number;
}

export interface KeptBatch extends Told {
  readonly total: number;
  /** Of a batch that is over. */
  readonly counts?: RequestCounts;
}

export type AnswerKind = "done" | "failed";

export const isOver = ({ status }: Told): boolean => ["failed", "completed", "expired", "cancelled"].includes(status);
export const secondsNow = (): number => Math.floor(Date.now() / 1000);

const idForm = /^batch_[0-9a-f]{1,64}$/;
const batchName = (owner: string, id: string): string => `batch/${owner}/${id}`;
const openName = (owner: string, id: string): string => `open-batch/${owner}/${id}`;
const answerFolder = (kind: AnswerKind, id: string): string => `batch-${kind}/${id}`;

export class BatchRecords {
  constructor(private readonly records: RecordStore) {}

  async find(id: string, owner: string): Promise<KeptBatch | undefined> {
    const record = idForm.test(id) ? await this.records.get(batchName(owner, id)) : undefined;
    return record && recordValue<KeptBatch>(record);
  }

  async create(id: string, owner: string, kept: KeptBatch): Promise<void> {
    if (!isOver(kept)) await this.records.put(openName(owner, id), { version: 1, bytes: new Uint8Array(1) });
    await this.records.put(batchName(owner, id), { version: 1, bytes: recordBytes(kept) });
  }

  /**
   * Changes what is remembered, again where somebody else changed it meanwhile.
   * @param change what becomes of it; undefined: nothing
   * @throws ApiError 404 for one that there is not, or that is somebody else's
   */
  async change(
    id: string,
    owner: string,
    change: (kept: KeptBatch) => Partial<KeptBatch> | undefined,
  ): Promise<KeptBatch> {
    for (;;) {
      const record = idForm.test(id) ? await this.records.get(batchName(owner, id)) : undefined;
      if (!record) throw missingBatch(id);
      const kept = recordValue<KeptBatch>(record);
      const changes = change(kept);
      if (!changes) return kept;
      const next = { ...kept, ...changes };
      if (!(await this.records.put(batchName(owner, id), { version: record.version + 1, bytes: recordBytes(next) })))
        continue;
      if (isOver(next)) await this.close(id, owner);
      return next;
    }
  }

  /** Takes the mark away. */
  async close(id: string, owner: string): Promise<void> {
    await this.records.delete(openName(owner, id));
  }

  /** Of an owner, the newest first. */
  async ids(owner: string): Promise<string[]> {
    return (await this.records.names(`batch/${owner}`)).map(lastOf).reverse();
  }

  async forget(id: string, owner: string): Promise<void> {
    await this.records.delete(batchName(owner, id));
  }

  /** Batches that are not over. @param owner undefined: everybody's */
  async open(owner?: string): Promise<{ readonly id: string; readonly owner: string }[]> {
    const names = await this.records.names(owner === undefined ? "open-batch" : `open-batch/${owner}`);
    return names.map((name) => ({ id: lastOf(name), owner: name.split("/")[1]! }));
  }

  async keepAnswer(kind: AnswerKind, id: string, index: number, line: object): Promise<void> {
    await this.records.put(`${answerFolder(kind, id)}/${index}`, { version: 1, bytes: recordBytes(line) });
  }

  async isAnswered(id: string, index: number): Promise<boolean> {
    for (const kind of ["done", "failed"] as const)
      if (await this.records.get(`${answerFolder(kind, id)}/${index}`)) return true;
    return false;
  }

  async counts(id: string, { total, counts }: KeptBatch): Promise<RequestCounts> {
    if (counts) return counts;
    const count = (kind: AnswerKind) => this.records.count(answerFolder(kind, id));
    const [completed, failed] = await Promise.all([count("done"), count("failed")]);
    return { total, completed, failed };
  }

  /** Which requests are answered, and how. One that has an answer of both kinds is done. */
  async answered(id: string): Promise<Map<number, AnswerKind>> {
    const found = new Map<number, AnswerKind>();
    for (const kind of ["failed", "done"] as const)
      for (const name of await this.records.names(answerFolder(kind, id))) found.set(Number(lastOf(name)), kind);
    return found;
  }

  /** The line of an answer, as JSON. */
  async answer(kind: AnswerKind, id: string, index: number): Promise<string> {
    const record = await this.records.get(`${answerFolder(kind, id)}/${index}`);
    if (!record) throw new Error("the answer is gone: somebody else has written its file");
    return new TextDecoder().decode(record.bytes);
  }

  async forgetAnswers(id: string): Promise<void> {
    for (const kind of ["done", "failed"] as const)
      for (const name of await this.records.names(answerFolder(kind, id))) await this.records.delete(name);
  }

  async info(id: string, kept: KeptBatch): Promise<BatchInfo> {
    const { total, counts, ...told } = kept;
    return { id, object: "batch", ...told, request_counts: await this.counts(id, kept) };
  }
}

const lastOf = (name: string): string => name.slice(name.lastIndexOf("/") + 1);

export const missingBatch = (id: string): ApiError =>
  new ApiError(404, `there is no batch ${JSON.stringify(id.slice(0, 100))}`, { code: "batch_not_found" });
