// Configurations: what is read from where, the sizes of new models, the scaling of rotary angles, and what is refused and how.
import { ConfigError } from "@rwkv-ts/core";
import { parameterCount, weightSpecs } from "@rwkv-ts/core/model";
import { describe, expect, test } from "vitest";
import { detectTransformer, frequencies, transformer, transformerConfig, transformerVersion } from "../src/index.js";

const shapesOf = (layers = 2, head = true) =>
  new Map(
    [...weightSpecs(transformer({ ...transformerConfig({ layers, channels: 64, vocabulary: 96, headSize: 16 }), tie_word_embeddings: !head }))], // biome-ignore format: a line
  );
const json = (config: object) => ({ "config.json": JSON.stringify(config) });

describe("a checkpoint's configuration", () => {
  test("has its sizes from the shapes, and Hugging Face's defaults for what config.json leaves out", () => {
    expect(detectTransformer(shapesOf(), "a.safetensors", {}, json({ num_attention_heads: 4 }))).toEqual({
      vocab_size: 96,
      hidden_size: 64,
      intermediate_size: 192,
      num_hidden_layers: 2,
      num_attention_heads: 4,
      num_key_value_heads: 4,
      head_dim: 16,
      rope_theta: 10000,
      rope_scaling: null,
      rms_norm_eps: 1e-6,
      tie_word_embeddings: false,
      attention_bias: false,
      output_bias: false,
      qk_norm: false,
    });
  });

  test("is that of the caller, then of a file that was trained here, then of config.json", () => {
    const metadata = { ...json({ rope_theta: 1, rms_norm_eps: 1, head_dim: 8 }), "rwkv-ts.config": '{"rope_theta":2,"rms_norm_eps":3,"head_dim":16}' }; // biome-ignore format: a line
    const found = detectTransformer(shapesOf(), "a.safetensors", { rope_theta: "5e5" }, metadata);
    expect(found).toMatchObject({ rope_theta: 500000, rms_norm_eps: 3, head_dim: 16, num_attention_heads: 4 });
  });

  test("without a head of its own is tied", () => {
    expect(detectTransformer(shapesOf(1, false), "a", {}, json({ head_dim: 16 })).tie_word_embeddings).toBe(true);
  });

  test.each([
    [{}, /does not tell how many heads .* put its config\.json beside it, or give num_attention_heads/],
    [
      { num_attention_heads: 5 },
      /5 heads and its of keys, of 12\.8 channels, do not fit the 64 rows of q_proj and 64 of k_proj/,
    ],
    [{ num_attention_heads: 4, num_key_value_heads: 2 }, /4 heads and 2 of keys, of 16 channels, do not fit/],
    [{ model_type: "gemma", head_dim: 16 }, /is a model of the kind "gemma"; llama, mistral, qwen2, qwen3 are known/],
    [{ hidden_act: "gelu", head_dim: 16 }, /hidden_act must be silu, got "gelu"/],
    [{ sliding_window: 4096, head_dim: 16 }, /sliding_window of 4096 tokens, which is not known here/],
    [{ rope_scaling: { rope_type: "yarn", factor: 4 }, head_dim: 16 }, /rope_scaling "yarn" is not known here/],
    [{ rope_scaling: { type: "linear" }, head_dim: 16 }, /rope_scaling linear needs a positive factor/],
    [{ model_type: { toString: 1 }, head_dim: 16 }, /is a model of the kind \{"toString":1\}/],
    [{ rope_scaling: 5, head_dim: 16 }, /rope_scaling must be an object, got 5/],
    [{ rope_scaling: { type: "factors", factors: [null] }, head_dim: 16 }, /factors of rotary frequencies/],
    [{ head_dim: 1e300 }, /head_dim must be a positive whole number/],
    [{ rms_norm_eps: "small", head_dim: 16 }, /rms_norm_eps must be a positive number, got "small"/],
  ])("%j is refused", (config, message) => {
    expect(() => detectTransformer(shapesOf(), "a.safetensors", {}, json(config))).toThrow(message);
  });

  test.each(["{", "[1e999]", "[-1]", "5"])("rotary factors of a GGUF file that say %s are refused", (factors) => {
    const metadata = {
      "general.architecture": "llama",
      "llama.attention.key_length": "16",
      "rope_freqs.weight": factors,
    };
    expect(() => detectTransformer(shapesOf(), "a.gguf", {}, metadata)).toThrow(/a\.gguf: rope_freqs\.weight: /);
  });

  test("a window that a file has switched off is none", () => {
    const config = { sliding_window: 131072, use_sliding_window: false, head_dim: 16 };
    expect(detectTransformer(shapesOf(), "a.safetensors", {}, json(config)).head_dim).toBe(16);
  });

  test("what is not JSON, or no configuration, is named", () => {
    expect(() => detectTransformer(shapesOf(), "a.st", {}, { "config.json": "{" })).toThrow(
      /configuration of a\.st is not JSON/,
    );
    expect(() => detectTransformer(shapesOf(), "a.st", {}, { "config.json": "[]" })).toThrow(/is not an object/);
  });

  test("a missing tensor is named", () => {
    const shapes = shapesOf();
    shapes.delete("model.embed_tokens.weight");
    expect(() => detectTransformer(shapes, "a.st", { head_dim: "16" })).toThrow(/a\.st looks like a Transformer but lacks model\.embed_tokens\.weight/); // biome-ignore format: a line
  });

  test("names that no configuration has are refused with those that it has", () => {
    expect(() => detectTransformer(shapesOf(), "a.st", { heads: "4" })).toThrow(/does not take heads; it takes num_attention_heads, /); // biome-ignore format: a line
  });
});

describe("a new model", () => {
  test("has 12 C² parameters a layer, as an RWKV without its small matrices", () => {
    const count = parameterCount(
      weightSpecs(transformerVersion.create!({ layers: 12, channels: 768, vocabulary: 4096 })),
    );
    const matrices = 12 * 12 * 768 ** 2 + 2 * 4096 * 768;
    expect(count - matrices).toBe(25 * 768); // the norms
  });

  test("takes settings by their official names", () => {
    const { config } = transformerVersion.create!({ layers: 1, channels: 64, vocabulary: 9 }, { num_attention_heads: "8", num_key_value_heads: "2", rope_theta: "5e5" }); // biome-ignore format: a line
    expect(config).toMatchObject({ head_dim: 8, num_attention_heads: 8, num_key_value_heads: 2, rope_theta: 5e5 });
  });

  test.each([
    [{ channels: 96 }, {}, /width 96 must be a multiple of the head size 64/],
    [{ channels: 64, headSize: 16 }, { num_key_value_heads: "3" }, /num_attention_heads \(4\) must be a multiple of num_key_value_heads \(3\)/], // biome-ignore format: a line
    [{ channels: 15, headSize: 15 }, {}, /head_dim must be even, got 15/],
  ])("%j with %j is refused", (sizes, given, message) => {
    const create = () =>
      transformerVersion.create!({ layers: 1, vocabulary: 9, ...sizes }, given as Record<string, string>);
    expect(create).toThrow(ConfigError);
    expect(create).toThrow(message);
  });
});

describe("rotary frequencies", () => {
  const config = transformerConfig({ layers: 1, channels: 128, vocabulary: 9, headSize: 128 });

  test("fall from 1 by the powers of θ", () => {
    const f = frequencies(config);
    expect([f.length, f[0], f[32]]).toEqual([64, 1, 0.01]);
  });

  test("are divided by a linear factor", () => {
    expect(frequencies({ ...config, rope_scaling: { rope_type: "linear", factor: 4 } })[32]).toBe(0.0025);
  });

  test("are kept, mixed and divided as Llama 3.1 does", () => {
    // θ = 500000, factor 8 of 8192 tokens, between waves of 8192/4 and 8192/1. Values: Meta's formula by hand
    const rope_scaling = {
      rope_type: "llama3",
      factor: 8,
      low_freq_factor: 1,
      high_freq_factor: 4,
      original_max_position_embeddings: 8192,
    } as const;
    const f = frequencies({ ...config, rope_theta: 500000, rope_scaling });
    const plain = (j: number) => 500000 ** (-j / 64);
    expect(f[10]).toBe(plain(10)); // a wave of 49 tokens
    expect(f[50]).toBeCloseTo(plain(50) / 8, 15); // of 178,000 tokens
    const wave = (2 * Math.PI) / plain(32); // of 4,443 tokens
    const smooth = (8192 / wave - 1) / 3;
    expect(f[32]).toBeCloseTo(((1 - smooth) / 8 + smooth) * plain(32), 15);
  });
});
