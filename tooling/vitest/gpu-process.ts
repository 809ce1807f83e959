// The browser's GPU process, asked of the browser itself: what it holds in memory (vitest command `gpuProcessBytes`), and an end
// to it that nobody expects (`crashGpuProcess`), by which every WebGPU device is lost.
import { readFileSync } from "node:fs";
import type { BrowserCommand, BrowserCommandContext } from "vitest/node";

async function session({ context }: BrowserCommandContext) {
  return context.browser()!.newBrowserCDPSession();
}

/** Resident bytes of the GPU process; of a driver in software, this is the device's memory too. Undefined where Linux's /proc is not. */
export const gpuProcessBytes: BrowserCommand<[]> = async (context) => {
  if (process.platform !== "linux") return undefined;
  const browser = await session(context);
  try {
    const { processInfo } = await browser.send("SystemInfo.getProcessInfo");
    const { id } = processInfo.find(({ type }) => type === "GPU")!;
    return 1024 * Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, "utf8"))![1]);
  } finally {
    await browser.detach();
  }
};

export const crashGpuProcess: BrowserCommand<[]> = async (context) => {
  const browser = await session(context);
  await browser.send("Browser.crashGpuProcess");
  await browser.detach();
};

declare module "vitest/browser" {
  interface BrowserCommands {
    gpuProcessBytes(): Promise<number | undefined>;
    crashGpuProcess(): Promise<void>;
  }
}
