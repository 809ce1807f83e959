// What an installation may bring, on pretended ones in pnpm's layout; and what is said of tools that are not there.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { compareHello } from "../hello.mjs";
import { checkInstallation } from "../installation.mjs";
import { commandOf, missingTools } from "../tools.mjs";

let project = "";
beforeEach(() => {
  project = realpathSync(mkdtempSync(join(tmpdir(), "installation-")));
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

function install(name: string, manifest: object, bytes = 0) {
  const place = join(project, "node_modules", ".pnpm", `${name.replace("/", "+")}@1.0.0`, "node_modules", name);
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, "package.json"), JSON.stringify({ name, ...manifest }));
  writeFileSync(join(place, "data"), new Uint8Array(bytes));
}

it("an installation brings the command rwkv", () => {
  install("rwkv", { bin: { rwkv: "./main.js" } }, 5_000_000);
  install("@rwkv-ts/core", {}, 2_000_000);
  expect(checkInstallation(project)).toEqual({ problems: [], note: "2 packages, 7.0 MB" });
});

it.each([
  ["hub", { bin: { hfjs: "./cli.js" } }, 'hub brings {"hfjs":"./cli.js"} onto the PATH'],
  ["@some/tool", { bin: "./cli.js" }, '@some/tool brings "./cli.js" onto the PATH'],
])("the command of %s is found out", (name, manifest, problem) => {
  install("rwkv", { bin: { rwkv: "./main.js" } });
  install(name, manifest);
  expect(checkInstallation(project).problems).toEqual([problem]);
});

it("too heavy a package is found out", () => {
  install("rwkv", {}, 17_000_000);
  expect(checkInstallation(project).problems).toEqual([expect.stringMatching(/^it weighs 17\.0 MB/)]);
});

it("tools that are absent are named, and commands are found by their manifests", () => {
  expect(missingTools(project, ["deno", "bun"])).toMatch(/^not run: deno, bun could not be installed/);
  mkdirSync(join(project, "node_modules", "deno"), { recursive: true });
  writeFileSync(join(project, "node_modules", "deno", "package.json"), JSON.stringify({ bin: { deno: "bin.js" } }));
  expect(missingTools(project, ["deno"])).toBeUndefined();
  expect(commandOf(project, "deno")).toBe(join(project, "node_modules", "deno", "bin.js"));
});

it("a program that writes another text, or prints anything else, fails", () => {
  const answer = { text: "a", reason: "" };
  expect(compareHello({ problems: [], answer }, "a")).toEqual([]);
  expect(compareHello({ problems: [], answer }, "b")).toEqual(['it writes "a", Node "b"']);
  expect(compareHello({ problems: ["it also prints: Warning"], answer }, "a")).toEqual(["it also prints: Warning"]);
});
