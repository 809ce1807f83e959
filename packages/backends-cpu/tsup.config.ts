import { defineConfig } from "tsup";
import shared from "../../tooling/tsup/tsup.config.js";

// Without the sources in the map: it would hold the WebAssembly modules a second time.
export default defineConfig({
  ...shared,
  esbuildOptions(options) {
    options.sourcesContent = false;
  },
});
