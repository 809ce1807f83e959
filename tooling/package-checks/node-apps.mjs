// Programs for servers and terminals: bundled with each bundler's defaults for Node and run, and run as they stand by other runtimes.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build as esbuild } from "esbuild";
import { run } from "../../scripts/run.mjs";
import { compareHello, helloModule, helloProgram, runHello } from "./hello.mjs";
import { commandOf, loadTool, missingTools } from "./tools.mjs";

/** @typedef {(folder: string, out: string) => Promise<{ warnings: string[], file: string }>} Bundle */

export function writeProgram(folder) {
  writeFileSync(join(folder, "hello.js"), helloModule);
  writeFileSync(join(folder, "program.js"), helloProgram);
}

/** @type {Record<string, { needs: string[], bundle: Bundle }>} */
export const nodeBundlers = {
  "esbuild, ES modules": { needs: [], bundle: (folder, out) => withEsbuild(folder, join(out, "program.mjs"), "esm") },
  // esbuild's own default for Node
  "esbuild, CommonJS": { needs: [], bundle: (folder, out) => withEsbuild(folder, join(out, "program.cjs"), undefined) },
  Rollup: { needs: ["rollup", "@rollup/plugin-node-resolve"], bundle: withRollup },
  "webpack, target node20": { needs: ["webpack"], bundle: withWebpack },
};

async function withEsbuild(folder, file, format) {
  const { warnings } = await esbuild({
    entryPoints: [join(folder, "program.js")],
    outfile: file,
    bundle: true,
    platform: "node",
    format,
    logLevel: "silent",
  });
  return { warnings: warnings.map(({ text }) => text), file };
}

async function withRollup(folder, out) {
  const warnings = [];
  const bundle = await rolled(folder, { input: join(folder, "program.js") }, {}, warnings);
  await bundle.write({ dir: out, entryFileNames: "[name].mjs", chunkFileNames: "[name]-[hash].mjs" });
  return { warnings, file: join(out, "program.mjs") };
}

/** Rollup finds no packages by itself: its own plugin for that is what its documentation tells everybody to take. */
export async function rolled(folder, options, resolving, warnings) {
  const { rollup } = await loadTool(folder, "rollup");
  const { nodeResolve } = await loadTool(folder, "@rollup/plugin-node-resolve");
  const onwarn = ({ message }) => void warnings.push(message);
  return rollup({ ...options, plugins: [nodeResolve(resolving)], onwarn });
}

async function withWebpack(folder, out) {
  const warnings = await webpacked(folder, { entry: "./program.js", target: "node20", output: { path: out } });
  // what webpack writes for Node is CommonJS
  writeFileSync(join(out, "package.json"), `{ "type": "commonjs" }`);
  return { warnings, file: join(out, "main.js") };
}

/** @returns {Promise<string[]>} webpack's warnings; errors are thrown */
export async function webpacked(folder, options) {
  const { default: webpack } = await loadTool(folder, "webpack");
  const stats = await new Promise((resolve, reject) =>
    webpack({ mode: "production", context: folder, ...options }, (error, result) =>
      error ? reject(error) : resolve(result.toJson({ all: false, errors: true, warnings: true })),
    ),
  );
  if (stats.errors.length > 0) throw new Error(stats.errors.map(({ message }) => message).join("\n"));
  return stats.warnings.map(({ message }) => message);
}

/** @param expected the text that plain Node writes */
export async function checkNodeBundle(name, folder, expected) {
  const { needs, bundle } = nodeBundlers[name];
  const missing = missingTools(folder, needs);
  if (missing) return { problems: [], note: missing };
  const out = join(folder, `node-${name.replaceAll(/\W+/g, "-")}`);
  mkdirSync(out);
  const { warnings, file } = await bundle(folder, out);
  const ran = await runHello(process.execPath, [file], folder);
  const problems = [...warnings.map((text) => `it warns: ${text}`), ...compareHello(ran, expected)];
  return { problems, note: ran.answer?.reason ?? "" };
}

/** Arguments before the program. */
export const runtimes = {
  "Deno, all permissions": { needs: "deno", args: ["run", "--allow-all"] },
  "Deno, reading alone": { needs: "deno", args: ["run", "--allow-read"] },
  Bun: { needs: "bun", args: ["run"] },
};

export async function checkRuntime(name, folder, expected) {
  const { needs, args } = runtimes[name];
  const missing = missingTools(folder, [needs]);
  if (missing) return { problems: [], note: missing };
  const command = commandOf(folder, needs);
  const own = command.endsWith("js") ? [process.execPath, command] : [command];
  const { code, output } = await run(own[0], [...own.slice(1), "--version"], { cwd: folder, mode: "capture" });
  if (code !== 0)
    return { problems: [], note: `not run: ${needs} does not start here (${output.trim().split("\n")[0]})` };
  const ran = await runHello(own[0], [...own.slice(1), ...args, "program.js"], folder);
  return { problems: compareHello(ran, expected), note: ran.answer?.reason ?? "" };
}
