// Recognising versions, and saying what a file holds that none of them can run.
import { describe, expect, test } from "vitest";
import { detectVersion, refuseOverrides, type Version } from "../src/index.js";

const version = (id: string, name: string): Version => ({
  id,
  title: id.toUpperCase(),
  detect: (tensors) => tensors.has(name),
  architecture: () => {
    throw new Error("not asked for");
  },
  ignore: () => false,
});
const versions = [version("one", "a"), version("two", "b")];
const tensors = (...names: string[]) => new Map(names.map((name) => [name, { shape: [1] }]));

describe("detectVersion", () => {
  test("finds the version whose names they are", () => {
    expect(detectVersion(versions, tensors("x", "b"), "m.pth").id).toBe("two");
  });

  test("says what a file holds that is none of them", () => {
    const refusal =
      (own: readonly Version[], ...names: string[]) =>
      () =>
        detectVersion(own, tensors(...names), "m.pth");
    expect(refusal(versions, "conv.weight", "x")).toThrow(
      /^m\.pth is not a model that can be run here \(ONE, TWO\): it holds tensors such as conv\.weight, x$/,
    );
    expect(refusal(versions)).toThrow("it holds no tensors");
    expect(refusal(versions.slice(0, 1), "b")).toThrow(/\(ONE\): .* such as b; "load" of @rwkv-ts\/rwkv finds out/);
  });

  test("refuseOverrides names what was given", () => {
    expect(() => refuseOverrides("one", { a: "1", b: "2" })).toThrow(/it does not take a, b/);
    expect(() => refuseOverrides("one")).not.toThrow();
  });
});
