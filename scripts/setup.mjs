// Makes a checkout ready to run: checks Node, installs the packages, builds. Quiet and quick when nothing is to do.
// Uses nothing but Node, because it runs before anything is installed. All its output goes to stderr.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildFingerprint, installFingerprint, linksExist, outputsExist } from "./fingerprint.mjs";
import { withLock } from "./lock.mjs";
import { explainFailure, findPnpm } from "./pnpm.mjs";
import { run } from "./run.mjs";

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stampFile = join(root, "node_modules", ".rwkv-setup.json");
const lockFile = join(root, ".turbo", "setup.lock");

/** A set-up failure with one message that a person can act on; `step` is where it happened. */
export class SetupError extends Error {
  constructor(message, step = "node") {
    super(message);
    this.step = step;
  }
}

/**
 * Installs and builds what is not up to date.
 * @param {{ only?: string }} [options] `only`: build just this package and what it depends on
 */
export async function setup({ only } = {}) {
  checkNode();
  if (isInstalled() && isBuilt(only)) return;
  await withLock(lockFile, () => installAndBuild(only), {
    onWait: () => say("another set-up is running here, waiting for it"),
  });
}

/** Runs a script's main function; a SetupError becomes one line on stderr and exit code 1. */
export async function main(body) {
  try {
    process.exitCode = await body();
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    say(`error: ${error.message}`);
    process.exitCode = 1;
  }
}

async function installAndBuild(only) {
  if (isInstalled() && isBuilt(only)) return;
  const pnpm = await findPnpm(root);
  if (!isInstalled()) await install(pnpm);
  if (!isBuilt(only)) await build(pnpm, only);
}

async function install(pnpm) {
  say("installing packages");
  const flags = ["--frozen-lockfile", "--prefer-offline", "--config.confirm-modules-purge=false"];
  const result = await timed(pnpm, ["install", ...flags]);
  if (result.code !== 0) throw new SetupError(`pnpm install failed. ${explainFailure(result)}`, "install");
  writeStamp({ install: installFingerprint(root) });
}

async function build(pnpm, only) {
  say(only ? `building ${only} and what it needs` : "building all packages");
  const filter = only ? [`--filter=${only}...`] : [];
  const flags = [
    "--output-logs=errors-only",
    "--ui=stream",
    "--log-order=grouped",
    "--continue=dependencies-successful",
  ];
  // pnpm stands before turbo because turbo runs the packages' scripts with the pnpm it finds on the PATH.
  const fingerprint = buildFingerprint(root);
  const { code } = await timed(pnpm, ["exec", "turbo", "run", "build", ...filter, ...flags]);
  if (code !== 0) throw new SetupError("The build failed; its output is above.", "build");
  writeStamp({ ...readStamp(), [only ?? "build"]: fingerprint });
}

async function timed(pnpm, args) {
  const started = performance.now();
  const result = await run(pnpm.command, [...pnpm.args, ...args], { cwd: root, mode: "to-stderr" });
  if (result.code === 0) say(`done in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  return result;
}

function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    throw new SetupError(`Node 20.19 or newer is needed, this is ${process.versions.node}.`);
}

function isInstalled() {
  return readStamp().install === installFingerprint(root) && linksExist(root);
}

function isBuilt(only) {
  const stamp = readStamp();
  const fingerprint = buildFingerprint(root);
  const recorded = stamp.build === fingerprint || (only !== undefined && stamp[only] === fingerprint);
  return recorded && outputsExist(root, only);
}

function readStamp() {
  try {
    return JSON.parse(readFileSync(stampFile, "utf8"));
  } catch {
    return {};
  }
}

function writeStamp(stamp) {
  writeFileSync(stampFile, `${JSON.stringify(stamp, null, 2)}\n`);
}

function say(text) {
  process.stderr.write(`[setup] ${text}\n`);
}
