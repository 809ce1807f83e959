// Which tokenizer a model gets.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { defaultCacheFolder } from "@rwkv-ts/checkpoint/pull";
import { ByteTokenizer, CharacterTokenizer } from "@rwkv-ts/tokenizer";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { findTokenizer, neoxTokenizer, tokenizerKey, vocabularyInCache, worldVocabulary } from "../src/index.js";

const abc = new CharacterTokenizer("abc").serialise();
/** A World vocabulary of single bytes. */
const world = Array.from({ length: 256 }, (_, b) => `${b + 1} b'\\x${b.toString(16).padStart(2, "0")}' 1\n`).join("");
/** A tokenizer.json of two letters, with the end of text as the last of 50277 ids. */
const neox = JSON.stringify({
  added_tokens: [{ id: 50276, content: "<|endoftext|>", special: true }],
  pre_tokenizer: { type: "ByteLevel", add_prefix_space: false },
  decoder: { type: "ByteLevel" },
  model: { type: "BPE", vocab: { a: 0, b: 1 }, merges: [] },
});
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
      const cached = vocabularyInCache(worldVocabulary)!;
      await mkdir(join(folder, "cache", "rwkv-ts"), { recursive: true });
      const other = join(folder, "other.txt");
      const place = where.startsWith("beside")
        ? join(folder, worldVocabulary.fileNames[0])
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

  test.each(["20B_tokenizer.json", "tokenizer.json", "in RWKV_VOCAB", "in the cache folder"])(
    "20B is found: %s",
    async (where) => {
      const cached = vocabularyInCache(neoxTokenizer)!;
      await mkdir(join(folder, "cache", "rwkv-ts"), { recursive: true });
      const place = where.endsWith("folder") ? cached : join(folder, where.endsWith("json") ? where : "other.json");
      await writeFile(place, neox);
      if (where.endsWith("VOCAB")) vi.stubEnv("RWKV_VOCAB", place);
      for (const rows of [50277, 50304, 50432]) {
        const choice = await findTokenizer(model, checkpoint(), rows, undefined);
        expect(choice).toMatchObject({ tokenizer: { name: "hf", vocabularySize: 50277 }, origin: place });
        expect(choice).not.toHaveProperty("warning");
      }
    },
  );

  test("a 20B model without its tokenizer says how to get it", async () => {
    const choice = await findTokenizer(model, checkpoint(), 50277, undefined);
    expect(choice).toMatchObject({
      missing: expect.stringMatching(/20B tokenizer 20B_tokenizer\.json.*looked at.*rwkv pull vocab-20b.*--vocab/),
    });
  });

  test("RWKV_VOCAB is passed over for a model that it does not fit, and the message tells", async () => {
    const other = join(folder, "world.txt");
    await writeFile(other, `${world}65529 'ab' 2\n`);
    vi.stubEnv("RWKV_VOCAB", other);
    expect(await findTokenizer(model, checkpoint(), 50277, undefined)).toMatchObject({
      missing: expect.stringContaining(`${other}, which has 65530 ids (world)`),
    });
    await writeFile(join(folder, "20B_tokenizer.json"), neox);
    expect((await findTokenizer(model, checkpoint(), 50277, undefined)).tokenizer?.name).toBe("hf");
    expect((await findTokenizer(model, checkpoint(), 65536, undefined)).tokenizer?.name).toBe("world");
    vi.stubEnv("RWKV_VOCAB", join(folder, "20B_tokenizer.json"));
    expect((await findTokenizer(model, checkpoint(), 65536, undefined)).tokenizer).toBeUndefined();
  });

  test("a tokenizer.json beside a model of any other size is taken where it fits", async () => {
    await writeFile(join(folder, "tokenizer.json"), neox);
    expect((await findTokenizer(model, checkpoint(), 50500, undefined)).tokenizer?.name).toBe("hf");
    for (const rows of [20096, 100352])
      expect(await findTokenizer(model, checkpoint(), rows, undefined)).toMatchObject({
        missing: expect.stringMatching(/neither holds one.*tokenizer\.json, which has 50277 ids/),
      });
  });

  test("behind a URL no tokenizer.json is asked for without reason", async () => {
    const requests = vi.spyOn(globalThis, "fetch");
    await findTokenizer("http://127.0.0.1:1/model.pth", checkpoint(), 128, undefined);
    expect(requests).not.toHaveBeenCalled();
    requests.mockRestore();
  });

  test("a file that cannot be used is passed over, and the message tells why", async () => {
    await writeFile(join(folder, "20B_tokenizer.json"), "{");
    expect(await findTokenizer(model, checkpoint(), 50277, undefined)).toMatchObject({
      missing: expect.stringMatching(/20B_tokenizer\.json: the tokenizer's JSON is damaged/),
    });
    vi.stubEnv("RWKV_VOCAB", join(folder, "20B_tokenizer.json"));
    await expect(findTokenizer(model, checkpoint(), 50277, undefined)).rejects.toThrow(/JSON is damaged/);
  });

  test("one with far fewer ids than the model comes with a warning", async () => {
    const path = join(folder, "20B.json");
    await writeFile(path, neox);
    expect(await findTokenizer(model, checkpoint(), 65536, path)).toMatchObject({
      origin: path,
      warning: "it has 50277 ids and the model 65536: it may belong to another model",
    });
    expect(await findTokenizer(model, checkpoint(), 256, new ByteTokenizer())).not.toHaveProperty("warning");
    expect(await findTokenizer(model, checkpoint(), 1024, new ByteTokenizer())).toHaveProperty("warning");
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
      for (const known of [worldVocabulary, neoxTokenizer])
        expect(vocabularyInCache(known, variables)).toBe(join(defaultCacheFolder(variables), known.fileNames[0]));
    },
  );
});
