import { defineConfig } from "tsup";

// Two entries that share nothing: the command, and the library.
export default defineConfig({
  entry: { index: "src/index.ts", main: "src/main.ts" },
  format: ["esm"],
  platform: "node",
  target: "node20",
  clean: true,
  sourcemap: true,
  // places in the sources, for traces; the sources themselves are no part of an installation
  esbuildOptions(options) {
    options.sourcesContent = false;
  },
  splitting: true,
});
