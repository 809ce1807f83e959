// rwkv pull from a server of the test's own.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { openCheckpoint, writeSafetensors } from "@rwkv-ts/checkpoint";
import { goldenPath, othersMissing, othersPath, withReason } from "@rwkv-ts/vitest/data";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { build, rwkv, temporaryFolder } from "./support/cli.js";

const at = temporaryFolder();
const content = "a model's bytes";

/** The golden RWKV-7 with 65536 rows of zeros. */
async function worldModel(path: string): Promise<string> {
  const golden = await openCheckpoint(goldenPath("rwkv7", "model.pth"));
  const entries = [...golden.tensors.values()].map(({ name, dtype, shape }) => {
    if (!/^(emb|head)\.weight$/.test(name)) return { name, dtype, shape, data: () => golden.read(name) };
    const wide = [65536, shape[1]!];
    return { name, dtype: "BF16" as const, shape: wide, data: async () => new Uint8Array(2 * 65536 * shape[1]!) };
  });
  await writeSafetensors(path, entries, {});
  await golden.close();
  return path;
}

describe("pull", () => {
  let server: Server;
  let url: string;
  let vocabulary: Buffer | undefined;
  let trained: Buffer | undefined;
  beforeAll(async () => {
    build();
    server = createServer((request, response) => {
      if (vocabulary && request.url?.endsWith(".txt"))
        return response.writeHead(200, { "content-length": vocabulary.length }).end(vocabulary);
      if (trained && request.url?.endsWith("trained.safetensors"))
        return response.writeHead(200, { "content-length": trained.length }).end(trained);
      if (!request.url?.endsWith(".safetensors")) return response.writeHead(404).end();
      return response.writeHead(200, { "content-length": content.length }).end(content);
    });
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());
  const pull = (...args: string[]) => rwkv(["pull", ...args], { environment: { XDG_CACHE_HOME: at("cache") } });

  test("prints the path of the file, which is in the cache folder", async () => {
    const { code, stdout, stderr } = await pull(`${url}/model.safetensors`);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout.startsWith(at("cache"))).toBe(true);
    expect(readFileSync(stdout.trimEnd(), "utf8")).toBe(content);
    const again = await pull(`${url}/model.safetensors`, "--json");
    expect(JSON.parse(again.stdout)).toEqual({ path: stdout.trimEnd() });
  });

  test("adapters are merged into a model that is called by its name in the cache", async () => {
    writeFileSync(at("text.txt"), "the cat sat on the mat. ".repeat(60));
    const environment = { XDG_CACHE_HOME: at("cache") };
    const train = (...args: string[]) =>
      rwkv(
        [
          "train",
          "--data",
          at("text.txt"),
          "--batch",
          "1",
          "--context",
          "16",
          "--steps",
          "1",
          "--threads",
          "1",
          ...args,
        ],
        {
          environment,
        },
      );
    await train("--layers", "1", "--width", "32", "--head-size", "16", "--tokenizer", "byte", "--out", at("base"));
    trained = readFileSync(at("base/model.safetensors"));
    expect((await pull(`${url}/trained.safetensors`)).code).toBe(0);
    const { code, stderr } = await train("--from", "trained.safetensors", "--method", "lora", "--out", at("adapted"));
    expect({ code, stderr: code === 0 ? "" : stderr }).toEqual({ code: 0, stderr: "" });
    expect(existsSync(at("adapted/model.safetensors"))).toBe(true);
  });

  test("RWKV_OFFLINE keeps it off the network", async () => {
    const environment = { XDG_CACHE_HOME: at("offline"), RWKV_OFFLINE: "1" };
    const { code, stdout, stderr } = await rwkv(["pull", `${url}/model.safetensors`], { environment });
    expect({ code, stdout, stderr }).toEqual({
      code: 1,
      stdout: "",
      stderr: "error: RWKV_OFFLINE is set: nothing is downloaded\n",
    });
    const remote = await rwkv(["inspect", `${url}/model.safetensors`, "--offline"]);
    expect(remote.stderr).toMatch(/^error: offline: the model is behind an address[^\n]*\n$/);
  });

  const missing = othersMissing("the World vocabulary");
  test.skipIf(missing)(withReason("a World model gets its vocabulary by itself, once", missing), async () => {
    vocabulary = readFileSync(othersPath("the World vocabulary"));
    const source = await worldModel(at("world.safetensors"));
    const redirect = `const own = fetch; globalThis.fetch = (u, o) =>
      own(String(u).replace("https://raw.githubusercontent.com", "${url}"), o);`;
    const environment = {
      XDG_CACHE_HOME: at("vocabularies"),
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(redirect)}`,
    };
    const tokenize = (...args: string[]) => rwkv(["tokenize", "--model", source, ...args, "Hello"], { environment });
    expect((await tokenize("--offline")).stderr).toMatch(/rwkv pull vocab.*--vocab or the option tokenizer\n$/);
    const first = await tokenize();
    expect(first).toMatchObject({ code: 0, stdout: "[33155]\n" });
    expect(first.stderr).toMatch(
      /^fetched the World vocabulary from https:[^\n]*\/rwkv-ts\/rwkv_vocab_v20230424\.txt\n$/,
    );
    expect(await tokenize("--offline")).toEqual({ code: 0, stdout: "[33155]\n", stderr: "" });
  });

  test.each([
    [["vocab", "--sha256", "0".repeat(64)], /vocab is one file with a checksum of its own: leave --sha256 out/],
    [["/model.safetensors", "--file", "other.pth"], /is an address of one file: file is for repositories/],
    [["no-slash"], /neither owner\/repository/],
    [["/missing"], /answered 404/],
    [["/other.safetensors", "--sha256", "0".repeat(64)], /is not the file that was expected/],
  ])("%j is told in one line", async ([name, ...rest], message) => {
    const { code, stdout, stderr } = await pull(name!.startsWith("/") ? url + name : name!, ...rest);
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/^error: [^\n]+\n$/);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  });
});
