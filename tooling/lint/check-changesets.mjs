// Every changeset begins with packages and the kind of their change, as `changeset version` will want to read it.
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { workspacePackages } from "../../scripts/fingerprint.mjs";

const root = resolve(import.meta.dirname, "../..");
const folder = join(root, ".changeset");
const head = /^---\n((?:"[^"\n]+": (?:major|minor|patch)\n)+)---\n\s*\S/;
const names = new Set(
  workspacePackages(root).map((place) => JSON.parse(readFileSync(join(place, "package.json"), "utf8")).name),
);

/** @returns {string | undefined} what is wrong with a changeset */
function problemOf(text) {
  const lines = head.exec(text)?.[1];
  if (lines === undefined) return "does not begin with packages and the kind of their change";
  const unknown = [...lines.matchAll(/^"([^"]+)"/gm)].map(([, name]) => name).filter((name) => !names.has(name));
  return unknown.length > 0 ? `names ${unknown.join(", ")}: there is no such package` : undefined;
}

const files = readdirSync(folder).filter((name) => name.endsWith(".md") && name !== "README.md");
const problems = files.map((name) => [name, problemOf(readFileSync(join(folder, name), "utf8"))]);
for (const [name, problem] of problems) if (problem) console.error(`.changeset/${name} ${problem}`);
process.exitCode = problems.some(([, problem]) => problem) ? 1 : 0;
