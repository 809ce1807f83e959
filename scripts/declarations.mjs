// Makes the type declarations of all published packages with one run of TypeScript over the sources: dist/**/*.d.ts, a file
// a source, of those that the package's entries reach. (Bundled a package at a time they take ten times as long: each reads the others' anew.)
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { workspacePackages } from "./fingerprint.mjs";

/** @typedef {{ folder: string, types: string[] }} Declared a package and its entries' declarations */

/** Packages that publish types. @returns {Declared[]} */
function declaredPackages(root) {
  return workspacePackages(root)
    .map((folder) => ({ folder, types: typesOf(JSON.parse(readFileSync(join(folder, "package.json"), "utf8"))) }))
    .filter(({ types }) => types.length > 0);
}

/** Declarations that a manifest's exports name, relative to the package. */
function typesOf({ exports = {} }) {
  return Object.values(exports).flatMap((target) => (target.types ? [target.types] : []));
}

/**
 * Emits into memory first, so that a failure leaves the last declarations as they are.
 * @param {string} root the repository's folder
 * @returns {string[]} TypeScript's complaints; nothing was written if there are any
 */
export function writeDeclarations(root) {
  const packages = declaredPackages(root);
  const { emitted, problems } = emit(root, packages);
  const wanted = packages.map((each) => [each, reached(each, emitted)]);
  problems.push(...wanted.flatMap(([{ folder }, files]) => leaving(root, folder, files)));
  if (problems.length > 0) return problems;
  for (const [{ folder }, files] of wanted) {
    removeDeclarations(join(folder, "dist"));
    for (const [path, text] of files) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
  }
  return [];
}

/** Declarations of every source, by the path below dist that they are for. */
function emit(root, packages) {
  const config = ts.readConfigFile(join(root, "tooling", "tsconfig", "base.json"), ts.sys.readFile).config;
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const entries = packages.flatMap(({ folder, types }) =>
    types.map((path) => join(folder, path.replace("/dist/", "/src/").replace(/\.d\.ts$/, ".ts"))),
  );
  const program = ts.createProgram(entries, {
    ...options,
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
  });
  const emitted = new Map();
  const result = program.emit(undefined, (path, text) => emitted.set(distPath(path), text));
  const diagnostics = [...ts.getPreEmitDiagnostics(program), ...result.diagnostics];
  return { emitted, problems: diagnostics.map((each) => ts.formatDiagnostic(each, formatHost(root))) };
}

const distPath = (path) => path.split("/").join(sep).replace(`${sep}src${sep}`, `${sep}dist${sep}`);
const formatHost = (root) => ({
  getCurrentDirectory: () => root,
  getCanonicalFileName: (name) => name,
  getNewLine: () => "\n",
});
const references = (text) => [...text.matchAll(/(?:from|import\()\s*"([^"]+)"/g)].map((match) => match[1]);

/** The declarations that a package's entries need, themselves included. */
function reached({ folder, types }, emitted) {
  const files = new Map();
  const visit = (path) => {
    const text = emitted.get(path);
    if (files.has(path) || text === undefined) return;
    files.set(path, text);
    for (const specifier of references(text).filter((each) => each.startsWith(".")))
      visit(join(dirname(path), specifier.replace(/\.js$/, ".d.ts")));
  };
  for (const path of types) visit(join(folder, path));
  return files;
}

/** References by path into another package, which no user could resolve. */
function leaving(root, folder, files) {
  return [...files].flatMap(([path, text]) =>
    references(text)
      .filter((each) => each.startsWith(".") && relative(folder, join(dirname(path), each)).startsWith(".."))
      .map((each) => `${relative(root, path)}: the declarations refer to ${each}, which lies in another package`),
  );
}

function removeDeclarations(folder) {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" }))
    if (name.endsWith(".d.ts")) rmSync(join(folder, name));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const problems = writeDeclarations(dirname(import.meta.dirname));
  for (const problem of problems) console.error(problem.trimEnd());
  process.exitCode = problems.length === 0 ? 0 : 1;
}
