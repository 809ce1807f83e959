import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { browserProjects } from "./tooling/vitest/browser-projects.js";
import { LongestFirst } from "./tooling/vitest/longest-first.js";
import { vulkanEnvironment } from "./tooling/vitest/vulkan.js";

// Tests run on the sources (the `@rwkv-ts/source` export condition), so no build is needed between edit and test.
const conditions = ["@rwkv-ts/source"];

export default defineConfig({
  test: {
    // two on two cores, where vitest would take one: files wait, and the node project takes 6 minutes in place of 11
    maxWorkers: Math.max(2, availableParallelism() - 1),
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        resolve: { conditions },
        ssr: { resolve: { conditions, externalConditions: conditions } },
        test: {
          name: "node",
          include: [
            "{packages,apps,tooling}/*/test/**/*.test.ts",
            "scripts/test/**/*.test.ts",
            "examples/test/*.test.ts",
          ],
          pool: "forks",
          isolate: false,
          env: vulkanEnvironment(),
          globalSetup: ["./tooling/vitest/report-missing.ts", "./tooling/vitest/cuda-setup.ts"],
          setupFiles: ["./tooling/vitest/patient-polling.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      ...browserProjects(),
    ],
  },
});
