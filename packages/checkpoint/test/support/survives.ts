// Opening and reading something that may be broken: the answer must be one of this project's errors, or a valid result.

import { RwkvError } from "@rwkv-ts/core";
import { expect } from "vitest";
import { type Checkpoint, openCheckpoint, type SourceInput } from "../../src/index.js";

/** Reads everything that is not out of proportion. */
async function readAll(checkpoint: Checkpoint, most: number): Promise<void> {
  for (const [name, info] of checkpoint.tensors) {
    expect(info.bytes, name).toBeLessThanOrEqual(most);
    expect((await checkpoint.read(name)).length).toBe(info.bytes);
  }
  await checkpoint.vocabulary?.();
}

/** A reader may widen 4.5 bits to 32, and expand a little more. */
const expansion = 8;
const allowance = 32 * 1024 * 1024;

/** Opens and reads everything; returns whether it went well. `use` does more with what could be opened. */
export async function survives(
  input: SourceInput,
  use: (checkpoint: Checkpoint) => Promise<void> = async () => undefined,
): Promise<boolean> {
  let checkpoint: Checkpoint | undefined;
  try {
    checkpoint = await openCheckpoint(input);
    const size = input instanceof Uint8Array ? input.length : allowance;
    await readAll(checkpoint, expansion * size + allowance);
    await use(checkpoint);
    return true;
  } catch (error) {
    if (!RwkvError.is(error)) throw error;
    expect(error.message.length).toBeGreaterThan(10);
    expect(error.message.length).toBeLessThan(5000);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may come through
    expect(error.message).not.toMatch(/[\x00-\x1f\x7f-\x9f\u2028\u202e]/);
    expect(error.message).not.toMatch(/undefined|\[object|cannot be read: /);
    return false;
  } finally {
    await checkpoint?.close();
  }
}
