// Which tokenizer a model gets.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { defaultCacheFolder } from "@rwkv-ts/checkpoint/pull";
import { ByteTokenizer, CharacterTokenizer } from "@rwkv-ts/tokenizer";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { findTokenizer, tokenizerKey, vocabularyFileName, vocabularyInCache } from "../src/index.js";

const abc = new CharacterTokenizer("abc").serialise();
/** A World vocabulary of single bytes. */
const world = Array.from({ length: 256 }, (_, b) => `${b + 1} b'\\x${b.toString(16).padStart(2, "0")}' 1\n`).join("");
const checkpoint = (metadata: Record<string, string> = {}) => ({ name: "m.pth", metadata });

describe("findTokenizer", () => {
  let folder: string;
  let model: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "rwkv-tokenizer-"));
    model = join(folder, "model.pth");
    vi.stubEnv("RWKV_VOCAB", "");
    vi.stubEnv("XDG_CACHE_HOME", join(folder, "cache"));
  });
  afterEach(async () => {
    vi.unstubAllEnvs();
    await rm(folder, { recursive: true });
  });

  test("the given one comes first", async () => {
    const given = new ByteTokenizer();
    const choice = await findTokenizer(model, checkpoint({ [tokenizerKey]: abc }), 256, given);
    expect(choice).toEqual({ tokenizer: given, origin: "given" });
  });

  test("it may be given as the path or URL of a file", async () => {
    const path = join(folder, "abc.json");
    await writeFile(path, abc);
    for (const option of [path, pathToFileURL(path)])
      expect((await findTokenizer(model, checkpoint(), 3, option)).tokenizer?.serialise()).toBe(abc);
  });

  test("then the one in the file", async () => {
    const choice = await findTokenizer(model, checkpoint({ [tokenizerKey]: abc }), 3, undefined);
    expect(choice).toMatchObject({ origin: "in the model's file" });
    expect(choice.tokenizer?.serialise()).toBe(abc);
  });

  test.each(["beside the model", "beside a model's URL", "in RWKV_VOCAB", "in the cache folder"])(
    "World is found %s",
    async (where) => {
      const cached = vocabularyInCache()!;
      await mkdir(join(folder, "cache", "rwkv-ts"), { recursive: true });
      const other = join(folder, "other.txt");
      const place = where.startsWith("beside")
        ? join(folder, vocabularyFileName)
        : where.endsWith("VOCAB")
          ? other
          : cached;
      await writeFile(place, world);
      if (place === other) vi.stubEnv("RWKV_VOCAB", other);
      const source = where.endsWith("URL") ? pathToFileURL(model) : model;
      const choice = await findTokenizer(source, checkpoint(), 65536, undefined);
      expect(choice.tokenizer?.name).toBe("world");
    },
  );

  test.each([65530, 65536])("a World model of %d rows without its vocabulary says how to get it", async (rows) => {
    const choice = await findTokenizer(model, checkpoint(), rows, undefined);
    expect(choice).toMatchObject({
      missing: expect.stringMatching(/rwkv_vocab_v20230424\.txt.*rwkv pull vocab.*--vocab/),
    });
  });

  test.each([128, 256, 65529, 65537])("a vocabulary of %d is not taken for World, nor for bytes", async (rows) => {
    const choice = await findTokenizer(model, checkpoint(), rows, undefined);
    expect(choice).toMatchObject({ missing: expect.stringMatching(/neither holds one nor has a known one/) });
  });

  test("one with more ids than the model is refused", async () => {
    await expect(findTokenizer(model, checkpoint(), 128, new ByteTokenizer())).rejects.toThrow(
      "the byte tokenizer (given) has 256 ids, but m.pth only 128",
    );
  });

  test("a file that is none is named", async () => {
    const path = join(folder, "none.json");
    await writeFile(path, "{}");
    await expect(findTokenizer(model, checkpoint(), 3, path)).rejects.toThrow(/none\.json: unknown tokenizer type/);
    vi.stubEnv("RWKV_VOCAB", join(folder, "missing.txt"));
    await expect(findTokenizer(model, checkpoint(), 65536, undefined)).rejects.toThrow(/RWKV_VOCAB names a file/);
  });

  test.each([{ XDG_CACHE_HOME: "/cache" }, { XDG_CACHE_HOME: "relative", HOME: "/h" }, { HOME: "/h" }])(
    "the cache folder of %j is the one of downloads",
    (variables) => {
      vi.stubEnv("HOME", "/h");
      expect(vocabularyInCache(variables)).toBe(join(defaultCacheFolder(variables), vocabularyFileName));
    },
  );
});
