// Builds the app as a user would and serves it, with and without the headers of cross-origin isolation.
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join, normalize, resolve, sep } from "node:path";
import { build } from "vite";

const root = resolve(import.meta.dirname, "../..");
const isolation = { "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp" };
const types: Record<string, string> = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };

export interface BuiltApp {
  readonly folder: string;
  remove(): void;
}

export async function buildApp(): Promise<BuiltApp> {
  const folder = mkdtempSync(join(tmpdir(), "rwkv-playground-"));
  await build({ root, logLevel: "error", build: { outDir: folder, emptyOutDir: true } });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export interface Server {
  readonly url: string;
  close(): Promise<void>;
}

/** A static server with range requests. */
export async function serve(folder: string, isolated: boolean): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = join(folder, normalize(pathname === "/" ? "index.html" : pathname));
    const found = file.startsWith(folder + sep) && statSync(file, { throwIfNoEntry: false })?.isFile();
    if (!found) return response.writeHead(404).end();
    const bytes = readFileSync(file);
    const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? "");
    const [start, end] = range ? [Number(range[1]), Math.min(Number(range[2]) + 1, bytes.length)] : [0, bytes.length];
    response.writeHead(range ? 206 : 200, {
      ...(isolated && isolation),
      "content-type": types[extname(file)] ?? "application/octet-stream",
      "content-length": end - start,
      ...(range && { "content-range": `bytes ${start}-${end - 1}/${bytes.length}` }),
    });
    return response.end(bytes.subarray(start, end));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    return new Promise<void>((done) => server.close(() => done()));
  };
  return { url: `http://127.0.0.1:${port}/`, close };
}
