// How much memory the scripts of a page hold, asked of the browser itself (vitest command `heapBytes`).
import type { BrowserCommand } from "vitest/node";

/** Bytes of objects and of the buffers behind them, after everything that is unreachable was collected. */
export const heapBytes: BrowserCommand<[]> = async ({ page, context }) => {
  const session = await context.newCDPSession(page);
  try {
    await session.send("HeapProfiler.collectGarbage");
    const { usedSize, backingStorageSize } = await session.send("Runtime.getHeapUsage");
    return usedSize + backingStorageSize;
  } finally {
    await session.detach();
  }
};

declare module "vitest/browser" {
  interface BrowserCommands {
    heapBytes(): Promise<number>;
  }
}
