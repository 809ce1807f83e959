// Sources: the same bytes from everywhere, and clear errors where they do not come.

import { execFileSync } from "node:child_process";
import { mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { runInNewContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, test } from "vitest";
import { encodeSafetensors, openCheckpoint, openSource } from "../src/index.js";
import { failure } from "./support/errors.js";
import { bytesOf, normals, random } from "./support/random.js";
import { type Handler, sendFile, startServer, type TestServer } from "./support/server.js";

const next = random(1);
const content = Uint8Array.from({ length: 1_200_000 }, () => Math.floor(next() * 256));

const cleanUps: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0)) await cleanUp();
});

async function serve(handler: Handler): Promise<TestServer> {
  const server = await startServer(handler);
  cleanUps.push(() => server.close());
  return server;
}

async function temporaryFile(bytes: Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "rwkv-ts-source-"));
  cleanUps.push(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, "a file");
  await writeFile(path, bytes);
  return path;
}

/** Browsers of 2023. */
function withoutAny(): Disposable {
  const { any } = AbortSignal;
  Reflect.deleteProperty(AbortSignal, "any");
  return { [Symbol.dispose]: () => void Object.assign(AbortSignal, { any }) };
}

const same = (a: Uint8Array, b: Uint8Array) => Buffer.from(a).equals(b);

test("bytes come in whatever form they have", async () => {
  const buffer = content.slice(0, 1000).buffer;
  const shared = new SharedArrayBuffer(1000);
  new Uint8Array(shared).set(content.subarray(0, 1000));
  const forms = {
    ArrayBuffer: buffer,
    SharedArrayBuffer: shared,
    DataView: new DataView(buffer),
    Float32Array: new Float32Array(buffer),
    Buffer: Buffer.from(buffer),
    "a view of a part": new Uint8Array(content.buffer, 0, 1000),
    "a resizable ArrayBuffer": (() => {
      const resizable = new (ArrayBuffer as unknown as new (bytes: number, options: object) => ArrayBuffer)(1000, {
        maxByteLength: 2000,
      });
      new Uint8Array(resizable).set(content.subarray(0, 1000));
      return resizable;
    })(),
    "a Blob": new Blob([buffer]),
    "a Blob of another realm": Object.create(new Blob([buffer]), {
      slice: { value: (...range: number[]) => new Blob([buffer]).slice(...range) },
      size: { value: 1000 },
    }) as Blob,
    "a blob: address": URL.createObjectURL(new Blob([buffer])),
    "a blob: URL": new URL(URL.createObjectURL(new Blob([buffer]))),
    "a data: address": `data:application/octet-stream;base64,${Buffer.from(buffer).toString("base64")}`,
    "a Uint8Array of another realm": runInNewContext("new Uint8Array(bytes)", { bytes: [...content.slice(0, 1000)] }),
    "an ArrayBuffer of another realm": runInNewContext("new Uint8Array(bytes).buffer", {
      bytes: [...content.slice(0, 1000)],
    }),
  };
  for (const [name, form] of Object.entries(forms)) {
    const source = await openSource(form);
    expect([name, source.size]).toEqual([name, 1000]);
    const read = await source.read(3, 900);
    expect(same(read, content.subarray(3, 903)), name).toBe(true);
    // what browsers refuse to decode, and to put into Blobs
    const { buffer: under } = read as { buffer: ArrayBuffer & { resizable?: boolean } };
    expect([name, Object.prototype.toString.call(under), under.resizable ?? false]).toEqual([
      name,
      "[object ArrayBuffer]",
      false,
    ]);
  }
  const checkpoint = await openCheckpoint(
    encodeSafetensors([{ name: "w", dtype: "F32", shape: [2], data: bytesOf(Float32Array.of(1, 2)) }]).slice().buffer,
  );
  expect([...new Float32Array((await checkpoint.read("w")).slice().buffer)]).toEqual([1, 2]);
});

test("what is no source is named", async () => {
  for (const [wrong, name] of [
    [{}, "got Object"],
    [new Response("x"), "got Response"],
    [null, "got null"],
    [undefined, "got undefined"],
    [7, "got number"],
  ] as const) {
    const error = await failure(() => openCheckpoint(wrong as never));
    expect(error.code).toBe("input");
    expect(error.message).toContain(name);
  }
});

describe("every source", () => {
  const kinds = {
    "a path": async () => temporaryFile(content),
    "a file: URL": async () => pathToFileURL(await temporaryFile(content)),
    "a file: URL as text": async () => pathToFileURL(await temporaryFile(content)).href,
    "a Blob": async () => new Blob([content]),
    "a File": async () => new File([content], "model.pth"),
    bytes: async () => content,
    "a server with ranges": async () => `${(await serve((q, r) => sendFile(q, r, content))).url}/model`,
    "a server without ranges": async () =>
      new URL((await serve((q, r) => sendFile(q, r, content, { ranges: false }))).url),
  };
  test.each(Object.entries(kinds))("%s gives any part, and refuses what lies outside", async (_, make) => {
    const source = await openSource(await make());
    expect(source.size).toBe(content.length);
    for (const [offset, length] of [
      [0, 0],
      [0, 10],
      [262_140, 10],
      [5, 700_000],
      [content.length - 3, 3],
      [0, content.length],
    ] as const) {
      expect(
        same(await source.read(offset, length), content.subarray(offset, offset + length)),
        `${offset}+${length}`,
      ).toBe(true);
    }
    expect((await failure(() => source.read(content.length - 3, 4))).message).toContain(`it has ${content.length}`);
    expect((await failure(() => source.read(-1, 4))).code).toBe("checkpoint");
    expect((await failure(() => source.read(0, 10, AbortSignal.abort()))).code).toBe("aborted");
    await source.close?.();
  });

  test("what is not there is named", async () => {
    expect((await failure(() => openSource("/no/such/model.pth"))).message).toContain("/no/such/model.pth");
    expect((await failure(() => openSource(tmpdir()))).message).toContain("is a folder");
    expect((await failure(() => openSource("/dev/null"))).message).toContain("is not a regular file");
    const pipe = `${await temporaryFile(content)}.pipe`; // nobody will ever write to it
    execFileSync("mkfifo", [pipe]);
    expect((await failure(() => openSource(pipe))).message).toContain("is not a regular file");
    expect((await failure(() => openSource("ftp://host/model.pth"))).message).toContain("only http:, https: and file:");
    const gone = URL.createObjectURL(new Blob(["x"]));
    URL.revokeObjectURL(gone);
    expect(await failure(() => openSource(gone))).toMatchObject({ code: "checkpoint" });
  });

  test("a file that shrinks while it is open", async () => {
    const path = await temporaryFile(content);
    const source = await openSource(path);
    await truncate(path, 1000);
    expect((await failure(() => source.read(500, 1000))).message).toMatch(/ended early, at byte 1000/);
    await source.close?.();
  });
});

describe("HTTP", () => {
  const tensors = Array.from({ length: 40 }, (_, i) => ({
    name: `w${i}`,
    dtype: "F32",
    shape: [500],
    data: bytesOf(normals(500, i)),
  }));
  const model = encodeSafetensors(tensors);

  test("many small tensors take few requests", async () => {
    const server = await serve((q, r) => sendFile(q, r, model));
    const checkpoint = await openCheckpoint(`${server.url}/m.safetensors`);
    const read = await Promise.all(tensors.map(({ name }) => checkpoint.read(name)));
    expect(read.every((bytes, i) => same(bytes, tensors[i]!.data))).toBe(true);
    expect(server.requests.length).toBeLessThanOrEqual(2);
    expect(server.requests.every(({ range }) => range !== undefined)).toBe(true);
  });

  test("a connection that breaks is resumed where it broke", async () => {
    const server = await serve((q, r) => sendFile(q, r, content, { dropAfter: 300_000 }));
    const source = await openSource(server.url);
    expect(same(await source.read(100, 1_000_000), content.subarray(100, 1_000_100))).toBe(true);
    const starts = server.requests.slice(1).map(({ range }) => Number(/=(\d+)/.exec(range ?? "")?.[1]));
    expect(starts.length).toBeGreaterThanOrEqual(4);
    expect(starts).toEqual([...new Set(starts)].sort((a, b) => a - b));
  });

  test("the first connection is tried again too, and so is one that brings nothing", async () => {
    let asked = 0;
    const server = await serve((q, r) => {
      asked++;
      if (asked === 1) q.socket.destroy();
      else if (asked !== 2) sendFile(q, r, content);
    });
    const source = await openSource(server.url, { idleTimeout: 100 });
    expect(same(await source.read(0, 1000), content.subarray(0, 1000))).toBe(true);
    expect(asked).toBe(3);
  });

  test("a server that never answers, or stops in the middle for good, is given up", async () => {
    let answers = 0;
    const server = await serve((_, r) => {
      if (answers-- > 0) r.writeHead(206, { "content-range": `bytes 0-262143/${content.length}` }).write("abc");
    });
    const options = { idleTimeout: 50 };
    expect((await failure(() => openSource(server.url, options))).message).toMatch(
      /cannot be reached: nothing came for 0\.05 seconds/,
    );
    answers = 1;
    const source = await openSource(server.url, options);
    expect((await failure(() => source.read(0, 10))).message).toMatch(/nothing came for 0\.05 seconds/);
  });

  test.each([
    ["another Last-Modified", { "last-modified": "Tue, 02 Jan 2024 00:00:00 GMT" }, /changed on the server/],
    ["another ETag", { etag: '"v2"' }, /changed on the server/],
    ["neither any more", {}, undefined],
  ])("%s in a later answer", async (_, later, message) => {
    let first = true;
    const server = await serve((q, r) => {
      const [from, to] = /(\d+)-(\d+)/
        .exec(q.headers.range ?? "")!
        .slice(1)
        .map(Number) as [number, number];
      const end = Math.min(to + 1, content.length);
      const own: Record<string, string> =
        "etag" in later ? { etag: '"v1"' } : { "last-modified": "Mon, 01 Jan 2024 00:00:00 GMT" };
      const headers = { "content-range": `bytes ${from}-${end - 1}/${content.length}`, ...(first ? own : later) };
      first = false;
      r.writeHead(206, headers).end(content.subarray(from, end));
    });
    const source = await openSource(server.url);
    const reading = source.read(600_000, 100);
    if (message) expect((await failure(() => reading)).message).toMatch(message);
    else expect(same(await reading, content.subarray(600_000, 600_100))).toBe(true);
  });

  test("a server that compresses: parts of the compressed file are left aside, and the whole is inflated", async () => {
    const packed = gzipSync(content);
    const server = await serve((q, r) => {
      const range = /(\d+)-(\d+)/.exec(q.headers.range ?? "");
      const body = range ? packed.subarray(Number(range[1]), Number(range[2]) + 1) : packed;
      const part = range && {
        "content-range": `bytes ${range[1]}-${Number(range[1]) + body.length - 1}/${packed.length}`,
      };
      r.writeHead(range ? 206 : 200, { "content-encoding": "gzip", "content-length": body.length, ...part }).end(body);
    });
    const source = await openSource(server.url);
    expect(source.size).toBe(content.length);
    expect(same(await source.read(700_000, 1000), content.subarray(700_000, 701_000))).toBe(true);
  });

  test("what a compressed answer inflates to is bounded", async () => {
    const packed = gzipSync(new Uint8Array(64 << 20));
    const server = await serve((_, r) => {
      r.writeHead(200, { "content-encoding": "gzip", "content-length": packed.length }).end(packed);
    });
    expect((await failure(() => openSource(server.url))).message).toMatch(/inflates to more than \d+ bytes/);
  });

  test("a server that breaks every connection at once is given up", async () => {
    let opened = false;
    const server = await serve((q, r) => {
      if (opened) q.socket.destroy();
      else sendFile(q, r, content);
      opened = true;
    });
    const source = await openSource(server.url);
    expect((await failure(() => source.read(500_000, 600_000))).message).toMatch(/127\.0\.0\.1.*cannot be reached/);
    expect(server.requests.length).toBe(4);
  });

  test.each<[string, Handler, RegExp]>([
    ["404", (_, r) => r.writeHead(404).end("no"), /answered 404/],
    ["403", (_, r) => r.writeHead(403).end(), /answered 403/],
    ["500", (_, r) => r.writeHead(500).end(), /answered 500/],
    ["206 without Content-Range", (_, r) => r.writeHead(206).end("abc"), /Content-Range ""/],
    [
      "206 with another part",
      (_, r) => r.writeHead(206, { "content-range": "bytes 5-7/100" }).end("abc"),
      /sent those from 5/,
    ],
    [
      "a whole body that breaks off",
      (q, r) => sendFile(q, r, content, { ranges: false, dropAfter: 1000 }),
      /broke after \d+ of/,
    ],
    [
      "no ranges, no size, and a break",
      (_, r) => {
        r.writeHead(200);
        r.write("abc", () => setTimeout(() => r.destroy(), 20));
      },
      /broke after 3 of an unknown number/,
    ],
    [
      "no ranges and too much",
      (_, r) => {
        r.writeHead(200, { "content-length": 2 ** 40 });
        r.write("x");
      },
      /download the file first/,
    ],
    ["an empty file", (q, r) => sendFile(q, r, new Uint8Array(0)), /is empty/],
    ["a redirect in circles", (_, r) => r.writeHead(302, { location: "/again" }).end(), /cannot be reached/],
  ])("%s", async (_, handler, message) => {
    const server = await serve(handler);
    expect((await failure(() => openCheckpoint(`${server.url}/m?token=secret`))).message).toMatch(message);
  });

  test("a server without ranges that compresses, and one that does not tell the size", async () => {
    const { gzipSync } = await import("node:zlib");
    const packed = gzipSync(model);
    const handlers: Handler[] = [
      (_, r) => r.writeHead(200, { "content-encoding": "gzip", "content-length": packed.length }).end(packed),
      (_, r) => {
        r.writeHead(200);
        r.write(model.subarray(0, 1000));
        r.end(model.subarray(1000));
      },
    ];
    for (const handler of handlers) {
      const checkpoint = await openCheckpoint((await serve(handler)).url);
      expect(same(await checkpoint.read("w7"), tensors[7]!.data)).toBe(true);
    }
  });

  test("a file of 6 GB: tensors far behind are read without the rest", async () => {
    const far = 6_000_000_000;
    const header = JSON.stringify({
      a: { dtype: "U8", shape: [far / 1000, 1000], data_offsets: [0, far] },
      b: { dtype: "U8", shape: [1000], data_offsets: [far, far + 1000] },
    });
    const length = Buffer.alloc(8);
    length.writeBigUInt64LE(BigInt(header.length));
    const head = Buffer.concat([length, Buffer.from(header)]);
    const total = head.length + far + 1000;
    const server = await serve((q, r) => {
      const [start, last] = /(\d+)-(\d+)/
        .exec(q.headers.range ?? "")!
        .slice(1)
        .map(Number) as [number, number];
      const body = Buffer.alloc(Math.min(last + 1, total) - start, 7);
      if (start === 0) head.copy(body);
      r.writeHead(206, { "content-range": `bytes ${start}-${start + body.length - 1}/${total}` }).end(body);
    });
    const checkpoint = await openCheckpoint(server.url);
    expect(same(await checkpoint.read("b"), new Uint8Array(1000).fill(7))).toBe(true);
    expect(same(await checkpoint.read("a", { offset: 5e9, length: 3 }), new Uint8Array(3).fill(7))).toBe(true);
    expect(server.requests.length).toBe(3);
  });

  test("errors show neither the query nor credentials", async () => {
    const server = await serve((_, r) => r.writeHead(404).end());
    const url = server.url.replace("http://", "http://user:secret@");
    const error = await failure(() => openSource(`${server.url}/m?token=secret`));
    expect(error.message).toContain(`${server.url}/m`);
    expect(error.message).not.toContain("secret");
    expect((await failure(() => openSource(url))).message).not.toMatch(/user|secret/);
    expect(server.requests.at(-1)?.authorization).toBe(`Basic ${btoa("user:secret")}`);
  });

  test("a file that changes on the server, by size or by ETag", async () => {
    for (const [bytes, etag] of [
      [content.subarray(1), '"v1"'],
      [content, '"v2"'],
    ] as const) {
      let requests = 0;
      const server = await serve((q, r) =>
        requests++ === 0 ? sendFile(q, r, content) : sendFile(q, r, bytes, { etag }),
      );
      const source = await openSource(server.url);
      expect((await failure(() => source.read(600_000, 10))).message).toContain("changed on the server");
    }
  });

  test("a server that answers with another part, or more than it was asked for", async () => {
    for (const range of ["bytes 0-9/1200000", "bytes 600000-1199999/1200000"]) {
      let requests = 0;
      const server = await serve((q, r) => {
        if (requests++ === 0) sendFile(q, r, content);
        else r.writeHead(206, { etag: '"v1"', "content-range": range }).end("0123456789");
      });
      const source = await openSource(server.url);
      expect((await failure(() => source.read(600_000, 300_000))).message).toContain("asked for bytes 600000-899999");
    }
  });

  test.each(["with", "without"])(
    "aborting ends a read that hangs, and the source stays usable, %s AbortSignal.any",
    async (has) => {
      using _ = has === "without" ? withoutAny() : undefined;
      let hang = false;
      const server = await serve((q, r) => {
        if (!hang) sendFile(q, r, content);
      });
      const source = await openSource(server.url);
      hang = true;
      const controller = new AbortController();
      const reading = failure(() => source.read(600_000, 10, controller.signal));
      setTimeout(() => controller.abort(), 30);
      expect((await reading).code).toBe("aborted");
      hang = false;
      expect(same(await source.read(600_000, 10), content.subarray(600_000, 600_010))).toBe(true);
    },
  );

  test("aborting ends opening", async () => {
    const server = await serve(() => undefined);
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 30);
    expect((await failure(() => openCheckpoint(server.url, { signal: controller.signal }))).code).toBe("aborted");
  });

  test("headers are sent with every request", async () => {
    const server = await serve((q, r) => sendFile(q, r, content));
    const source = await openSource(server.url, { headers: { authorization: "Bearer x" } });
    await source.read(700_000, 10);
    expect(server.requests.map((request) => request.authorization)).toEqual(["Bearer x", "Bearer x"]);
  });
});
