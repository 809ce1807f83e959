// The README's examples run as they stand, with other files and the numbers of a smaller model.

import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  encodeSafetensors,
  loadStateFile,
  loadWeights,
  mergeLora,
  openCheckpoint,
  writeGguf,
  writeSafetensors,
} from "../src/index.js";
import { goldenBytes } from "./support/golden.js";
import { normals } from "./support/random.js";
import { entryOf } from "./support/tensors.js";

const api: Record<string, unknown> = {
  loadStateFile,
  loadWeights,
  mergeLora,
  openCheckpoint,
  writeGguf,
  writeSafetensors,
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "rwkv-ts-readme-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Runs the example that uses `name`, in the folder; `values` are what it takes for granted. Returns what it logs. */
async function run(name: string, values: Record<string, unknown> = {}): Promise<unknown[][]> {
  const readme = await readFile(join(import.meta.dirname, "..", "README.md"), "utf8");
  const example = [...readme.matchAll(/```ts\n([\s\S]*?)```/g)]
    .map(([, code]) => code!)
    .find((code) => code.includes(name))!;
  const imported = /import \{ (.*) \}/.exec(example)![1]!.split(", ");
  const code = example
    .replace(/^import .*$/m, "")
    .replace(" as const", "")
    .replace("{ layers: 12, heads: 12, headSize: 64 }", "{ layers: 3, heads: 2, headSize: 64 }")
    .replace(/"([\w.-]+\.(?:pth|safetensors|gguf))"/g, (_, file) => JSON.stringify(join(folder, file)));
  const lines: unknown[][] = [];
  const scope: Record<string, unknown> = {
    ...Object.fromEntries(imported.map((each) => [each, api[each]])),
    console: { log: (...line: unknown[]) => lines.push(line) },
    ...values,
  };
  const AsyncFunction = (async () => undefined).constructor as new (
    ...code: string[]
  ) => (...args: unknown[]) => Promise<void>;
  await new AsyncFunction(...Object.keys(scope), code)(...Object.values(scope));
  return lines;
}

describe("README", () => {
  beforeEach(() => writeFile(join(folder, "rwkv7-g1-0.1b.pth"), goldenBytes("rwkv7", "model.pth")));

  test("the first example reads a .pth model and writes it as .safetensors", async () => {
    const lines = await run("writeSafetensors");
    const copy = await openCheckpoint(join(folder, "model.safetensors"));
    expect(lines.length).toBe(2 * copy.tensors.size);
    expect(copy.tensors.get("head.weight")?.shape).toEqual(lines.find(([name]) => name === "head.weight")![2]);
    await copy.close();
  });

  test("the second writes GGUF, merges a LoRA and loads a state", async () => {
    const factors = [
      entryOf("blocks.0.att.key.lora_A", [4, 128], normals(512, 1)),
      entryOf("blocks.0.att.key.lora_B", [128, 4], normals(512, 2)),
    ];
    const states = [0, 1, 2].map((i) => entryOf(`blocks.${i}.att.time_state`, [2, 64, 64], normals(8192, i)));
    await writeFile(join(folder, "lora.pth"), encodeSafetensors(factors));
    await writeFile(join(folder, "state.pth"), encodeSafetensors(states));
    await run("writeGguf", { tokensById: Array.from({ length: 128 }, (_, id) => Uint8Array.of(id)) });
    const copy = await openCheckpoint(join(folder, "rwkv7-g1-0.1b-q8.gguf"));
    expect(copy.tensors.get("head.weight")?.dtype).toBe("INT8B32");
    await copy.close();
  });
});
