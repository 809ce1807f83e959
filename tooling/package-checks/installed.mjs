// Installs the tarballs into a project of their own, as a user would, and loads every entry in plain Node.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findPnpm } from "../../scripts/pnpm.mjs";
import { run } from "../../scripts/run.mjs";
import { must } from "./packages.mjs";

/**
 * Creates the project; our packages come from the tarballs, others from pnpm's store or the network.
 * @param {{ name: string, tarball: string }[]} packages
 * @param {{ native?: { name: string, tarball: string }, tools?: Record<string, string>, scripts?: string[] }} [options]
 *   `native`: an optional dependency of ours that is packed too; `tools`: others' packages, which may fail to install; `scripts`:
 *   those whose install scripts run
 */
export async function installTarballs(root, packages, folder, { native, tools = {}, scripts = [] } = {}) {
  mkdirSync(folder, { recursive: true });
  const places = (list) => Object.fromEntries(list.map(({ name, tarball }) => [name, `file:${tarball}`]));
  const manifest = { name: "consumer", private: true, type: "module", dependencies: places(packages) };
  writeFileSync(join(folder, "package.json"), JSON.stringify({ ...manifest, optionalDependencies: tools }, null, 2));
  const settings = {
    packages: [],
    overrides: places(native ? [...packages, native] : packages),
    allowBuilds: { esbuild: false, ...Object.fromEntries(scripts.map((name) => [name, true])) },
    strictDepBuilds: false,
  };
  // JSON is YAML
  writeFileSync(join(folder, "pnpm-workspace.yaml"), JSON.stringify(settings, null, 2));
  const pnpm = await findPnpm(root);
  const flags = ["--prefer-offline", ...(scripts.length === 0 ? ["--ignore-scripts"] : [])];
  await must(pnpm.command, [...pnpm.args, "install", ...flags], folder, { CI: "true" });
}

/** Imports every exported entry; asks a command for its help. */
export async function checkLoads({ name, manifest }, folder) {
  const problems = [];
  for (const entry of entryPoints(name, manifest)) {
    await attempt(problems, entry, async () => {
      if ((await exportedNames(entry, folder)).length === 0) throw new Error("it exports nothing");
    });
  }
  for (const binary of Object.keys(manifest.bin ?? {}))
    await attempt(problems, `${binary} --help`, () =>
      must(join(folder, "node_modules", ".bin", binary), ["--help"], folder),
    );
  return problems;
}

/** The names that a module exports at run time, asked of a Node process of its own. */
export async function exportedNames(specifier, folder) {
  const script = `console.log("\\0" + JSON.stringify(Object.keys(await import("${specifier}"))))`;
  const output = await must(process.execPath, ["--input-type=module", "-e", script], folder);
  return JSON.parse(output.split("\0").at(-1));
}

/** Do our declaration files hold in a strict project without Node's types? Errors in others' declarations do not count. */
export async function checkDeclarations(root, libraries, folder) {
  const entries = libraries.flatMap(({ name, manifest }) => entryPoints(name, manifest));
  writeFileSync(join(folder, "consumer.ts"), entries.map((entry) => `export type {} from "${entry}";\n`).join(""));
  const compilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: false,
    target: "ES2022",
    lib: ["ES2023", "ESNext.Disposable", "DOM", "DOM.Iterable", "DOM.AsyncIterable"],
    module: "NodeNext",
    types: [],
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["consumer.ts"] }));
  const compiler = join(root, "node_modules", "typescript", "bin", "tsc");
  const { output } = await run(process.execPath, [compiler, "-p", folder, "--pretty", "false"], {
    cwd: folder,
    mode: "capture",
  });
  return output.split("\n").filter((line) => /error TS\d+/.test(line) && /@rwkv-ts|^consumer|^error/.test(line));
}

/** Specifiers of the code entries: `@rwkv-ts/checkpoint`, `@rwkv-ts/checkpoint/pull`, ... */
export function entryPoints(name, { exports = {} }) {
  return Object.keys(exports)
    .filter((key) => key.startsWith(".") && !key.endsWith(".json") && !key.includes("*"))
    .map((key) => name + key.slice(1));
}

async function attempt(problems, what, action) {
  try {
    await action();
  } catch (error) {
    problems.push(`${what}: ${error.message}`);
  }
}
