// Counts vitest's JSON report: node .ci/count-tests.mjs REPORT EXIT-CODE prints "PASSED FAILED".
// A file that could not run, and a run that failed without a failed test, count as one failure each.
import { readFileSync } from "node:fs";

const [report = "", exitCode = "1"] = process.argv.slice(2);

function count() {
  const { numPassedTests, testResults } = JSON.parse(readFileSync(report, "utf8"));
  const failedTests = testResults.map(({ status, assertionResults }) => {
    const failures = assertionResults.filter((test) => test.status === "failed").length;
    return failures === 0 && status === "failed" ? 1 : failures;
  });
  const failed = failedTests.reduce((sum, each) => sum + each, 0);
  return [numPassedTests, failed === 0 && exitCode !== "0" ? 1 : failed];
}

function countOrFail() {
  try {
    return count();
  } catch (error) {
    console.error(`no report of the tests: ${error.message}`);
    return [0, 1];
  }
}

console.log(countOrFail().join(" "));
