// Apps for browsers: built with each bundler's defaults, or with the setting that apps/docs/guide/bundlers.md names where the defaults cannot, and
// run in Chromium, in the page and in a Worker. The embedded model writes there what it writes in Node.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build as esbuild } from "esbuild";
import * as vite8 from "vite";
import { chromiumMissing, findChromium } from "../../scripts/chromium.mjs";
import { visit, viteWarnings } from "./browser.mjs";
import { embeddedModel, helloModule } from "./hello.mjs";
import { rolled, webpacked } from "./node-apps.mjs";
import { loadTool, missingTools } from "./tools.mjs";

const page = (script) => `import { hello } from "./hello.js";
const ask = (worker, source) => new Promise((resolve, reject) => {
  worker.onmessage = ({ data }) => (data.failure ? reject(new Error(data.failure)) : resolve(data));
  worker.onerror = ({ message }) => reject(new Error(message || "the worker could not be loaded"));
  worker.postMessage(source);
});
const source = new URL("/model.safetensors", location.href).href;
globalThis.ask = (place) => ${script};
`;
const inWorker = (file) => `ask(new Worker(new URL("./${file}", import.meta.url), { type: "module" }), source)`;

const files = {
  "hello.js": helloModule,
  "page.js": page("hello(source)"),
  "worker-page.js": page(`place === "page" ? hello(source) : ${inWorker("worker.js")}`),
  "await-page.js": page(`place === "page" ? hello(source) : ${inWorker("await-worker.js")}`),
  "worker.js": `import { hello } from "./hello.js";
onmessage = ({ data }) => hello(data).then(postMessage, (error) => postMessage({ failure: String(error) }));
`,
  // the message of the page comes meanwhile; what it asks for is known
  "await-worker.js": `import { hello } from "./hello.js";
const answer = await hello(new URL("/model.safetensors", location.href).href);
postMessage(answer);
`,
};
const html = (script) =>
  `<!doctype html><meta charset="utf-8"><title>app</title><script type="module" src="${script}"></script>`;

/**
 * `entry`: the page's script; the Worker's is what it names. `build` writes an app with an index.html to `out` and returns warnings.
 * @type {Record<string, { needs: string[], entry: string, build: (app: string, out: string, entry: string, folder: string) => Promise<string[]> }>}
 */
export const webApps = {
  "esbuild: page and Worker": { needs: [], entry: "worker-page.js", build: withEsbuild },
  "Rollup: page and Worker": {
    needs: ["rollup", "@rollup/plugin-node-resolve"],
    entry: "worker-page.js",
    build: withRollup,
  },
  "webpack: page and Worker": { needs: ["webpack"], entry: "worker-page.js", build: withWebpack },
  "webpack: Worker with top-level await": { needs: ["webpack"], entry: "await-page.js", build: withWebpack },
  "Vite 7: page": { needs: ["vite-7"], entry: "page.js", build: withVite("vite-7", {}) },
  'Vite 7, worker.format "es": Worker': {
    needs: ["vite-7"],
    entry: "worker-page.js",
    build: withVite("vite-7", { worker: { format: "es" } }),
  },
  'Vite 7, worker.format "es": Worker with top-level await': {
    needs: ["vite-7"],
    entry: "await-page.js",
    build: withVite("vite-7", { worker: { format: "es" } }),
  },
  "Vite 8: page and Worker": { needs: [], entry: "worker-page.js", build: withVite(undefined, {}) },
  'Vite 8, worker.format "es": Worker with top-level await': {
    needs: [],
    entry: "await-page.js",
    build: withVite(undefined, { worker: { format: "es" } }),
  },
};

/** The Worker is an entry of its own beside the page's. */
async function withEsbuild(app, out, entry) {
  const { warnings } = await esbuild({
    entryPoints: [join(app, entry), join(app, "worker.js")],
    outdir: out,
    bundle: true,
    format: "esm",
    logLevel: "silent",
  });
  writeFileSync(join(out, "index.html"), html(`/${entry}`));
  return warnings.map(({ text }) => text);
}

async function withRollup(app, out, entry, folder) {
  const warnings = [];
  const input = [join(app, entry), join(app, "worker.js")];
  const bundle = await rolled(folder, { input }, { browser: true }, warnings);
  await bundle.write({ dir: out });
  writeFileSync(join(out, "index.html"), html(`/${entry}`));
  return warnings;
}

/** Hints at sizes are not counted: the kernels alone are larger than webpack would like any file to be. */
const isSizeHint = (warning) =>
  /^(asset|entrypoint) size limit|^webpack performance recommendations/.test(warning.trim());

async function withWebpack(app, out, entry, folder) {
  const warnings = await webpacked(folder, { context: app, entry: `./${entry}`, output: { path: out } });
  writeFileSync(join(out, "index.html"), html("/main.js"));
  return warnings.filter((warning) => !isSizeHint(warning));
}

function withVite(tool, settings) {
  return async (app, out, entry, folder) => {
    const { build, createLogger } = tool === undefined ? vite8 : await loadTool(folder, tool);
    const { warnings, customLogger } = viteWarnings(createLogger);
    writeFileSync(join(app, "index.html"), html(`/${entry}`));
    await build({ root: app, configFile: false, customLogger, logLevel: "warn", build: { outDir: out }, ...settings });
    return warnings;
  };
}

/** @param browser undefined where there is none: the app is built, not run. @param expected the text that plain Node writes */
export async function checkWebApp(name, folder, browser, expected) {
  const { needs, entry, build } = webApps[name];
  const missing = missingTools(folder, needs);
  if (missing) return { problems: [], note: missing };
  const app = join(folder, `web-${name.replaceAll(/\W+/g, "-")}`);
  mkdirSync(app);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(app, file), text);
  const out = join(app, "dist");
  mkdirSync(out);
  const warnings = (await build(app, out, entry, folder)).map((text) => `it warns: ${text}`);
  if (!browser) return { problems: warnings, note: `built, not run: ${findChromium() ? "" : chromiumMissing}` };
  const problems = [];
  for (const place of entry === "page.js" ? ["page"] : ["page", "worker"]) {
    const { errors, answer } = await visit(browser, out, new Map([["/model.safetensors", embeddedModel]]), {}, place);
    problems.push(...errors.map((text) => `${place}: ${text}`));
    if (answer && answer.text !== expected)
      problems.push(`${place}: it writes ${JSON.stringify(answer.text)}, Node ${JSON.stringify(expected)}`);
  }
  return { problems: [...warnings, ...problems], note: "" };
}
