// The suite of rwkv.cpp's small trained models: every file as it circulates, against the official code on the same weights,
// and greedy continuations of a text.
import { readFileSync } from "node:fs";
import type { Model } from "@rwkv-ts/core";
import { beforeAll, describe, expect, test } from "vitest";
import { expectClose } from "./compare.js";
import { type Numbers, othersMissing, othersPath, tensorsOf, withReason } from "./files.js";

export interface TrainedSuite {
  /** Files of rwkv.cpp and the name of their expected values. */
  readonly files: readonly (readonly [file: string, expected: string])[];
  /** Loads a file with f32 weights on the CPU. */
  load(path: string): Promise<{ readonly model: Model } & AsyncDisposable>;
}

const missing = othersMissing("the trained models of rwkv.cpp");
const pathOf = (file: string): string => othersPath("the trained models of rwkv.cpp", file);

export function trainedSuite({ files, load }: TrainedSuite): void {
  describe.skipIf(missing)(withReason("trained models", missing), () => {
    let expected: Map<string, Numbers>;
    // biome-ignore lint/suspicious/noExplicitAny: expected-official.json as documented beside it
    let json: any;
    beforeAll(async () => {
      expected = await tensorsOf(pathOf("expected-official.safetensors"));
      json = JSON.parse(readFileSync(pathOf("expected-official.json"), "utf8"));
    });
    for (const [file, name] of files)
      test(`${file} gives the official logits`, async () => {
        const loaded = await load(pathOf(file));
        for (const prompt of ["P1", "P2"]) {
          using session = loaded.model.session();
          const logits = await session.feed(json.prompts[prompt].tokens);
          expectClose(logits, expected.get(`${name}.${prompt}.last`)!.data, 2e-4, `${prompt} of ${file}`);
        }
        const result = json.files[file]?.results;
        const text = (result?.result ?? result?.["group_norm_eps=1e-5"])?.greedy_48_bytes_after_P2;
        if (text) expect(await greedy(loaded.model, json.prompts.P2.tokens, 48)).toBe(text);
        await loaded[Symbol.asyncDispose]();
      });
  });
}

/** The most probable bytes, one after the other. */
async function greedy(model: Model, prompt: readonly number[], count: number): Promise<string> {
  using session = model.session();
  let logits = await session.feed(prompt);
  const bytes: number[] = [];
  while (bytes.length < count) {
    const next = logits.indexOf(Math.max(...logits));
    bytes.push(next);
    logits = await session.feed([next]);
  }
  return new TextDecoder().decode(Uint8Array.from(bytes));
}
