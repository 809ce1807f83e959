// rwkv inspect and convert, and files that cannot be used.
import { readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { openCheckpoint, writeSafetensors } from "@rwkv-ts/checkpoint";
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
  test.each(["f32", "f16", "bf16", "int8", "int4"])("to %s keeps names, shapes and the metadata", async (weights) => {
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

  test("only formats that are known are written", async () => {
    const { code, stderr } = await rwkv(["convert", pth, at("out.pth")]);
    expect(stderr).toMatch(/only \.safetensors and \.gguf files can be written/);
    expect(code).toBe(1);
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
    ["another library's names", () => otherLayout(), /layout of Hugging Face's that is not known/],
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
