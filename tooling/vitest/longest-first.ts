// The order of test files: the suites that take minutes come first. Without durations of an earlier run vitest begins with the
// largest files, and these are among the smallest: the last of them would run alone, beside idle cores.
import { BaseSequencer, type TestSpecification } from "vitest/node";

const long = /\/(golden|conformance|generations)\.test\.ts$/;

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => long.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}
