// What an installation may bring, on pretended ones in pnpm's layout; and what is said of tools that are not there.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { compareHello } from "../hello.mjs";
import { checkInstallation } from "../installation.mjs";
import { commandOf, missingTools } from "../tools.mjs";

let project = "";
beforeEach(() => {
  project = realpathSync(mkdtempSync(join(tmpdir(), "installation-")));
});
afterEach(() => rmSync(project, { recursive: true, force: true }));

const folderOf = (name: string): string =>
  join(project, "node_modules", ".pnpm", `${name.replace("/", "+")}@1.0.0`, "node_modules", name);

function link(place: string, name: string) {
  mkdirSync(dirname(place), { recursive: true });
  symlinkSync(folderOf(name), place);
}

/** A package, with links beside it to those that it needs. */
function install(name: string, manifest: object, { bytes = 0, needs = [] as readonly string[] } = {}) {
  const place = folderOf(name);
  mkdirSync(place, { recursive: true });
  const dependencies = Object.fromEntries(needs.map((each) => [each, "1.0.0"]));
  writeFileSync(join(place, "package.json"), JSON.stringify({ name, dependencies, ...manifest }));
  writeFileSync(join(place, "data"), new Uint8Array(bytes));
  for (const each of needs) link(join(place.slice(0, -name.length), each), each);
}

/** The package rwkv, as a project has it. */
function installRwkv(manifest: object, options: Parameters<typeof install>[2]) {
  install("rwkv", manifest, options);
  link(join(project, "node_modules", "rwkv"), "rwkv");
}

it("an installation brings the command rwkv, and what it needs at however many removes", () => {
  install("commander", {}, { bytes: 1_000_000 });
  install("@rwkv-ts/core", {}, { bytes: 2_000_000, needs: ["commander"] });
  install("zod", { bin: "./zod.js" }, { bytes: 9_000_000 }); // another package's
  installRwkv({ bin: { rwkv: "./main.js" } }, { bytes: 5_000_000, needs: ["@rwkv-ts/core", "commander"] });
  expect(checkInstallation(project)).toEqual({ problems: [], note: "3 packages, 8.0 MB" });
});

it.each([
  ["hub", { bin: { hfjs: "./cli.js" } }, 'hub brings {"hfjs":"./cli.js"} onto the PATH'],
  ["@some/tool", { bin: "./cli.js" }, '@some/tool brings "./cli.js" onto the PATH'],
])("the command of %s is found out", (name, manifest, problem) => {
  install(name, manifest);
  installRwkv({ bin: { rwkv: "./main.js" } }, { needs: [name] });
  expect(checkInstallation(project).problems).toEqual([problem]);
});

it("too heavy a package is found out", () => {
  installRwkv({}, { bytes: 17_000_000 });
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
