// Builds a small app on a version's `load` with Vite's default configuration, and runs it in Chromium from a static server:
// on a page that is cross-origin isolated and on one that is not.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { chromium } from "playwright";
import { build, createLogger } from "vite";
import { chromiumArguments, chromiumMissing, findChromium } from "../../scripts/chromium.mjs";

/** Official checkpoints and logits of the versions, below the golden folder. */
const goldenFolders = {
  "@rwkv-ts/rwkv4": "rwkv4",
  "@rwkv-ts/rwkv5-eagle": "rwkv5.2",
  "@rwkv-ts/rwkv6-finch": "rwkv6",
  "@rwkv-ts/rwkv7-goose": "rwkv7",
};
const tolerance = 2e-4;
const isolation = { "cross-origin-opener-policy": "same-origin", "cross-origin-embedder-policy": "require-corp" };
const types = { ".html": "text/html", ".js": "text/javascript", ".wasm": "application/wasm" };

const html = `<!doctype html><meta charset="utf-8"><title>app</title><script type="module" src="/main.js"></script>`;
const script = (name) => `import { load } from "${name}";
globalThis.logitsOf = async (source, tokens) => {
  const model = await load(new URL(source, location.href));
  const { threads } = model.model.backend.limits;
  const logits = Array.from(await model.logits(tokens));
  await model[Symbol.asyncDispose]();
  return { threads, logits };
};
`;

/** @returns {Promise<{ problems: string[], note: string }>} `golden`: the folder of the golden files, which may be absent */
export async function checkViteApp({ name }, folder, golden) {
  const app = join(folder, `vite-app-${name.split("/").at(-1)}`);
  mkdirSync(app);
  writeFileSync(join(app, "index.html"), html);
  writeFileSync(join(app, "main.js"), script(name));
  const problems = await buildApp(app);
  const reason = notRun(name, golden);
  if (problems.length > 0 || reason) return { problems, note: reason && `built, not run: ${reason}` };
  return runApp(join(app, "dist"), join(golden, goldenFolders[name]));
}

function notRun(name, golden) {
  if (!goldenFolders[name]) return "there are no official logits for it";
  if (!existsSync(join(golden, goldenFolders[name]))) return "there are no golden files beside the repository";
  return findChromium() ? undefined : chromiumMissing;
}

/** Vite's warnings are problems: a user who changes no setting would see them. */
async function buildApp(root) {
  const warnings = [];
  const warn = (text) => void warnings.push(`Vite warns: ${text}`);
  const customLogger = { ...createLogger("silent"), warn, warnOnce: warn };
  await build({ root, configFile: false, customLogger, logLevel: "warn" });
  return warnings;
}

async function runApp(dist, golden) {
  const expected = readFloats(join(golden, "expected.safetensors"), "short.logits");
  const { tokens } = JSON.parse(readFileSync(join(golden, "cases.json"), "utf8")).cases.short;
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments });
  try {
    const problems = [];
    const threads = [];
    for (const headers of [{}, isolation]) {
      const result = await visit(browser, dist, join(golden, "model.pth"), headers, tokens);
      problems.push(...result.errors);
      if (!result.answer) continue;
      threads.push(result.answer.threads);
      const off = expected.findIndex((x, i) => !(Math.abs(x - result.answer.logits[i]) <= tolerance));
      if (off >= 0) problems.push(`logit ${off} is ${result.answer.logits[off]}, expected is ${expected[off]}`);
    }
    if (threads[0] !== undefined && threads[0] !== 1) problems.push(`${threads[0]} threads without shared memory`);
    const [plain, isolated] = threads;
    return { problems, note: problems.length === 0 ? `${plain} thread, isolated page: ${isolated} threads` : "" };
  } finally {
    await browser.close();
  }
}

/** Opens the app in a page and asks it for logits. Errors of the page and its console count. */
async function visit(browser, dist, model, headers, tokens) {
  const server = await serve(dist, model, headers);
  const page = await browser.newPage();
  const errors = [];
  page.on("pageerror", ({ message }) => errors.push(`in the page: ${message}`));
  page.on("console", (message) => message.type() === "error" && errors.push(`on the console: ${message.text()}`));
  try {
    await page.goto(server.url);
    await page.waitForFunction(() => "logitsOf" in globalThis, undefined, { timeout: 20_000 });
    const answer = await page.evaluate((ids) => globalThis.logitsOf("/model.pth", ids), tokens);
    return { errors, answer };
  } catch (error) {
    return { errors: [...errors, error.message] };
  } finally {
    await page.close();
    await server.close();
  }
}

async function serve(dist, model, headers) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const file = pathname === "/model.pth" ? model : join(dist, normalize(pathname === "/" ? "index.html" : pathname));
    const isThere = file === model || (file.startsWith(dist + sep) && existsSync(file));
    const type = types[extname(file)] ?? "application/octet-stream";
    if (isThere) response.writeHead(200, { ...headers, "content-type": type }).end(readFileSync(file));
    else response.writeHead(pathname === "/favicon.ico" ? 204 : 404, headers).end();
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://127.0.0.1:${server.address().port}/`, close };
}

/** One float32 tensor of a .safetensors file. */
function readFloats(path, name) {
  const { buffer } = new Uint8Array(readFileSync(path));
  const headerBytes = Number(new DataView(buffer).getBigUint64(0, true));
  const header = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 8, headerBytes)));
  const [start, end] = header[name].data_offsets;
  return new Float32Array(buffer.slice(8 + headerBytes + start, 8 + headerBytes + end));
}
