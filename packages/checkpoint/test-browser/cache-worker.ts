// Keeps a download in a Worker, twice: from a `fetch` that answers with `size` bytes, then from the disk.
import { deleteCachedFile, openSource } from "../src/index.js";

export interface CacheRequest {
  readonly size: number;
  /** Takes away what older Safaris do not have. */
  readonly withoutWritable: boolean;
}

const address = "https://models.example/worker.bin";

self.onmessage = async ({ data: { size, withoutWritable } }: MessageEvent<CacheRequest>) => {
  if (withoutWritable) Reflect.deleteProperty(FileSystemFileHandle.prototype, "createWritable");
  const content = Uint8Array.from({ length: size }, (_, i) => (i * 11) & 255);
  let requests = 0;
  const serve: typeof fetch = async (_, init) => {
    requests++;
    const first = new Headers(init?.headers).get("range") === "bytes=0-0";
    const headers: Record<string, string> = first
      ? { etag: '"a"', "content-range": `bytes 0-0/${size}` }
      : { etag: '"a"', "content-length": `${size}` };
    return new Response(first ? content.slice(0, 1) : content, { status: first ? 206 : 200, headers });
  };
  await (await openSource(address, { fetch: serve, cache: true })).close?.();
  const source = await openSource(address, { fetch: serve, cache: true });
  const bytes = await source.read(0, source.size);
  await source.close?.();
  await deleteCachedFile(address);
  postMessage({ bytes: bytes.length, right: bytes.every((byte, i) => byte === content[i]), requests });
};
