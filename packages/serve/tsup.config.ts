import { defineConfig } from "tsup";

// Two entries: the handler, which runs wherever there is fetch, and what Node adds: a port, files, signals.
export default defineConfig({
  entry: ["src/index.ts", "src/node.ts"],
  format: ["esm"],
  target: "es2022",
  clean: true,
  sourcemap: true,
  splitting: true,
  treeshake: true,
});
