// What files say reaches messages on one line, escaped and cut.
import { describe, expect, test } from "vitest";
import * as errors from "../src/errors.js";
import { printable } from "../src/printable.js";

describe("printable text", () => {
  test.each([
    ["a line end", "a\nb\r\nc\td", "a\\nb\\r\\nc\\td"],
    ["a terminal sequence", "\x1b[2J\x1b]0;title\x07", "\\x1b[2J\\x1b]0;title\\x07"],
    ["a C1 control, which some terminals obey as ESC [", "\x9b31m", "\\x9b31m"],
    ["delete and null", "\x7f\0", "\\x7f\\x00"],
    ["marks that turn the reading direction", "a\u202eb\u2066c", "a\\u202eb\\u2066c"],
    ["what a browser takes for a line end", "a\u2028b", "a\\u2028b"],
    ["half of a surrogate pair", "a\ud800b", "a\\ud800b"],
    ["letters of any script and emoji stay", "héllo 你好 😀 עברית", "héllo 你好 😀 עברית"],
  ])("%s", (_, text, expected) => expect(printable(text)).toBe(expected));

  test("of a long text the beginning and the end are kept", () => {
    const text = printable(`begin ${"x".repeat(5_000_000)} end`, 100);
    expect(text).toMatch(/^begin x+ \[\.\.\. 4999910 characters \.\.\.\] x+ end$/);
    expect(text.length).toBeLessThan(140);
  });
});

const classes = Object.entries(errors).filter(([name]) => /Error$/.test(name) && name !== "RwkvError");

test.each(classes)("%s quotes nothing raw and at no great length", (_, Class) => {
  const error = new (Class as new (message: string) => Error)(`tensor "\x1b[31m\n" ${"y".repeat(3_000_000)} is bad`);
  expect(error.message).toMatch(/^tensor "\\x1b\[31m\\n" y+ .* y+ is bad$/);
  expect(error.message.length).toBeLessThan(5000);
  expect(error.stack).not.toContain("\x1b");
});
