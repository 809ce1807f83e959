// Follows core's barrel files to the file that defines an exported name, so that rules can speak of parts of core.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { resolveRelative } from "./workspace.mjs";

/** @returns {(name: string) => string | undefined} the file, relative to core/src, that defines an exported name */
export function coreExports(core) {
  const entry = core?.sources.find((file) => file.path === "src/index.ts");
  if (!entry) return () => undefined;
  return (name) => definingFile(core, entry, name, new Set())?.path.replace(/^src\//, "");
}

function definingFile(core, file, name, seen) {
  if (seen.has(file)) return undefined;
  seen.add(file);
  if (declares(core, file, name)) return file;
  for (const { specifier, names, isExport } of file.imports) {
    if (!isExport || !specifier.startsWith(".")) continue;
    const target = resolveRelative(core.sources, file.path, specifier);
    if (!target) continue;
    const found = definingFile(core, target, name, seen);
    if (found) return found;
    if (names?.includes(name)) return target;
  }
  return undefined;
}

/** Does the file itself have `export const name`, `export function name`, `export interface name`, ...? */
function declares(core, file, name) {
  const source = ts.createSourceFile(
    file.path,
    readFileSync(join(core.folder, file.path), "utf8"),
    ts.ScriptTarget.Latest,
  );
  return source.statements.some((statement) => {
    const exported =
      ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some((m) => m.kind === ts.SyntaxKind.ExportKeyword);
    if (!exported) return false;
    const declarations = ts.isVariableStatement(statement) ? statement.declarationList.declarations : [statement];
    return declarations.some((declaration) => declaration.name?.text === name);
  });
}
