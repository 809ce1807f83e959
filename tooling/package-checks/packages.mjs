// The publishable packages of the repository, and their tarballs as `pnpm publish` would send them.
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { platformName } from "../../packages/backends-cpu/scripts/native-targets.mjs";
import { workspacePackages } from "../../scripts/fingerprint.mjs";
import { findPnpm } from "../../scripts/pnpm.mjs";
import { run } from "../../scripts/run.mjs";

/**
 * @typedef {{ name: string, folder: string, manifest: Record<string, any>, isLibrary: boolean }} Package
 * @typedef {Package & { tarball: string, packed: string }} Packed `packed`: the folder of its unpacked tarball
 */

/** @returns {{ built: Package[], unbuilt: Package[], empty: Package[] }} `empty`: packages that have no sources yet */
export function publishablePackages(root) {
  const packages = workspacePackages(root)
    .map((folder) => ({ folder, manifest: JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) }))
    .filter(({ manifest }) => !manifest.private)
    .map((entry) => ({ ...entry, name: entry.manifest.name, isLibrary: entry.manifest.exports?.["."] !== undefined }));
  const hasSources = ({ folder }) => existsSync(join(folder, "src"));
  const isBuilt = ({ folder }) => existsSync(join(folder, "dist")) && readdirSync(join(folder, "dist")).length > 0;
  return {
    built: packages.filter((entry) => isBuilt(entry)),
    unbuilt: packages.filter((entry) => hasSources(entry) && !isBuilt(entry)),
    empty: packages.filter((entry) => !hasSources(entry) && !isBuilt(entry)),
  };
}

/**
 * The native engine's package for this machine, packed, where the repository has built it.
 * @returns {Promise<{ name: string, tarball: string } | undefined>}
 */
export async function packNative(root, destination) {
  const folder = join(root, "packages", "backends-cpu");
  const platform = platformName();
  if (!existsSync(join(folder, "src", "generated", "native", `${platform}.node`))) return undefined;
  const name = `@rwkv-ts/backends-cpu-${platform}`;
  const tarball = join(destination, `${platform}.tgz`);
  const pnpm = await findPnpm(root);
  await must(pnpm.command, [...pnpm.args, "pack", "--out", tarball], join(folder, "npm", platform));
  return { name, tarball };
}

/** Packs the packages into `destination` and unpacks each tarball beside it. @returns {Promise<Packed[]>} */
export async function packAll(root, packages, destination) {
  const pnpm = await findPnpm(root);
  const packed = [];
  for (const entry of packages) {
    const stem = entry.name.replace("@", "").replace("/", "-");
    const tarball = join(destination, `${stem}.tgz`);
    await must(pnpm.command, [...pnpm.args, "pack", "--out", tarball], entry.folder);
    const folder = join(destination, stem);
    mkdirSync(folder);
    await must("tar", ["-xzf", tarball, "-C", folder, "--strip-components=1"], destination);
    packed.push({ ...entry, tarball, packed: folder });
  }
  return packed;
}

/** Runs a command and throws its output when it fails. */
export async function must(command, args, cwd, env) {
  const { code, output } = await run(command, args, { cwd, env, mode: "capture" });
  if (code !== 0) throw new Error(`${command} ${args.join(" ")} (exit code ${code}):\n${output.trim()}`);
  return output;
}
