// The app is built from the packages' sources. The embedded model is served, and built, as a file beside the page.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defaultClientConditions, defineConfig, type Plugin } from "vite";

const model = fileURLToPath(new URL("../cli/model/model.safetensors", import.meta.url));
const isolation = {
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Embedder-Policy": "require-corp",
};

/** `model.safetensors` beside the page: sent while developing, written into the folder of the built app. */
function embeddedModel(): Plugin {
  return {
    name: "rwkv:embedded-model",
    configureServer({ middlewares }) {
      middlewares.use("/model.safetensors", (_, response) => {
        response.setHeader("content-type", "application/octet-stream").end(readFileSync(model));
      });
    },
    generateBundle() {
      this.emitFile({ type: "asset", fileName: "model.safetensors", source: readFileSync(model) });
    },
  };
}

export default defineConfig({
  // A built app works in any folder of a server.
  base: "./",
  resolve: { conditions: ["@rwkv-ts/source", ...defaultClientConditions] },
  plugins: [embeddedModel()],
  worker: { format: "es" },
  // The worker's lazily loaded parts are small files of this repository: nothing has to be bundled ahead.
  optimizeDeps: { noDiscovery: true },
  server: { headers: isolation },
  preview: { headers: isolation },
});
