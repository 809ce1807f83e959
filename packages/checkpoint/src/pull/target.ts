// What the user named: a file of a repository on the Hugging Face hub, or any other URL.

import { InputError } from "@rwkv-ts/core";
import { percentDecoded } from "../sources/url.js";

export const defaultEndpoint = "https://huggingface.co";

export type Target =
  | { kind: "hub"; repo: string; file: string | undefined; revision: string | undefined }
  | { kind: "url"; url: URL };

function parseUrl(text: string, endpoint: string): Target {
  const url = new URL(text);
  const origins = [new URL(endpoint).origin, defaultEndpoint];
  const [owner, repo, kind, revision, ...path] = url.pathname.slice(1).split("/").map(percentDecoded);
  const isFile = ["resolve", "blob", "raw"].includes(kind ?? "") && path.length > 0;
  if (!origins.includes(url.origin) || owner === "datasets" || owner === "spaces") return { kind: "url", url };
  if (owner && repo && isFile) return { kind: "hub", repo: `${owner}/${repo}`, file: path.join("/"), revision };
  if (owner && repo && (kind ?? "") === "") {
    return { kind: "hub", repo: `${owner}/${repo}`, file: undefined, revision: undefined };
  }
  return { kind: "url", url };
}

/**
 * `owner/repo`, `owner/repo/path/to/file`, a link to a file on the hub, or any http(s) URL.
 * @throws InputError for anything else.
 */
export function parseTarget(nameOrUrl: string, endpoint = defaultEndpoint): Target {
  if (/^https?:\/\//i.test(nameOrUrl)) return parseUrl(nameOrUrl, endpoint);
  const parts = nameOrUrl.split("/");
  const [owner, repo, ...path] = parts;
  const valid = parts.every((part) => /^[^\\:]+$/.test(part) && part !== "." && part !== "..");
  if (!owner || !repo || !valid) {
    throw new InputError(`"${nameOrUrl}" is neither owner/repository, owner/repository/file nor an http(s) URL`);
  }
  return { kind: "hub", repo: `${owner}/${repo}`, file: path.join("/") || undefined, revision: undefined };
}
