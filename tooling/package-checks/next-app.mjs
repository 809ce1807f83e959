// An app of Next.js with its defaults: the embedded model writes in a server component and in a client component.
import { spawn } from "node:child_process";
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { run } from "../../scripts/run.mjs";
import { inPage } from "./browser.mjs";
import { embeddedModel, helloModule } from "./hello.mjs";
import { commandOf, missingTools } from "./tools.mjs";

const files = {
  "package.json": JSON.stringify({ name: "next-app", private: true }),
  "app/hello.js": helloModule,
  "app/layout.js": `export default function Layout({ children }) {
  return <html lang="en"><body>{children}</body></html>;
}
`,
  "app/page.js": `import Client from "./client";
import { hello } from "./hello";
export const dynamic = "force-dynamic";
export default async function Page() {
  const { text, reason } = await hello(process.env.MODEL);
  return <main><p id="server">{text}</p><p id="reason">{reason}</p><Client /></main>;
}
`,
  "app/client.js": `"use client";
import { useEffect, useState } from "react";
import { hello } from "./hello";
export default function Client() {
  const [text, setText] = useState("");
  useEffect(() => {
    hello(new URL("/model.safetensors", location.href)).then(
      ({ text }) => setText(text),
      (error) => setText(String(error)),
    );
  }, []);
  return <p id="client">{text}</p>;
}
`,
};
const environment = { NEXT_TELEMETRY_DISABLED: "1", MODEL: embeddedModel, FORCE_COLOR: "0" };
const secondsToStart = 60;

/** @param browser undefined where there is none: then the server's text alone is looked at */
export async function checkNextApp(folder, browser, expected) {
  const missing = missingTools(folder, ["next", "react", "react-dom"]);
  if (missing) return { problems: [], note: missing };
  const app = join(folder, "next-app");
  for (const part of ["app", "public"]) mkdirSync(join(app, part), { recursive: true });
  for (const [file, text] of Object.entries(files)) writeFileSync(join(app, file), text);
  copyFileSync(embeddedModel, join(app, "public", "model.safetensors"));
  // an image says more than a missing one
  writeFileSync(join(app, "app", "icon.svg"), `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>`);
  const command = commandOf(folder, "next");
  const built = await run(process.execPath, [command, "build"], { cwd: app, env: environment, mode: "capture" });
  if (built.code !== 0)
    return { problems: [`next build (exit code ${built.code}):\n${built.output.trim()}`], note: "" };
  // where CI is set, Next.js asks for its cache to be kept from build to build
  const isOfCache = (line) => line.includes("No build cache found");
  const warnings = built.output.split("\n").filter((line) => /⚠|\bwarn/i.test(line) && !isOfCache(line));
  const { problems, note } = await serving(app, command, (url) => ask(url, browser, expected));
  return { problems: [...warnings.map((line) => `next build warns: ${line}`), ...problems], note };
}

async function ask(url, browser, expected) {
  const html = await (await fetch(url)).text();
  const part = (id) => new RegExp(`<p id="${id}">([^<]*)</p>`).exec(html)?.[1];
  const problems = part("server") === expected ? [] : [`the server writes ${JSON.stringify(part("server") ?? html)}`];
  const note = `server: ${part("reason")}`;
  if (!browser) return { problems, note: `${note}; client not run, there is no Chromium` };
  const { errors, answer } = await inPage(browser, url, async (page) => {
    const isFilled = () => (document.querySelector("#client")?.textContent ?? "") !== "";
    await page.waitForFunction(isFilled, undefined, { timeout: 60_000 });
    return page.textContent("#client");
  });
  problems.push(...errors);
  if (answer !== undefined && answer !== expected) problems.push(`the client writes ${JSON.stringify(answer)}`);
  return { problems, note };
}

/** Calls `action` with the address of the built app while it is served. */
async function serving(app, command, action) {
  const port = await freePort();
  const args = [command, "start", "--hostname", "127.0.0.1", "--port", String(port)];
  const server = spawn(process.execPath, args, {
    cwd: app,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [server.stdout, server.stderr]) stream.on("data", (bytes) => (output += bytes));
  const ended = new Promise((resolve) => server.once("close", resolve));
  try {
    const url = `http://127.0.0.1:${port}/`;
    for (const start = Date.now(); !/Ready in/.test(output); await new Promise((resolve) => setTimeout(resolve, 100)))
      if (server.exitCode !== null || Date.now() - start > 1000 * secondsToStart)
        return { problems: [`next start does not get ready:\n${output.trim()}`], note: "" };
    return await action(url);
  } catch (error) {
    return { problems: [`${error.message}; the server says:\n${output.trim()}`], note: "" };
  } finally {
    server.kill();
    await ended;
  }
}

async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}
