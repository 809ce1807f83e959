// .ci/count-tests.mjs on reports that vitest really writes.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it, vi } from "vitest";
import { count } from "../../.ci/count-tests.mjs";

const folder = mkdtempSync(join(tmpdir(), "count-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs vitest on one file of tests in a folder of its own. */
function counted(test: string) {
  writeFileSync(join(folder, "a.test.mjs"), test);
  const report = join(folder, "report.json");
  const vitest = resolve(import.meta.dirname, "../../node_modules/vitest/vitest.mjs");
  const args = [vitest, "run", "--globals", "--root", folder, "--reporter=json", `--outputFile.json=${report}`];
  return count(report, spawnSync(process.execPath, args, { stdio: "ignore" }).status ?? 1);
}

describe("counting", () => {
  it("takes an error that no test caught for a failure, though every test passed", () => {
    expect(counted(`test("one", () => {});`)).toEqual([1, 0]);
    expect(counted(`test("one", () => {}); Promise.reject(new Error("nobody waits for this"));`)).toEqual([1, 1]);
  });

  it("takes a file that cannot be loaded for a failure, and a missing report", () => {
    expect(counted(`import "./absent.mjs"; test("one", () => {});`)).toEqual([0, 1]);
    const error = vi.spyOn(console, "error").mockImplementation(() => undefined);
    expect(count(join(folder, "absent.json"), 0)).toEqual([0, 1]);
    expect(error).toHaveBeenCalled();
    error.mockRestore();
  });
});
