// The kernels of src/kernels as C++ sources, a file for each module, and the stamp of all that their PTX depends on.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

export const root = join(dirname(fileURLToPath(import.meta.url)), "..");
export const header = join(root, "dialect", "device.h");

/** What core and the kernels' files export, bundled from the sources. */
async function loadKernels() {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { allKernels } from "./src/kernels/kernels.ts";
export { kernelSource } from "./src/kernels/kernel.ts";
export { functionHeader } from "./src/code/functions.ts";`,
      resolveDir: root,
      loader: "ts",
    },
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    conditions: ["@rwkv-ts/source"],
    logLevel: "error",
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString("base64")}`);
}

/** C++ by module. */
export async function kernelSources() {
  const { allKernels, kernelSource, functionHeader } = await loadKernels();
  const modules = new Map();
  for (const kernel of allKernels) modules.set(kernel.module, [...(modules.get(kernel.module) ?? []), kernel]);
  const sources = new Map();
  for (const [name, kernels] of [...modules].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const names = new Set(kernels.map((kernel) => kernel.name));
    if (names.size < kernels.length) throw new Error(`${name}: two kernels have one name`);
    const declarations = new Set(kernels.flatMap(({ declarations }) => declarations ?? []));
    const text = ['#include "device.h"', functionHeader(), ...declarations, ...kernels.map(kernelSource)];
    sources.set(name, `${text.join("\n")}\n`);
  }
  return sources;
}

/** What clang is given besides the files. Loops are unrolled where the source says so: ptxas spills what LLVM unrolls and reduces. */
export const clangFlags = [
  ...[
    "-x",
    "cuda",
    "--cuda-device-only",
    "--cuda-gpu-arch=sm_80",
    "-nocudainc",
    "-nocudalib",
    "-Wno-unknown-cuda-version",
  ],
  ...["--cuda-feature=+ptx74", "-std=c++17", "-O3", "-ffp-contract=off", "-fno-jump-tables", "-fno-exceptions"],
  ...["-fno-unroll-loops", "-mllvm", "-disable-lsr"],
];

/** Changes with every source of PTX. */
export function stampOf(source) {
  const parts = [clangFlags.join(" "), readFileSync(header), source];
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest("hex").slice(0, 32);
}
