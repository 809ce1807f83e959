// Bundlers for browsers take the packages as they are: nothing that only Node has is imported by a name that they follow.
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { expect, test } from "vitest";

test.each(["esm", "iife"] as const)("a bundle for browsers (%s) needs no configuration", async (format) => {
  const { errors, warnings } = await build({
    stdin: {
      contents: `export { load } from "./rwkv/src/index.js";
        export { openCheckpoint } from "./checkpoint/src/index.js";
        export * as tools from "./core/src/tools.js";`,
      resolveDir: fileURLToPath(new URL("../../", import.meta.url)),
    },
    bundle: true,
    write: false,
    format,
    platform: "browser",
    conditions: ["@rwkv-ts/source"],
    logOverride: { "empty-import-meta": "silent" }, // what stands in its place is said where it is used
  });
  expect([...errors, ...warnings].map(({ text }) => text)).toEqual([]);
});
