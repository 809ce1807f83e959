import { defineConfig } from "tsup";

// Every package is built alike: ESM only, one entry, declarations beside it.
export default defineConfig({
  entry: ["src/index.ts"],
  format: ["esm"],
  target: "es2022",
  dts: true,
  clean: true,
  sourcemap: true,
  splitting: true,
  treeshake: true,
});
