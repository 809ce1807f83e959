// The check of docstrings on small workspaces made in a temporary folder.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { checkDocstrings } from "../check-docstrings.mjs";

let root = "";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "check-docstrings-"));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, text: string) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

function manifest(fields: { private?: boolean; doors?: readonly string[] } = {}) {
  const { doors = ["index"], ...rest } = fields;
  const exports = Object.fromEntries(
    doors.map((door) => [`./${door}`, { "@rwkv-ts/source": `./src/${door}.ts`, default: `./dist/${door}.js` }]),
  );
  write("packages/core/package.json", JSON.stringify({ name: "@rwkv-ts/core", ...rest, exports }));
}

function problemsOf(text: string) {
  manifest();
  write("packages/core/src/index.ts", text);
  return checkDocstrings(root);
}

const missing = (name: string, line: number, file = "index") =>
  `packages/core/src/${file}.ts:${line}: ${name} is exported and has no docstring`;

it("names functions, constants, classes, types and interfaces without one, each with its line", () => {
  const lines = [
    "export function add() {}",
    "export const one = 1;",
    "export class Model {}",
    "export type Id = number;",
    "export interface Options {}",
    "export default 7;",
  ];
  expect(problemsOf(lines.join("\n"))).toEqual([
    missing("add", 1),
    missing("one", 2),
    missing("Model", 3),
    missing("Id", 4),
    missing("Options", 5),
    missing("default", 6),
  ]);
});

it("accepts names that have one, and what is not exported", () => {
  expect(problemsOf("/** Sum. */ export const add = 1;\nconst own = 2;\nfunction inner() { return own; }")).toEqual([]);
});

it("takes neither a plain comment nor tags alone for a docstring", () => {
  const lines = ["// Sum.", "export const add = 1;", "/** @throws InputError */", "export function fail() {}"];
  expect(problemsOf(lines.join("\n"))).toEqual([missing("add", 2), missing("fail", 4)]);
});

it("follows a name that goes through other files to where it is declared, and tells it once", () => {
  manifest({ doors: ["index", "tools"] });
  write("packages/core/src/index.ts", `export * from "./ops.js"; export { hidden as shown } from "./more.js";`);
  write("packages/core/src/tools.ts", `export * from "./ops.js";`);
  write("packages/core/src/ops.ts", "export const mul = 1;");
  write("packages/core/src/more.ts", "\nexport const hidden = 1;\nexport const inner = 2;");
  expect(checkDocstrings(root)).toEqual([missing("hidden", 2, "more"), missing("mul", 1, "ops")]);
});

it("wants one of overloads to have it, and each of a type and a constant of one name", () => {
  const lines = [
    "/** Of a number. */",
    "export function of(x: number): number;",
    "export function of(x: string): string;",
    "export function of(x: unknown): unknown { return x; }",
    "/** Names. */",
    "export const kinds = [1];",
    "export type kinds = number;",
  ];
  expect(problemsOf(lines.join("\n"))).toEqual([missing("kinds", 7)]);
});

it("leaves alone what is not published, and names of other people's packages", () => {
  manifest({ private: true });
  write("packages/core/src/index.ts", "export const one = 1;");
  expect(checkDocstrings(root)).toEqual([]);
  write("packages/core/node_modules/theirs/index.d.ts", "export declare const theirs: number;");
  expect(problemsOf(`export { theirs } from "theirs";`)).toEqual([]);
});
