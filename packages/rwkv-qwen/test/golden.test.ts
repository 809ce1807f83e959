// What llama.cpp makes of small random models (tooling/golden/data/arwkv7/make.mjs): log-probabilities of every token in every mode, on
// every backend.
import type { Backend } from "@rwkv-ts/core/backend";
import type { TestedBackend } from "@rwkv-ts/golden";
import { expectClose, goldenPath, goldenTensors, type Numbers, testedBackends } from "@rwkv-ts/golden";
import type { LanguageModel } from "@rwkv-ts/preset";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { load } from "../src/index.js";
import { logSoftmax } from "./log-softmax.js";

const folders = {
  arwkv7: {
    wkv_has_gate: true,
    wkv_has_group_norm: true,
    num_wkv_heads: 2,
    head_size: 64,
    ranks: { w: 8, a: 6, v: 5, g: 7 },
  },
  "arwkv7-plain": { wkv_has_gate: false, wkv_has_group_norm: false, head_size: 64, ranks: { w: 8, a: 6, v: 5, g: 0 } },
  rwkv6qwen2: {
    num_attention_heads: 2,
    num_key_value_heads: 1,
    head_size: 16,
    attention_bias: true,
    ranks: { maa: 5, decay: 7 },
  },
};

for (const [folder, config] of Object.entries(folders))
  describe(`golden ${folder}`, () => {
    let expected: Map<string, Numbers>;
    beforeAll(async () => {
      expected = await goldenTensors(folder, "expected.safetensors");
    });
    // their ops are RWKV-6's and RWKV-7's, whose suites run with all numbers of threads, and on WebGPU
    const own = ({ name, slow }: TestedBackend) => !name.includes("2 threads") && (!slow || folder === "rwkv6qwen2");
    for (const tested of testedBackends.filter(own))
      describe(tested.name, () => backendTests(folder, config, tested, () => expected));
  });

function backendTests(folder: string, config: object, tested: TestedBackend, data: () => Map<string, Numbers>) {
  // llama.cpp computes in 32 bits too
  const tolerance = tested.exact ? 1e-4 : 2e-4;
  let backend: Backend;
  let model: LanguageModel;
  beforeAll(async () => {
    backend = await tested.create();
    model = await load(goldenPath(folder, "model.gguf"), { backend, weights: "f32" });
  });
  afterAll(async () => {
    await model.dispose();
    await backend[Symbol.asyncDispose]();
  });
  const expectRows = (logits: Float32Array, from = 0) => {
    const v = model.model.vocabularySize;
    const wanted = data()
      .get("log_probabilities")!
      .data.subarray(from * v, from * v + logits.length);
    expectClose(logSoftmax(logits, v), wanted, tolerance, `from ${from}`);
  };
  const tokens = () => data().get("tokens")!.data as Int32Array;

  test("is recognised with its configuration", () => {
    const id = folder.split("-")[0];
    expect(model.info).toMatchObject({ format: "gguf", architecture: id, config });
    expect((model.info.config as { rms_norm_eps: number }).rms_norm_eps).toBeCloseTo(1e-6, 12);
  });
  test.skipIf(tested.slow)("llama.cpp's text: sequence mode", async () => expectRows(await model.logits(tokens())));
  test.skipIf(tested.slow)("llama.cpp's text: recurrent mode", async () =>
    expectRows(await model.logits(tokens(), "recurrent")),
  );
  test("a packed batch of texts, cut anywhere, forked, saved and restored", async () => {
    const cuts = tested.slow ? [0, 30] : [7, 30, 31];
    const sessions = cuts.map(() => model.model.session());
    for (const [i, cut] of cuts.entries()) if (cut > 0) await sessions[i]!.feed(tokens().slice(0, cut));
    sessions.push(sessions[1]!.fork());
    const restored = model.model.session();
    restored.restore(await sessions[1]!.save());
    sessions.push(restored);
    const starts = [...cuts, 30, 30];
    const rows = await model.model.step(
      sessions.map((session, i) => ({ session, tokens: tokens().slice(starts[i]), logits: "all" })),
    );
    rows.forEach((logits, i) => {
      expectRows(logits!, starts[i]!);
    });
    for (const session of sessions) session.dispose();
  });
}
