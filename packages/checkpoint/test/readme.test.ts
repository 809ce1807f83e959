// The README's first example runs as it stands.

import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadWeights, openCheckpoint, writeSafetensors } from "../src/index.js";
import { describeGolden, goldenBytes } from "./support/golden.js";

const api: Record<string, unknown> = { loadWeights, openCheckpoint, writeSafetensors };

describeGolden("README", () => {
  test("the example reads a .pth model and writes it as .safetensors", async () => {
    const readme = await readFile(join(import.meta.dirname, "..", "README.md"), "utf8");
    const example = /```ts\n([\s\S]*?)```/.exec(readme)![1]!;
    const names = /import \{ (.*) \}/.exec(example)![1]!.split(", ");
    const folder = await mkdtemp(join(tmpdir(), "rwkv-ts-readme-"));
    try {
      await writeFile(join(folder, "rwkv7-g1-0.1b.pth"), goldenBytes("rwkv7", "model.pth"));
      const code = example
        .replace(/^import .*$/m, "")
        .replace(" as const", "")
        .replace(/"([\w.-]+\.(?:pth|safetensors))"/g, (_, name) => JSON.stringify(join(folder, name)));
      const AsyncFunction = (async () => undefined).constructor as new (
        ...code: string[]
      ) => (...args: unknown[]) => Promise<void>;
      const lines: unknown[][] = [];
      const values = names.map((name) => api[name]);
      await new AsyncFunction(...names, "console", code)(...values, { log: (...line: unknown[]) => lines.push(line) });
      const copy = await openCheckpoint(join(folder, "model.safetensors"));
      expect(lines.length).toBe(2 * copy.tensors.size);
      expect(copy.tensors.get("head.weight")?.shape).toEqual(lines.find(([name]) => name === "head.weight")![2]);
      await copy.close();
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });
});
