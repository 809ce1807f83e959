import { defineConfig } from "tsup";
import base from "../../tooling/tsup/tsup.config.js";

export default defineConfig({
  ...base,
  entry: {
    index: "src/index.ts",
    model: "src/model.ts",
    backend: "src/backend.ts",
    tools: "src/tools.ts",
    testing: "src/testing/index.ts",
  },
});
