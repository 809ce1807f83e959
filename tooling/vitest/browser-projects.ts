// The vitest projects that run in a real Chromium: pages that are cross-origin isolated (threads over shared memory) and pages
// that are not (one thread). Where there is no Chromium, one skipped test says so.
import { playwright } from "@vitest/browser-playwright";
import type { TestProjectInlineConfiguration } from "vitest/config";
import { chromiumArguments, findChromium } from "../../scripts/chromium.mjs";
import { goldenFolder } from "./data.mjs";
import { goldenRoute } from "./golden-route.js";
import { crashGpuProcess, gpuProcessBytes } from "./gpu-process.js";
import { heapBytes } from "./heap.js";
import { tags } from "./tags.js";
import { countWorkers } from "./worker-count.js";

const isolation = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
};

interface SetUp {
  readonly name: string;
  readonly isolated: boolean;
}

function browserProject(executablePath: string, { name, isolated }: SetUp): TestProjectInlineConfiguration {
  return {
    plugins: [goldenRoute(goldenFolder)],
    resolve: { conditions: ["@rwkv-ts/source", "module", "browser", "development|production"] },
    server: { headers: isolated ? isolation : {} },
    // Our dependencies are modules that browsers load as they are; bundling them on discovery would reload pages amid tests.
    optimizeDeps: { noDiscovery: true },
    test: {
      name,
      include: ["packages/*/test-browser/**/*.browser.test.ts"],
      tags,
      testTimeout: 60_000,
      hookTimeout: 60_000,
      fileParallelism: false,
      // after the node project, which takes all cores, and beside each other: they often wait
      sequence: { groupOrder: 1 },
      provide: { isolated },
      browser: {
        enabled: true,
        headless: true,
        ui: false,
        screenshotFailures: false,
        provider: playwright({ launchOptions: { executablePath, args: chromiumArguments } }),
        instances: [{ browser: "chromium" }],
        commands: { countWorkers, crashGpuProcess, gpuProcessBytes, heapBytes },
      },
    },
  };
}

/** The set-ups that this machine can run. */
export function browserProjects(): TestProjectInlineConfiguration[] {
  const executablePath = findChromium();
  if (!executablePath) return [{ test: { name: "browser", include: ["tooling/vitest/no-browser.ts"] } }];
  return [
    browserProject(executablePath, { name: "browser-isolated", isolated: true }),
    browserProject(executablePath, { name: "browser-plain", isolated: false }),
  ];
}

declare module "vitest" {
  interface ProvidedContext {
    /** Whether pages are served with the headers that allow shared memory. */
    isolated: boolean;
  }
}
