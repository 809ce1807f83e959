// `model.safetensors` below the site's base: served while pages are written, put into the built folder.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vitepress";

const model = fileURLToPath(new URL("../../cli/model/model.safetensors", import.meta.url));

export function embeddedModel(base: string): Plugin {
  let isServerBuild = false;
  return {
    name: "rwkv:embedded-model",
    configResolved({ build }) {
      isServerBuild = Boolean(build.ssr);
    },
    configureServer({ middlewares }) {
      middlewares.use(`${base}model.safetensors`, (_, response) => {
        response.setHeader("content-type", "application/octet-stream").end(readFileSync(model));
      });
    },
    generateBundle() {
      if (!isServerBuild) this.emitFile({ type: "asset", fileName: "model.safetensors", source: readFileSync(model) });
    },
  };
}
