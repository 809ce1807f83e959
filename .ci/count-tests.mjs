// Counts vitest's JSON report: node .ci/count-tests.mjs REPORT EXIT-CODE prints "PASSED FAILED".
// A file that could not run, and a run that failed without a failed test, count as one failure each: errors that no test
// caught (a rejected promise, an exception in a timer) are not in the report, but vitest's exit code tells of them.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** @returns {[passed: number, failed: number]} */
export function count(report, exitCode) {
  try {
    const { numPassedTests, testResults } = JSON.parse(readFileSync(report, "utf8"));
    const failedTests = testResults.map(({ status, assertionResults }) => {
      const failures = assertionResults.filter((test) => test.status === "failed").length;
      return failures === 0 && status === "failed" ? 1 : failures;
    });
    const failed = failedTests.reduce((sum, each) => sum + each, 0);
    return [numPassedTests, failed === 0 && exitCode !== 0 ? 1 : failed];
  } catch (error) {
    console.error(`no report of the tests: ${error.message}`);
    return [0, 1];
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [report = "", exitCode = "1"] = process.argv.slice(2);
  console.log(count(report, Number(exitCode)).join(" "));
}
