// The embedded model behind a real port, and OpenAI's client before it.
import { fileURLToPath } from "node:url";
import type { LanguageModel } from "@rwkv-ts/preset";
import { load } from "@rwkv-ts/rwkv7-goose";
import OpenAI from "openai";
import { createServer, type RwkvServer, type ServerOptions } from "../src/index.js";
import { type Listening, listen } from "../src/node.js";

export const modelFile = fileURLToPath(new URL("../../../apps/cli/model/model.safetensors", import.meta.url));

export const loadEmbedded = (): Promise<LanguageModel> => load(modelFile, { threads: 1, sessions: 32 });

export interface Running {
  readonly server: RwkvServer;
  readonly listening: Listening;
  readonly url: string;
  readonly client: OpenAI;
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>;
}

/** A server on a port that is free. */
export async function start(options: ServerOptions, apiKey = "none"): Promise<Running> {
  const server = createServer(options);
  const listening = await listen(server, { port: 0 });
  const { url } = listening;
  return {
    server,
    listening,
    url,
    client: new OpenAI({ baseURL: `${url}/v1`, apiKey, maxRetries: 0 }),
    post: (path, body, headers = {}) =>
      fetch(url + path, {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: typeof body === "string" ? body : JSON.stringify(body),
      }),
  };
}

export interface Asked {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: JSON of a server under test
  readonly body: any;
}

/** Asks a server without a port. */
export async function ask(
  server: RwkvServer,
  method: string,
  path: string,
  body?: unknown,
  key?: string,
): Promise<Asked> {
  const headers: Record<string, string> = key === undefined ? {} : { authorization: `Bearer ${key}` };
  const bytes = body instanceof Uint8Array ? Uint8Array.from(body) : body === undefined ? null : JSON.stringify(body);
  const response = await server.fetch(new Request(`http://s${path}`, { method, headers, body: bytes }));
  const isJson = response.headers.get("content-type")?.includes("json");
  return {
    status: response.status,
    body: isJson ? await response.json() : new Uint8Array(await response.arrayBuffer()),
  };
}
