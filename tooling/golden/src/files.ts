// Reads the tensors of golden files, apart from the code under test: names are those of the file.
import { readFile } from "node:fs/promises";
import { goldenPath } from "@rwkv-ts/vitest/data";
import { parseSafetensors, type Tensor } from "@rwkv-ts/vitest/safetensors";

export { goldenJson, goldenPath, othersMissing, othersPath, withReason } from "@rwkv-ts/vitest/data";

export type Numbers = Tensor;

/** All tensors of a small golden .safetensors file. */
export const goldenTensors = (...parts: string[]): Promise<Map<string, Numbers>> => tensorsOf(goldenPath(...parts));

/** All tensors of a small .safetensors file. */
export async function tensorsOf(path: string): Promise<Map<string, Numbers>> {
  const { buffer, byteOffset, byteLength } = await readFile(path);
  return parseSafetensors(buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer, path);
}
