// findChromium on pretended systems.
import { delimiter, join } from "node:path";
import { describe, expect, it } from "vitest";
import { findChromium } from "../chromium.mjs";

const PATH = ["bin-a", "bin-b"].join(delimiter);
const find = (files: string[], env: Record<string, string> = {}, platform: NodeJS.Platform = "linux") =>
  findChromium({ env: { PATH, ...env }, platform, exists: (path) => files.includes(String(path)) });

describe("findChromium", () => {
  it("prefers Chromium on the PATH to Chrome", () => {
    expect(find([join("bin-a", "google-chrome"), join("bin-b", "chromium")])).toBe(join("bin-b", "chromium"));
    expect(find([join("bin-a", "google-chrome")])).toBe(join("bin-a", "google-chrome"));
  });

  it("finds applications of macOS", () => {
    const chrome = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
    expect(find([chrome], {}, "darwin")).toBe(chrome);
  });

  it("takes what RWKV_CHROMIUM names, and nothing else then", () => {
    const files = ["my-chromium", join("bin-a", "chromium")];
    expect(find(files, { RWKV_CHROMIUM: "my-chromium" })).toBe("my-chromium");
    expect(find(files, { RWKV_CHROMIUM: "" })).toBeUndefined();
  });

  it("finds nothing where there is none", () => {
    expect(find([])).toBeUndefined();
  });
});
