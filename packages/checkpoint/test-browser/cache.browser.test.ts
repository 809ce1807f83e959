// Downloads that the browser keeps (origin private file system): in pages and in Workers, continued after interruptions,
// replaced when the server has another version, listed and deleted. The first tests use a server that is made of a `fetch`,
// so that it can change its mind; the last ones a real one.
import type { RwkvError } from "@rwkv-ts/core";
import { ask, goldenUrl, isolated, requestedRanges } from "@rwkv-ts/vitest/browser";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { deleteCachedFile, listCachedFiles, openCheckpoint, openSource, type Source } from "../src/index.js";
import type { CacheRequest } from "./cache-worker.js";

const address = "https://models.example/folder/model.bin?secret=1";
const size = 300_000;
const contentOf = (version: number) =>
  Uint8Array.from({ length: size }, (_, i) => (i * 7 + version * 13 + (i >> 8)) & 255);

/** A file with ranges and ETags. `cutAfter`: breaks a connection after so many bytes, once. */
class Server {
  version = 1;
  cutAfter: number | undefined;
  ranges: string[] = [];
  offline = false;

  readonly fetch: typeof fetch = async (_, init) => {
    if (this.offline) throw new TypeError("Failed to fetch");
    const range = new Headers(init?.headers).get("range") ?? "";
    this.ranges.push(range || "whole");
    const content = contentOf(this.version);
    const [, from = "0", to] = /^bytes=(\d+)-(\d*)$/.exec(range) ?? [];
    const [start, end] = [Number(from), to ? Number(to) + 1 : size];
    const headers: Record<string, string> = { etag: `"v${this.version}"`, "content-length": `${end - start}` };
    if (range) headers["content-range"] = `bytes ${start}-${end - 1}/${size}`;
    return new Response(this.#body(content.slice(start, end)), { status: range ? 206 : 200, headers });
  };

  #body(bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array> {
    const cut = bytes.length > 1 ? this.cutAfter : undefined;
    if (cut !== undefined) this.cutAfter = undefined;
    let at = 0;
    return new ReadableStream({
      pull(controller) {
        if (cut !== undefined && at >= cut) return controller.error(new TypeError("network error"));
        if (at >= bytes.length) return controller.close();
        controller.enqueue(bytes.slice(at, at + 50_000));
        at += 50_000;
      },
    });
  }
}

const deleteAll = async () => {
  for (const file of await listCachedFiles()) await deleteCachedFile(file);
};

describe(`downloads that are kept, on a page that is ${isolated ? "" : "not "}cross-origin isolated`, () => {
  let server: Server;
  beforeEach(async () => {
    await deleteAll();
    server = new Server();
  });
  afterEach(() => vi.restoreAllMocks());

  const opened: Source[] = [];
  afterEach(async () => {
    for (const source of opened.splice(0)) await source.close?.();
  });
  const refusals: string[] = [];
  const open = async (options: { signal?: AbortSignal; onProgress?: (loaded: number) => void } = {}) => {
    refusals.length = 0;
    const source = await openSource(address, {
      fetch: server.fetch,
      cache: {
        onProgress: ({ loaded }) => options.onProgress?.(loaded),
        onRefusal: (reason) => refusals.push(reason),
      },
      ...(options.signal && { signal: options.signal }),
    });
    opened.push(source);
    return source;
  };
  const openAndClose = async () => (await open()).close?.();
  const contentIs = async (version: number) => {
    const source = await open();
    expect(source.size).toBe(size);
    expect(await source.read(0, size)).toEqual(contentOf(version));
    expect(await source.read(123_456, 1000)).toEqual(contentOf(version).subarray(123_456, 124_456));
    await source.close?.();
  };

  test("a file is downloaded once, with progress, and then comes from the disk", async () => {
    const progress: number[] = [];
    await open({ onProgress: (loaded) => progress.push(loaded) });
    expect(progress).toEqual([50_000, 100_000, 150_000, 200_000, 250_000, 300_000]);
    expect(server.ranges).toEqual(["bytes=0-0", "whole"]);
    await contentIs(1);
    expect(server.ranges).toEqual(["bytes=0-0", "whole", "bytes=0-0"]);
  });

  test("a connection that breaks is continued where it broke", async () => {
    server.cutAfter = 100_000;
    await contentIs(1);
    expect(server.ranges).toEqual(["bytes=0-0", "whole", "bytes=100000-"]);
  });

  test("an aborted download is continued by the next one", async () => {
    const stop = new AbortController();
    const aborted = open({ signal: stop.signal, onProgress: (loaded) => loaded >= 100_000 && stop.abort() });
    await expect(aborted).rejects.toMatchObject({ code: "aborted" } satisfies Partial<RwkvError>);
    expect(await listCachedFiles()).toMatchObject([{ loaded: 100_000, size, complete: false }]);
    await contentIs(1);
    expect(server.ranges.at(-1)).toBe("bytes=100000-");
  });

  test("another version on the server replaces the one that is kept, whether complete or not", async () => {
    await openAndClose();
    server.version = 2;
    await contentIs(2);
    const stop = new AbortController();
    server.version = 3;
    await expect(open({ signal: stop.signal, onProgress: () => stop.abort() })).rejects.toMatchObject({
      code: "aborted",
    });
    server.version = 4;
    await contentIs(4);
    expect(await listCachedFiles()).toHaveLength(1);
  });

  test("without the server a complete download is used, an incomplete one is an error", async () => {
    await openAndClose();
    server.offline = true;
    await contentIs(1);
    await deleteAll();
    await expect(open()).rejects.toMatchObject({
      code: "checkpoint",
      message: expect.stringContaining("cannot be reached"),
    });
    expect(await listCachedFiles()).toEqual([]);
  });

  test("two loads at the same time download once", async () => {
    const [first, second] = await Promise.all([open(), open()]);
    expect(await first.read(0, size)).toEqual(await second.read(0, size));
    expect(server.ranges.filter((range) => range !== "bytes=0-0")).toEqual(["whole"]);
  });

  test("a list names files without their secrets; a deleted one is downloaded again", async () => {
    await openAndClose();
    const listed = await listCachedFiles();
    expect(listed).toMatchObject([
      { url: "https://models.example/folder/model.bin", loaded: size, size, complete: true },
    ]);
    expect(JSON.stringify(listed)).not.toContain("secret");
    expect(await deleteCachedFile(address)).toBe(true);
    expect(await deleteCachedFile(address)).toBe(false);
    expect(await listCachedFiles()).toEqual([]);
    await contentIs(1);
    expect(server.ranges.filter((range) => range === "whole")).toHaveLength(2);
  });

  const reads = async (reason: RegExp, version = 1) => {
    const source = await open();
    expect(refusals).toEqual([expect.stringMatching(reason)]);
    expect(await source.read(123_456, 1000)).toEqual(contentOf(version).subarray(123_456, 124_456));
  };

  describe("storage that is refused refuses no model, and is told of", () => {
    test("with too little room", async () => {
      vi.spyOn(navigator.storage, "estimate").mockResolvedValue({ quota: 100_000, usage: 50_000 });
      await reads(/no room for the 0\.3 MB.*deleteCachedFile/);
      expect(server.ranges).not.toContain("whole");
      expect(await listCachedFiles()).toEqual([]);
    });

    test("not where nobody knows how much room there is", async () => {
      vi.spyOn(StorageManager.prototype, "estimate").mockRejectedValue(new DOMException("denied", "SecurityError"));
      await contentIs(1);
      expect(refusals).toEqual([]);
    });

    test("with room that runs out while writing", async () => {
      const write = vi.spyOn(FileSystemWritableFileStream.prototype, "write");
      write.mockImplementation(async (chunk) => {
        if ((chunk as Uint8Array).length > 1000) throw new DOMException("full", "QuotaExceededError");
      });
      await reads(/no room/);
    });

    test("with no room for anything", async () => {
      const full = async () => {
        throw new DOMException("full", "QuotaExceededError");
      };
      vi.spyOn(FileSystemWritableFileStream.prototype, "write").mockImplementation(full);
      await reads(/storage is full/);
      vi.spyOn(FileSystemDirectoryHandle.prototype, "getDirectoryHandle").mockImplementation(full);
      await reads(/storage|full/);
    });

    test("with a disk that cannot be written", async () => {
      const write = vi.spyOn(FileSystemWritableFileStream.prototype, "write");
      write.mockImplementation(async (chunk) => {
        if ((chunk as Uint8Array).length > 1000) throw new DOMException("gone", "InvalidStateError");
      });
      await reads(/could not be written by the browser: gone/);
    });

    test("in a private window", async () => {
      vi.spyOn(StorageManager.prototype, "getDirectory").mockRejectedValue(new DOMException("denied", "SecurityError"));
      await reads(/refuses its storage \(denied\)/);
    });

    test("without locks", async () => {
      vi.spyOn(navigator, "locks", "get").mockReturnValue(undefined as never);
      await reads(/no navigator\.locks/);
    });

    test("with locks that are denied", async () => {
      vi.spyOn(LockManager.prototype, "request").mockRejectedValue(new DOMException("denied", "SecurityError"));
      await reads(/could not be kept by the browser: denied/);
    });
  });

  test("a server that cannot be reached stays an error, whatever the storage does", async () => {
    server.offline = true;
    await expect(open()).rejects.toMatchObject({ message: expect.stringContaining("cannot be reached") });
    expect(refusals).toEqual([]);
  });

  describe("while another page reads a download", () => {
    test("a new version does not take its place, and is read without being kept", async () => {
      const other = await open();
      server.version = 2;
      await reads(/is being read/, 2);
      expect(await other.read(0, size)).toEqual(contentOf(1));
      for (const source of opened.splice(0)) await source.close?.();
      await contentIs(2);
      expect(refusals).toEqual([]);
    });

    test("it cannot be deleted, and can be afterwards", async () => {
      const other = await open();
      const again = await open();
      const inUse = { code: "checkpoint", message: expect.stringContaining("being read") };
      await expect(deleteCachedFile(address)).rejects.toMatchObject(inUse);
      await other.close?.();
      await expect(deleteCachedFile((await listCachedFiles())[0]!)).rejects.toMatchObject(inUse);
      expect(await again.read(0, size)).toEqual(contentOf(1));
      await again.close?.();
      expect(await deleteCachedFile(address)).toBe(true);
    });

    test("a download that is under way cannot be deleted", async () => {
      let refused: unknown;
      const source = await open({
        onProgress: (loaded) => {
          if (loaded === 50_000) refused = deleteCachedFile(address).catch((error: unknown) => error);
        },
      });
      expect(await refused).toMatchObject({ code: "checkpoint", message: expect.stringContaining("read or written") });
      expect(await source.read(0, size)).toEqual(contentOf(1));
    });
  });

  test("a browser that writes through synchronous handles only keeps files in Workers", async () => {
    const worker = new Worker(new URL("./cache-worker.ts", import.meta.url), { type: "module" });
    try {
      const request: CacheRequest = { size, withoutWritable: true };
      expect(await ask(worker, request)).toEqual({ bytes: size, right: true, requests: 3 });
    } finally {
      worker.terminate();
    }
  });

  test("a checkpoint of a real server is opened from the disk the second time", async () => {
    const log = `cache-${isolated}`;
    const url = goldenUrl("rwkv7/model.pth", { log });
    const direct = await openCheckpoint(goldenUrl("rwkv7/model.pth"));
    for (const expectedRanges of [
      ["bytes=0-0", "whole"],
      ["bytes=0-0", "whole", "bytes=0-0"],
    ]) {
      const checkpoint = await openCheckpoint(url, { cache: true });
      expect(await checkpoint.read("head.weight")).toEqual(await direct.read("head.weight"));
      expect(checkpoint.name).toMatch(/\/golden\/rwkv7\/model\.pth$/);
      expect(await requestedRanges(log)).toEqual(expectedRanges);
      await checkpoint.close();
    }
  });
});
