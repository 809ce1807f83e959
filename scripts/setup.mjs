// Makes a checkout ready for one of the goals in goals.mjs: checks Node, installs the packages, builds. Quiet and quick when nothing is to do.
// Uses nothing but Node, because it runs before anything is installed. All its output goes to stderr.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildFingerprint, installFingerprint, linksExist } from "./fingerprint.mjs";
import { goals } from "./goals.mjs";
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
 * Installs and builds what is not up to date, and nothing that the goal does not need.
 * @param {import("./goals.mjs").GoalName} goal
 */
export async function setup(goal) {
  checkNode();
  if (isReady(goal)) return;
  await withLock(lockFile, () => installAndBuild(goal), {
    onWait: () => say("another set-up is running here, waiting for it"),
  });
}

/** Whether the checkout is installed and everything that the goal needs is built from today's sources. */
export function isReady(goal) {
  return isInstalled() && isBuilt(goal);
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

async function installAndBuild(goal) {
  if (isReady(goal)) return;
  const pnpm = await findPnpm(root);
  if (!isInstalled()) await install(pnpm);
  if (!isBuilt(goal)) await build(pnpm, goal);
}

async function install(pnpm) {
  say("installing packages");
  const flags = ["--frozen-lockfile", "--prefer-offline", "--config.confirm-modules-purge=false"];
  const result = await timed(pnpm.command, [...pnpm.args, "install", ...flags]);
  if (result.code !== 0) throw new SetupError(`pnpm install failed. ${explainFailure(result)}`, "install");
  writeStamp({ install: installFingerprint(root) });
}

async function build(pnpm, goal) {
  const { includes = [], says, commands } = goals[goal];
  for (const part of includes) if (!isBuilt(part)) await build(pnpm, part);
  say(says);
  for (const [command, ...args] of commands(pnpm))
    if ((await timed(command, args)).code !== 0)
      throw new SetupError("The build failed; its output is above.", "build");
  writeStamp({ ...readStamp(), [goal]: todaysFingerprint() });
}

async function timed(command, args) {
  const started = performance.now();
  const result = await run(command, args, { cwd: root, mode: "to-stderr" });
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

function isBuilt(goal) {
  const { includes = [], outputs } = goals[goal];
  if (!includes.every(isBuilt)) return false;
  return readStamp()[goal] === todaysFingerprint() && outputs(root).every((file) => existsSync(file));
}

let fingerprint;
/** Of the sources as they were when this process began: what is edited amid a build is built the next time. */
function todaysFingerprint() {
  fingerprint ??= buildFingerprint(root);
  return fingerprint;
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
