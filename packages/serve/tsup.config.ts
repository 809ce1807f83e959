import { defineConfig } from "tsup";

// Three entries: the handler, which runs wherever there is fetch; what Node adds: a port, files; and Redis, whose client is optional.
export default defineConfig({
  entry: ["src/index.ts", "src/node.ts", "src/redis.ts"],
  format: ["esm"],
  target: "es2022",
  clean: true,
  sourcemap: true,
  // places in the sources, for traces; the sources themselves are no part of an installation
  esbuildOptions(options) {
    options.sourcesContent = false;
  },
  splitting: true,
});
