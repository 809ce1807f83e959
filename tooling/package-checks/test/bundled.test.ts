// The bundle checks on pretended packages in a temporary folder: what they accept and what they find.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkPreset, checkResidue } from "../bundled.mjs";

let folder = "";

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), "bundled-")));
  for (const name of ["core", "backends-cpu", "backends-webgpu", "rwkv6-finch"])
    install(name, `export const ${id(name)} = "${name}";`);
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function id(name: string) {
  return name.replaceAll("-", "_");
}

function install(name: string, code: string) {
  const place = join(folder, "node_modules", "@rwkv-ts", name);
  mkdirSync(place, { recursive: true });
  const manifest = { name: `@rwkv-ts/${name}`, type: "module", sideEffects: false, exports: { ".": "./index.js" } };
  writeFileSync(join(place, "package.json"), JSON.stringify(manifest));
  writeFileSync(join(place, "index.js"), code);
}

const others = ["core", "backends-webgpu", "backends-cpu", "rwkv6-finch"].map((name) => ({
  name: `@rwkv-ts/${name}`,
  manifest: { dependencies: {} },
}));
const preset = { name: "@rwkv-ts/preset", manifest: { dependencies: { "@rwkv-ts/backends-cpu": "0.0.0" } } };
const goose = { name: "@rwkv-ts/rwkv7-goose", manifest: { dependencies: { "@rwkv-ts/preset": "0.0.0" } } };

async function presetProblems(code: string) {
  install("rwkv7-goose", code);
  return (await checkPreset(goose, [...others, preset, goose], folder)).problems;
}

describe("a version's browser bundle", () => {
  it("may load the CPU backend lazily", async () => {
    const code = `import { core } from "@rwkv-ts/core"; export const load = async () => [core, await import("@rwkv-ts/backends-cpu")];`;
    expect(await presetProblems(code)).toEqual([]);
  });

  it("may not load a backend at once", async () => {
    const problems = await presetProblems(
      `import { backends_cpu } from "@rwkv-ts/backends-cpu"; export const load = () => backends_cpu;`,
    );
    expect(problems).toContain("@rwkv-ts/backends-cpu is loaded at once, not lazily");
    expect(problems).toContain("@rwkv-ts/backends-cpu is in no lazily loaded chunk");
  });

  it("holds no other version and no backend that it does not declare, not even lazily", async () => {
    const problems = await presetProblems(
      `export const load = () => [import("@rwkv-ts/backends-cpu"), import("@rwkv-ts/backends-webgpu"), import("@rwkv-ts/rwkv6-finch")];`,
    );
    expect(problems).toEqual(["@rwkv-ts/backends-webgpu is in the bundle", "@rwkv-ts/rwkv6-finch is in the bundle"]);
  });
});

describe("a library", () => {
  const large = (start: string) =>
    `export const small = 1; export const other = 2; export const table = ${start}["${"x".repeat(20_000)}"]`;

  it("leaves out what is not used", async () => {
    install("core", `${large("")};`);
    expect((await checkResidue({ name: "@rwkv-ts/core" }, folder)).problems).toEqual([]);
  });

  it("is found out when module-level calls keep everything", async () => {
    install("core", `const keep = (x) => (globalThis.kept = x); ${large("keep(")});`);
    expect((await checkResidue({ name: "@rwkv-ts/core" }, folder)).problems).toEqual([
      expect.stringContaining("alone keeps 20."),
    ]);
  });
});
