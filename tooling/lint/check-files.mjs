// Rules for all files under version control: names in kebab-case, nothing that holds only on one machine, no unfinished places.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const conventionalName =
  /^(README|CONTRIBUTING|CHANGELOG|LICENSE|NOTICE|SECURITY|CODE_OF_CONDUCT|Dockerfile|Makefile)(\.md)?$/;
const dataFile = /\.(png|jpg|gif|webp|ico|wasm|pth|safetensors|bin|gguf|woff2)$/;
/** Files larger than this are data, whatever their name. */
const largestText = 400_000;

const textRules = [
  { pattern: /(^|[\s"'`(=])\/(home|root|Users|work)\/[\w.-]+/, problem: "names a folder of one machine" },
  {
    pattern: /registry\.(npmjs|yarnpkg|npmmirror)\.\w+|npm\.pkg\.github\.com/,
    problem: "names a package registry's host",
  },
  { pattern: /\b(TO-?DO|FIX-?ME|XXX)\b/, problem: "marks an unfinished place" },
];

/** @returns {string[]} one line per violation */
export function checkFiles(root, paths) {
  return paths
    .filter((path) => existsSync(join(root, path)))
    .flatMap((path) => [...checkName(path), ...checkText(root, path)]);
}

/** Headers that stand in for a compiler's own have its name. */
const compilerHeaders = new Set(["wasm_simd128.h"]);

function checkName(path) {
  const name = basename(path).replace(/^\./, "");
  if (compilerHeaders.has(name)) return [];
  if (conventionalName.test(name) || /^[a-z0-9]+([.-][a-z0-9]+)*$/.test(name)) return [];
  return [`${path}: file names are in kebab-case`];
}

function checkText(root, path) {
  if (dataFile.test(path) || statSync(join(root, path)).size > largestText || path === "tooling/lint/check-files.mjs")
    return [];
  const lines = readFileSync(join(root, path), "utf8").split("\n");
  return lines.flatMap((line, index) =>
    textRules.filter(({ pattern }) => pattern.test(line)).map(({ problem }) => `${path}:${index + 1}: ${problem}`),
  );
}

/** Files that git tracks, and new ones that it does not ignore. */
function filesOf(root) {
  const args = ["ls-files", "--cached", "--others", "--exclude-standard", "-z"];
  return execFileSync("git", args, { cwd: root, encoding: "utf8", maxBuffer: 1 << 28 })
    .split("\0")
    .filter(Boolean);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = process.argv[2] ?? join(dirname(fileURLToPath(import.meta.url)), "..", "..");
  const problems = checkFiles(root, filesOf(root));
  for (const problem of problems) console.error(problem);
  console.log(problems.length === 0 ? "files: in order" : `files: ${problems.length} violations`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}
