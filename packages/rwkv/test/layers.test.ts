// Layers are counted, not believed: a name of a few bytes must not cost the reader a layer.
import { countLayers, encodeSafetensors, mostLayers } from "@rwkv-ts/checkpoint";
import { describeModel, loadModel } from "@rwkv-ts/preset";
import { describe, expect, test } from "vitest";
import { versions } from "../src/index.js";

const count = (...names: string[]) => countLayers(names, "m.pth");

describe("counting layers", () => {
  test("numbers may come in any order, and names that are no layer's do not count", () => {
    expect(
      count("emb.weight", "blocks.1.a", "blocks.0.a", "blocks.0.b", "blocks.00.a", "blocks.x.a", "myblocks.7.a"),
    ).toBe(2);
    expect(count("emb.weight")).toBe(0);
    expect(countLayers(["moba.0.a", "moba.1.b", "blocks.5.a"], "m.pth", "moba.")).toBe(2);
  });

  test.each([
    [["blocks.0.a", "blocks.2.a"], "m.pth holds tensors of layer 2 (blocks.2.), but none of layer 1"],
    [
      ["blocks.0.a", "blocks.30000000.x"],
      "m.pth holds tensors of layer 30000000 (blocks.30000000.), but none of layer 1",
    ],
    [["blocks.1.a"], "m.pth holds tensors of layer 1 (blocks.1.), but none of layer 0"],
  ])("%j is refused with the layer that is missing", (names, message) =>
    expect(() => count(...names)).toThrow(message),
  );

  test("more layers than any model has are refused, however many tensors they have", () => {
    const names = Array.from({ length: mostLayers + 1 }, (_, i) => `blocks.${i}.a`);
    expect(count(...names.slice(1).map((_, i) => `blocks.${i}.a`))).toBe(mostLayers);
    expect(() => count(...names)).toThrow(
      `m.pth has ${mostLayers + 1} layers, more than the ${mostLayers} that can be run`,
    );
  });

  test("names by the hundred thousand do not overflow the stack", () => {
    expect(
      countLayers(
        Array.from({ length: 300_000 }, (_, i) => `blocks.0.tensor${i}`),
        "m.pth",
      ),
    ).toBe(1);
  });
});

const qwen = "model.layers.0";
const mlp = { [`${qwen}.mlp.gate_proj.weight`]: [4, 4], "model.embed_tokens.weight": [4, 4] };
/** What stands before the numbers of layers, where it is not `blocks.`. */
const prefixes: Record<string, string> = {
  "rwkv-x": "rwkv.blocks.",
  ...Object.fromEntries(["transformer", "arwkv7", "rwkv6qwen2"].map((id) => [id, "model.layers."])),
};

const headSettings: Record<string, Record<string, string>> = { transformer: { head_dim: "2" } };

/** Enough of each version for it to be recognised and to look at its layers. */
const heads: Record<string, Record<string, number[]>> = {
  rwkv4: { "blocks.0.att.time_decay": [4] },
  rwkv5: { "blocks.0.att.time_decay": [1, 4], "blocks.0.att.ln_x.weight": [4] },
  rwkv6: { "blocks.0.att.time_maa_x": [1, 1, 4] },
  rwkv7: { "blocks.0.att.r_k": [1, 4] },
  rwkv7a: { "blocks.0.att.r_k": [1, 4], "blocks.0.ffn.s_emb.weight": [4, 4] },
  "rwkv8-rc00": { "blocks.0.att.r_k": [1, 4], "blocks.0.ffn.enn.weight": [4, 4] },
  "rwkv8-rosa": { "blocks.0.rosa.q.weight": [4, 4] },
  "rwkv-x": { "rwkv.blocks.0.att.r_k": [1, 4] },
  transformer: { [`${qwen}.self_attn.q_proj.weight`]: [4, 4], [`${qwen}.self_attn.k_proj.weight`]: [4, 4], ...mlp },
  arwkv7: { [`${qwen}.self_attn.time_mixer.r_k`]: [1, 4], ...mlp },
  rwkv6qwen2: { [`${qwen}.self_attn.time_maa_x`]: [1, 1, 4], ...mlp },
};

test.each(Object.keys(heads))("%s with one tensor of layer 30000000 is refused at once", async (id) => {
  const prefix = prefixes[id] ?? "blocks.";
  const shapes = { ...heads[id], [prefix.replace("blocks.", "emb.weight")]: [4, 4], [`${prefix}30000000.x`]: [1] };
  const entries = Object.entries(shapes).map(([name, shape]) => {
    return { name, dtype: "F32", shape, data: new Uint8Array(4 * shape.reduce((n, d) => n * d, 1)) };
  });
  const file = encodeSafetensors(entries);
  for (const open of [loadModel, describeModel])
    await expect(open(versions, file, { config: headSettings[id] ?? {} } as object)).rejects.toThrow(
      /holds tensors of layer 30000000 \((blocks|model\.layers|rwkv\.blocks)\.30000000\.\)/,
    );
});
