// Bundles the installed packages for the browser and looks at what came along: tree-shaking and lazy loading.
import { join } from "node:path";
import { build } from "esbuild";
import { exportedNames } from "./installed.mjs";

/** The largest part of a library that may stay when only its smallest export is used. */
const residueLimit = 0.1;
/** A package with fewer exports serves one purpose as a whole, and so does a backend, which nobody opens in parts. */
const fewExports = 3;
const isBackendName = (name) => name.startsWith("@rwkv-ts/backends-");
/** Libraries below this many bytes are not worth measuring. */
const smallLibrary = 8_000;

/**
 * A bundle of one module text, minified, split at `import()`.
 * @returns {Promise<{ eager: string[], lazy: string[], bytes: { eager: number, all: number } }>} inputs loaded at once and
 *   those loaded later, as paths, and the sizes
 */
export async function bundle(folder, contents, plugins = []) {
  const { metafile } = await build({
    plugins,
    stdin: { contents, resolveDir: folder, sourcefile: "entry.js" },
    absWorkingDir: folder,
    outdir: join(folder, "bundle"),
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    splitting: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    external: ["node:*"],
    logLevel: "silent",
  });
  return summarise(metafile);
}

function summarise({ outputs }) {
  const start = Object.keys(outputs).find(
    (path) => outputs[path].entryPoint === "entry.js" || outputs[path].entryPoint === "<stdin>",
  );
  const eager = new Set([start]);
  for (const path of eager)
    for (const { path: next, kind } of outputs[path].imports)
      if (kind === "import-statement" && outputs[next]) eager.add(next);
  const lazy = Object.keys(outputs).filter((path) => !eager.has(path));
  const inputs = (paths) => [...new Set(paths.flatMap((path) => usedInputs(outputs[path])))];
  const size = (paths) => paths.reduce((sum, path) => sum + outputs[path].bytes, 0);
  const bytes = { eager: size([...eager]), all: size(Object.keys(outputs)) };
  return { eager: inputs([...eager]), lazy: inputs(lazy), bytes };
}

/** Our packages that a package declares, directly or through others. */
function needs(packages, name) {
  const found = new Set([name]);
  for (const next of found) {
    const manifest = packages.find((each) => each.name === next)?.manifest;
    for (const dependency of Object.keys(manifest?.dependencies ?? {})) found.add(dependency);
  }
  return found;
}

function usedInputs({ inputs }) {
  return Object.keys(inputs).filter((path) => inputs[path].bytesInOutput > 0);
}

/**
 * A version's `load`, bundled: no other version in any chunk, no backend among what loads at once, the CPU backend in a
 * chunk of its own, and a GPU backend at most in one (when the preset offers it).
 */
export async function checkPreset({ name }, packages, folder) {
  const { eager, lazy, bytes } = await bundle(folder, `export { load } from "${name}";`);
  const contains = (inputs, other) => inputs.some((path) => path.includes(installedPath(other)));
  const problems = [];
  const names = packages.map((each) => each.name);
  const declared = needs(packages, name);
  for (const other of names.filter((each) => each !== name)) {
    const short = other.replace("@rwkv-ts/", "");
    const isBackend = short.startsWith("backends-");
    if (isBackend && contains(eager, other)) problems.push(`${other} is loaded at once, not lazily`);
    if ((isBackend || isVersion(short)) && !declared.has(other) && contains([...eager, ...lazy], other))
      problems.push(`${other} is in the bundle`);
  }
  const cpu = "@rwkv-ts/backends-cpu";
  if (names.includes(cpu) && !contains(lazy, cpu)) problems.push(`${cpu} is in no lazily loaded chunk`);
  return { problems, note: `load: ${kilobytes(bytes.eager)} at once, ${kilobytes(bytes.all - bytes.eager)} lazily` };
}

/** Leaves `import()` alone: esbuild would let the entry load at once what lazily loaded parts share with each other. */
const withoutLazyParts = {
  name: "without lazy parts",
  setup: ({ onResolve }) =>
    onResolve({ filter: /.*/ }, ({ kind, path }) => (kind === "dynamic-import" ? { path, external: true } : undefined)),
};

/** How much of a library stays in a bundle that uses its smallest export: what cannot be shaken away. */
export async function checkResidue({ name }, folder) {
  const exported = await exportedNames(name, folder);
  if (exported.length < fewExports || isBackendName(name))
    return { problems: [], note: "one purpose, nothing to shake away" };
  const size = async (contents) => (await bundle(folder, contents, [withoutLazyParts])).bytes.eager;
  const whole = await size(`export * from "${name}";`);
  const sizes = [];
  for (const each of exported) sizes.push([each, await size(`export { ${each} } from "${name}";`)]);
  const [smallest, residue] = sizes.reduce((least, next) => (next[1] < least[1] ? next : least), ["nothing", whole]);
  const note = `${kilobytes(whole)} whole, ${kilobytes(residue)} for ${smallest} alone`;
  const sticks = whole > smallLibrary && residue > residueLimit * whole;
  const problem = `${smallest} alone keeps ${kilobytes(residue)} of ${kilobytes(whole)}: module-level code has side effects`;
  return { problems: sticks ? [problem] : [], note };
}

/** Folders below packages/ that hold a model version. */
export function isVersion(short) {
  return /^rwkv(\d|-)/.test(short);
}

function installedPath(name) {
  return `node_modules/${name}/`;
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
