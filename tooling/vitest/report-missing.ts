// Says once a run which tests are skipped because what others made does not lie beside the repository.
import { othersMissing, othersNames } from "./data.mjs";

export function setup(): void {
  for (const reason of othersNames.map((name) => othersMissing(name)).filter(Boolean))
    process.stderr.write(`[test] tests are skipped: ${reason}\n`);
}
