// rwkv inspect and convert, and files that cannot be used.
import { existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { openCheckpoint, writeSafetensors } from "@rwkv-ts/checkpoint";
import { storages } from "@rwkv-ts/core";
import { beforeAll, describe, expect, test } from "vitest";
import { build, rwkv, temporaryFolder } from "./support/cli.js";
import { goldenPath, pth, safetensors, writeAscii } from "./support/golden.js";

const at = temporaryFolder();

describe("inspect", () => {
  beforeAll(build);

  test("shows architecture, sizes, tokenizer and memory", async () => {
    const { code, stdout, stderr } = await rwkv(["inspect", pth, "--vocab", writeAscii(at("ascii.json"))]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    for (const field of [
      /RWKV-7 Goose/,
      /^layers +3$/m,
      /^channels +128$/m,
      /^heads +2$/m,
      /^ffn +160$/m,
      /^tokenizer +char/m,
    ])
      expect(stdout).toMatch(field);
  });

  test("--json has everything", async () => {
    const info = JSON.parse((await rwkv(["inspect", pth, "--weights", "int8", "--json"])).stdout);
    expect(info).toMatchObject({
      architecture: "rwkv7",
      format: "pth",
      layers: 3,
      channels: 128,
      vocabularySize: 128,
      stored: { BF16: info.parameters },
      tokenizer: { kind: "none" },
    });
    expect(Object.keys(info.storages).sort()).toEqual(["f16", "f32", "int8"]);
    const { weights, state, temporaries, total } = info.memory;
    expect(total).toBe(weights + state + temporaries);
  });
});

describe("convert", () => {
  test.each(storages)("to %s keeps names, shapes and the metadata", async (weights) => {
    const [source, out] = [at("with-tokenizer.safetensors"), at(`${weights}.safetensors`)];
    const original = await openCheckpoint(safetensors);
    const entries = [...original.tensors.values()].map((info) => ({ ...info, data: () => original.read(info.name) }));
    await writeSafetensors(source, entries, { "rwkv-ts.tokenizer": readFileSync(writeAscii(at("a.json")), "utf8") });
    const { code, stderr } = await rwkv(["convert", source, out, "--weights", weights]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const converted = await openCheckpoint(out);
    const shapes = (tensors: typeof original.tensors) => [...tensors].map(([name, { shape }]) => [name, shape]);
    expect(shapes(converted.tensors)).toEqual(shapes(original.tensors));
    await converted.close();
    await original.close();
    const { stdout } = await rwkv(["generate", out, "-p", "hi", "--max-tokens", "4", "--json"]);
    expect(JSON.parse(stdout)).toMatchObject({ tokens: 4 });
  });

  test("without --weights every number stays as it is", async () => {
    const { stdout } = await rwkv(["convert", pth, at("same.safetensors"), "--json"]);
    expect(JSON.parse(stdout)).toEqual({ in: pth, out: at("same.safetensors"), bytes: expect.any(Number) });
    const [a, b] = await Promise.all([openCheckpoint(pth), openCheckpoint(at("same.safetensors"))]);
    for (const [name, { dtype }] of a.tensors) {
      expect(b.tensors.get(name)!.dtype).toBe(dtype);
      expect(Buffer.compare(await a.read(name), await b.read(name))).toBe(0);
    }
    await Promise.all([a.close(), b.close()]);
  });

  test("nothing is left behind by a conversion that fails", async () => {
    const broken = at("broken.safetensors");
    writeFileSync(broken, readFileSync(safetensors));
    truncateSync(broken, 500_000);
    const { code, stderr } = await rwkv(["convert", broken, at("never.safetensors")]);
    expect(stderr).toMatch(/^error: .*truncated[^\n]*\n$/);
    expect(code).toBe(1);
    expect(readdirSync(at(".")).filter((name) => name.startsWith("never"))).toEqual([]);
  });

  test("to GGUF and back gives the same numbers", async () => {
    const { code, stderr } = await rwkv(["convert", pth, at("model.gguf"), "--weights", "f32"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const info = JSON.parse((await rwkv(["inspect", at("model.gguf"), "--json"])).stdout);
    expect(info).toMatchObject({ format: "gguf", architecture: "rwkv7", parameters: 403968 });
    for (const model of [pth, at("model.gguf")])
      await rwkv(["logits", model, "--tokens", "1,2,3", "--out", `${model === pth ? at("a") : at("b")}.safetensors`]);
    const [a, b] = await Promise.all([openCheckpoint(at("a.safetensors")), openCheckpoint(at("b.safetensors"))]);
    const numbers = async (file: typeof a) => [...new Float32Array((await file.read("logits")).slice().buffer)];
    const [ours, theirs] = [await numbers(a), await numbers(b)];
    expect(Math.max(...ours.map((x, i) => Math.abs(x - theirs[i]!)))).toBeLessThan(1e-4);
    await Promise.all([a.close(), b.close()]);
  });
});

describe("files that cannot be used are told in one line", () => {
  const make = (name: string, bytes: Uint8Array | string) => {
    writeFileSync(at(name), bytes);
    return at(name);
  };
  test.each([
    ["a missing file", () => at("missing.pth"), /cannot be opened: no such file/],
    ["a folder", () => at("."), /is a folder/],
    ["an empty file", () => make("empty.pth", ""), /is empty/],
    ["a text", () => make("text.pth", "not a model at all"), /is neither a \.pth nor a \.safetensors/],
    ["a truncated .pth", () => make("cut.pth", readFileSync(pth).subarray(0, 300_000)), /truncated or damaged/],
    ["a truncated .safetensors", () => make("cut.st", readFileSync(safetensors).subarray(0, 300_000)), /is truncated/],
    ["tensors of no model", () => goldenPath("rwkv7", "expected.safetensors"), /is not a model that can be run here/],
    [
      "another library's names",
      () => otherLayout(),
      /is not a model that can be run here .*: it holds tensors such as transformer\.h\.0/,
    ],
    ["a model without a tensor", () => withoutHead(), /missing: head\.weight/],
    ["hyper-parameters that it does not take", () => pth, /does not take moba_chunk_size/],
  ] as const)("%s", async (what, file, message) => {
    const config = what.startsWith("hyper") ? ["--config", "moba_chunk_size=1"] : [];
    const path = await file();
    for (const command of ["inspect", "generate"]) {
      const { code, stdout, stderr } = await rwkv([command, path, ...config]);
      expect(stderr).toMatch(message);
      expect(stderr).toMatch(/^error: [^\n]+\n$/);
      expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    }
  });

  async function otherLayout(): Promise<string> {
    const tensor = { name: "transformer.h.0.attn.c_attn.weight", dtype: "F32", shape: [1], data: new Uint8Array(4) };
    await writeSafetensors(at("other.safetensors"), [tensor]);
    return at("other.safetensors");
  }

  async function withoutHead(): Promise<string> {
    const original = await openCheckpoint(safetensors);
    const kept = [...original.tensors.values()].filter(({ name }) => name !== "head.weight");
    await writeSafetensors(
      at("headless.safetensors"),
      kept.map((info) => ({ ...info, data: () => original.read(info.name) })),
    );
    await original.close();
    return at("headless.safetensors");
  }
});

describe("convert to other tools' files, with adapters", () => {
  const [lora, state] = [at("lora.safetensors"), at("state.safetensors")];
  const logits = async (model: string, ...flags: string[]) => {
    const out = at("logits.safetensors");
    const args = ["logits", model, "--weights", "f32", "--tokens", "3,1,4,1,5", "--out", out, "--threads", "1"];
    const { code, stderr } = await rwkv([...args, ...flags]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    return readFileSync(out);
  };
  const f32 = (name: string, shape: number[], value: (i: number) => number) => {
    const length = shape.reduce((n, d) => n * d, 1);
    return {
      name,
      dtype: "F32",
      shape,
      data: new Uint8Array(Float32Array.from({ length }, (_, i) => value(i)).buffer),
    };
  };

  beforeAll(async () => {
    const factors = [
      f32("blocks.1.att.key.lora_A", [2, 128], (i) => 0.1 * Math.sin(i)),
      f32("blocks.1.att.key.lora_B", [128, 2], (i) => 0.1 * Math.cos(i)),
    ];
    await writeSafetensors(lora, factors, { "rwkv-ts.lora_alpha": "4" });
    const states = [0, 1, 2].map((layer) => f32(`blocks.${layer}.att.time_state`, [2, 64, 64], (i) => Math.sin(i) / 9));
    await writeSafetensors(state, states);
  });

  test("a .pth holds the same numbers, one in .st f16 in web-rwkv's names", async () => {
    expect((await rwkv(["convert", pth, at("copy.pth")])).code).toBe(0);
    expect((await logits(at("copy.pth"))).equals(await logits(pth))).toBe(true);
    expect((await rwkv(["convert", pth, at("copy.st")])).code).toBe(0);
    const st = await openCheckpoint(at("copy.st"));
    expect([st.format, st.tensors.get("blocks.0.att.w1")]).toMatchObject([
      "safetensors",
      { dtype: "F16", shape: [128, 16] },
    ]);
    await st.close();
    expect(readFileSync(at("copy.st")).subarray(8).toString("latin1")).toContain(
      '"blocks.0.att.w1":{"dtype":"F16","shape":[16,128]',
    );
  });

  test("--lora and --state make a model that does what the flags of other commands do", async () => {
    const { code, stderr } = await rwkv([
      "convert",
      pth,
      at("tuned.pth"),
      "--weights",
      "f32",
      "--lora",
      lora,
      "--state",
      state,
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const expected = await logits(pth, "--lora", lora, "--initial-state", state);
    expect((await logits(at("tuned.pth"))).equals(expected)).toBe(true);
    expect(expected.equals(await logits(pth))).toBe(false);
    const trained = await rwkv(["train", "--from", at("tuned.pth"), "--data", at("tuned.pth"), "--out", at("trained")]);
    expect(trained.stderr).toMatch(
      /^error: .*tuned\.pth begins texts with a state of its own \(blocks\.0\.att\.time_state\), .*: start from the model/,
    );
    expect({ code: trained.code, made: existsSync(at("trained")) }).toEqual({ code: 1, made: false });
    const kept = await rwkv(["convert", pth, at("kept.safetensors"), "--lora", lora]);
    expect(kept.code).toBe(0);
    const checkpoint = await openCheckpoint(at("kept.safetensors"));
    expect(new Set([...checkpoint.tensors.values()].map(({ dtype }) => dtype))).toEqual(new Set(["BF16"]));
    await checkpoint.close();
  });

  test("an alpha without the LoRA file that it is of is refused", async () => {
    const { code, stderr } = await rwkv(["convert", pth, at("alpha.safetensors"), "--lora-alpha", "8"]);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: "error: --lora-alpha is that of a LoRA file: name it with --lora\n",
    });
  });

  test("LoRA factors by themselves become what PEFT reads", async () => {
    expect((await rwkv(["convert", lora, at("peft.pth")])).code).toBe(0);
    const checkpoint = await openCheckpoint(at("peft.pth"));
    const shapes = [...checkpoint.tensors.values()].map(({ name, shape }) => [name, shape]);
    expect(shapes).toEqual([
      ["blocks.1.att.key.lora_A", [2, 128]],
      ["blocks.1.att.key.lora_B", [128, 2]],
    ]);
    await checkpoint.close();
    expect((await logits(pth, "--lora", at("peft.pth"))).equals(await logits(pth, "--lora", lora))).toBe(true);
    mkdirSync(at("adapter"));
    const adapter = at("adapter/adapter_model.safetensors");
    expect((await rwkv(["convert", lora, adapter])).code).toBe(0);
    const header = readFileSync(adapter).toString("latin1");
    expect(header).toContain('"base_model.model.blocks.1.att.key.lora_A.weight":{"dtype":"F32","shape":[2,128]');
    expect(JSON.parse(readFileSync(at("adapter/adapter_config.json"), "utf8"))).toMatchObject({
      peft_type: "LORA",
      r: 2,
      lora_alpha: 4,
      target_modules: ["blocks.1.att.key"],
    });
    const merged = await logits(pth, "--lora", adapter, "--lora-alpha", "4");
    expect(merged.equals(await logits(pth, "--lora", lora))).toBe(true);
  });

  test("states by themselves keep their numbers in .pth and .st", async () => {
    const expected = await logits(pth, "--initial-state", state);
    for (const name of ["state.pth", "state.st"]) {
      expect((await rwkv(["convert", state, at(name), "--weights", "f32"])).code).toBe(0);
      expect((await logits(pth, "--initial-state", at(name))).equals(expected)).toBe(true);
    }
  });

  test.each([
    [["convert", pth, at("x.pth"), "--weights", "int8"], /a \.pth file cannot hold int8/],
    [["convert", pth, at("x.bin")], /only \.safetensors, \.gguf, \.pth and \.st files can be written/],
    [["convert", lora, at("x.gguf")], /holds adapters, which GGUF has no place for/],
    [["convert", state, at("x.pth"), "--lora", lora], /--lora and --state go with a model/],
    [["convert", pth, at("x.gguf"), "--state", state], /GGUF has no place for an initial state/],
  ])("%j is refused, and nothing is written", async (args, message) => {
    const { code, stderr } = await rwkv(args);
    expect(code).toBe(1);
    expect(stderr).toMatch(message);
    expect(existsSync(args[2]!)).toBe(false);
  });
});
