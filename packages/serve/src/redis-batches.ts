// Batches that several servers share: a queue of BullMQ in Redis. A request whose worker is silent for `lockSeconds` is handed to another.
import type { Redis } from "ioredis";
import { type BatchItem, type BatchQueue, itemKey, redeliveryDelay } from "./batches/batch-queue.js";

const name = "batches";
/** A request is given up only when an answer is kept. */
const tries = 1_000_000;
const mostStalled = 1_000_000;

/** @returns false without the package bullmq */
export async function redisBatches(redis: Redis, prefix: string, lockSeconds: number): Promise<BatchQueue | false> {
  const bull = await import("bullmq").catch(() => false as const);
  if (!bull) return false;
  const connection = redis.duplicate({ lazyConnect: false, autoResendUnfulfilledCommands: true });
  const queue = new bull.Queue<BatchItem>(name, { connection, prefix, skipVersionCheck: true });
  connection.on("error", () => undefined); // commands fail for themselves
  queue.on("error", () => undefined);
  const waiting = redis.duplicate({
    lazyConnect: false,
    maxRetriesPerRequest: null,
    commandTimeout: undefined,
    autoResendUnfulfilledCommands: true,
  });
  waiting.on("error", () => undefined);
  const controller = new AbortController();
  let worker: InstanceType<typeof bull.Worker<BatchItem>> | undefined;
  let closing: Promise<void> | undefined;
  const end = async (): Promise<void> => {
    controller.abort();
    await worker?.close().catch(() => undefined);
    await queue.close().catch(() => undefined);
    for (const each of [waiting, connection]) each.disconnect();
  };
  return {
    isShared: true,
    async add(items) {
      const opts = {
        attempts: tries,
        backoff: { type: "fixed", delay: redeliveryDelay },
        removeOnComplete: true,
        removeOnFail: true,
      };
      for (let at = 0; at < items.length; at += 1000)
        await queue.addBulk(
          items.slice(at, at + 1000).map((data) => ({ name, data, opts: { ...opts, jobId: itemKey(data) } })),
        );
    },
    async isEmpty() {
      const counts = await queue.getJobCounts("waiting", "active", "delayed", "prioritized");
      return Object.values(counts).every((count) => count === 0);
    },
    start(answer, atOnce) {
      worker = new bull.Worker<BatchItem>(name, (job) => answer(job.data, controller.signal), {
        connection: waiting,
        prefix,
        concurrency: atOnce,
        lockDuration: lockSeconds * 1000,
        stalledInterval: lockSeconds * 1000,
        maxStalledCount: mostStalled,
        skipVersionCheck: true,
      });
      worker.on("error", () => undefined); // it connects again by itself
    },
    close() {
      closing ??= end();
      return closing;
    },
  };
}
