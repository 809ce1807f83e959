// Who answers which request of a batch, and when. A queue hands every request out at least once; an answer is kept once (batches.ts), so
// one that is handed out again, after its worker died, does no harm.

/** One request: the line of a batch's file. */
export interface BatchItem {
  readonly batch: string;
  readonly owner: string;
  /** Of the line, from 0. */
  readonly index: number;
}

/** Where the requests of batches wait: in one process, or in Redis for several workers. */
export interface BatchQueue {
  /**
   * Whether several servers have this queue, so that each request goes to one of them. Otherwise servers over the same records agree among
   * themselves which of them answers a batch.
   */
  readonly isShared?: boolean | undefined;
  /** Takes requests in. One that waits here already, or is being answered, is not taken twice. */
  add(items: readonly BatchItem[]): Promise<void>;
  /** Whether nothing waits and nothing is being answered, with any worker. */
  isEmpty(): Promise<boolean>;
  /**
   * Begins to hand out: so many at once, each until its promise is settled. One whose `answer` throws is handed out again later.
   * The signal fires when the queue is closed.
   */
  start(answer: (item: BatchItem, signal: AbortSignal) => Promise<void>, atOnce: number): void;
  /** Hands out nothing more, and waits for what is being answered. */
  close(): Promise<void>;
}

export const itemKey = ({ batch, index }: BatchItem): string => `${batch}-${index}`;

/** Milliseconds until a request whose answer could not be kept is handed out again. */
export const redeliveryDelay = 1000;

/** A queue of this process. */
export function processQueue(): BatchQueue {
  const waiting = new Map<string, BatchItem>();
  const active = new Map<string, Promise<void>>();
  const controller = new AbortController();
  let handler: (() => void) | undefined;
  return {
    async add(items) {
      for (const item of items) if (!active.has(itemKey(item))) waiting.set(itemKey(item), item);
      handler?.();
    },
    isEmpty: async () => waiting.size + active.size === 0,
    start(answer, atOnce) {
      const again = (key: string, item: BatchItem) => {
        const timer = setTimeout(() => {
          waiting.set(key, item);
          next();
        }, redeliveryDelay);
        (timer as { unref?: () => void }).unref?.();
      };
      const next = (): void => {
        for (const [key, item] of waiting) {
          if (active.size >= atOnce || controller.signal.aborted) return;
          waiting.delete(key);
          const answered = answer(item, controller.signal)
            .catch(() => again(key, item))
            .finally(() => {
              active.delete(key);
              next();
            });
          active.set(key, answered);
        }
      };
      handler = next;
      next();
    },
    async close() {
      controller.abort();
      await Promise.all(active.values());
    },
  };
}
