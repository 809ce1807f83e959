// Finds pnpm: the one on the PATH when its major version is the repository's, otherwise npx fetches the pinned one.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "./run.mjs";

/**
 * @param {string} root the repository's folder
 * @returns {Promise<{ command: string, args: string[] }>} what to put before pnpm's own arguments
 */
export async function findPnpm(root) {
  const version = pinnedVersion(root);
  const major = version.split(".")[0];
  const found = await run("pnpm", ["--version"], {
    cwd: root,
    mode: "capture",
    env: { COREPACK_ENABLE_DOWNLOAD_PROMPT: "0" },
  });
  if (found.code === 0 && new RegExp(`^${major}\\.`, "m").test(found.output)) return { command: "pnpm", args: [] };
  return { command: "npx", args: ["--yes", "--loglevel=error", `pnpm@${version}`] };
}

/** The version that `packageManager` in the root manifest names. */
export function pinnedVersion(root) {
  const { packageManager } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return packageManager.replace(/^pnpm@/, "").split("+")[0];
}

/** Says in one sentence why a pnpm command failed. */
export function explainFailure({ code, output }) {
  if (/ERR_PNPM_OUTDATED_LOCKFILE|frozen-lockfile/i.test(output))
    return "pnpm-lock.yaml does not match the package.json files. Run `npx pnpm install` and commit the lock file.";
  if (
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|dns error|error sending request|META_FETCH_FAIL/i.test(
      output,
    )
  )
    return "The package registry cannot be reached. Set-up needs the network once; check the connection and npm's proxy settings.";
  if (/EACCES|EPERM|permission denied/i.test(output))
    return "A file cannot be written. Check who owns this folder and npm's cache folder.";
  if (/ENOSPC|no space left/i.test(output)) return "The disk is full.";
  if (code === 127) return "npx was not found. Install Node with npm.";
  return `The command ended with exit code ${code}; its output is above.`;
}
