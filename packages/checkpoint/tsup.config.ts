import { defineConfig } from "tsup";
import shared from "../../tooling/tsup/tsup.config.js";

// Two entries: downloading (`./pull`) brings the hub's client with it, reading (`.`) does not.
export default defineConfig({ ...shared, entry: { index: "src/index.ts", "pull/index": "src/pull/index.ts" } });
