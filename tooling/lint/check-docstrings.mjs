// Every name that a published package exports has a docstring where it is declared, since the reference is made of them.
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { readMembers } from "./workspace.mjs";

const options = {
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  target: ts.ScriptTarget.ESNext,
  customConditions: ["@rwkv-ts/source"],
  noLib: true,
  types: [],
};

/** @returns {string[]} one line per name without a docstring: the place of its declaration */
export function checkDocstrings(root) {
  const doors = readMembers(root).flatMap(doorsOf);
  const program = ts.createProgram(doors, options);
  const checker = program.getTypeChecker();
  const bare = doors
    .map((door) => checker.getSymbolAtLocation(program.getSourceFile(door)))
    .flatMap((module) => (module ? checker.getExportsOfModule(module) : []))
    .flatMap((name) => undocumented(checker, name))
    .map((declaration) => placeOf(root, declaration));
  return [...new Set(bare)].sort();
}

/** The sources of what a member that is published lets others import. */
function doorsOf({ folder, manifest }) {
  if (manifest.private) return [];
  return Object.values(manifest.exports ?? {})
    .map((target) => target["@rwkv-ts/source"])
    .filter((source) => source?.endsWith(".ts"))
    .map((source) => join(folder, source));
}

/** Declarations without a docstring. Of a function's overloads one that has it is enough; names of other people's packages are theirs. */
function undocumented(checker, name) {
  const symbol = name.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(name) : name;
  const declarations = (symbol.declarations ?? []).filter(
    (declaration) => !declaration.getSourceFile().fileName.includes("/node_modules/"),
  );
  const functions = declarations.filter(ts.isFunctionDeclaration);
  const others = declarations.filter((declaration) => !ts.isFunctionDeclaration(declaration));
  return [...(functions.some(hasText) ? [] : functions.slice(0, 1)), ...others.filter((each) => !hasText(each))];
}

function hasText(declaration) {
  const texts = ts.getJSDocCommentsAndTags(declaration).filter(ts.isJSDoc);
  return texts.some(({ comment }) => (ts.getTextOfJSDocComment(comment) ?? "").trim() !== "");
}

function placeOf(root, declaration) {
  const source = declaration.getSourceFile();
  const node = ts.getNameOfDeclaration(declaration) ?? declaration;
  const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
  const path = relative(root, source.fileName).split(sep).join("/");
  return `${path}:${line}: ${ts.getNameOfDeclaration(declaration)?.getText() ?? "default"} is exported and has no docstring`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = process.argv[2] ?? join(import.meta.dirname, "..", "..");
  const problems = checkDocstrings(root);
  for (const problem of problems) console.error(problem);
  console.log(problems.length === 0 ? "docstrings: in order" : `docstrings: ${problems.length} missing`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
