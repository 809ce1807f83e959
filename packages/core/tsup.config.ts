import { defineConfig } from "tsup";
import base from "../../tooling/tsup/tsup.config.js";

export default defineConfig({ ...base, entry: { index: "src/index.ts", testing: "src/testing/index.ts" } });
