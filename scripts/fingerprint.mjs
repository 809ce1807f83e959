// Fingerprints of what an installation and a build depend on, so that set-up can tell in milliseconds that nothing is to do.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

const workspaceFolders = ["packages", "apps", "tooling"];
const installInputs = ["package.json", "pnpm-workspace.yaml", "pnpm-lock.yaml", ".pnpmfile.mjs"];
const notSources = new Set(["node_modules", "dist", "generated", "data", "test", "test-browser", ".turbo", "coverage"]);

/** Folders of all workspace packages (those with a package.json). */
export function workspacePackages(root) {
  return workspaceFolders
    .map((folder) => join(root, folder))
    .filter(existsSync)
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
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

/** Is every package that has a build script built, as far as its manifest's entry files tell? `only`: it and its needs. */
export function outputsExist(root, only) {
  const manifests = new Map(workspacePackages(root).map((folder) => [folder, readManifest(folder)]));
  const wanted = only && closure([...manifests.values()], only);
  return [...manifests].every(([folder, manifest]) => {
    if (!manifest.scripts?.build || (wanted && !wanted.has(manifest.name))) return true;
    return outputs(manifest).every((file) => existsSync(join(folder, file)));
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

/** The package `name` and every workspace package that it needs, directly or not. */
function closure(manifests, name) {
  const byName = new Map(manifests.map((manifest) => [manifest.name, manifest]));
  const found = new Set();
  const visit = (next) => {
    if (found.has(next) || !byName.has(next)) return;
    found.add(next);
    dependencyNames(byName.get(next)).forEach(visit);
  };
  visit(name);
  return found;
}

function outputs(manifest) {
  const exported = Object.values(manifest.exports ?? {}).map((target) => target?.default ?? target);
  const binaries = typeof manifest.bin === "string" ? [manifest.bin] : Object.values(manifest.bin ?? {});
  return [...exported, ...binaries].filter((file) => typeof file === "string" && file.includes("dist/"));
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
