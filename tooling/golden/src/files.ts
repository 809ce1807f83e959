// Reads the tensors of golden files.
import { type Checkpoint, decode, openCheckpoint } from "@rwkv-ts/checkpoint";
import { goldenPath } from "@rwkv-ts/vitest/data";

export { goldenJson, goldenPath, othersMissing, othersPath, withReason } from "@rwkv-ts/vitest/data";

export interface Numbers {
  readonly shape: readonly number[];
  readonly data: Float32Array | Int32Array | Float64Array;
}

/** All tensors of a small golden file. */
export const goldenTensors = (...parts: string[]): Promise<Map<string, Numbers>> => tensorsOf(goldenPath(...parts));

/** All tensors of a small file. */
export async function tensorsOf(path: string): Promise<Map<string, Numbers>> {
  const checkpoint = await openCheckpoint(path);
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
