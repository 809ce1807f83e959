// The tokenizers' package imports nothing, so it has its own copy of what makes messages printable.
import { printable } from "@rwkv-ts/core";
import { loadTokenizer } from "@rwkv-ts/tokenizer";
import { expect, test } from "vitest";
import { printable as copy } from "../../tokenizer/src/printable.js";

test("messages of tokenizers are made printable as those of all other packages", async () => {
  for (let code = 0; code < 0x10000; code++) {
    const text = `a${String.fromCharCode(code)}b`;
    if (copy(text) !== printable(text)) expect(copy(text), `U+${code.toString(16)}`).toBe(printable(text));
  }
  const long = "\x1b[31m".repeat(100_000);
  expect(copy(long)).toBe(printable(long));
  const error = await loadTokenizer(`"\x1b[2J${"x".repeat(1e6)}`).catch((each: Error) => each);
  expect((error as Error).message).not.toContain("\x1b");
  expect((error as Error).message.length).toBeLessThan(5000);
});
