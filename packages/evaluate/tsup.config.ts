import { defineConfig } from "tsup";
import shared from "../../tooling/tsup/tsup.config.js";

// Two entries: what needs files (`./node`) and the rest (`.`), which also runs in browsers.
export default defineConfig({ ...shared, entry: { index: "src/index.ts", "node/index": "src/node/index.ts" } });
