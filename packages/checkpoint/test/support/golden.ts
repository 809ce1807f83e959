// The golden files lie beside the repository, in ../shared/golden. Suites that need them skip, with the reason, without.

import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe } from "vitest";

function repositoryRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(join(folder, "pnpm-workspace.yaml"))) {
    const parent = dirname(folder);
    if (parent === folder) throw new Error("pnpm-workspace.yaml was not found above the tests");
    folder = parent;
  }
  return folder;
}

const folder = join(repositoryRoot(), "..", "shared", "golden");
const present = existsSync(folder);
if (!present) console.warn(`skipped: golden files are expected in ${join("..", "shared", "golden")}, which is absent`);

export const describeGolden = describe.skipIf(!present);
export const goldenPath = (...parts: string[]): string => join(folder, ...parts);
export const goldenBytes = (...parts: string[]): Uint8Array => new Uint8Array(readFileSync(goldenPath(...parts)));
export const goldenJson = (...parts: string[]) => JSON.parse(readFileSync(goldenPath(...parts), "utf8"));
