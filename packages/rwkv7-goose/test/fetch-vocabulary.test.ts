// The vocabulary of a World or 20B model comes by itself, once, from a server of the test's own in the place of the official one.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { openCheckpoint, writeSafetensors } from "@rwkv-ts/checkpoint";
import { InputError } from "@rwkv-ts/core";
import { describeModel, findTokenizer, neoxTokenizer, vocabularyInCache, worldVocabulary } from "@rwkv-ts/preset";
import { goldenPath, othersMissing, othersPath, withReason } from "@rwkv-ts/vitest/data";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { rwkv7Version } from "../src/index.js";

let folder: string;
let server: Server;
/** What the server answers, and what it was asked for. */
let answer: Uint8Array | undefined;
let asked: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rwkv-vocabulary-"));
  vi.stubEnv("RWKV_VOCAB", "");
  vi.stubEnv("RWKV_OFFLINE", "");
  vi.stubEnv("XDG_CACHE_HOME", join(folder, "cache"));
  asked = [];
  answer = undefined;
  server = createServer((request, response) => {
    asked.push(request.url!);
    if (!answer) return response.writeHead(404).end();
    const [, from, to] = /bytes=(\d+)-(\d*)/.exec(request.headers.range ?? "") ?? [];
    if (from === undefined) return response.writeHead(200, { "content-length": answer.length }).end(answer);
    const part = answer.subarray(Number(from), to ? Number(to) + 1 : undefined);
    const range = `bytes ${from}-${Number(from) + part.length - 1}/${answer.length}`;
    return response.writeHead(206, { "content-range": range, "content-length": part.length }).end(part);
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const own = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { fetch } = globalThis;
  vi.stubGlobal("fetch", (url: string | URL, options?: RequestInit) =>
    fetch(String(url).replace("https://raw.githubusercontent.com", own), options),
  );
});
afterEach(async () => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  server.close();
  await rm(folder, { recursive: true });
});

/** The golden RWKV-7 with so many rows of zeros. */
async function modelOf(rows: number): Promise<string> {
  const path = join(folder, `model-${rows}.safetensors`);
  const golden = await openCheckpoint(goldenPath("rwkv7", "model.pth"));
  const entries = [...golden.tensors.values()].map(({ name, dtype, shape }) => {
    if (!/^(emb|head)\.weight$/.test(name)) return { name, dtype, shape, data: () => golden.read(name) };
    const wide = [rows, shape[1]!];
    return { name, dtype: "BF16" as const, shape: wide, data: async () => new Uint8Array(2 * rows * shape[1]!) };
  });
  await writeSafetensors(path, entries, {});
  await golden.close();
  return path;
}

const describeIt = async (path: string, options = {}) => {
  const notices: string[] = [];
  const info = await describeModel([rwkv7Version], path, { onNotice: (line) => notices.push(line), ...options });
  return { tokenizer: info.tokenizer, notices };
};

const kinds = [
  [65536, worldVocabulary, "the World vocabulary"],
  [50277, neoxTokenizer, "the 20B tokenizer"],
] as const;

for (const [rows, known, file] of kinds) {
  const missing = othersMissing(file);
  describe.skipIf(missing)(withReason(`${file} of a model of ${rows} rows`, missing), () => {
    test("is fetched once, told in one line, kept, and found from then on", async () => {
      answer = readFileSync(othersPath(file));
      const path = await modelOf(rows);
      const first = await describeIt(path);
      const place = vocabularyInCache(known)!;
      expect(first.tokenizer).toMatchObject({ kind: known.kind, origin: place });
      expect(first.notices).toEqual([`fetched the ${known.title} from ${known.url} into ${place}`]);
      expect(new Uint8Array(readFileSync(place))).toEqual(new Uint8Array(answer));
      expect(new Set(asked)).toEqual(new Set([new URL(known.url).pathname]));
      expect(readdirSync(dirname(place))).toEqual([known.fileNames[0]]);
      asked = [];
      const again = await describeIt(path, { offline: true });
      expect(again).toEqual({ tokenizer: first.tokenizer, notices: [] });
      expect(asked).toEqual([]);
    });

    test("is used where it cannot be kept", async () => {
      answer = readFileSync(othersPath(file));
      await writeFile(join(folder, "no-folder"), "");
      vi.stubEnv("XDG_CACHE_HOME", join(folder, "no-folder"));
      const { tokenizer, notices } = await describeIt(await modelOf(rows));
      expect(tokenizer).toMatchObject({ kind: known.kind, origin: known.url });
      expect(notices).toEqual([expect.stringMatching(/\(it could not be kept\)$/)]);
    });
  });
}

describe("a vocabulary that is missing", () => {
  test.each([
    ["the option", { offline: true }, ""],
    ["RWKV_OFFLINE", {}, "1"],
    ["RWKV_OFFLINE, whatever the option says", { offline: false }, "yes"],
  ])("stays so without a request: %s", async (_, options, variable) => {
    vi.stubEnv("RWKV_OFFLINE", variable);
    const { tokenizer, notices } = await describeIt(await modelOf(65536), options);
    expect(tokenizer).toMatchObject({
      kind: "none",
      missing: expect.stringMatching(/rwkv_vocab_v20230424\.txt.*rwkv pull vocab.*--vocab or the option tokenizer$/),
    });
    expect({ asked, notices }).toEqual({ asked: [], notices: [] });
  });

  test.each([
    ["another file", new TextEncoder().encode("1 'a' 1\n"), /SHA-256 is [0-9a-f]{64} instead of e6dee3d4/],
    ["nothing", undefined, /404/],
  ])("is not taken from a server that gives %s", async (_, bytes, message) => {
    answer = bytes;
    const { tokenizer, notices } = await describeIt(await modelOf(65536));
    expect(tokenizer).toMatchObject({ kind: "none", missing: expect.stringMatching(message) });
    expect(tokenizer).toMatchObject({ missing: expect.stringContaining("rwkv pull vocab") });
    expect(notices).toEqual([]);
    expect(existsSync(vocabularyInCache(worldVocabulary)!)).toBe(false);
  });

  test("of a model with a vocabulary of its own is not asked for", async () => {
    expect((await describeIt(await modelOf(4096))).tokenizer.kind).toBe("none");
    expect(asked).toEqual([]);
  });

  test("is what lies beside the model, where it does", async () => {
    const path = await modelOf(65536);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(join(folder, worldVocabulary.fileNames[0]), "1 'a' 1\n");
    expect((await describeIt(path)).tokenizer).toMatchObject({ kind: "world" });
    expect(asked).toEqual([]);
  });

  test("is explained to a page without a command line", async () => {
    const path = await modelOf(65536);
    const checkpoint = await openCheckpoint(path);
    vi.stubGlobal("process", undefined);
    const choice = await findTokenizer(new Blob([]), checkpoint, 65536, undefined);
    vi.stubGlobal("process", process);
    expect(choice).toMatchObject({ missing: expect.stringContaining("option tokenizer") });
    expect(choice).toMatchObject({ missing: expect.not.stringMatching(/--vocab|rwkv pull/) });
    await checkpoint.close();
  });
});

test("offline, files behind addresses are refused before anything is asked", async () => {
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/model.pth`;
  for (const source of [address, new URL(address)])
    await expect(describeModel([rwkv7Version], source, { offline: true })).rejects.toThrow(InputError);
  const path = await modelOf(128);
  await expect(describeModel([rwkv7Version], path, { offline: true, tokenizer: address })).rejects.toThrow(
    /offline: the tokenizer is behind an address/,
  );
  await expect(describeModel([rwkv7Version], path, { offline: true, lora: address })).rejects.toThrow(/the LoRA file/);
  expect(asked).toEqual([]);
});
