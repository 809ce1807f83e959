import { existsSync } from "node:fs";
import { defineConfig } from "tsup";

// The JavaScript of every package is built alike: ESM only, one entry, and of versions a small one by which their files are told.
// Declarations are made for all at once (scripts/declarations.mjs).
export default defineConfig({
  entry: ["src/index.ts", "src/detect.ts"].filter((path) => existsSync(path)),
  format: ["esm"],
  target: "es2022",
  clean: true,
  sourcemap: true,
  splitting: true,
});
