// Fingerprints of what an installation and a build depend on, so that set-up can tell in milliseconds that nothing is to do.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

const workspaceFolders = ["packages", "apps", "tooling"];
const installInputs = ["package.json", "pnpm-workspace.yaml", "pnpm-lock.yaml", ".pnpmfile.mjs"];
const notSources = new Set([
  "node_modules",
  "dist",
  "generated",
  "data",
  "test",
  "test-browser",
  "dist-start",
  ".turbo",
  "coverage",
]);

/** Folders of all workspace packages (those with a package.json). */
export function workspacePackages(root) {
  return workspaceFolders
    .map((folder) => join(root, folder))
    .filter(existsSync)
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .concat(join(root, "examples"))
    .filter((folder) => existsSync(join(folder, "package.json")))
    .sort();
}

/** Changes whenever `pnpm install` would have something to do: lock file, manifests, platform or Node's major version. */
export function installFingerprint(root) {
  const manifests = workspacePackages(root).map((folder) => join(folder, "package.json"));
  const files = [...installInputs.map((name) => join(root, name)), ...manifests];
  return hashFiles(root, files, `${process.platform} ${process.arch} ${process.versions.node.split(".")[0]}`);
}

/** Changes whenever a source that takes part in a build changes; tests do not. */
export function buildFingerprint(root) {
  const folders = workspaceFolders.map((folder) => join(root, folder)).filter(existsSync);
  const files = [...[...installInputs, "turbo.json"].map((name) => join(root, name)), ...folders.flatMap(sourceFiles)];
  return hashFiles(root, files, process.versions.node);
}

/**
 * The files that builds leave, as far as the manifests of packages with a build script name them.
 * @param {"default" | "types"} kind what is run, or the declarations
 */
export function packageOutputs(root, kind) {
  return workspacePackages(root).flatMap((folder) => {
    const manifest = readManifest(folder);
    return manifest.scripts?.build ? entryFiles(manifest, kind).map((file) => join(folder, file)) : [];
  });
}

/** Do all workspace packages that depend on something have their links? */
export function linksExist(root) {
  if (!existsSync(join(root, "node_modules", ".modules.yaml"))) return false;
  return workspacePackages(root).every((folder) => {
    return dependencyNames(readManifest(folder)).every((name) => existsSync(join(folder, "node_modules", name)));
  });
}

function readManifest(folder) {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
}

function dependencyNames({ dependencies, devDependencies }) {
  return Object.keys({ ...dependencies, ...devDependencies });
}

function entryFiles(manifest, kind) {
  const exported = Object.values(manifest.exports ?? {}).map((target) => target?.[kind] ?? target);
  const binaries = typeof manifest.bin === "string" ? [manifest.bin] : Object.values(manifest.bin ?? {});
  return [...exported, ...(kind === "default" ? binaries : [])].filter(
    (file) => typeof file === "string" && file.includes("dist/"),
  );
}

function sourceFiles(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !notSources.has(entry.name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? sourceFiles(path) : entry.isFile() ? [path] : [];
    });
}

function hashFiles(root, files, salt) {
  const hash = createHash("sha256").update(salt);
  for (const file of files.filter(existsSync).sort()) {
    const bytes = readFileSync(file);
    hash.update(`\0${relative(root, file)}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest("hex");
}
