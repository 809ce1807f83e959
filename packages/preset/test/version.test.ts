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

  test.each([
    [["blocks.0.att.r_k"], "m.pth holds an RWKV-7 model, which cannot be run here (only ONE, TWO)"],
    [["blocks.0.att.time_maa_x"], "m.pth holds an RWKV-6 Finch model"],
    [["blocks.0.att.ln_x.weight", "blocks.0.att.time_decay"], "m.pth holds an RWKV-5 Eagle model"],
    [["blocks.0.att.time_decay"], "m.pth holds an RWKV-4 model"],
    [["rwkv.blocks.0.att.r_k", "moba.0.ln1.weight"], "m.pth holds RWKV-X"],
    [["model.layers.0.attn.r_k"], "m.pth holds a model in a layout of Hugging Face's"],
    [["conv.weight"], "m.pth is not a model that can be run here (ONE, TWO): it holds tensors such as conv.weight"],
    [[], "it holds no tensors"],
  ])("says what %j is", (names, message) => {
    expect(() => detectVersion(versions, tensors(...names), "m.pth")).toThrow(message);
  });

  test("refuseOverrides names what was given", () => {
    expect(() => refuseOverrides("one", { a: "1", b: "2" })).toThrow(/it does not take a, b/);
    expect(() => refuseOverrides("one")).not.toThrow();
  });
});
