// Awaits something that must fail with one of this project's errors, and returns that error.

import { RwkvError } from "@rwkv-ts/core";
import { expect } from "vitest";

export async function failure(action: () => unknown): Promise<RwkvError> {
  let result: unknown;
  try {
    result = await action();
  } catch (error) {
    if (!RwkvError.is(error)) throw error;
    expect(error.message).not.toBe("");
    return error;
  }
  throw new Error(`should have failed, but gave ${String(result)}`);
}
