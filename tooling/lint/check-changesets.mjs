// Every changeset begins with packages and the kind of their change, as `changeset version` will want to read it.
import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

const folder = resolve(import.meta.dirname, "../../.changeset");
const head = /^---\n("(rwkv|@rwkv-ts\/[a-z0-9-]+)": (major|minor|patch)\n)+---\n\s*\S/;
const wrong = readdirSync(folder).filter(
  (name) => name.endsWith(".md") && name !== "README.md" && !head.test(readFileSync(resolve(folder, name), "utf8")),
);
for (const name of wrong) console.error(`.changeset/${name} does not begin with packages and the kind of their change`);
process.exitCode = wrong.length > 0 ? 1 : 0;
