// All module references of one source file, found in its syntax tree: import, export from, import(), import types, require().
import ts from "typescript";

/**
 * @param {string} file path, for the kind of source (.ts, .tsx, .mjs, ...)
 * @param {string} text its contents
 * @returns {{ specifier: string, kind: "static" | "type" | "lazy", names: string[] | undefined, line: number, isExport: boolean }[]}
 *   `static` is evaluated when the module loads, `type` is erased, `lazy` is `import()`; `names` are the imported names as the
 *   other module exports them, undefined for all of them.
 */
export function importsOf(file, text) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found = [];
  const add = (specifier, kind, names, isExport = false) => {
    const line = source.getLineAndCharacterOfPosition(specifier.getStart()).line + 1;
    found.push({ specifier: specifier.text, kind, names, line, isExport });
  };
  const visit = (node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, ...importClause(node.importClause));
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier)
      add(node.moduleSpecifier, ...exportClause(node), true);
    else if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference))
      add(node.moduleReference.expression, node.isTypeOnly ? "type" : "static");
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, "type");
    else if (isCallOf(node, "import")) add(node.arguments[0], "lazy");
    else if (isCallOf(node, "require")) add(node.arguments[0], "static");
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Kind and names of `import ... from`: it is erased when the clause, or every name in it, is marked `type`. */
function importClause(clause) {
  if (!clause) return ["static", []];
  const bindings = clause.namedBindings;
  if (bindings && ts.isNamespaceImport(bindings)) return [clause.isTypeOnly ? "type" : "static", undefined];
  const elements = bindings?.elements ?? [];
  const names = [...(clause.name ? ["default"] : []), ...elements.map(originalName)];
  return [isErased(clause, elements, clause.name) ? "type" : "static", names];
}

function exportClause(node) {
  const clause = node.exportClause;
  if (!clause || ts.isNamespaceExport(clause)) return [node.isTypeOnly ? "type" : "static", undefined];
  return [isErased(node, clause.elements) ? "type" : "static", clause.elements.map(originalName)];
}

function isErased(node, elements, defaultName) {
  return node.isTypeOnly || (!defaultName && elements.length > 0 && elements.every((element) => element.isTypeOnly));
}

function originalName(element) {
  return (element.propertyName ?? element.name).text;
}

function isCallOf(node, name) {
  if (!ts.isCallExpression(node) || !node.arguments[0] || !ts.isStringLiteralLike(node.arguments[0])) return false;
  const callee = node.expression;
  if (name === "import") return callee.kind === ts.SyntaxKind.ImportKeyword;
  return ts.isIdentifier(callee) && callee.text === name;
}
