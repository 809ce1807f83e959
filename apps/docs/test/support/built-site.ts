// The site as it is built, once for all tests of one state of the sources, and a static server for it: below two folders of the server, so
// that what asks for the server's root is not found. The reference is left out: it takes long, and `npm run docs` builds it, for the root.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize, resolve, sep } from "node:path";
import { buildFingerprint, withLock } from "@rwkv-ts/vitest/build-once";
import { isolation } from "../../.vitepress/isolation.js";

const site = resolve(import.meta.dirname, "../..");
const root = resolve(site, "../..");
const folder = join(site, ".vitepress", "dist", "tested");
/** The folder of the server below which the site lies. */
export const base = "/a/b/";
const stamp = join(folder, "..", "tested.txt");

/** The folder of the built site. */
export function builtSite(): Promise<string> {
  return withLock(join(root, ".turbo", "site.lock"), async () => {
    const fingerprint = buildFingerprint(root);
    if (existsSync(stamp) && readFileSync(stamp, "utf8") === fingerprint) return folder;
    const vitepress = join(site, "node_modules", "vitepress", "bin", "vitepress.js");
    const env = { ...process.env, DOCS_WITHOUT_REFERENCE: "1", DOCS_BASE: base, NODE_ENV: "production" };
    const build = [vitepress, "build", "--outDir", folder];
    try {
      execFileSync(process.execPath, build, { cwd: site, env, stdio: "pipe", encoding: "utf8" });
    } catch (error) {
      const { stdout, stderr } = error as { readonly stdout: string; readonly stderr: string };
      throw new Error(`the site could not be built:\n${stdout}${stderr}`);
    }
    writeFileSync(stamp, fingerprint);
    return folder;
  });
}

export interface Server {
  /** Of the site, with the folders below which it lies. */
  readonly url: string;
  close(): Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".json": "application/json",
};

/** Any host: files, clean addresses, ranges; with or without the headers of isolation. */
export async function serve(built: string, isolated: boolean): Promise<Server> {
  const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const path = join(built, normalize(decodeURIComponent(pathname.slice(base.length))));
    const file = [path, `${path}.html`, join(path, "index.html")].find(isFile);
    if (!pathname.startsWith(base) || !file?.startsWith(built + sep)) return response.writeHead(404).end();
    const bytes = readFileSync(file);
    const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? "");
    const end = range?.[2] ? Math.min(Number(range[2]) + 1, bytes.length) : bytes.length;
    const start = range ? Number(range[1]) : 0;
    response.writeHead(range ? 206 : 200, {
      ...(isolated && isolation),
      "content-type": types[extname(file)] ?? "application/octet-stream",
      "content-length": end - start,
      // names of assets tell their content
      ...(pathname.startsWith(`${base}assets/`) && { "cache-control": "max-age=3600, immutable" }),
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
  return { url: `http://127.0.0.1:${port}${base}`, close };
}
