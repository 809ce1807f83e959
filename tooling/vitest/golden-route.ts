// Serves the golden files to pages of the browser tests as a static file server would, with range requests (RFC 9110,
// section 14): /golden/PATH[?log=KEY][&delay=MILLISECONDS]. /golden-log/KEY lists the ranges asked for under that key.
import { existsSync, readFileSync, statSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join, normalize, sep } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Plugin } from "vitest/config";

export function goldenRoute(folder: string): Plugin {
  const log = new Map<string, string[]>();
  return {
    name: "rwkv:golden-route",
    configureServer({ middlewares }) {
      middlewares.use("/golden-log/", (request, response) => {
        const ranges = log.get(new URL(request.url ?? "", "http://localhost").pathname.slice(1)) ?? [];
        response.setHeader("content-type", "application/json").end(JSON.stringify(ranges));
      });
      middlewares.use("/golden/", async (request, response) => {
        const { pathname, searchParams } = new URL(request.url ?? "", "http://localhost");
        const key = searchParams.get("log");
        if (key) log.set(key, [...(log.get(key) ?? []), request.headers.range ?? "whole"]);
        await pause(Number(searchParams.get("delay") ?? 0), undefined, { ref: false });
        if (response.destroyed) return;
        sendFile(request, response, join(folder, normalize(decodeURIComponent(pathname))), folder);
      });
    },
  };
}

function sendFile(request: IncomingMessage, response: ServerResponse, file: string, folder: string): void {
  if (!file.startsWith(folder + sep) || !existsSync(file) || !statSync(file).isFile()) {
    response.writeHead(404).end();
    return;
  }
  const bytes = readFileSync(file);
  const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? "");
  const [start, end] = [Number(range?.[1] ?? 0), Math.min(Number(range?.[2] || bytes.length - 1) + 1, bytes.length)];
  if (start >= end) {
    response.writeHead(416, { "content-range": `bytes */${bytes.length}` }).end();
    return;
  }
  response.writeHead(range ? 206 : 200, {
    "accept-ranges": "bytes",
    "content-type": "application/octet-stream",
    "content-length": end - start,
    ...(range && { "content-range": `bytes ${start}-${end - 1}/${bytes.length}` }),
  });
  response.end(bytes.subarray(start, end));
}
