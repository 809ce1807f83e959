// Checks of one packed package by itself: manifest, files, exports, publint, types (arethetypeswrong).
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { formatMessage } from "publint/utils";

/** Resolutions that a package of ES modules only does not serve. */
const notServed = new Set(["node10", "node16-cjs"]);

/** Problems of the manifest and of the files that it names. */
export function checkManifest({ manifest: source, packed, isLibrary }) {
  const manifest = JSON.parse(readFileSync(join(packed, "package.json"), "utf8"));
  const problems = [];
  const want = (holds, text) => holds || problems.push(text);
  want(manifest.type === "module", `"type" must be "module"`);
  want(manifest.license === "Apache-2.0", `"license" must be "Apache-2.0"`);
  want(Boolean(manifest.description), `"description" is missing`);
  want(Boolean(manifest.engines?.node), `"engines.node" is missing`);
  want(Array.isArray(source.files), `"files" must list what is published`);
  want(!isLibrary || manifest.sideEffects === false, `"sideEffects" must be false`);
  want(existsSync(join(packed, "LICENSE")), "LICENSE is not in the tarball");
  want(manifest.bin || manifest.exports?.["."], `it has neither "bin" nor "exports" with "."`);
  for (const file of namedFiles(manifest))
    want(existsSync(join(packed, file)), `${file} is named but not in the tarball`);
  for (const [name, range] of Object.entries(manifest.dependencies ?? {}))
    want(!/^(workspace|catalog|link|file):/.test(range), `${name} is published as "${range}"`);
  return problems;
}

/** publint's suggestions, warnings and errors. */
export async function checkPublint({ packed }) {
  const { messages, pkg } = await publint({ pkgDir: packed, pack: false, strict: true });
  return messages.map((message) => `${message.type}: ${formatMessage(message, pkg, { color: false }) ?? message.code}`);
}

/** Are the types those of the code, for ES module importers in Node and for bundlers? */
export async function checkTypes({ tarball, manifest }) {
  if (!manifest.exports) return [];
  const analysis = await checkPackage(createPackageFromTarballData(new Uint8Array(readFileSync(tarball))));
  if (!analysis.types) return ["no type declarations"];
  return analysis.problems
    .filter((problem) => !notServed.has(problem.resolutionKind ?? problem.resolutionOption))
    .filter((problem) => problem.entrypoint !== "./package.json")
    .map((problem) => `${problem.kind}: ${describe(problem)}`);
}

function describe({ kind: _kind, ...details }) {
  return JSON.stringify(details);
}

/** Files that the exports, types and bin of a manifest name; patterns are left out. */
function namedFiles(value, key = "") {
  if (typeof value === "string") return value.startsWith("./") && !value.includes("*") ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  const entries =
    key === "" ? ["exports", "bin", "types", "main"].map((name) => [name, value[name]]) : Object.entries(value);
  return entries.flatMap(([name, each]) => namedFiles(each, name));
}
