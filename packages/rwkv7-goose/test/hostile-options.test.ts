// Options that nobody reads, saved states that cannot be, and logits that are no numbers are refused with a reason.
import { encodeSafetensors } from "@rwkv-ts/checkpoint";
import { InputError } from "@rwkv-ts/core";
import { createSampler } from "@rwkv-ts/generate";
import { decodeState, describeModel, type LoadOptions, loadModel } from "@rwkv-ts/preset";
import { describe, expect, test } from "vitest";
import { rwkv7Version } from "../src/index.js";

const file = encodeSafetensors([{ name: "emb.weight", dtype: "F32", shape: [1], data: new Uint8Array(4) }]);

describe("options", () => {
  test.each<[object, string]>([
    [
      { tokenPerStep: 3 },
      "loading a model has no option tokenPerStep (did you mean tokensPerStep?); it takes weights, ",
    ],
    [{ tokensPerStep: 1.5 }, "loading a model: tokensPerStep must be a whole number of at least 1, got 1.5"],
    [{ sessions: 0 }, "sessions must be a whole number of at least 1, got 0"],
    [{ threads: 2.5 }, "threads must be a whole number"],
    [{ loraAlpha: Number.NaN }, "loraAlpha must be a number"],
    [{ onprogress: () => undefined }, "did you mean onProgress?"],
    [{ onProgress: 5 }, "onProgress must be a function, got 5"],
    [{ signal: { aborted: "no" } }, 'signal must be an AbortSignal, got {"aborted":"no"}'],
    [{ fetch: "https" }, 'fetch must be a function, got "https"'],
  ])("%j of loading", async (options, message) => {
    const loading = loadModel(rwkv7Version, file, options as LoadOptions);
    await expect(loading).rejects.toThrow(message);
    await expect(loading).rejects.toBeInstanceOf(InputError);
  });

  test("describing takes what loading takes, and nothing else", async () => {
    const describing = (options: object) => describeModel(rwkv7Version, file, options);
    await expect(describing({ threads: 2 })).rejects.not.toThrow(/no option/);
    await expect(describing({ thread: 2 })).rejects.toThrow(
      /describing a model has no option thread \(did you mean threads/,
    );
  });

  test.each<[object, RegExp]>([
    [{ temprature: 1 }, /no option temprature \(did you mean temperature\?\)/],
    [{ top_p: 0.5 }, /no option top_p \(did you mean topP\?\)/],
    [{ maxTokens: 1.5 }, /maxTokens must be a whole number/],
    [{ vocabularySize: 1.5 }, /vocabularySize must be a whole number/],
  ])("%j of sampling", (options, message) => expect(() => createSampler(options)).toThrow(message));
});

test.each([[[1, Number.NaN, 3]], [[1, Number.POSITIVE_INFINITY, 3]]])("no id is drawn from the logits %j", (logits) => {
  for (const options of [{ temperature: 0 }, { topP: 0.5 }, { logitBias: [[2, Number.POSITIVE_INFINITY]] as const }])
    expect(() => createSampler(options).sample(logits)).toThrow(/the logits hold (NaN|Infinity) \(id 1\)/);
});

describe("a saved state", () => {
  const state = (position: string | undefined, values = [1, 2], dtype = "F32") => {
    const data = new Uint8Array(Float32Array.from(values).buffer);
    const metadata: Record<string, string> = { "rwkv-ts.architecture": "rwkv7", "rwkv-ts.config": "{}" };
    if (position !== undefined) metadata["rwkv-ts.position"] = position;
    return encodeSafetensors([{ name: "state.0.att_x", dtype, shape: [values.length], data }], metadata);
  };

  test("is read", async () => expect(await decodeState(state("5"))).toMatchObject({ position: 5 }));

  test.each([undefined, "", "-5", "1.5", "1e3", "NaN", "9".repeat(30), String(2 ** 53), "\x1b[2J"])(
    "with the position %j is refused",
    async (position) => {
      await expect(decodeState(state(position))).rejects.toThrow(/position is .*, not a whole number of tokens/);
    },
  );

  test.each([Number.NaN, Number.NEGATIVE_INFINITY])("that holds %s is refused", async (value) => {
    await expect(decodeState(state("5", [1, value]))).rejects.toThrow(/state\.0\.att_x holds .* \(number 1\)/);
  });

  test("of another number type is refused", async () => {
    await expect(decodeState(state("5", [1, 2], "U32"))).rejects.toThrow(/must be F32, F16, I32 or U8, it is U32/);
  });
});
