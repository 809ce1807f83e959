// Finds and reads the golden files, which lie beside the repository.
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type Checkpoint, decode, openCheckpoint } from "@rwkv-ts/checkpoint";

export const sharedFolder = resolve(import.meta.dirname, "../../../../shared");
export const goldenFolder = resolve(sharedFolder, "golden");
/** A reason to skip, or false. */
export const goldenMissing = existsSync(goldenFolder) ? false : `no golden files at ${goldenFolder}`;

export const goldenPath = (...parts: string[]): string => resolve(goldenFolder, ...parts);
// biome-ignore lint/suspicious/noExplicitAny: each suite knows the file's fields
export const goldenJson = (...parts: string[]): any => JSON.parse(readFileSync(goldenPath(...parts), "utf8"));

export interface Numbers {
  readonly shape: readonly number[];
  readonly data: Float32Array | Int32Array | Float64Array;
}

/** All tensors of a small file. */
export async function goldenTensors(...parts: string[]): Promise<Map<string, Numbers>> {
  const checkpoint = await openCheckpoint(goldenPath(...parts));
  const entries = [...checkpoint.tensors.keys()].map(async (name) => [name, await numbers(checkpoint, name)] as const);
  const result = new Map(await Promise.all(entries));
  await checkpoint.close();
  return result;
}

async function numbers(checkpoint: Checkpoint, name: string): Promise<Numbers> {
  const { dtype, shape } = checkpoint.tensors.get(name)!;
  const bytes = (await checkpoint.read(name)).slice();
  if (dtype === "I32") return { shape, data: new Int32Array(bytes.buffer) };
  if (dtype === "F64") return { shape, data: new Float64Array(bytes.buffer) };
  if (dtype === "F32") return { shape, data: new Float32Array(bytes.buffer) };
  if (dtype === "BF16" || dtype === "F16")
    return { shape, data: decode(dtype === "F16" ? "f16" : "bf16", bytes, shape) };
  throw new Error(`golden tensor ${name} has dtype ${dtype}`);
}
