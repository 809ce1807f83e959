// The symbols of the generations' pages: each is marked in a formula, computed by a line of the code beside it, and comes from tensors that
// official checkpoints have.
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { openCheckpoint } from "@rwkv-ts/checkpoint";
import { goldenPath } from "@rwkv-ts/vitest/data";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { type CodeSymbol, linesOf } from "../.vitepress/theme/generations/symbols.js";

const site = resolve(import.meta.dirname, "..");
const root = resolve(site, "../..");

/** Pages, each with official files whose tensors they speak of. */
const pages: Readonly<Record<string, readonly (readonly [folder: string, file: string])[]>> = {
  rwkv4: [["rwkv4", "model.pth"]],
  rwkv5: [["rwkv5.2", "model.pth"]],
  rwkv6: [["rwkv6", "model.pth"]],
  rwkv7: [["rwkv7", "model.pth"]],
  rwkv7a: [["rwkv7b", "model.pth"]],
  rwkv8: [
    ["rwkv8-rosa1bit", "model.pth"],
    ["rwkv8-rc00", "model.pth"],
  ],
  "rwkv-x": [["rwkv-x", "model.pth"]],
  transformer: [["llama", "model.safetensors"]],
};

describe.each(Object.entries(pages))("the page of %s", (page, files) => {
  const text = readFileSync(join(site, "generations", `${page}.md`), "utf8");
  const [, front = "", body = ""] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const { source, symbols } = parse(front) as { readonly source: string[]; readonly symbols: CodeSymbol[] };
  const lines = source.flatMap((path) => readFileSync(join(root, path), "utf8").split("\n"));

  test("includes the code that its symbols speak of", () => {
    for (const path of source) expect(body).toContain(`<<< ../../../${path}`);
  });

  test.each(symbols.map((symbol) => [symbol.label, symbol] as const))(
    "shows %s in a formula and in code",
    (_, symbol) => {
      expect(body).toContain(`\\sym{${symbol.id}}{`);
      expect(linesOf(symbol, lines)).not.toEqual([]);
    },
  );

  test("marks no symbol that it does not explain", () => {
    const marked = [...body.matchAll(/\\sym\{(\w+)\}/g)].map(([, id]) => id!);
    expect([...new Set(marked)].sort()).toEqual(symbols.map(({ id }) => id).sort());
  });

  test("names tensors as checkpoints have them", async () => {
    const names: string[] = [];
    for (const [folder, file] of files) {
      const checkpoint = await openCheckpoint(goldenPath(folder, file));
      names.push(...checkpoint.tensors.keys());
      await checkpoint.close();
    }
    const known = new Set(names.map((name) => name.replace(/\.\d+\./, ".*.")).concat(names));
    expect(symbols.flatMap(({ tensors = [] }) => tensors).filter((name) => !known.has(name))).toEqual([]);
  });
});
