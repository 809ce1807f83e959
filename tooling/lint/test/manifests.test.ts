// What a published package says of itself: where its sources are, and words by which it is found; and a README.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../../..");
const published = ["packages", "packages/backends-cpu/npm", "apps"]
  .flatMap((folder) => readdirSync(join(root, folder)).map((name) => `${folder}/${name}`))
  .filter((folder) => existsSync(join(root, folder, "package.json")))
  .map((folder) => ({ folder, manifest: JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8")) }))
  .filter(({ manifest }) => manifest.private !== true);
const repository = JSON.parse(readFileSync(join(root, "packages/core/package.json"), "utf8")).repository.url;

describe.each(published)("$folder", ({ folder, manifest }) => {
  test("names its repository, its page and words by which it is found", () => {
    expect(manifest.repository).toEqual({ type: "git", url: repository, directory: folder });
    expect(repository).toMatch(/^git\+https:\/\/.*\.git$/);
    const home = repository.replace(/^git\+|\.git$/g, "");
    expect(manifest.homepage).toBe(`${home}/tree/main/${folder}#readme`);
    expect(manifest.keywords).toEqual(expect.arrayContaining(["rwkv", "language-model"]));
    expect(new Set(manifest.keywords).size).toBe(manifest.keywords.length);
  });

  test("has a README with its name", () => {
    expect(readFileSync(join(root, folder, "README.md"), "utf8")).toContain(manifest.name);
  });
});

test("every package that is published is looked at", () => {
  expect(published.map(({ folder }) => folder)).toEqual(
    expect.arrayContaining(["packages/core", "packages/backends-cpu/npm/linux-x64-gnu", "apps/cli"]),
  );
});
