// What the hub does with large files, renamed repositories, long listings and moving branches, as its servers do it: a large file lies
// behind a redirect to another host, and the redirect alone tells its checksum and size (X-Linked-ETag, X-Linked-Size, X-Repo-Commit).

import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { pull } from "../src/pull/index.js";
import { failure } from "./support/errors.js";
import { random } from "./support/random.js";
import { type Handler, sendFile, startServer, type TestServer } from "./support/server.js";

const next = random(11);
const model = Uint8Array.from({ length: 200_000 }, () => Math.floor(next() * 256));
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const commit = "0123456789abcdef0123456789abcdef01234567";

let cacheDir: string;
const servers: TestServer[] = [];
beforeEach(async () => {
  cacheDir = await mkdtemp(join(tmpdir(), "rwkv-ts-hub-"));
});
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
  await rm(cacheDir, { recursive: true, force: true });
});

async function start(handler: Handler): Promise<TestServer> {
  const server = await startServer(handler);
  servers.push(server);
  return server;
}

/** Where large files lie: another origin, whose ETag says nothing about the content. */
const storage = (content = () => model, dropAfter = () => undefined as number | undefined) =>
  start((request, response) =>
    sendFile(request, response, content(), { etag: '"of-the-storage"', dropAfter: dropAfter() }),
  );

const linked = (to: string, bytes = model) => ({
  location: to,
  "x-linked-etag": `"${sha256(bytes)}"`,
  "x-linked-size": String(bytes.length),
  "x-repo-commit": commit,
});

test("a large file behind a redirect: its checksum and size are the redirect's, and the storage never sees the token", async () => {
  const far = await storage();
  const hub = await start((_, response) => response.writeHead(302, linked(`${far.url}/blob`)).end());
  const path = await pull("owner/repo/model.pth", { endpoint: hub.url, cacheDir, token: "hf_secret" });
  expect(Buffer.from(model).equals(await readFile(path))).toBe(true);
  expect(JSON.parse(await readFile(`${path}.json`, "utf8"))).toMatchObject({
    identity: `"${sha256(model)}"`,
    size: model.length,
  });
  expect(hub.requests.every(({ authorization }) => authorization === "Bearer hf_secret")).toBe(true);
  expect(far.requests.length).toBeGreaterThan(0);
  expect(far.requests.every(({ authorization }) => authorization === undefined)).toBe(true);
});

test("damage in the storage is found by the redirect's checksum", async () => {
  const far = await storage(() => model.map((byte, i) => (i === 5 ? byte ^ 8 : byte)));
  const hub = await start((_, response) => response.writeHead(302, linked(far.url)).end());
  const error = await failure(() => pull("owner/repo/model.pth", { endpoint: hub.url, cacheDir }));
  expect(error.message).toMatch(/owner\/repo\/model\.pth: the download is damaged, its sha256 checksum is/);
});

test("the rest is asked of the commit that the branch was at, also after the branch has moved", async () => {
  let drops = 1;
  const far = await storage(
    () => model,
    () => (drops-- > 0 ? 50_000 : undefined),
  );
  const other = model.map((byte) => byte ^ 1);
  let asked = 0;
  const hub = await start((request, response) => {
    const isBranch = request.url!.includes("/resolve/main/");
    response.writeHead(302, isBranch && asked++ > 0 ? linked(far.url, other) : linked(far.url)).end();
  });
  const path = await pull("owner/repo/model.pth", { endpoint: hub.url, cacheDir });
  expect(Buffer.from(model).equals(await readFile(path))).toBe(true);
  const [first, ...rest] = hub.requests.map(({ path }) => path);
  expect(first).toBe("/owner/repo/resolve/main/model.pth");
  expect(rest.every((each) => each === `/owner/repo/resolve/${commit}/model.pth`)).toBe(true);
});

test("a hub that tells no commit and changes the file amid the download: that is said, nothing is mixed", async () => {
  let version = 0;
  const hub = await start((request, response) => {
    const bytes = version++ === 0 ? model : model.map((byte) => byte ^ 1);
    sendFile(request, response, bytes, { etag: `"${sha256(bytes)}"` });
  });
  const error = await failure(() => pull("owner/repo/model.pth", { endpoint: hub.url, cacheDir }));
  expect(error.message).toMatch(/owner\/repo\/model\.pth changed on the server; run the download again/);
});

test("a renamed repository, names that need encoding, and a branch with a slash", async () => {
  const hub = await start((request, response) => {
    if (request.url!.startsWith("/old/")) {
      response.writeHead(307, { location: request.url!.replace("/old/", "/new/") }).end();
    } else if (request.url === "/new/repo/resolve/refs%2Fpr%2F1/a%20b/c%23d%3F.pth")
      sendFile(request, response, model, { etag: `"${sha256(model)}"` });
    else response.writeHead(404).end();
  });
  const options = { endpoint: hub.url, cacheDir, file: "a b/c#d?.pth", revision: "refs/pr/1", token: "hf_secret" };
  expect(Buffer.from(model).equals(await readFile(await pull("old/repo", options)))).toBe(true);
  expect(hub.requests.every(({ authorization }) => authorization === "Bearer hf_secret")).toBe(true);
});

test("a listing of several pages is read to its end", async () => {
  const hub = await start((request, response) => {
    const url = new URL(request.url!, hub.url);
    if (!url.pathname.startsWith("/api/")) return sendFile(request, response, model, { etag: `"${sha256(model)}"` });
    const page = Number(url.searchParams.get("cursor") ?? 0);
    const link = page < 2 ? { link: `<${hub.url}${url.pathname}?recursive=true&cursor=${page + 1}>; rel="next"` } : {};
    const files = [
      { type: "directory", path: `d${page}.pth` },
      ...(page === 2 ? [{ type: "file", path: "m.pth" }] : []),
    ];
    response.writeHead(200, { "content-type": "application/json", ...link }).end(JSON.stringify(files));
  });
  expect(await pull("owner/repo", { endpoint: hub.url, cacheDir })).toMatch(/m\.pth$/);
});

test("a connection that breaks before the first answer is tried again", async () => {
  let breaks = 2;
  const hub = await start((request, response) =>
    breaks-- > 0 ? request.socket.destroy() : sendFile(request, response, model, { etag: `"${sha256(model)}"` }),
  );
  const path = await pull("owner/repo/model.pth", { endpoint: hub.url, cacheDir });
  expect(Buffer.from(model).equals(await readFile(path))).toBe(true);
});

test.each<[string, Handler, RegExp]>([
  [
    "a redirect in a circle",
    (_, response) => response.writeHead(302, { location: "/again" }).end(),
    /redirects more than 10 times/,
  ],
  [
    "a redirect out of HTTP",
    (_, response) => response.writeHead(302, { location: "file:///etc/passwd" }).end(),
    /redirects to file:\/\/\/etc\/passwd/,
  ],
  ["a redirect to nowhere", (_, response) => response.writeHead(302).end(), /redirects to nowhere/],
  [
    "too many requests",
    (_, response) => response.writeHead(429, { "x-error-message": "slow down" }).end(),
    /the hub could not be asked: it answered 429 slow down/,
  ],
  [
    "a list that is none",
    (_, response) => response.end("<html>"),
    /owner\/repo: the hub's list of files cannot be read/,
  ],
])("%s is an error that says so", async (_, handler, message) => {
  const hub = await start(handler);
  const error = await failure(() => pull("owner/repo", { endpoint: hub.url, cacheDir }));
  expect(error.code).toBe("checkpoint");
  expect(error.message).toMatch(message);
});
