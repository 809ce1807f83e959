import { expect, test } from "vitest";
import { table, testsOf, withTable } from "../support-table.mjs";

const report = (tests: Record<string, string>) => ({
  testResults: [
    {
      name: "x/golden.test.ts",
      assertionResults: Object.entries(tests).map(([fullName, status]) => ({ fullName, status })),
    },
  ],
});
const row = (tests: Record<string, string>, title: string): string[] => {
  const line = table(testsOf(report(tests)))
    .split("\n")
    .find((each: string) => each.startsWith(`| ${title} |`));
  return line!
    .split("|")
    .slice(2, -1)
    .map((each: string) => each.trim());
};

test("a passed test ticks its cells, and a test that did not run ticks none", () => {
  const cells = row({ "golden rwkv5.1 cpu, 1 thread short: sequence mode": "passed" }, "RWKV-5.1 Eagle");
  expect(cells.filter((cell) => cell === "✓")).toHaveLength(2); // sequence, CPU in Node
  expect(row({ "golden rwkv5.1 cpu, 1 thread short: sequence mode": "skipped" }, "RWKV-5.1 Eagle").join("")).toBe("");
});

test("a cell stays as it is where what others made is absent, and only then", () => {
  const official = "golden rwkv7 reference short: sequence mode";
  const readme = withTable(
    "<!-- support: made by tooling/support-table from the tests' report -->\n<!-- /support -->",
    table(testsOf(report({ [official]: "passed" }))),
  );
  const sequence = (name: string, status: string) => table(testsOf(report({ [name]: status })), readme);
  expect(readme).toContain("✓");
  expect(sequence(`absent (skipped: ../shared/x is absent: x) ${official}`, "skipped")).toContain("✓");
  expect(sequence(`absent (skipped: ../shared/x is absent: x) ${official}`, "failed")).toContain("✗");
  expect(sequence(official, "skipped")).not.toContain("✓");
});

test("a failed test is shown, whatever else passed", () => {
  const tests = {
    "golden rwkv7 reference short: sequence mode": "passed",
    "golden rwkv7 reference long: sequence mode": "failed",
  };
  expect(row(tests, "RWKV-7 Goose")).toContain("✗");
});

test("versions whose names begin alike are told apart", () => {
  expect(row({ "golden rwkv5.2 reference short: sequence mode": "passed" }, "RWKV-5.1 Eagle").join("")).toBe("");
  expect(row({ "golden rwkv5x2 reference short: sequence mode": "passed" }, "RWKV-5.2 Eagle").join("")).toBe("");
});

test("the table takes the place of the old one and nothing else", () => {
  const readme =
    "a\n<!-- support: made by tooling/support-table from the tests' report -->\n\nold\n\n<!-- /support -->\nb\n";
  expect(withTable(withTable(readme, "new"), "newer")).toBe(readme.replace("old", "newer"));
  expect(() => withTable("no place", "new")).toThrow(/no place for the table/);
});
