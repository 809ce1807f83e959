// Answers the requests of batches that a queue hands out, and writes a batch's files when all of them are answered. Everything here may be
// begun again at any place: answers and files are written once, under names that follow from the batch.
import { newId } from "../chat/reply.js";
import type { JsonObject } from "../http/fields.js";
import type { BatchClaims } from "./batch-claims.js";
import { type BatchRequest, batchLines, batchRequestOf } from "./batch-input.js";
import type { BatchItem, BatchQueue } from "./batch-queue.js";
import { type AnswerKind, type BatchRecords, isOver, type KeptBatch, secondsNow } from "./batch-records.js";
import type { StoredFiles } from "./stored-files.js";

export interface BatchedAnswer {
  readonly status: number;
  readonly body: unknown;
  /** Seconds after which the server asks to be asked again. */
  readonly retryAfter: number | undefined;
}

/** Answers one request as if its owner had sent it. */
export type AskBatched = (url: string, body: JsonObject, owner: string) => Promise<BatchedAnswer>;

/** Tries of a request that fails by the server's fault. While the server has no room, it waits, and this counts as no try. */
const tries = 3;
/** Renewals of a claim before it would end. */
const renewals = 6;
/** Batches whose input is in memory at once. */
const mostInputs = 4;
/** Milliseconds between two counts of a batch's answers. */
const countInterval = 50;

export class BatchRunner {
  readonly #inputs = new Map<string, Promise<string[]>>();
  readonly #counting = new Map<string, ReturnType<typeof setTimeout>>();
  /** Batches that this server answers, and their owners; of no use where the queue is shared. */
  readonly #held = new Map<string, string>();
  readonly #timers: ReturnType<typeof setInterval>[] = [];
  #renewing: Promise<void> = Promise.resolve();

  constructor(
    private readonly kept: BatchRecords,
    private readonly files: StoredFiles,
    private readonly queue: BatchQueue,
    private readonly claims: BatchClaims,
  ) {}

  start(ask: AskBatched, atOnce: number): void {
    this.queue.start((item, signal) => this.#answer(item, ask, signal), atOnce);
    const sweep = (): void => void this.#sweep().catch(() => undefined); // a store that is away: the next one finds it
    const renew = (): void => {
      this.#renewing = this.#renewing.then(() => this.#renew());
    };
    const { length } = this.claims;
    this.#timers.push(setInterval(sweep, length), setInterval(renew, length / renewals));
    for (const timer of this.#timers) (timer as { unref?: () => void }).unref?.();
    sweep();
  }

  async close(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer);
    await this.queue.close();
    for (const timer of this.#counting.values()) clearTimeout(timer);
    for (const id of [...this.#held.keys()]) await this.#release(id).catch(() => undefined); // it ends by itself
  }

  /** Hands out requests of a batch, unless another server answers it. */
  async hand(batch: string, owner: string, indices: readonly number[]): Promise<void> {
    if (await this.#hold(batch, owner)) await this.queue.add(indices.map((index) => ({ batch, owner, index })));
  }

  async #hold(id: string, owner: string): Promise<boolean> {
    if (this.queue.isShared) return true;
    const isHeld = await this.claims.take(id, owner);
    if (isHeld) this.#held.set(id, owner);
    else this.#held.delete(id);
    return isHeld;
  }

  /** What cannot be renewed is another server's soon: a store that is away must not make two of them compute for long. */
  async #renew(): Promise<void> {
    for (const [id, owner] of [...this.#held]) await this.#hold(id, owner).catch(() => this.#held.delete(id));
  }

  async #release(id: string): Promise<void> {
    const owner = this.#held.get(id);
    this.#held.delete(id);
    await this.#renewing;
    if (owner !== undefined) await this.claims.release(id, owner);
  }

  async #answer({ batch, owner, index }: BatchItem, ask: AskBatched, signal: AbortSignal): Promise<void> {
    if (!this.queue.isShared && !this.#held.has(batch)) return; // another server's by now
    if (await this.kept.isAnswered(batch, index)) return this.#countSoon(batch, owner);
    for (let attempt = 1; ; ) {
      const kept = await this.kept.find(batch, owner);
      if (!kept || isOver(kept)) return;
      const line = (await this.#input(batch, owner, kept))[index];
      if (line === undefined) return;
      const request = batchRequestOf(line);
      const why = refusalOf(kept);
      if (why) return this.#keep("failed", batch, owner, index, request, { response: null, error: why });
      const { status, body, retryAfter } = await ask(request.url, request.body, owner);
      signal.throwIfAborted(); // the server ends: the queue keeps the request for another one
      const waits = [408, 409, 429, 503].includes(status) && retryAfter !== undefined;
      if (waits || (status >= 500 && attempt < tries)) {
        await pause(waits ? retryAfter : 2 ** (attempt - 1), signal);
        if (!waits) attempt++;
        continue;
      }
      const response = { status_code: status, request_id: `req_${newId()}`, body };
      return this.#keep(status === 200 ? "done" : "failed", batch, owner, index, request, { response, error: null });
    }
  }

  async #keep(
    kind: AnswerKind,
    batch: string,
    owner: string,
    index: number,
    { custom_id }: BatchRequest,
    answer: object,
  ): Promise<void> {
    await this.kept.keepAnswer(kind, batch, index, { id: `batch_req_${newId()}`, custom_id, ...answer });
    this.#countSoon(batch, owner);
  }

  async #input(batch: string, owner: string, { input_file_id }: KeptBatch): Promise<string[]> {
    const known = this.#inputs.get(batch);
    if (known) return known;
    if (this.#inputs.size >= mostInputs) this.#inputs.delete(this.#inputs.keys().next().value!);
    const reading = this.files.content(input_file_id, owner).then(batchLines);
    this.#inputs.set(batch, reading);
    reading.catch(() => this.#inputs.delete(batch));
    return reading;
  }

  #countSoon(batch: string, owner: string): void {
    if (this.#counting.has(batch)) return;
    const count = (): void => {
      this.#counting.delete(batch);
      this.#finish(batch, owner).catch(() => undefined); // a store that is away, or somebody else was quicker: the sweep looks again
    };
    this.#counting.set(batch, setTimeout(count, countInterval));
  }

  /** Writes the files of a batch whose requests are all answered. */
  async #finish(id: string, owner: string): Promise<void> {
    const kept = await this.kept.find(id, owner);
    if (!kept || isOver(kept)) return;
    const counts = await this.kept.counts(id, kept);
    if (counts.completed + counts.failed < kept.total) return;
    const answered = await this.kept.answered(id);
    if (answered.size < kept.total) return;
    await this.kept.change(id, owner, ({ status }) =>
      status === "in_progress" || status === "cancelling"
        ? { status: "finalizing", finalizing_at: secondsNow() }
        : undefined,
    );
    const output_file_id = await this.#write("done", id, owner, answered);
    const error_file_id = await this.#write("failed", id, owner, answered);
    const completed = [...answered.values()].filter((kind) => kind === "done").length;
    const now = secondsNow();
    await this.kept.change(id, owner, (batch) => {
      if (isOver(batch)) return undefined;
      const end =
        batch.cancelling_at !== null
          ? ({ status: "cancelled", cancelled_at: now } as const)
          : now > batch.expires_at && completed < batch.total
            ? ({ status: "expired", expired_at: now } as const)
            : ({ status: "completed", completed_at: now } as const);
      const ended = { total: batch.total, completed, failed: batch.total - completed };
      return { ...end, output_file_id, error_file_id, counts: ended };
    });
    this.#inputs.delete(id);
    await this.kept.forgetAnswers(id);
    await this.#release(id);
  }

  /** One file of answers, in the order of the input; null where there are none of the kind. */
  async #write(
    kind: AnswerKind,
    id: string,
    owner: string,
    answered: ReadonlyMap<number, AnswerKind>,
  ): Promise<string | null> {
    const indices = [...answered].filter(([, each]) => each === kind).map(([index]) => index);
    if (indices.length === 0) return null;
    const lines: string[] = [];
    for (const index of indices.sort((a, b) => a - b)) lines.push(`${await this.kept.answer(kind, id, index)}\n`);
    const what = kind === "done" ? "output" : "errors";
    const content = new TextEncoder().encode(lines.join(""));
    const file = `file-${id.slice(id.indexOf("_") + 1)}-${what}`;
    await this.files.keep({ id: file, filename: `${id}_${what}.jsonl`, purpose: "batch_output", content }, owner);
    return file;
  }

  /** Hands out what was left over, by a server that died or by a Redis that lost it, and ends what only lacks its end. */
  async #sweep(): Promise<void> {
    const isEmpty = await this.queue.isEmpty();
    if (this.queue.isShared && !isEmpty) return; // what is missing waits there
    for (const { id, owner } of await this.kept.open()) {
      const kept = await this.kept.find(id, owner);
      if (!kept || isOver(kept)) {
        if (kept) await this.kept.close(id, owner);
        continue;
      }
      if (!isEmpty && this.#held.has(id)) continue; // it waits here
      if (!(await this.#hold(id, owner))) continue;
      const answered = await this.kept.answered(id);
      const missing = Array.from({ length: kept.total }, (_, index) => index).filter((index) => !answered.has(index));
      if (missing.length === 0) await this.#finish(id, owner);
      else await this.hand(id, owner, missing);
    }
  }
}

function refusalOf({ status, expires_at }: KeptBatch): { readonly code: string; readonly message: string } | undefined {
  if (status === "cancelling")
    return { code: "batch_cancelled", message: "the batch was cancelled before this request was answered" };
  if (secondsNow() <= expires_at) return undefined;
  return { code: "batch_expired", message: "this request could not be answered before the completion window expired" };
}

function pause(seconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", stop);
      resolve();
    }, seconds * 1000);
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });
}
