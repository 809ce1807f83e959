// How many workers a page has, asked of the browser itself (vitest command `countWorkers`).
import type { BrowserCommand } from "vitest/node";

/** Dedicated workers of the page that the test runs in, frames included. */
export const countWorkers: BrowserCommand<[]> = ({ page }) => page.workers().length;

declare module "vitest/browser" {
  interface BrowserCommands {
    countWorkers(): Promise<number>;
  }
}
