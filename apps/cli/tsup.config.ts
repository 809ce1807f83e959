import { defineConfig } from "tsup";

// One entry that is run, not imported: no declarations. Commands become chunks that load when they are asked for.
export default defineConfig({
  entry: { main: "src/main.ts" },
  format: ["esm"],
  platform: "node",
  target: "node20",
  clean: true,
  sourcemap: true,
  splitting: true,
  treeshake: true,
});
