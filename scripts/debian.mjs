// Installs Debian packages that a check or a measurement needs beyond Node, where that is possible without asking anyone.
import { spawnSync } from "node:child_process";

/**
 * Makes sure that Debian packages are installed: with apt-get when we are root on Debian, otherwise it says what to do.
 * @param {string[]} names Debian package names
 * @param {string} reason what they are needed for; completes "... needs the Debian packages"
 * @param {{ dryRun?: boolean, isRoot?: boolean, execute?: typeof execute, say?: (text: string) => void }} [options]
 *   `dryRun`: say which commands would run, run none of them; the others are for tests
 * @returns {boolean} true when all of them are installed now (in a dry run: when they already were)
 */
export function ensureDebianPackages(names, reason, options = {}) {
  const { dryRun = false, isRoot = process.getuid?.() === 0, execute: call = execute, say = sayOnStderr } = options;
  const missing = names.filter((name) => !isDebianPackageInstalled(name, call));
  if (missing.length === 0) return true;
  const install = ["apt-get", "install", "--yes", "--no-install-recommends", ...missing];
  if (dryRun) {
    say(`would run: apt-get update && ${install.join(" ")}`);
    return false;
  }
  const advice = `${reason} needs the Debian packages ${missing.join(", ")}`;
  if (!hasAptGet(call))
    return refuse(say, `${advice}; there is no apt-get here. Install them with your system's tools.`);
  if (!isRoot) return refuse(say, `${advice}. Run: sudo apt-get update && sudo ${install.join(" ")}`);
  say(`${reason}: installing ${missing.join(", ")}`);
  const updated = updateOnce(call);
  const installed = call(install);
  if (installed.status === 0) return true;
  const output = [updated, installed].map((result) => result.output.trim()).join("\n");
  return refuse(say, `${advice}, and apt-get could not install them:\n${output}`);
}

/** Does dpkg know the package as installed? */
export function isDebianPackageInstalled(name, call = execute) {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the placeholder is dpkg's
  const { status, output } = call(["dpkg-query", "--show", "--showformat=${db:Status-Status}", name]);
  return status === 0 && output.trim() === "installed";
}

const updates = new WeakMap();

/** The package lists are refreshed once a process, however many calls there are. */
function updateOnce(call) {
  if (!updates.has(call)) updates.set(call, call(["apt-get", "update"]));
  return updates.get(call);
}

function hasAptGet(call) {
  return call(["apt-get", "--version"]).status === 0;
}

function refuse(say, text) {
  say(text);
  return false;
}

function sayOnStderr(text) {
  process.stderr.write(`[debian] ${text}\n`);
}

/** Runs a command without a terminal and without questions; status 127 when it does not exist. */
function execute([command, ...args]) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const { status, stdout, stderr } = spawnSync(command, args, {
    env,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });
  return { status: status ?? 127, output: `${stdout ?? ""}${stderr ?? ""}` };
}
