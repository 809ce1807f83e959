// What a checkout can be made ready for. Each goal builds what it needs and nothing else.
import { join } from "node:path";
import { packageOutputs } from "./fingerprint.mjs";

/**
 * @typedef {{
 *   says: string,
 *   includes?: readonly string[],
 *   commands(pnpm: { command: string, args: string[] }): string[][],
 *   outputs(root: string): string[],
 * }} Goal `includes`: goals that must be reached before; `outputs`: files whose absence means that it must be built again
 * @typedef {keyof typeof goals} GoalName
 */

const node = process.execPath;
const kernels = join("packages", "backends-cpu", "src", "generated", "kernels.ts");
const buildWasm = join("packages", "backends-cpu", "scripts", "build-wasm.mjs");
export const startFolder = join("apps", "cli", "dist-start");
const startKernels = join(startFolder, "kernels.ts");

export const goals = /** @type {const} @satisfies {Record<string, Goal>} */ ({
  // The command in one file from the sources, with the one variant of the kernels that Node takes here.
  text: {
    says: "building what the first text needs",
    commands: () => [
      [node, buildWasm, "--for-node", startKernels],
      [node, join("scripts", "bundle-start.mjs"), startKernels, startFolder],
    ],
    outputs: (root) => [join(root, startFolder, "main.js")],
  },
  // Vite serves the sources; of the build they need the kernels.
  playground: {
    says: "compiling the kernels",
    commands: () => [[node, buildWasm]],
    outputs: (root) => [join(root, kernels)],
  },
  // All JavaScript, the kernels and the native engine.
  run: {
    says: "building all packages",
    // pnpm stands before turbo because turbo runs the packages' scripts with the pnpm it finds on the PATH.
    commands: ({ command, args }) => [
      [
        ...[command, ...args, "exec", "turbo", "run", "build"],
        ...["--ui=stream", "--log-order=grouped", "--continue=dependencies-successful"],
      ],
    ],
    outputs: (root) => [...packageOutputs(root, "default"), join(root, kernels)],
  },
  // What is published: type declarations too.
  publish: {
    includes: ["run"],
    says: "writing type declarations",
    commands: () => [[node, join("scripts", "declarations.mjs")]],
    outputs: (root) => packageOutputs(root, "types"),
  },
});
