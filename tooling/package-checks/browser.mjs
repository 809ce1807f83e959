// A built app: what Vite warns of while it builds, and how it runs in Chromium, from a static server.
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, sep } from "node:path";

const types = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".wasm": "application/wasm",
};

const secondsToAnswer = 120;

/** Vite's warnings, but for that of a slow machine: it tells how long plugins took. */
export function viteWarnings(createLogger) {
  const warnings = [];
  const warn = (text) => {
    if (!text.includes("PLUGIN_TIMINGS")) warnings.push(text);
  };
  return { warnings, customLogger: { ...createLogger("silent"), warn, warnOnce: warn } };
}

/** Headers that let a page share memory with threads. */
export const isolation = {
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
};

/**
 * Opens the app in a page and calls the function `ask` that it leaves in the global scope. Errors of the page and its console count.
 * @param {Map<string, string>} files by path, beside those of the app
 */
export async function visit(browser, dist, files, { headers = {}, host = "127.0.0.1" }, question) {
  const server = await serve(dist, files, headers);
  try {
    return await inPage(browser, server.url.replace("127.0.0.1", host), async (page) => {
      await page.waitForFunction(() => "ask" in globalThis, undefined, { timeout: 20_000 });
      return page.evaluate((asked) => globalThis.ask(asked), question);
    });
  } finally {
    await server.close();
  }
}

/** @returns {Promise<{ errors: string[], answer?: any }>} what `action` finds out in a page, and what the page complained of */
export async function inPage(browser, url, action) {
  const page = await browser.newPage();
  const errors = [];
  page.on("pageerror", ({ message }) => errors.push(`in the page: ${message}`));
  page.on("console", (message) => message.type() === "error" && errors.push(`on the console: ${message.text()}`));
  try {
    await page.goto(url);
    return { errors, answer: await inTime(action(page)) };
  } catch (error) {
    return { errors: [...errors, error.message] };
  } finally {
    await page.close();
  }
}

/** A page that never answers is a failure, not a check without end. */
async function inTime(answer) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`it gives no answer for ${secondsToAnswer} s`)), 1000 * secondsToAnswer);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function serve(dist, files, headers) {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const file = files.get(pathname) ?? join(dist, normalize(pathname === "/" ? "index.html" : pathname));
    const isThere = files.has(pathname) || (file.startsWith(dist + sep) && existsSync(file));
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
