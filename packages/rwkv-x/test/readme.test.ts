// The README's examples run as they stand, with the golden model and a small RWKV-7 in the place of their files.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { goldenPath } from "@rwkv-ts/golden";
import { rwkv7, rwkv7Config } from "@rwkv-ts/rwkv7-goose";
import { initialWeights } from "@rwkv-ts/train";
import { expect, test } from "vitest";
import { buildFromRwkv7, load } from "../src/index.js";

const readme = readFileSync(join(import.meta.dirname, "../README.md"), "utf8");
const examples = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code]) =>
  code!
    .replace(/^import .*\n/gm, "")
    .replace(/^(await using|using) /gm, "const ")
    .replace("rwkv-x.pth", goldenPath("rwkv-x", "model.pth")),
);
const run = (code: string, result: string, api: Record<string, unknown>) =>
  new Function(...Object.keys(api), `return (async () => { ${code}; return ${result}; })()`)(...Object.values(api));

test("loading, sessions and modes", async () => {
  const result = await run(`${examples[0]}\n${examples[1]}`, "{ model, branch, file, logits, trained }", { load });
  const v = result.model.model.vocabularySize;
  expect([result.branch.position, result.logits.length, result.trained.length]).toEqual([3, 4 * v, 16 * v]);
  expect(result.file.length).toBeGreaterThan(1000);
  await result.model[Symbol.asyncDispose]();
});

test("growing out of an RWKV-7", async () => {
  const config = rwkv7Config({ layers: 2, channels: 64, vocabulary: 10 });
  const rwkv7Weights = [...initialWeights(rwkv7(config), 1)].map(([name, , x]) => ({
    name,
    storage: "f32",
    bytes: new Uint8Array(x.buffer),
  }));
  const result = await run(examples[2]!, "{ architecture, weights }", { buildFromRwkv7, config, rwkv7Weights });
  expect(result.architecture.layers.map(({ name }: { name: string }) => name)).toEqual(
    ["rwkv.blocks.0", "moba.0", "rwkv.blocks.1", "moba.1"], // biome-ignore format: the order
  );
  let count = 0;
  for await (const _ of result.weights) count++;
  expect(count).toBe(rwkv7Weights.length + 2 * 11);
});
