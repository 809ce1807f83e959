// Requests to the Hugging Face hub, over plain HTTP (https://huggingface.co/docs/hub/api): a file is at owner/repo/resolve/revision/path, as
// it stands or behind a redirect to where large files lie, and the redirect's X-Linked-* headers describe the large file.

import { CheckpointError, printable } from "@rwkv-ts/core";
import { messageOf, throwIfAborted } from "../abort.js";
import { watchedFetch } from "../sources/watched-fetch.js";

export interface HubAccess {
  readonly endpoint: string;
  /** It is sent to the endpoint alone, never to where a redirect leads. */
  readonly token: string | undefined;
}

/** An answer that is no refusal, and what the redirects before it told. */
export interface HubAnswer {
  readonly response: Response;
  /** Of the large file, or of what `response` holds. */
  readonly etag: string | undefined;
  readonly linkedSize: number | undefined;
  /** The commit that a branch or tag stands for. */
  readonly commit: string | undefined;
}

const mostRedirects = 10;

/** The hub answered, and refuses. */
export class HubRefusal extends Error {
  constructor(
    readonly status: number,
    reason: string,
  ) {
    super(reason);
  }
}

async function refusalOf(response: Response): Promise<HubRefusal> {
  const { status, statusText, headers } = response;
  const text = headers.get("x-error-message") ?? "";
  await response.body?.cancel().catch(() => undefined);
  return new HubRefusal(status, `it answered ${[status, printable(text || statusText)].filter(Boolean).join(" ")}`);
}

/** The next place of a redirect. @throws CheckpointError where it leads nowhere that can be asked */
function locationOf(response: Response, from: URL): URL {
  const location = response.headers.get("location");
  const next = location === null ? undefined : URL.canParse(location, from) ? new URL(location, from) : undefined;
  if (next?.protocol !== "https:" && next?.protocol !== "http:")
    throw new CheckpointError(`${from.host} redirects to ${printable(location ?? "nowhere")}`);
  return next;
}

/** Follows redirects by itself, since fetch would hide what they tell. @throws HubRefusal, CheckpointError, what fetch throws */
export async function askHub(
  path: string,
  headers: Readonly<Record<string, string>>,
  { endpoint, token }: HubAccess,
  signal: AbortSignal | undefined,
  ask: typeof fetch = fetch,
): Promise<HubAnswer> {
  const home = new URL(endpoint).origin;
  let url = new URL(path, endpoint.replace(/\/*$/, "/"));
  const told: { etag?: string; size?: number; commit?: string } = {};
  for (let redirects = 0; redirects <= mostRedirects; redirects++) {
    const credentials: Record<string, string> =
      token !== undefined && url.origin === home ? { authorization: `Bearer ${token}` } : {};
    const init = {
      headers: { ...headers, ...credentials, "accept-encoding": "identity" },
      redirect: "manual" as const,
    };
    const response = await watchedFetch(url, init, { signal, fetch: ask });
    if (url.origin === home) {
      const [etag, size, commit] = ["x-linked-etag", "x-linked-size", "x-repo-commit"].map((name) =>
        response.headers.get(name),
      );
      if (etag) told.etag ??= etag;
      if (size && /^\d+$/.test(size)) told.size ??= Number(size);
      if (commit && /^[0-9a-f]{40}$/.test(commit)) told.commit ??= commit;
    }
    if (response.ok) {
      const etag = told.etag ?? response.headers.get("etag") ?? undefined;
      return { response, etag, linkedSize: told.size, commit: told.commit };
    }
    if (response.status < 300 || response.status >= 400) throw await refusalOf(response);
    await response.body?.cancel().catch(() => undefined);
    url = locationOf(response, url);
  }
  throw new CheckpointError(`${new URL(endpoint).host} redirects more than ${mostRedirects} times`);
}

/** Errors of `askHub` as users read them. `what`: whose or which file, with its revision */
export function explainHubError(
  what: string,
  { endpoint, token }: HubAccess,
  error: unknown,
  signal?: AbortSignal,
): never {
  throwIfAborted(signal, `downloading ${what}`);
  if (error instanceof CheckpointError) throw error;
  const status = error instanceof HubRefusal ? error.status : undefined;
  if (status === 401 || status === 403) {
    const why = token ? "the token does not allow it" : "it may be private or gated: pass a token, or check the name";
    throw new CheckpointError(`${what}: the hub refused access (${status}); ${why}`, { cause: error });
  }
  if (status === 404) throw new CheckpointError(`${what} does not exist on ${endpoint}`, { cause: error });
  throw new CheckpointError(`${what}: the hub could not be asked: ${messageOf(error)}`, { cause: error });
}
