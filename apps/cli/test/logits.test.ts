// rwkv logits against the official implementation's logits and states.
import { readFileSync, writeFileSync } from "node:fs";
import { openCheckpoint } from "@rwkv-ts/checkpoint";
import { beforeAll, describe, expect, test } from "vitest";
import { build, rwkv, temporaryFolder } from "./support/cli.js";
import {
  expectClose,
  expectedTensors,
  expectStateClose,
  goldenPath,
  goldenTensors,
  pth,
  safetensors,
} from "./support/golden.js";

const at = temporaryFolder();

async function floats(path: string) {
  const checkpoint = await openCheckpoint(path);
  const entries = [...checkpoint.tensors].map(async ([name, { shape }]) => {
    const bytes = (await checkpoint.read(name)).slice();
    return [name, { shape, data: new Float32Array(bytes.buffer) }] as const;
  });
  const tensors = new Map(await Promise.all(entries));
  await checkpoint.close();
  return tensors;
}

describe("logits", () => {
  let expected: Awaited<ReturnType<typeof expectedTensors>>;
  beforeAll(async () => {
    build();
    expected = await expectedTensors();
    for (const name of ["short", "one", "long"])
      writeFileSync(at(`${name}.json`), JSON.stringify([...(expected.get(`${name}.tokens`)!.data as Int32Array)]));
  });

  const cases = [
    ["short", pth, "sequence", "cpu"],
    ["short", pth, "recurrent", "cpu"],
    ["short", pth, "training", "reference"],
    ["short", safetensors, "sequence", "reference"],
    ["short", safetensors, "recurrent", "cpu"],
    ["one", pth, "sequence", "cpu"],
    ["long", pth, "sequence", "cpu"],
    ["long", safetensors, "recurrent", "cpu"],
  ] as const;
  test.each(cases)("%s of %s in %s mode on %s are the official ones", async (name, model, mode, backend) => {
    const out = at(`${name}-${mode}-${backend}.safetensors`);
    const args = ["logits", model, "--tokens", `@${at(`${name}.json`)}`, "--mode", mode, "--backend", backend];
    const { code, stderr } = await rwkv([...args, "--out", out]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const tensors = await floats(out);
    const wanted = expected.get(`${name}.logits`)!;
    expect(tensors.get("logits")!.shape).toEqual(wanted.shape);
    expectClose(tensors.get("logits")!.data, wanted.data, 2e-4, "logits");
    const states = [...tensors.keys()].filter((key) => key !== "logits");
    expect(states).toHaveLength(9);
    if (name === "one") return;
    for (const key of states) {
      const state = expected.get(`${name}.${key}`)!;
      expect(tensors.get(key)!.shape).toEqual(state.shape);
      expectStateClose(tensors.get(key)!.data, state.data, 1e-4, key);
    }
  });

  // Backends are held to the official values by each version's own suite; here it is the command that is tested.
  test.each([
    ["rwkv4", []],
    ["rwkv5.0", []],
    ["rwkv5.1", []],
    ["rwkv5.2", []],
    ["rwkv6", []],
    ["rwkv7a", []],
    ["rwkv7b", []],
    ["rwkv8-rc00", []],
    ["rwkv8-rc00-hybrid", []],
    ["rwkv8-rosa1bit", ["--config", "rosa_bits=1"]],
    ["rwkv8-rosa4bit", ["--config", "rosa_bits=4"]],
    ["llama", []],
  ])("%s", async (folder, settings) => {
    const wanted = await goldenTensors(folder, "expected.safetensors");
    const tokens = [...(wanted.get("short.tokens")!.data as Int32Array)].join();
    const out = at(`${folder}.safetensors`);
    const model = goldenPath(folder, folder === "llama" ? "model.safetensors" : "model.pth");
    const args = ["logits", model, "--tokens", tokens, "--backend", "reference", ...settings];
    const { code, stderr } = await rwkv([...args, "--out", out]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const own = await floats(out);
    for (const [key, { shape, data }] of [...wanted].filter(([name]) => /^short\.(logits|state\.)/.test(name))) {
      const found = own.get(key.slice("short.".length))!;
      expect([key, found.shape]).toEqual([key, shape]);
      expectStateClose(found.data, data, 1e-5, key);
    }
  });

  test.each([
    ["recurrent", "A_decode", 120, []],
    ["sequence", "E_evict_decode", 100, ["max_kv_cache_size=64", "min_kv_cache_size=56", "kv_cache_window_size=8"]],
    ["call", "C_long_prefill", 100, []],
    ["training", "H_train_T96", 96, []],
  ] as const)("rwkv-x, mode %s", async (mode, name, count, settings) => {
    const wanted = await goldenTensors("rwkv-x", "expected.safetensors");
    const { tokens } = JSON.parse(readFileSync(goldenPath("rwkv-x", "cases.json"), "utf8"));
    const out = at(`${name}.safetensors`);
    const config = ["moba_chunk_size=16", "moba_topk=3", ...settings].flatMap((setting) => ["--config", setting]);
    const ids = tokens.slice(0, count).join();
    const args = ["logits", goldenPath("rwkv-x", "model.pth"), "--tokens", ids, "--mode", mode, "--out", out];
    const { code, stderr } = await rwkv([...args, ...config, "--backend", "reference"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const found = await floats(out);
    expectClose(found.get("logits")!.data, wanted.get(`${name}.logits`)!.data.subarray(0, count * 96), 1e-5, "logits");
    for (const [key, { shape, data }] of wanted) {
      if (!key.startsWith("E_evict_decode.moba.") || name !== "E_evict_decode") continue;
      const own = found.get(key.slice(name.length + 1))!;
      expect([key, own.shape]).toEqual([key, shape]);
      expectStateClose(own.data, data, 1e-5, key);
    }
  });

  test("--json prints one document", async () => {
    const out = at("json.safetensors");
    const { code, stdout, stderr } = await rwkv(["logits", pth, "--tokens", "1,2,3", "--out", out, "--json"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(JSON.parse(stdout)).toEqual({ out, mode: "sequence", tokens: 3, vocabulary: 128, backend: "cpu" });
  });

  test.each([
    ["1,x", /"x" at position 1 is no token id/],
    ["1,,2", /"" at position 1/],
    ["0,128", /id 128 at position 1 is not below 128/],
    ["@no-such.json", /no-such\.json cannot be read: no such file/],
  ])("--tokens %s is refused", async (tokens, message) => {
    const { code, stdout, stderr } = await rwkv(["logits", pth, "--tokens", tokens, "--out", at("x.safetensors")]);
    expect(stderr).toMatch(message);
    expect(stderr).toMatch(/^error: [^\n]+\n$/);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  });

  test.each([
    ["{", /is not JSON/],
    ["{}", /must hold a JSON array/],
    ["[]", /there are no ids/],
    ["[1, -1]", /-1 at position 1 is no token id/],
    ["[1.5]", /1\.5 at position 0 is no token id/],
  ])("a file of ids with %s is refused", async (text, message) => {
    writeFileSync(at("ids.json"), text);
    const { code, stderr } = await rwkv([
      "logits",
      pth,
      "--tokens",
      `@${at("ids.json")}`,
      "--out",
      at("x.safetensors"),
    ]);
    expect(stderr).toMatch(message);
    expect(code).toBe(1);
  });

  test("a place that cannot be written is named", async () => {
    const { code, stderr } = await rwkv(["logits", pth, "--tokens", "1", "--out", at("no/such/folder/x.safetensors")]);
    expect(stderr).toMatch(/^error: .*could not be written: no such file or directory\n$/);
    expect(code).toBe(1);
  });
});
