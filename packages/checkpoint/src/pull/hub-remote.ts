// A file of a repository on the Hugging Face hub. The hub's ETag is the SHA-256 of a large file, and git's name of a small one.

import { CheckpointError } from "@rwkv-ts/core";
import { firstAnswer } from "./first-answer.js";
import { askHub, explainHubError, type HubAccess, type HubAnswer } from "./hub-api.js";
import { bytesFrom, type Checksum, type Remote, sizeOf } from "./remote.js";

export interface HubFile extends HubAccess {
  readonly repo: string;
  readonly file: string | undefined;
  readonly revision: string | undefined;
}

/** Pages of a thousand names. */
const mostPages = 100;
const isCheckpoint = (path: string): boolean => /\.(safetensors|pth)$/i.test(path);
const inPath = (path: string): string => path.split("/").map(encodeURIComponent).join("/");
const treePath = (repo: string, revision: string): string =>
  `api/models/${inPath(repo)}/tree/${encodeURIComponent(revision)}?recursive=true`;
const filePath = (repo: string, revision: string, path: string): string =>
  `${inPath(repo)}/resolve/${encodeURIComponent(revision)}/${inPath(path)}`;

/** The files of a page of the listing. @throws CheckpointError where it is none */
async function filesOf({ response }: HubAnswer, repo: string): Promise<string[]> {
  const entries: unknown = await response.json().catch(() => undefined);
  if (!Array.isArray(entries)) throw new CheckpointError(`${repo}: the hub's list of files cannot be read`);
  return entries.flatMap((entry: { type?: unknown; path?: unknown } | null) =>
    entry?.type === "file" && typeof entry.path === "string" ? [entry.path] : [],
  );
}

/** The page that follows, as the hub's Link header names it (RFC 8288). */
const nextPage = ({ response }: HubAnswer): string | undefined =>
  /<([^>]*)>\s*;\s*rel="?next"?/i.exec(response.headers.get("link") ?? "")?.[1];

/** The only checkpoint of a repository. @throws CheckpointError listing them when there are several. */
async function onlyCheckpoint(
  { repo, revision = "main", ...access }: HubFile,
  signal: AbortSignal | undefined,
  ask: typeof fetch,
): Promise<string> {
  const found: string[] = [];
  let page: string | undefined = treePath(repo, revision);
  for (let pages = 0; page !== undefined && pages < mostPages; pages++) {
    const answer: HubAnswer = await askHub(page, { accept: "application/json" }, access, signal, ask);
    found.push(...(await filesOf(answer, repo)).filter(isCheckpoint));
    page = nextPage(answer);
  }
  if (found.length === 1) return found[0]!;
  if (found.length === 0) throw new CheckpointError(`${repo} holds no .pth or .safetensors file`);
  throw new CheckpointError(`${repo} holds ${found.length} checkpoints, say which: ${found.sort().join(", ")}`);
}

function checksumOf(etag: string): Checksum | undefined {
  const hex = etag.replace(/^W\//, "").replaceAll('"', "").toLowerCase();
  if (/^[0-9a-f]{64}$/.test(hex)) return { algorithm: "sha256", hex };
  return /^[0-9a-f]{40}$/.test(hex) ? { algorithm: "git-blob", hex } : undefined;
}

async function find(
  file: HubFile,
  signal: AbortSignal | undefined,
  ask: typeof fetch,
): Promise<Remote & { path: string }> {
  const { repo, revision = "main" } = file;
  const path = file.file ?? (await onlyCheckpoint(file, signal, ask));
  const first = await askHub(filePath(repo, revision, path), { range: "bytes=0-0" }, file, signal, ask);
  await first.response.body?.cancel().catch(() => undefined);
  const name = `${repo}/${path}`;
  const size = first.linkedSize ?? sizeOf(first.response);
  // the rest is asked of the commit, so that a branch that moves meanwhile is not mixed with what came
  const place = filePath(repo, first.commit ?? revision, path);
  return {
    path,
    name,
    identity: first.etag ?? `${size}`,
    size,
    checksum: first.etag === undefined ? undefined : checksumOf(first.etag),
    async stream(offset, signal) {
      try {
        const range: Record<string, string> = offset > 0 ? { range: `bytes=${offset}-` } : {};
        const { response, etag } = await askHub(place, range, file, signal);
        if (etag !== first.etag) throw new CheckpointError(`${name} changed on the server; run the download again`);
        return bytesFrom(response, offset, name);
      } catch (error) {
        return explainHubError(titleOf(file, path), file, error, signal);
      }
    },
  };
}

const titleOf = ({ repo, revision }: HubFile, path: string | undefined): string =>
  `${repo}${path ? `/${path}` : ""} (${revision ?? "main"})`;

/** Asks the hub about a file. @throws CheckpointError when it does not exist or may not be read; AbortedError */
export async function hubRemote(file: HubFile, signal?: AbortSignal): Promise<Remote & { path: string }> {
  try {
    return await firstAnswer((ask) => find(file, signal, ask), signal);
  } catch (error) {
    return explainHubError(titleOf(file, file.file), file, error, signal);
  }
}
