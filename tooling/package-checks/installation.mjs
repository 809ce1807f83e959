// What an installation of `rwkv` brings: no command but its own, and how much it weighs.
import { lstatSync, readdirSync, readFileSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { bundle } from "./bundled.mjs";

/** Millions of bytes of all files, the embedded model's 4.2 among them; the native engine's package has 2 more. */
const mostMegabytes = 17;

/** `rwkv` and all packages that it needs, in pnpm's layout: what a package needs lies beside it. @returns {string[]} folders */
function installedFolders(project) {
  const found = new Set([realpathSync(join(project, "node_modules", "rwkv"))]);
  for (const folder of found) {
    const { name, dependencies = {} } = manifestOf(folder);
    const beside = folder.slice(0, -name.length);
    for (const dependency of Object.keys(dependencies)) found.add(realpathSync(join(beside, dependency)));
  }
  return [...found];
}

const manifestOf = (folder) => JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));

function bytesOf(path) {
  const status = lstatSync(path);
  if (!status.isDirectory()) return status.size;
  return readdirSync(path).reduce((sum, name) => sum + (name === "node_modules" ? 0 : bytesOf(join(path, name))), 0);
}

/** @param project where the packed packages are installed and nothing else */
export function checkInstallation(project) {
  const folders = installedFolders(project);
  const commands = folders.flatMap((folder) => {
    const { name, bin } = manifestOf(folder);
    return bin === undefined || name === "rwkv" ? [] : [`${name} brings ${JSON.stringify(bin)} onto the PATH`];
  });
  const megabytes = folders.reduce((sum, folder) => sum + bytesOf(folder), 0) / 1e6;
  const heavy = megabytes > mostMegabytes ? [`it weighs ${megabytes.toFixed(1)} MB, more than ${mostMegabytes}`] : [];
  return { problems: [...commands, ...heavy], note: `${folders.length} packages, ${megabytes.toFixed(1)} MB` };
}

/** A program that imports the library pays for nothing of the command: its bundle is that of @rwkv-ts/rwkv. */
export async function checkLibraryAlone(project) {
  const [whole, library] = await Promise.all(
    ["rwkv", "@rwkv-ts/rwkv"].map((name) => bundle(project, `export { load } from "${name}";`)),
  );
  const brought = [...whole.eager, ...whole.lazy].filter((path) =>
    /node_modules\/(commander|@rwkv-ts\/train)\//.test(path),
  );
  const problems = brought.map((path) => `${path} is in the bundle`);
  if (whole.bytes.all > 1.01 * library.bytes.all)
    problems.push(`${whole.bytes.all} bytes, @rwkv-ts/rwkv's bundle has ${library.bytes.all}`);
  return {
    problems,
    note: `load: ${(whole.bytes.eager / 1000).toFixed(0)} kB at once, ${(whole.bytes.all / 1000).toFixed(0)} kB in all`,
  };
}
