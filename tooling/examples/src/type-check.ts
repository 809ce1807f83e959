// Checks the types of TypeScript examples, all in one program, against the packages' sources, as strictly as `strict` is.
import { join } from "node:path";
import ts from "typescript";
import { root } from "./pages.js";
import { besides, publishedPackages } from "./published.js";

const options: ts.CompilerOptions = {
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  moduleDetection: ts.ModuleDetectionKind.Force,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  customConditions: ["@rwkv-ts/source"],
  lib: ["lib.esnext.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  types: ["node", "@webgpu/types"],
  paths: sourcesOfPackages(),
};

/** By the names under which packages are imported: the root of the repository has none of them in its node_modules. */
function sourcesOfPackages(): Record<string, string[]> {
  const paths: Record<string, string[]> = {};
  for (const { name, folder, exports } of publishedPackages())
    for (const [door, target] of Object.entries(exports)) {
      const source = typeof target === "string" ? undefined : target["@rwkv-ts/source"];
      if (source) paths[`${name}${door.slice(1)}`] = [join(folder, source)];
    }
  for (const { name, folder } of besides) paths[name] = [folder];
  return paths;
}

/** @param examples code by name. @returns what is wrong in each, by its name */
export function typeErrors(examples: ReadonlyMap<string, string>): Map<string, string[]> {
  const host = ts.createCompilerHost(options);
  const files = new Map([...examples].map(([name, code], i) => [join(root, `example-${i}.ts`), { name, code }]));
  const { getSourceFile, fileExists } = host;
  host.getSourceFile = (path, languageVersion, ...rest) => {
    const file = files.get(path);
    return file ? ts.createSourceFile(path, file.code, languageVersion) : getSourceFile(path, languageVersion, ...rest);
  };
  host.fileExists = (path) => files.has(path) || fileExists(path);
  host.getCurrentDirectory = () => root;
  const program = ts.createProgram([...files.keys()], options, host);
  const errors = new Map<string, string[]>();
  for (const [path, { name }] of files) {
    const source = program.getSourceFile(path)!;
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
    const lines = found.map(({ messageText, start = 0 }) => {
      const line = source.getLineAndCharacterOfPosition(start).line + 1;
      return `${line}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
    });
    if (lines.length > 0) errors.set(name, lines);
  }
  return errors;
}
