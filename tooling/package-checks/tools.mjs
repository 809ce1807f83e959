// Bundlers and runtimes that the packages are tried with and that nothing else here needs, so that only the checks bring them: each in
// one exact version. One that cannot be installed (a platform without it, an install script that is refused) is told, not counted.
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

export const tools = {
  "@rollup/plugin-node-resolve": "16.0.3",
  bun: "1.4.5",
  deno: "2.9.6",
  next: "16.4.6",
  react: "19.3.1",
  "react-dom": "19.3.1",
  rollup: "4.68.8",
  "vite-7": "npm:vite@7.3.8",
  webpack: "5.113.0",
};

/** Those whose install scripts bring the program. */
export const toolsWithScripts = ["bun", "deno"];

/** What keeps a check from running in `folder`: the tools that are not there. @returns {string | undefined} */
export function missingTools(folder, names) {
  const missing = names.filter((name) => !existsSync(join(folder, "node_modules", name, "package.json")));
  return missing.length === 0 ? undefined : `not run: ${missing.join(", ")} could not be installed here`;
}

/** The module of a tool that is installed in `folder`. */
export async function loadTool(folder, name) {
  return import(pathToFileURL(createRequire(join(folder, "package.json")).resolve(name)));
}

/** The file of a tool's command. */
export function commandOf(folder, name) {
  const place = join(folder, "node_modules", name);
  const { bin } = JSON.parse(readFileSync(join(place, "package.json"), "utf8"));
  return join(place, typeof bin === "string" ? bin : bin[name]);
}
