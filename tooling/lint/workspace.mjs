// Reads the workspace for the checks: packages, apps and tooling with their manifests and parsed source files.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize, relative, sep } from "node:path";
import { importsOf } from "./imports-of.mjs";

const sourceFile = /\.(ts|tsx|mts|js|mjs)$/;
const skipped = new Set(["node_modules", "dist", "generated", ".turbo"]);

/**
 * @typedef {ReturnType<typeof importsOf>[number]} Import
 * @typedef {{ path: string, imports: Import[] }} SourceFile path relative to the package's folder
 * @typedef {{ group: "packages" | "apps" | "tooling", name: string, folder: string, manifest: Record<string, unknown>, sources: SourceFile[], tests: SourceFile[] }} Member
 */

/** @returns {Omit<Member, "sources" | "tests">[]} */
export function readMembers(root) {
  return ["packages", "apps", "tooling"].flatMap((group) => {
    if (!existsSync(join(root, group))) return [];
    return readdirSync(join(root, group))
      .map((name) => ({ group, name, folder: join(root, group, name) }))
      .filter(({ folder }) => existsSync(join(folder, "package.json")))
      .map((each) => ({ ...each, manifest: JSON.parse(readFileSync(join(each.folder, "package.json"), "utf8")) }));
  });
}

/** @returns {Member[]} */
export const readWorkspace = (root) =>
  readMembers(root).map((member) => {
    const { folder } = member;
    const tests = ["test", "test-browser"].flatMap((part) => readSources(folder, part));
    return { ...member, sources: readSources(folder, "src"), tests };
  });

function readSources(folder, part) {
  return filesBelow(join(folder, part)).map((file) => ({
    path: relative(folder, file).split(sep).join("/"),
    imports: importsOf(file, readFileSync(file, "utf8")),
  }));
}

function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (skipped.has(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path);
    return sourceFile.test(entry.name) ? [path] : [];
  });
}

/** The file of the same package that a relative specifier names, or undefined (generated files, data, outside). */
export function resolveRelative(files, from, specifier) {
  const target = normalize(join(dirname(from), specifier))
    .split(sep)
    .join("/");
  const stem = target.replace(/\.(js|mjs|ts)$/, "");
  const candidates = [target, `${stem}.ts`, `${stem}.tsx`, `${stem}.mts`, `${stem}.mjs`, `${target}/index.ts`];
  return candidates.map((path) => files.find((file) => file.path === path)).find((file) => file !== undefined);
}

/** All files reachable from `roots` over relative imports of the given kinds. */
export function reachable(files, roots, kinds) {
  const found = new Set(roots);
  for (const file of found) {
    for (const { specifier, kind } of file.imports) {
      if (!specifier.startsWith(".") || !kinds.includes(kind)) continue;
      const target = resolveRelative(files, file.path, specifier);
      if (target) found.add(target);
    }
  }
  return found;
}
