// Golden data come with the repository; what others made may be absent, and then a suite's title says so.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { goldenFolder, goldenPath, othersMissing, othersNames, othersPath, withReason } from "../data.mjs";

describe("golden data", () => {
  const page = readFileSync(goldenPath("README.md"), "utf8");
  const names = readdirSync(goldenFolder, { recursive: true, encoding: "utf8" });
  const folders = names.filter((name) => statSync(goldenPath(name)).isDirectory() && name !== "train");

  test("lie in the repository, every folder named on their page", () => {
    expect(folders.length).toBeGreaterThan(20);
    for (const folder of folders) expect(page).toContain(`\`${basename(folder)}\``);
  });

  test("of a model have its seed on their page", () => {
    for (const folder of folders) {
      const file = ["cases.json", "train.json"].map((name) => join(goldenFolder, folder, name)).find(existsSync);
      if (file) expect(page).toMatch(new RegExp(`\\b${JSON.parse(readFileSync(file, "utf8")).seed}\\b`));
    }
  });
});

describe("what others made", () => {
  test("is no part of the repository", () => {
    for (const name of othersNames) expect(othersPath(name).startsWith(join(goldenFolder, "../../.."))).toBe(false);
  });

  test("is named with its place where it is absent, and a title then has the reason", () => {
    const reason = othersMissing("the World vocabulary", () => false);
    expect(reason).toMatch(/^\.\.\/shared\/data\/tokenizer\/\S+\.txt is absent: the World vocabulary$/);
    expect(withReason("a suite", reason)).toBe(`a suite (skipped: ${reason})`);
    expect(othersMissing("the World vocabulary", () => true)).toBe("");
    expect(withReason("a suite", "")).toBe("a suite");
  });
});
