// pull, against a local server that speaks as much of the hub's interface as is used.

import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { defaultCacheFolder, type PullProgress, pull } from "../src/pull/index.js";
import { parseTarget } from "../src/pull/target.js";
import { failure } from "./support/errors.js";
import { random } from "./support/random.js";
import { type FileOptions, type Handler, sendFile, startServer, type TestServer } from "./support/server.js";

const next = random(7);
const model = Uint8Array.from({ length: 400_000 }, () => Math.floor(next() * 256));
const card = Buffer.from("# a small file, stored in git itself\n");
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const gitName = (bytes: Uint8Array) => createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");

let cacheDir: string;
let server: TestServer | undefined;
beforeEach(async () => {
  cacheDir = await mkdtemp(join(tmpdir(), "rwkv-ts-pull-"));
});
afterEach(async () => {
  await server?.close();
  await rm(cacheDir, { recursive: true, force: true });
});

interface Hub {
  files?: string[];
  /** What is sent for the model; may change between requests. */
  content?: Uint8Array;
  etag?: string;
  options?: () => FileOptions;
}

/** /api/models/owner/repo/tree/main and /owner/repo/resolve/main/<file>, large files behind a redirect. */
function hub({
  files = ["README.md", "model.pth"],
  content = model,
  etag = sha256(model),
  options = () => ({}),
}: Hub = {}): Handler {
  return (request, response) => {
    const url = new URL(request.url ?? "/", "http://local");
    if (url.pathname === "/api/models/owner/repo/tree/main") {
      response.writeHead(200, { "content-type": "application/json" });
      response.end(JSON.stringify(files.map((path) => ({ type: "file", path, size: 1, oid: "0" }))));
    } else if (/^\/owner\/repo\/resolve\/(main|v2)\/model\.pth$/.test(url.pathname)) {
      sendFile(request, response, content, { etag: `"${etag}"`, ...options() });
    } else if (url.pathname === "/owner/repo/resolve/main/README.md") {
      sendFile(request, response, card, { etag: `"${gitName(card)}"` });
    } else if (url.pathname === "/owner/gated/resolve/main/model.pth") {
      response.writeHead(401, { "content-type": "application/json" }).end('{"error":"Access is restricted"}');
    } else {
      response
        .writeHead(404, { "x-error-code": "EntryNotFound", "content-type": "application/json" })
        .end('{"error":"Entry not found"}');
    }
  };
}

async function start(handler: Handler) {
  server = await startServer(handler);
  return { endpoint: server.url, cacheDir };
}

const filesIn = async (folder: string): Promise<string[]> =>
  (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((item) => item.isFile())
    .map((item) => relative(folder, join(item.parentPath, item.name)))
    .sort();

const downloads = () => server!.requests.filter(({ range, path }) => path.includes("resolve") && range !== "bytes=0-0");

describe("from the hub", () => {
  test("a file arrives under owner, repository and revision, with progress", async () => {
    const options = await start(hub());
    const seen: PullProgress[] = [];
    const path = await pull("owner/repo", {
      ...options,
      file: "model.pth",
      onProgress: (progress) => seen.push(progress),
    });
    expect(relative(cacheDir, path)).toBe(join("hub", "owner", "repo", "main", "model.pth"));
    expect(Buffer.from(model).equals(await readFile(path))).toBe(true);
    expect(seen.at(-1)).toEqual({ loaded: model.length, total: model.length, name: "owner/repo/model.pth" });
    expect(seen.map(({ loaded }) => loaded)).toEqual(seen.map(({ loaded }) => loaded).sort((a, b) => a - b));
    expect((await filesIn(dirname(path))).sort()).toEqual(["model.pth", "model.pth.json"]);
  });

  test("owner/repo/file, a link and a revision lead to the same", async () => {
    const options = await start(hub());
    const expected = join(cacheDir, "hub", "owner", "repo", "main", "model.pth");
    expect(await pull("owner/repo/model.pth", options)).toBe(expected);
    expect(await pull(`${options.endpoint}/owner/repo/blob/main/model.pth`, options)).toBe(expected);
    expect(downloads().length).toBe(1);
    expect(await pull("owner/repo/model.pth", { ...options, revision: "v2" })).toBe(expected.replace("main", "v2"));
  });

  test("without a file the only checkpoint is taken; of several they are listed", async () => {
    const options = await start(hub());
    expect(await pull("owner/repo", options)).toMatch(/model\.pth$/);
    await server?.close();
    const other = await start(hub({ files: ["b.pth", "a.safetensors", "README.md"] }));
    expect((await failure(() => pull("owner/repo", other))).message).toContain(
      "2 checkpoints, say which: a.safetensors, b.pth",
    );
  });

  test("a small file is checked by its git name", async () => {
    const options = await start(hub());
    expect(await readFile(await pull("owner/repo/README.md", options))).toEqual(card);
  });

  test("a file that is there is not downloaded again; one that changed is", async () => {
    let version: Hub = {};
    const options = await start((request, response) => hub(version)(request, response));
    const path = await pull("owner/repo/model.pth", options);
    await pull("owner/repo/model.pth", options);
    expect(downloads().length).toBe(1);
    await rm(`${path}.json`);
    await pull("owner/repo/model.pth", options);
    expect(downloads().length).toBe(1);
    const changed = model.map((byte) => byte ^ 1);
    version = { content: changed, etag: sha256(changed) };
    expect(Buffer.from(changed).equals(await readFile(await pull("owner/repo/model.pth", options)))).toBe(true);
  });

  test("a connection that drops half-way is resumed within one call", async () => {
    let drops = 2;
    const options = await start(hub({ options: () => (drops > 0 ? { dropAfter: 150_000 } : {}) }));
    const progress = () => {
      if (downloads().length === 3) drops = 0;
    };
    const path = await pull("owner/repo/model.pth", { ...options, onProgress: progress });
    expect(Buffer.from(model).equals(await readFile(path))).toBe(true);
    expect(downloads().length).toBeGreaterThanOrEqual(3);
    expect(downloads()[0]!.range).toBeUndefined();
    expect(downloads()[1]!.range).toBe("bytes=150000-");
  });

  test("an interrupted download is continued by the next call, over a restart", async () => {
    const controller = new AbortController();
    const options = await start(hub({ options: () => ({ dropAfter: 150_000 }) }));
    const onProgress = ({ loaded }: PullProgress) => loaded >= 150_000 && controller.abort();
    const error = await failure(() =>
      pull("owner/repo/model.pth", { ...options, onProgress, signal: controller.signal }),
    );
    expect(error.code).toBe("aborted");
    const rest = await filesIn(cacheDir);
    expect(rest.length).toBe(1);
    expect(rest[0]).toMatch(/model\.pth\.[0-9a-f]{16}\.part$/);
    await server?.close();
    const again = await start(hub());
    const path = await pull("owner/repo/model.pth", again);
    expect(Buffer.from(model).equals(await readFile(path))).toBe(true);
    expect(downloads().map(({ range }) => range)).toEqual(["bytes=150000-"]);
    expect(await filesIn(dirname(path))).toEqual(["model.pth", "model.pth.json"]);
  });

  test("damage is found by the checksum: nothing is left under the file's name, and the next call starts anew", async () => {
    let content = model.map((byte, i) => (i === 1234 ? byte ^ 4 : byte));
    const options = await start((request, response) => hub({ content })(request, response));
    const error = await failure(() => pull("owner/repo/model.pth", options));
    expect(error.message).toMatch(/owner\/repo\/model\.pth: the download is damaged, its sha256 checksum is/);
    expect(error.message).toContain(sha256(model));
    expect(await filesIn(cacheDir)).toEqual([]);
    content = model;
    expect(Buffer.from(model).equals(await readFile(await pull("owner/repo/model.pth", options)))).toBe(true);
  });

  test("a damaged part of an earlier call does not survive", async () => {
    const options = await start(hub());
    const path = await pull("owner/repo/model.pth", options);
    const other = await failure(() => pull("owner/repo/nothing.pth", options));
    expect(other.message).toContain("nothing.pth");
    await writeFile(path, model.subarray(0, 100));
    expect(Buffer.from(model).equals(await readFile(await pull("owner/repo/model.pth", options)))).toBe(true);
  });

  test("the token goes to the endpoint; without access the error says what to do", async () => {
    const options = await start(hub());
    await pull("owner/repo/model.pth", { ...options, token: "hf_secret" });
    expect(server!.requests.every(({ authorization }) => authorization === "Bearer hf_secret")).toBe(true);
    const refused = await failure(() => pull("owner/gated/model.pth", options));
    expect(refused.message).toMatch(/owner\/gated\/model\.pth .*pass a token/);
    expect((await failure(() => pull("owner/missing", options))).message).toMatch(/owner\/missing .*does not exist/);
  });

  test("a server that is not there: the error names an earlier copy", async () => {
    const options = await start(hub());
    const path = await pull("owner/repo/model.pth", options);
    await server?.close();
    expect((await failure(() => pull("owner/repo/model.pth", options))).message).toContain(path);
  });
});

describe("from any URL", () => {
  test("a file arrives under host and path, is resumed, and is not downloaded again", async () => {
    let drop = true;
    const options = await start((q, r) => {
      sendFile(q, r, model, drop && q.headers.range !== "bytes=0-0" ? { dropAfter: 100_000 } : {});
      drop = q.headers.range === "bytes=0-0";
    });
    const path = await pull(`${options.endpoint}/models/m.pth?version=2`, { cacheDir, sha256: sha256(model) });
    expect(Buffer.from(model).equals(await readFile(path))).toBe(true);
    expect(path).toMatch(/[\\/]models[\\/][0-9a-f]{16}-m\.pth$/);
    const before = server!.requests.length;
    expect(server!.requests.map(({ range }) => range)).toContain("bytes=100000-");
    await pull(`${options.endpoint}/models/m.pth?version=2`, { cacheDir });
    expect(server!.requests.length).toBe(before + 1);
  });

  test("a server without ranges sends everything again, and the file is still right", async () => {
    let drops = 1;
    const options = await start((q, r) => {
      const dropAfter = q.headers.range === undefined && drops-- > 0 ? { dropAfter: 100_000 } : {};
      sendFile(q, r, model, { ranges: false, ...dropAfter });
    });
    const path = await pull(`${options.endpoint}/m.pth`, { cacheDir, sha256: sha256(model) });
    expect(Buffer.from(model).equals(await readFile(path))).toBe(true);
  });

  test("a wrong checksum, a missing file, and a server that gives up", async () => {
    const options = await start((q, r) => {
      if (q.url === "/missing.pth") r.writeHead(404).end();
      else if (q.url === "/broken.pth" && q.headers.range !== "bytes=0-0") q.socket.destroy();
      else sendFile(q, r, model);
    });
    const wrong = await failure(() => pull(`${options.endpoint}/m.pth`, { cacheDir, sha256: "0".repeat(64) }));
    expect(wrong.message).toMatch(/is not the file that was expected: its sha256 checksum is 6aad.* instead of 0000/);
    expect(await filesIn(cacheDir)).toEqual([]);
    expect((await failure(() => pull(`${options.endpoint}/missing.pth`, { cacheDir }))).message).toContain("404");
    const broken = await failure(() => pull(`${options.endpoint}/broken.pth`, { cacheDir }));
    expect(broken.message).toMatch(/interrupted after 0 of 400000 bytes .*run it again/);
  });

  test("an expected checksum is also that of a file which is there already", async () => {
    const options = await start((q, r) => sendFile(q, r, model));
    const url = `${options.endpoint}/m.pth`;
    const path = await pull(url, { cacheDir });
    await writeFile(
      path,
      model.map((byte, i) => (i === 9 ? byte ^ 1 : byte)),
    );
    await pull(url, { cacheDir, sha256: sha256(model) });
    expect(Buffer.from(model).equals(await readFile(path))).toBe(true);
    const other = await failure(() => pull(url, { cacheDir, sha256: "0".repeat(64) }));
    expect(other.message).toMatch(/is not the file that was expected/);
    expect(Buffer.from(model).equals(await readFile(path))).toBe(true);
    for (const sha of ["", "0".repeat(63), "xyz"])
      expect((await failure(() => pull(url, { cacheDir, sha256: sha }))).message).toMatch(/has 64 hexadecimal digits/);
  });

  test("a file that was changed on the disk is downloaded again", async () => {
    const options = await start((q, r) => sendFile(q, r, model));
    const path = await pull(`${options.endpoint}/m.pth`, { cacheDir });
    await new Promise((resolve) => setTimeout(resolve, 20)); // file systems count in milliseconds
    await writeFile(path, new Uint8Array(model.length));
    await pull(`${options.endpoint}/m.pth`, { cacheDir });
    expect(Buffer.from(model).equals(await readFile(path))).toBe(true);
  });

  test("six calls at once download a file once, and all have it", async () => {
    const options = await start((q, r) => sendFile(q, r, model));
    const paths = await Promise.all(Array.from({ length: 6 }, () => pull(`${options.endpoint}/m.pth`, { cacheDir })));
    expect(new Set(paths).size).toBe(1);
    expect(Buffer.from(model).equals(await readFile(paths[0]!))).toBe(true);
    expect(server!.requests.filter(({ range }) => range !== "bytes=0-0")).toHaveLength(1);
    expect(await filesIn(dirname(paths[0]!))).toEqual(["m.pth", "m.pth.json"]);
  });

  test.each([
    ["<!DOCTYPE html><html>a file's page</html>", "application/octet-stream"],
    ["\n  <html lang=en>", "text/html"],
    ["\ufeff<!doctype HTML>", "text/html"],
    ["version https://git-lfs.github.com/spec/v1\noid sha256:00", "text/plain"],
  ])("%j in place of the file is refused and not kept", async (page, type) => {
    const options = await start((q, r) => sendFile(q, r, Buffer.from(page), { headers: { "content-type": type } }));
    const error = await failure(() => pull(`${options.endpoint}/owner/repo/blob/main/x.pth`, { cacheDir }));
    expect(error.message).toMatch(/x\.pth is a (web page|Git LFS pointer).*\/blob\/.*\/resolve\//);
    expect(await filesIn(cacheDir)).toEqual([]);
  });

  test("a server that compresses whatever it sends", async () => {
    const options = await start((_, r) => {
      const packed = gzipSync(model);
      r.writeHead(200, { "content-encoding": "gzip", "content-length": packed.length }).end(packed);
    });
    const path = await pull(`${options.endpoint}/m.pth`, { cacheDir, sha256: sha256(model) });
    expect(Buffer.from(model).equals(await readFile(path))).toBe(true);
  });

  test("a first connection that breaks is tried again, and percent signs may stand for nothing", async () => {
    let breaks = 2;
    const options = await start((q, r) => (breaks-- > 0 ? q.socket.destroy() : sendFile(q, r, model)));
    const path = await pull(`${options.endpoint}/%E0%A4%A.pth`, { cacheDir });
    expect(Buffer.from(model).equals(await readFile(path))).toBe(true);
    expect(path).toContain("_E0_A4_A.pth");
  });

  test("the path cannot leave the cache folder", async () => {
    const options = await start((q, r) => sendFile(q, r, model));
    const path = await pull(`${options.endpoint}/a/%2e%2e%2f%2e%2e%2f%2e%2e%2fetc/passwd`, { cacheDir });
    expect(relative(cacheDir, path).startsWith("..")).toBe(false);
  });
});

describe("names", () => {
  test("what they mean", () => {
    expect(parseTarget("a/b")).toEqual({ kind: "hub", repo: "a/b", file: undefined, revision: undefined });
    expect(parseTarget("a/b/c/d.pth")).toEqual({ kind: "hub", repo: "a/b", file: "c/d.pth", revision: undefined });
    expect(parseTarget("https://huggingface.co/a/b/resolve/v1/c%20d.pth?download=true")).toEqual({
      kind: "hub",
      repo: "a/b",
      file: "c d.pth",
      revision: "v1",
    });
    expect(parseTarget("https://huggingface.co/a/b")).toMatchObject({ kind: "hub", repo: "a/b" });
    expect(parseTarget("https://example.org/a/b/resolve/v1/c")).toMatchObject({ kind: "url" });
  });

  test.each(["model.pth", "", "a/../b", "a//b", "c:\\x/y", "/etc/passwd"])("%j is refused", async (name) => {
    expect((await failure(() => pull(name, { cacheDir }))).code).toBe("input");
  });

  test("the cache folder honours XDG_CACHE_HOME", () => {
    expect(defaultCacheFolder({ XDG_CACHE_HOME: "/somewhere" })).toBe(join("/somewhere", "rwkv-ts"));
    expect(defaultCacheFolder({ XDG_CACHE_HOME: "relative" })).toMatch(/\.cache[\\/]rwkv-ts$/);
    expect(defaultCacheFolder({})).toMatch(/\.cache[\\/]rwkv-ts$/);
  });

  test("aborting before anything", async () => {
    expect((await failure(() => pull("a/b", { cacheDir, signal: AbortSignal.abort() }))).code).toBe("aborted");
  });
});

test("a server that tells no size, and breaks off, leaves nothing of an attempt in the file of the next one", async () => {
  let asked = 0;
  server = await startServer((_request, response) => {
    asked++;
    response.writeHead(200, { "content-type": "application/octet-stream" }); // chunked
    if (asked === 2) response.write(model.subarray(0, 300_000), () => setTimeout(() => response.destroy(), 50));
    else response.end(model.subarray(0, 100_000));
  });
  const path = await pull(`${server.url}/model.pth`, { cacheDir });
  expect(asked).toBe(3);
  expect(await readFile(path)).toEqual(Buffer.from(model.subarray(0, 100_000)));
});

test.each([
  ["https://example.org/model.pth", { file: "other.pth" }, /example.org\/model.pth is an address of one file: file/],
  ["https://example.org/model.pth", { revision: "v2" }, /is an address of one file: revision/],
  [
    "owner/repo/model.pth",
    { file: "other.pth" },
    /names the file model.pth, and the option file another one: other.pth/,
  ],
  [
    "https://huggingface.co/owner/repo/resolve/main/model.pth",
    { revision: "v2" },
    /names the revision main, and the option revision another one: v2/,
  ],
])("%s with %j asks for two things, and is refused", async (name, options, message) => {
  await expect(pull(name, { ...options, cacheDir })).rejects.toThrow(message);
});
