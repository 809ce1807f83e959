// Errors on their way to another thread, page or realm.
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { AbortedError, BackendError, CheckpointError, InputError, RwkvError, ShapeError } from "../src/index.js";

const errors = [
  new CheckpointError("the file is damaged", { cause: new Error("inner") }),
  new BackendError("no memory"),
  new InputError("threads must be 1"),
  new ShapeError("x [1] and W [2]"),
  new AbortedError(),
];

describe("an error that is sent", () => {
  test.each(errors)("is the same afterwards: $name", (error) => {
    const { name, code, message } = error;
    for (const data of [structuredClone(error.toJSON()), JSON.parse(JSON.stringify(error))]) {
      expect(data).toEqual({ name, code, message });
      const back = RwkvError.from(data);
      expect(RwkvError.is(back)).toBe(true);
      expect([back.name, back.code, back.message]).toEqual([name, code, message]);
    }
  });

  test.each([undefined, null, 7, {}, { code: "none", message: "x" }, { code: "input" }, new Error("x")])(
    "was none: %s",
    (wrong) => {
      expect(() => RwkvError.from(wrong as never)).toThrow(
        expect.objectContaining({ code: "input", message: expect.stringContaining("toJSON") }),
      );
    },
  );
});

test("an error of another realm is known as one, and what is none is not", () => {
  const other = runInNewContext('Object.defineProperty(new Error("x"), Symbol.for("rwkv-ts.error"), { value: true })');
  expect(other instanceof Error).toBe(false);
  expect(RwkvError.is(other)).toBe(true);
  for (const wrong of [undefined, null, "text", 7, {}, new Error("x")]) expect(RwkvError.is(wrong)).toBe(false);
});
