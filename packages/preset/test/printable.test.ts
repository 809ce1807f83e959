// The tokenizers' package imports nothing, so it has its own copy of what makes messages printable.
import { InputError, printable } from "@rwkv-ts/core";
import { loadTokenizer, TokenizerError } from "@rwkv-ts/tokenizer";
import { expect, test } from "vitest";

test("messages of tokenizers are made printable as those of all other packages", async () => {
  for (let code = 0; code < 0x10000; code++) {
    const text = `a${String.fromCharCode(code)}b`;
    const message = new TokenizerError(text).message;
    if (message !== new InputError(text).message) expect(message, `U+${code.toString(16)}`).toBe(printable(text));
  }
  const long = "\x1b[31m".repeat(100_000);
  expect(new TokenizerError(long).message).toBe(printable(long));
  const error = await loadTokenizer(`"\x1b[2J${"x".repeat(1e6)}`).catch((each: Error) => each);
  expect((error as Error).message).not.toContain("\x1b");
  expect((error as Error).message.length).toBeLessThan(5000);
});
