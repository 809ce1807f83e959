// A file of a repository on the Hugging Face hub, through its own client (which also speaks the Xet protocol).
// The hub's ETag is the SHA-256 of a large file, and git's name of a small one.

import { downloadFile, fileDownloadInfo, HubApiError, listFiles } from "@huggingface/hub";
import { CheckpointError } from "@rwkv-ts/core";
import { messageOf, throwIfAborted } from "../abort.js";
import { watchedFetch } from "../sources/watched-fetch.js";
import { type Checksum, type Remote, skipBytes } from "./remote.js";

export interface HubFile {
  repo: string;
  file: string | undefined;
  revision: string | undefined;
  endpoint: string;
  token: string | undefined;
}

const isCheckpoint = (path: string): boolean => /\.(safetensors|pth)$/i.test(path);

/** fetch under a signal. Where a server answers a range request with the whole file, the rest of it is cut out. */
const fetchWith =
  (signal: AbortSignal | undefined): typeof fetch =>
  async (input, init) => {
    const response = await watchedFetch(input, { ...init }, { signal });
    const start = Number(/^bytes=(\d+)-/.exec(new Headers(init?.headers).get("range") ?? "")?.[1] ?? 0);
    if (response.status !== 200 || start === 0 || !response.body) return response;
    return new Response(response.body.pipeThrough(skipBytes(start)), { headers: response.headers });
  };

function explain(file: HubFile, error: unknown, signal: AbortSignal | undefined): never {
  throwIfAborted(signal, `downloading ${file.repo}`);
  const status = error instanceof HubApiError ? error.statusCode : undefined;
  const name = `${file.repo}${file.file ? `/${file.file}` : ""} (${file.revision ?? "main"})`;
  if (error instanceof CheckpointError) throw error;
  if (status === 401 || status === 403) {
    const what = file.token
      ? "the token does not allow it"
      : "it may be private or gated: pass a token, or check the name";
    throw new CheckpointError(`${name}: the hub refused access (${status}); ${what}`, { cause: error });
  }
  if (status === 404) throw new CheckpointError(`${name} does not exist on ${file.endpoint}`, { cause: error });
  throw new CheckpointError(`${name}: the hub could not be asked: ${messageOf(error)}`, { cause: error });
}

/** The only checkpoint of a repository. @throws CheckpointError listing them when there are several. */
async function onlyCheckpoint(file: HubFile, signal?: AbortSignal): Promise<string> {
  const found: string[] = [];
  const query = { repo: file.repo, recursive: true, hubUrl: file.endpoint, fetch: fetchWith(signal) };
  const access = { ...(file.revision && { revision: file.revision }), ...(file.token && { accessToken: file.token }) };
  for await (const entry of listFiles({ ...query, ...access })) {
    if (entry.type === "file" && isCheckpoint(entry.path)) found.push(entry.path);
  }
  if (found.length === 1) return found[0]!;
  if (found.length === 0) throw new CheckpointError(`${file.repo} holds no .pth or .safetensors file`);
  throw new CheckpointError(`${file.repo} holds ${found.length} checkpoints, say which: ${found.sort().join(", ")}`);
}

function checksumOf(etag: string): Checksum | undefined {
  const hex = etag.replace(/^W\//, "").replaceAll('"', "").toLowerCase();
  if (/^[0-9a-f]{64}$/.test(hex)) return { algorithm: "sha256", hex };
  return /^[0-9a-f]{40}$/.test(hex) ? { algorithm: "git-blob", hex } : undefined;
}

/** Asks the hub about a file. @throws CheckpointError when it does not exist or may not be read. */
export async function hubRemote(file: HubFile, signal?: AbortSignal): Promise<Remote & { path: string }> {
  try {
    const path = file.file ?? (await onlyCheckpoint(file, signal));
    const query = { repo: file.repo, path, hubUrl: file.endpoint };
    const access = {
      ...(file.revision && { revision: file.revision }),
      ...(file.token && { accessToken: file.token }),
    };
    const info = await fileDownloadInfo({ ...query, ...access, fetch: fetchWith(signal) });
    if (!info) throw new CheckpointError(`${file.repo} (${file.revision ?? "main"}) has no file ${path}`);
    return {
      path,
      name: `${file.repo}/${path}`,
      identity: info.etag,
      size: info.size,
      checksum: checksumOf(info.etag),
      async stream(offset, attempt, signal) {
        const download = { ...query, ...access, downloadInfo: info, fetch: fetchWith(signal), xet: attempt === 0 };
        const blob = await downloadFile(download).catch((error: unknown) => explain(file, error, signal));
        if (!blob) throw new CheckpointError(`${file.repo} has no file ${path}`);
        return (offset > 0 ? blob.slice(offset) : blob).stream() as ReadableStream<Uint8Array>;
      },
    };
  } catch (error) {
    return explain(file, error, signal);
  }
}
