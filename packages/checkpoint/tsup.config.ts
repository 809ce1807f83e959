import { defineConfig } from "tsup";
import shared from "../../tooling/tsup/tsup.config.js";

// Two entries: downloading (`./pull`) is for Node, reading (`.`) for browsers too.
export default defineConfig({ ...shared, entry: { index: "src/index.ts", "pull/index": "src/pull/index.ts" } });
