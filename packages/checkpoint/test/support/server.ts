// A local HTTP server whose behaviour each test decides; every request is recorded.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

export interface TestServer {
  url: string;
  requests: { method: string; path: string; range: string | undefined; authorization: string | undefined }[];
  close(): Promise<void>;
}

export async function startServer(handler: Handler): Promise<TestServer> {
  const requests: TestServer["requests"] = [];
  const server: Server = createServer((request, response) => {
    const { range, authorization } = request.headers;
    requests.push({ method: request.method ?? "", path: request.url ?? "", range, authorization });
    handler(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

export interface FileOptions {
  etag?: string;
  /** Answer range requests; otherwise they are ignored. */
  ranges?: boolean;
  /** Break the connection after so many bytes of the body. */
  dropAfter?: number;
  headers?: Record<string, string>;
}

/** Answers with a file, or the part of it that was asked for. */
export function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: Uint8Array,
  options: FileOptions = {},
) {
  const { etag = '"v1"', ranges = true, dropAfter, headers = {} } = options;
  const match = ranges ? /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? "") : null;
  const stale = request.headers["if-range"] !== undefined && request.headers["if-range"] !== etag;
  const start = match && !stale ? Number(match[1]) : 0;
  const end = match?.[2] && !stale ? Math.min(Number(match[2]) + 1, file.length) : file.length;
  if (match && start >= file.length) {
    response.writeHead(416, { "content-range": `bytes */${file.length}` }).end();
    return;
  }
  const part = match && !stale ? { "content-range": `bytes ${start}-${end - 1}/${file.length}` } : {};
  response.writeHead(match && !stale ? 206 : 200, { etag, "content-length": end - start, ...part, ...headers });
  const body = file.subarray(start, end);
  if (dropAfter === undefined || body.length <= dropAfter) response.end(body);
  else response.write(body.subarray(0, dropAfter), () => setTimeout(() => response.destroy(), 20));
}
