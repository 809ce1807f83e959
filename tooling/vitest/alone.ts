// Which test files run in a process of their own: those that change what a process has once. All others share processes, so that each
// module is loaded once for many files: that is a quarter of what they would take.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Mocks, environment variables, devices that are opened with other ones, and who looks at all of a heap, which is large where many share it. */
const changesProcess =
  /\bvi\.(?:mock|doMock|stub\w*|spyOn|useFakeTimers|resetModules)\b|\bprocess\.env(?:\.\w+|\[[^\]]+\])? = |\bdelete process\.env\b|\b(?:withDevice|conformInOrder)\(|\bqueryObjects\(|--expose-gc/;

/** Of the tests for Node, by their paths below `root`. */
export function filesAlone(root: string): string[] {
  const members = ["packages", "apps", "tooling"].flatMap((group) =>
    readdirSync(join(root, group)).map((name) => `${group}/${name}/test`),
  );
  return [...members, "scripts/test", "examples/test"]
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file}`),
    )
    .filter((path) => path.endsWith(".test.ts") && changesProcess.test(readFileSync(join(root, path), "utf8")))
    .sort();
}
