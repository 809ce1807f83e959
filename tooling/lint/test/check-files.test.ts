// The file rules on a few files made in a temporary folder.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { checkFiles } from "../check-files.mjs";

let root = "";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "check-files-"));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function problemsOf(name: string, text: string) {
  writeFileSync(join(root, name), text);
  return checkFiles(root, [name]);
}

it.each(["time-mixing.ts", "README.md", "LICENSE", ".gitignore", "rwkv7.test.ts", "pnpm-lock.yaml"])(
  "accepts the name %s",
  (name) => {
    expect(problemsOf(name, "")).toEqual([]);
  },
);

it.each(["timeMixing.ts", "time_mixing.ts", "TimeMixing.ts"])("refuses the name %s", (name) => {
  expect(problemsOf(name, "")).toEqual([`${name}: file names are in kebab-case`]);
});

it("names the line of a machine's folder, a registry's host and an unfinished place", () => {
  const lines = [
    `const a = "/${"home"}/someone/model"`,
    `https://registry.${"npmjs"}.org/`,
    `// ${"TO"}DO: later`,
    "fine: https://a.b/home/x",
  ];
  expect(problemsOf("a.ts", lines.join("\n"))).toEqual([
    "a.ts:1: names a folder of one machine",
    "a.ts:2: names a package registry's host",
    "a.ts:3: marks an unfinished place",
  ]);
});

it("leaves data alone", () => {
  expect(problemsOf("weights.bin", `/${"home"}/someone`)).toEqual([]);
});
