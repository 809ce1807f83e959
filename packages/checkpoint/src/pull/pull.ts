// Downloads a checkpoint into the cache folder, from the Hugging Face hub or any URL: resumable, verified, atomic.

import { stat } from "node:fs/promises";
import { CheckpointError, InputError } from "@rwkv-ts/core";
import { throwIfAborted } from "../abort.js";
import { displayUrl } from "../sources/url.js";
import { defaultCacheFolder, hubPath, urlPath } from "./cache-folder.js";
import { download, type PullProgress } from "./download.js";
import { hubRemote } from "./hub-remote.js";
import type { Remote } from "./remote.js";
import { defaultEndpoint, parseTarget, type Target } from "./target.js";
import { urlRemote } from "./url-remote.js";

/** Which file is downloaded, to where, and how it is checked. */
export interface PullOptions {
  /** Instead of $XDG_CACHE_HOME/rwkv-ts or ~/.cache/rwkv-ts. */
  cacheDir?: string;
  /** Instead of https://huggingface.co. */
  endpoint?: string;
  /** Access token of the hub (hf_...). It is sent to the endpoint only. */
  token?: string;
  /** File within the repository; may be left out where there is only one checkpoint. */
  file?: string;
  /** Branch, tag or commit; "main" unless told. */
  revision?: string;
  /** Expected SHA-256, in hexadecimal, of the file, whether it is downloaded or there already. The hub tells its own. */
  sha256?: string;
  onProgress?: (progress: PullProgress) => void;
  signal?: AbortSignal;
}

/** A hint for those who are offline: the file may be there from before. */
async function withHint<T>(asking: Promise<T>, path: string | undefined): Promise<T> {
  try {
    return await asking;
  } catch (error) {
    const exists = path !== undefined && (await stat(path).catch(() => undefined))?.isFile();
    if (!exists || !(error instanceof CheckpointError)) throw error;
    throw new CheckpointError(`${error.message}; a copy from an earlier download is ${path}`, { cause: error });
  }
}

function expectation(sha256: string | undefined): Pick<Remote, "checksum" | "isExpected"> | undefined {
  if (sha256 === undefined) return undefined;
  const hex = sha256.trim().toLowerCase();
  if (!/^[0-9a-f]{64}$/.test(hex)) throw new InputError(`a SHA-256 has 64 hexadecimal digits, got "${sha256}"`);
  return { checksum: { algorithm: "sha256", hex }, isExpected: true };
}

/** @throws InputError for options that say other than the name does, or that an address has no use for */
function checkNamedOnce(name: string, target: Target, options: PullOptions): void {
  for (const key of ["file", "revision"] as const) {
    const asked = options[key];
    if (asked === undefined) continue;
    if (target.kind === "url")
      throw new InputError(
        `${displayUrl(target.url)} is an address of one file: ${key} is for repositories of the hub`,
      );
    if (target[key] !== undefined && target[key] !== asked)
      throw new InputError(`${name} names the ${key} ${target[key]}, and the option ${key} another one: ${asked}`);
  }
}

/**
 * Downloads `nameOrUrl` (owner/repo, owner/repo/file, a link to a file of the hub, or any http(s) URL) and returns the path
 * of the file. A file that is there in the same version is not downloaded again; an interrupted download is continued.
 * @throws CheckpointError when the file does not exist, may not be read, or arrives damaged; InputError for a name that
 * means nothing; AbortedError.
 */
export async function pull(nameOrUrl: string, options: PullOptions = {}): Promise<string> {
  const { endpoint = defaultEndpoint, cacheDir = defaultCacheFolder(), signal } = options;
  throwIfAborted(signal, `downloading ${nameOrUrl}`);
  const target = parseTarget(nameOrUrl, endpoint);
  checkNamedOnce(nameOrUrl, target, options);
  const expected = expectation(options.sha256);
  const progress = { onProgress: options.onProgress, signal };
  if (target.kind === "url") {
    const path = urlPath(cacheDir, target.url);
    const remote = await withHint(urlRemote(target.url, undefined, signal), path);
    await download({ ...remote, ...expected }, path, progress);
    return path;
  }
  const file = target.file ?? options.file;
  const revision = options.revision ?? target.revision;
  const pathOf = (name: string) => hubPath(cacheDir, target.repo, revision ?? "main", name);
  const asking = hubRemote({ repo: target.repo, file, revision, endpoint, token: options.token }, signal);
  const remote = await withHint(asking, file && pathOf(file));
  const path = pathOf(remote.path);
  await download({ ...remote, ...expected }, path, progress);
  return path;
}
