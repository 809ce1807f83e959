// Runs an example as a reader would: in a folder of its own, by this Node, with the packages as they were built. TypeScript goes
// through the compiler, which takes the types out and leaves everything else as it stands.
import { spawn } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import ts from "typescript";
import type { CodeBlock } from "./code-blocks.js";
import { writeFiles } from "./files.js";
import { root } from "./pages.js";
import { besides, publishedPackages } from "./published.js";

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export async function runBlock(block: CodeBlock): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), "rwkv-ts-example-"));
  try {
    writeFiles(folder, block.code);
    if (block.language === "sh") return await runShell(folder, block.code);
    linkPackages(folder);
    writeFileSync(join(folder, "example.mjs"), block.language === "ts" ? withoutTypes(block.code) : block.code);
    return await run(folder, process.execPath, ["example.mjs"]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @throws Error for code that is no TypeScript */
export function withoutTypes(code: string): string {
  const { ESNext } = ts.ScriptTarget;
  const options = { target: ESNext, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true };
  const { outputText, diagnostics = [] } = ts.transpileModule(code, {
    compilerOptions: options,
    reportDiagnostics: true,
  });
  if (diagnostics.length > 0)
    throw new Error(
      diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n")).join("\n"),
    );
  return outputText;
}

/** Every package under the name by which it is imported. */
function linkPackages(folder: string): void {
  for (const { name, folder: target } of [...publishedPackages(), ...besides]) {
    const link = join(folder, "node_modules", name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(target, link, "dir");
  }
}

/** `rwkv` and `npx rwkv` are the built command. Lines run in order, and the first that fails ends the example. */
function runShell(folder: string, code: string): Promise<Outcome> {
  const bin = join(folder, ".bin");
  mkdirSync(bin);
  const command = join(root, "apps", "cli", "dist", "main.js");
  const script = (name: string, lines: string) => {
    writeFileSync(join(bin, name), `#!/bin/sh\n${lines}\n`);
    chmodSync(join(bin, name), 0o755);
  };
  script("rwkv", `exec "${process.execPath}" "${command}" "$@"`);
  script("npx", 'test "$1" = rwkv || { echo "npx $1 is not known here" >&2; exit 1; }\nshift\nexec rwkv "$@"');
  return run(folder, "bash", ["-euo", "pipefail", "-c", code], {
    PATH: `${bin}${delimiter}${process.env.PATH}`,
    XDG_CACHE_HOME: join(folder, ".cache"),
    RWKV_VOCAB: "",
  });
}

function run(folder: string, program: string, args: string[], environment = {}): Promise<Outcome> {
  const child = spawn(program, args, {
    cwd: folder,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const outcome = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    outcome.stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    outcome.stderr += text;
  });
  return new Promise((done, fail) => {
    child.on("error", fail);
    child.on("close", (code) => done({ code, ...outcome }));
  });
}
