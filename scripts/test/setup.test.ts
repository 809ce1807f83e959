// The parts of set-up that decide what is to do: fingerprints, the lock, and the sentences for failures.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildFingerprint, installFingerprint, linksExist, packageOutputs } from "../fingerprint.mjs";
import { goals } from "../goals.mjs";
import { withLock } from "../lock.mjs";
import { explainFailure, pinnedVersion } from "../pnpm.mjs";

let root = "";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "setup-"));
  write("package.json", { packageManager: "pnpm@12.3.4+sha512.abc" });
  write("packages/core/package.json", {
    name: "core",
    scripts: { build: "x" },
    exports: { ".": { types: "./dist/index.d.ts", default: "./dist/index.js" }, "./package.json": "./package.json" },
  });
  write("apps/cli/package.json", { name: "cli", dependencies: { core: "workspace:*" } });
  write("packages/other/package.json", { name: "other", scripts: { build: "x" }, bin: { other: "./dist/main.js" } });
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, contents: string | object) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), typeof contents === "string" ? contents : JSON.stringify(contents));
}

describe("fingerprints", () => {
  it("of an installation follow the lock file and the manifests, not the sources", () => {
    const before = installFingerprint(root);
    write("packages/core/src/index.ts", "export {};");
    expect(installFingerprint(root)).toBe(before);
    write("pnpm-lock.yaml", "lockfileVersion: '9.0'");
    expect(installFingerprint(root)).not.toBe(before);
  });

  it("of a build follow the sources, not tests nor outputs", () => {
    const before = buildFingerprint(root);
    write("packages/core/test/a.test.ts", "");
    write("packages/core/dist/index.js", "");
    write("packages/core/src/generated/kernels.ts", "");
    expect(buildFingerprint(root)).toBe(before);
    write("packages/core/src/index.ts", "export {};");
    expect(buildFingerprint(root)).not.toBe(before);
  });

  it("leave golden data and what `npm start` bundles out", () => {
    const before = buildFingerprint(root);
    write("tooling/golden/data/model.pth", "weights");
    write("apps/cli/dist-start/main.js", "");
    expect(buildFingerprint(root)).toBe(before);
  });

  it("name the outputs of the packages that are built", () => {
    const below = (kind: "default" | "types") => packageOutputs(root, kind).map((file) => relative(root, file));
    expect(below("default")).toEqual([join("packages/core/dist/index.js"), join("packages/other/dist/main.js")]);
    expect(below("types")).toEqual([join("packages/core/dist/index.d.ts")]);
  });

  it("do not hide missing links to dependencies", () => {
    write("node_modules/.modules.yaml", "");
    expect(linksExist(root)).toBe(false);
    write("apps/cli/node_modules/core/package.json", {});
    expect(linksExist(root)).toBe(true);
  });
});

describe("goals", () => {
  const commandsOf = (goal: keyof typeof goals) =>
    goals[goal].commands({ command: "pnpm", args: [] }).map((command) => command.join(" "));

  it("of the first text need no package built, no declarations and no native engine", () => {
    const commands = commandsOf("text");
    expect(commands).toHaveLength(2);
    expect(commands[0]).toContain("build-wasm.mjs --for-node");
    expect(commands.join("\n")).not.toMatch(/turbo|declarations|native/);
  });

  it("of running need no declarations, and those of publishing need both", () => {
    expect(commandsOf("run").join("\n")).not.toContain("declarations");
    expect(goals.publish.includes).toEqual(["run"]);
    expect(commandsOf("publish").join("\n")).toContain("declarations");
  });
});

describe("the lock", () => {
  it("lets one through after the other", async () => {
    const file = join(root, ".turbo", "setup.lock");
    const events: string[] = [];
    const work = (name: string) => async () => {
      events.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 20));
      events.push(`${name} ends`);
    };
    await Promise.all([withLock(file, work("a"), { interval: 1 }), withLock(file, work("b"), { interval: 1 })]);
    expect(events).toEqual(["a begins", "a ends", "b begins", "b ends"]);
  });

  it("is taken over from a process that died", async () => {
    write(".turbo/setup.lock", "999999999");
    expect(await withLock(join(root, ".turbo", "setup.lock"), async () => "done")).toBe("done");
  });
});

describe("pnpm", () => {
  it("is pinned without its checksum", () => expect(pinnedVersion(root)).toBe("12.3.4"));

  it.each([
    ["ERR_PNPM_OUTDATED_LOCKFILE", "does not match the package.json files"],
    ["request to the registry failed, reason: getaddrinfo ENOTFOUND", "cannot be reached"],
    ["EACCES: permission denied, mkdir", "cannot be written"],
    ["ENOSPC: no space left on device", "disk is full"],
    ["something else", "exit code 7"],
  ])("that says %s is explained: %s", (output, sentence) => {
    expect(explainFailure({ code: 7, output })).toContain(sentence);
  });
});
