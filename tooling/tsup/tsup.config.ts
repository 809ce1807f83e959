import { defineConfig } from "tsup";

// The JavaScript of every package is built alike: ESM only, one entry. Declarations are made for all at once (scripts/declarations.mjs).
export default defineConfig({
  entry: ["src/index.ts"],
  format: ["esm"],
  target: "es2022",
  clean: true,
  sourcemap: true,
  splitting: true,
  treeshake: true,
});
