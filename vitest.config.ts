import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { filesAlone } from "./tooling/vitest/alone.js";
import { browserProjects } from "./tooling/vitest/browser-projects.js";
import { LongestFirst } from "./tooling/vitest/longest-first.js";
import { tags } from "./tooling/vitest/tags.js";
import { vulkanEnvironment } from "./tooling/vitest/vulkan.js";

// Tests run on the sources (the `@rwkv-ts/source` export condition), so no build is needed between edit and test.
const conditions = ["@rwkv-ts/source"];

const [reportMissing, cudaSetup] = ["./tooling/vitest/report-missing.ts", "./tooling/vitest/cuda-setup.ts"];
const [patientPolling, sameEnvironment] = [
  "./tooling/vitest/patient-polling.ts",
  "./tooling/vitest/same-environment.ts",
];
const alone = filesAlone(import.meta.dirname);
/** With an emulated device in the processes' environment. */
const cuda = ["packages/backends-cuda/test/*.test.ts", "tooling/cuda-suites/test/*.test.ts"];

const nodeProject = (name: string, files: { include: string[]; exclude?: string[]; isolate: boolean }) => ({
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
  test: {
    name,
    ...files,
    tags,
    pool: "forks" as const,
    execArgv: ["--max-semi-space-size=64"], // MiB: garbage that dies young is collected at a twentieth less processor time in all
    env: vulkanEnvironment(),
    globalSetup: name === "node" ? [reportMissing, cudaSetup] : [cudaSetup],
    setupFiles: name === "node" ? [patientPolling, sameEnvironment] : [patientPolling],
    testTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } }, // a busy machine is slow
    hookTimeout: 120_000,
  },
});

export default defineConfig({
  test: {
    // two on two cores, where vitest would take one: files wait, and the node project takes 6 minutes in place of 11
    maxWorkers: Math.max(2, availableParallelism() - 1),
    sequence: { sequencer: LongestFirst },
    projects: [
      nodeProject("node", {
        include: [
          "{packages,apps,tooling}/*/test/**/*.test.ts",
          "scripts/test/**/*.test.ts",
          "examples/test/*.test.ts",
        ],
        exclude: ["**/node_modules/**", ...alone, ...cuda],
        isolate: false,
      }),
      nodeProject("node-cuda", { include: cuda, exclude: alone, isolate: false }),
      nodeProject("node-alone", { include: alone, isolate: true }),
      ...browserProjects(),
    ],
  },
});
