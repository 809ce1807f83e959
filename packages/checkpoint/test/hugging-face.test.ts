// Models as the Hugging Face hub has them: one or several files, names and layouts of flash-linear-attention and transformers.

import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { breakages } from "@rwkv-ts/vitest/broken";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Checkpoint, encodeSafetensors, openCheckpoint } from "../src/index.js";
import { failure } from "./support/errors.js";
import { flaRwkv6, flaRwkv7 } from "./support/fla.js";
import { goldenPath } from "./support/golden.js";
import { random } from "./support/random.js";
import { sendFile, startServer } from "./support/server.js";
import { survives } from "./support/survives.js";
import { allNumbers, entryOf, expectSameModel, joinNumbers, type Numbers } from "./support/tensors.js";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rwkv-hf-"));
});
afterEach(() => rm(folder, { recursive: true }));

const encoded = (tensors: Iterable<[string, Numbers]>): Uint8Array =>
  encodeSafetensors(
    [...tensors].map(([name, { shape, values }]) => entryOf(name, shape, values)),
    { format: "pt" },
  );

const shardName = (i: number, count: number) => `model-0000${i + 1}-of-0000${count}.safetensors`;

/** Writes tensors in several files with an index. */
async function writeShards(tensors: Map<string, Numbers>, count: number): Promise<void> {
  const weight_map: Record<string, string> = {};
  for (let i = 0; i < count; i++) {
    const own = [...tensors].filter((_, k) => k % count === i);
    for (const [name] of own) weight_map[name] = shardName(i, count);
    await writeFile(join(folder, shardName(i, count)), encoded(own));
  }
  const index = { metadata: { total_size: 1 }, weight_map };
  await writeFile(join(folder, "model.safetensors.index.json"), JSON.stringify(index, null, 2));
}

describe("flash-linear-attention", () => {
  const official = (id: string): Promise<Checkpoint> => openCheckpoint(goldenPath(id, "model.pth"));

  test("RWKV-7 is the official model", async () => {
    const expected = await official("rwkv7");
    const found = await openCheckpoint(encoded(flaRwkv7(await allNumbers(expected))));
    expect(found.format).toBe("hf");
    await expectSameModel(found, expected);
    await expected.close();
  });

  test("RWKV-7 with its mixes in one tensor, as before version 2", async () => {
    const expected = await official("rwkv7");
    const tensors = flaRwkv7(await allNumbers(expected));
    for (let layer = 0; layer < 3; layer++) {
      const names = [..."rwkvag"].map((letter) => `model.layers.${layer}.attn.x_${letter}`);
      const vectors = names.map((name) => tensors.get(name)!.values);
      for (const name of names) tensors.delete(name);
      tensors.set(`model.layers.${layer}.attn.x_x`, joinNumbers([6, 128], vectors));
    }
    await expectSameModel(await openCheckpoint(encoded(tensors)), expected);
    await expected.close();
  });

  test("RWKV-6 is the official model", async () => {
    const expected = await official("rwkv6");
    const found = await openCheckpoint(encoded(flaRwkv6(await allNumbers(expected), 3)));
    await expectSameModel(found, expected);
    await expected.close();
  });

  test("in several files: by folder, index, file: URL and http: URL", async () => {
    const expected = await official("rwkv7");
    await writeShards(flaRwkv7(await allNumbers(expected)), 3);
    await writeFile(join(folder, "config.json"), JSON.stringify({ model_type: "rwkv7", norm_eps: 1e-5 }));
    await writeFile(join(folder, "rwkv_vocab_v20230424.txt"), "1 'a' 1\n");
    const index = join(folder, "model.safetensors.index.json");
    const server = await startServer((request, response) => {
      readFile(join(folder, decodeURIComponent(request.url!.slice(1)))).then(
        (file) => sendFile(request, response, file),
        () => response.writeHead(404).end(),
      );
    });
    const places = [folder, `${folder}/`, pathToFileURL(folder), index, pathToFileURL(index).href];
    for (const place of [...places, `${server.url}/model.safetensors.index.json`]) {
      const found = await openCheckpoint(place);
      await expectSameModel(found, expected);
      expect(found.format).toBe("hf");
      expect(JSON.parse(found.metadata["config.json"]!)).toMatchObject({ model_type: "rwkv7" });
      expect(await found.vocabulary?.()).toBe("1 'a' 1\n");
      await found.close();
    }
    await server.close();
    await expected.close();
  });

  test("a head that is tied to the embedding", async () => {
    const expected = await official("rwkv7");
    const tensors = flaRwkv7(await allNumbers(expected));
    tensors.delete("lm_head.weight");
    await writeFile(join(folder, "model.safetensors"), encoded(tensors));
    const alone = await openCheckpoint(folder);
    expect(alone.tensors.has("head.weight")).toBe(false);
    await alone.close();
    await writeFile(join(folder, "config.json"), '{"tie_word_embeddings": true}');
    const found = await openCheckpoint(folder);
    expect(Buffer.from(await found.read("head.weight")).equals(await found.read("emb.weight"))).toBe(true);
    await found.close();
    await expected.close();
  });

  test("a Transformer in several files keeps its names, and has its config.json", async () => {
    const expected = await openCheckpoint(goldenPath("llama", "model.safetensors"));
    await writeShards(await allNumbers(expected), 2);
    await writeFile(join(folder, "config.json"), '{"num_attention_heads": 4}');
    const found = await openCheckpoint(folder);
    await expectSameModel(found, expected);
    expect(found.metadata["config.json"]).toBe('{"num_attention_heads": 4}');
    await found.close();
    await expected.close();
  });

  test("a file that carries its configuration is read without asking for one beside it", async () => {
    const expected = await openCheckpoint(goldenPath("llama", "model.safetensors"));
    const tensors = [...(await allNumbers(expected))].map(([name, { shape, values }]) => entryOf(name, shape, values));
    const file = encodeSafetensors(tensors, { "rwkv-ts.config": '{"num_attention_heads": 4}' });
    const server = await startServer((request, response) => sendFile(request, response, file));
    const found = await openCheckpoint(`${server.url}/model.safetensors`);
    await expectSameModel(found, expected);
    expect(server.requests.filter(({ path }) => path !== "/model.safetensors")).toEqual([]);
    await found.close();
    await server.close();
    await expected.close();
  });

  test("an official model in several files", async () => {
    const expected = await official("rwkv4");
    await writeShards(await allNumbers(expected), 2);
    const found = await openCheckpoint(folder);
    await expectSameModel(found, expected);
    await found.close();
    await expected.close();
  });
});

test("broken indices give an error of ours or a valid result", async () => {
  await writeFile(join(folder, "a.safetensors"), encoded([["a", { shape: [1], values: Float32Array.of(1) }]]));
  const original = new TextEncoder().encode('{"metadata": {}, "weight_map": {"a": "a.safetensors"}}');
  const path = join(folder, "model.safetensors.index.json");
  const next = random(8);
  for (const kind of Object.values(breakages)) {
    for (let i = 0; i < 60; i++) {
      await writeFile(path, kind(original, next));
      await survives(path);
    }
  }
});

describe("transformers", () => {
  test("files of PyTorch's with an index", async () => {
    const expected = await openCheckpoint(goldenPath("rwkv4", "model.pth"));
    await copyFile(goldenPath("rwkv4", "model.pth"), join(folder, "pytorch_model-00001.bin"));
    const names = [...expected.tensors.keys()].map((name) => [name, "pytorch_model-00001.bin"]);
    const index = JSON.stringify({ weight_map: Object.fromEntries(names) });
    await writeFile(join(folder, "pytorch_model.bin.index.json"), index);
    const found = await openCheckpoint(folder);
    await expectSameModel(found, expected);
    await found.close();
    await expected.close();
  });

  const longer: Record<string, string> = { k: "key", v: "value", r: "receptance", g: "gate" };

  test.each(["rwkv4", "rwkv5.2", "rwkv6"])("%s under the names of its converter", async (id) => {
    const expected = await openCheckpoint(goldenPath(id, "model.pth"));
    const renamed = [...(await allNumbers(expected))].map(([name, numbers]): [string, Numbers] => {
      if (name === "head.weight") return [name, numbers];
      const own = name
        .replace(/^emb\./, "embeddings.")
        .replace("blocks.0.ln0", "blocks.0.pre_ln")
        .replace(/^(blocks\.\d+)\.att/, "$1.attention")
        .replace(/^(blocks\.\d+)\.ffn/, "$1.feed_forward")
        .replace(/time_mix_([kvrg])$/, (_, letter: string) => `time_mix_${longer[letter]}`);
      return [`rwkv.${own}`, numbers];
    });
    await expectSameModel(await openCheckpoint(encoded(renamed)), expected);
    await expected.close();
  });
});

describe("folders and indices that lead nowhere are refused, saying why", () => {
  const vector: [string, Numbers] = ["a", { shape: [1], values: Float32Array.of(1) }];

  async function withIndex(index: unknown): Promise<string> {
    await writeFile(join(folder, "model.safetensors"), encoded([vector]));
    const path = join(folder, "model.safetensors.index.json");
    await writeFile(path, typeof index === "string" ? index : JSON.stringify(index));
    return path;
  }

  test("an empty folder, and one with several models", async () => {
    expect((await failure(() => openCheckpoint(folder))).message).toMatch(/folder without a model/);
    for (const name of ["b.pth", "a.gguf"]) await writeFile(join(folder, name), "x");
    expect((await failure(() => openCheckpoint(folder))).message).toMatch(/2 checkpoints, say which: a.gguf, b.pth/);
  });

  test("the only checkpoint of a folder is opened", async () => {
    await writeFile(join(folder, "model-x.safetensors"), encoded([vector]));
    const found = await openCheckpoint(folder);
    expect([...found.tensors.keys()]).toEqual(["a"]);
    await found.close();
  });

  test.each<[string, unknown, RegExp]>([
    ["text that is no JSON", "{ nothing", /not valid JSON/],
    ["another JSON file", { model_type: "rwkv7" }, /no "weight_map"/],
    ["an empty map", { weight_map: {} }, /names no tensors/],
    ["a path out of the folder", { weight_map: { a: "../secret" } }, /no file beside it/],
    ["an absolute path", { weight_map: { a: "/etc/passwd" } }, /no file beside it/],
    ["a URL", { weight_map: { a: "http://elsewhere/x" } }, /no file beside it/],
    ["a number for a file", { weight_map: { a: 7 } }, /no file beside it/],
    ["a file that is missing", { weight_map: { a: "gone.safetensors" } }, /gone.safetensors cannot be opened/],
    ["a tensor that is missing", { weight_map: { b: "model.safetensors" } }, /says that b lies in/],
    ["an index of indices", { weight_map: { a: "model.safetensors.index.json" } }, /neither/],
  ])("%s", async (_, index, message) => {
    const path = await withIndex(index);
    expect((await failure(() => openCheckpoint(path))).message).toMatch(message);
  });

  test("an index without a place", async () => {
    const bytes = new TextEncoder().encode('{"weight_map": {"a": "model.safetensors"}}');
    expect((await failure(() => openCheckpoint(bytes))).message).toMatch(/open it by its path or URL/);
  });
});
