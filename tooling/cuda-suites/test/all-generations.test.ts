// RWKV-X and RWKV in Qwen's body on the CUDA backend; where RWKV_CUDA_ALL=1 asks for it, also the generations that run by the kernels of
// those in generations.test.ts and later-generations.test.ts.
import { greedyChoice } from "@rwkv-ts/core";
import {
  expectClose,
  goldenJson,
  goldenPath,
  goldenTensors,
  inferenceSuite,
  interleavingsSuite,
  loadGolden,
} from "@rwkv-ts/golden";
import { load as loadQwen } from "@rwkv-ts/rwkv-qwen";
import { detectRwkvX, isUnused as isUnusedInX, rwkvX } from "@rwkv-ts/rwkv-x";
import { detectRwkv5, rwkv5 } from "@rwkv-ts/rwkv5-eagle";
import { detectDeepEmbed, rwkv7a } from "@rwkv-ts/rwkv7-deepembed";
import { isUnused, rwkv7, rwkv7Config } from "@rwkv-ts/rwkv7-goose";
import { detectRc00, detectRosa, isUnusedInRosa, rwkv8Hybrid, rwkv8Rc00, rwkv8Rosa } from "@rwkv-ts/rwkv8-heron";
import { describe, expect, test } from "vitest";
import { cudaBackends } from "./cuda.js";

type Shapes = ReadonlyMap<string, { shape: readonly number[] }>;

test.skipIf(cudaBackends.length === 0)("there is an emulated device", () => expect(cudaBackends).toHaveLength(1));

for (const tested of cudaBackends) {
  describe(`golden rwkv-x ${tested.name}`, () => {
    test("E_evict_decode, by the rule of decoding, one by one, at once and cut anywhere", async () => {
      const { config, defaults, cases, tokens } = goldenJson("rwkv-x", "cases.json");
      const { max_kv, min_kv, kv_win, attn_mode } = { ...defaults, ...cases.E_evict_decode.overrides };
      const settings = {
        moba_chunk_size: String(config.chunk),
        moba_topk: String(config.topk),
        max_kv_cache_size: String(max_kv),
        min_kv_cache_size: String(min_kv),
        kv_cache_window_size: String(kv_win),
        attn_mode,
      };
      const backend = await tested.create();
      const architecture = (tensors: Shapes) => rwkvX(detectRwkvX(tensors, "model.pth", settings));
      const suite = { folder: "rwkv-x", architecture, ignore: isUnusedInX };
      const model = await loadGolden(suite, "model.pth", backend, "f32", { slots: 1, tokensPerStep: 64 });
      const logits = (await goldenTensors("rwkv-x", "expected.safetensors")).get("E_evict_decode.logits")!.data;
      const session = model.session();
      const v = model.vocabularySize;
      for (const count of [7, 30, 1, 2, 48, 5, 7]) {
        const at = session.position;
        const own = await session.feedAll(tokens.slice(at, at + count));
        expectClose(own, logits.subarray(at * v, (at + count) * v), 3e-4, `tokens ${at} to ${at + count}`);
      }
      expect(session.position).toBe(100);
      expect((await session.draw([1], greedyChoice)).id).toBeGreaterThanOrEqual(0);
      await model.dispose();
      await backend[Symbol.asyncDispose]();
    });
  });

  describe(`golden rwkv6qwen2 ${tested.name}`, () => {
    test("llama.cpp's text: sequence mode", async () => {
      const backend = await tested.create();
      const expected = await goldenTensors("rwkv6qwen2", "expected.safetensors");
      const model = await loadQwen(goldenPath("rwkv6qwen2", "model.gguf"), { backend, weights: "f32" });
      const logits = await model.logits(expected.get("tokens")!.data as Int32Array);
      const v = model.model.vocabularySize;
      const wanted = expected.get("log_probabilities")!.data;
      // the same differences between the logits of a token
      const relative = (of: ArrayLike<number>) => Float64Array.from(of, (x, i) => x - of[i - (i % v)]!);
      expectClose(relative(logits), relative(wanted), 2e-4, "log-probabilities");
      await model.dispose();
      await backend[Symbol.asyncDispose]();
    });
  });
}

interleavingsSuite({
  architecture: rwkv7(rwkv7Config({ layers: 2, channels: 32, vocabulary: 50, headSize: 16, ffn: 64 })),
  operations: 1200,
  backends: cudaBackends,
});

if (process.env.RWKV_CUDA_ALL === "1") {
  const brief = { brief: true, backends: cudaBackends } as const;
  for (const folder of ["rwkv5.0", "rwkv5.1"])
    inferenceSuite({ ...brief, folder, architecture: (tensors) => rwkv5(detectRwkv5(tensors)) });
  inferenceSuite({
    ...brief,
    folder: "rwkv7a",
    architecture: (tensors) => rwkv7a(detectDeepEmbed(tensors)),
    ignore: isUnused,
  });
  for (const [folder, version] of [
    ["rwkv8-rc00", rwkv8Rc00],
    ["rwkv8-rc00-hybrid", rwkv8Hybrid],
  ] as const)
    inferenceSuite({ ...brief, folder, architecture: (tensors) => version(detectRc00(tensors)), ignore: isUnused });
  inferenceSuite({
    ...brief,
    folder: "rwkv8-rosa1bit",
    architecture: (tensors) => rwkv8Rosa(detectRosa(tensors, undefined, { rosa_bits: "1" })),
    ignore: isUnusedInRosa,
  });
}
