// Checks every publishable package as its users will get it: packed, installed, imported, bundled. Run after the build.
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright";
import { chromiumArguments, findChromium } from "../../scripts/chromium.mjs";
import { checkPreset, checkResidue, isVersion } from "./bundled.mjs";
import { helloText } from "./hello.mjs";
import { checkInstallation, checkLibraryAlone } from "./installation.mjs";
import { checkDeclarations, checkLoads, installTarballs } from "./installed.mjs";
import { checkNextApp } from "./next-app.mjs";
import { checkNodeBundle, checkRuntime, nodeBundlers, runtimes, writeProgram } from "./node-apps.mjs";
import { packAll, packNative, publishablePackages } from "./packages.mjs";
import { checkManifest, checkPublint, checkTypes } from "./packed.mjs";
import { tools, toolsWithScripts } from "./tools.mjs";
import { checkViteApp } from "./vite-app.mjs";
import { checkWebApp, webApps } from "./web-apps.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
let passed = 0;
let failed = 0;

/** Runs one check and prints its line; a check returns its problems, or problems and a note. */
async function report(name, check) {
  const { problems, note } = normalise(await outcome(check));
  if (problems.length === 0) passed++;
  else failed++;
  console.log(`${problems.length === 0 ? "✓" : "✗"} ${name}${note ? ` (${note})` : ""}`);
  for (const problem of problems) console.log(`    ${problem.replaceAll("\n", "\n    ")}`);
  return problems.length === 0;
}

async function outcome(check) {
  try {
    return await check();
  } catch (error) {
    return [error.message];
  }
}

function normalise(result) {
  return Array.isArray(result) ? { problems: result, note: "" } : result;
}

async function checkAll(folder) {
  const { built, unbuilt, empty } = publishablePackages(root);
  for (const { name } of empty) console.log(`- ${name} has no sources yet`);
  for (const { name } of unbuilt) await report(`${name}: built`, () => ["there is no dist folder; run pnpm build"]);
  const packages = await packAll(root, built, folder);
  for (const entry of packages) {
    await report(`${entry.name}: manifest and files`, () => checkManifest(entry));
    await report(`${entry.name}: publint`, () => checkPublint(entry));
    await report(`${entry.name}: types`, () => checkTypes(entry));
  }
  const consumer = join(folder, "consumer");
  const installs = async () => (await installTarballs(root, packages, consumer)) ?? [];
  if (await report("all tarballs install together", installs)) await checkInstalled(packages, consumer);
  const apps = join(folder, "apps");
  const native = await packNative(root, folder);
  const options = { native, tools, scripts: toolsWithScripts };
  const installsTools = async () => (await installTarballs(root, packages, apps, options)) ?? [];
  if (await report("they install beside bundlers and runtimes", installsTools)) await checkApps(apps);
}

async function checkInstalled(packages, folder) {
  for (const entry of packages) await report(`${entry.name}: loads in Node`, () => checkLoads(entry, folder));
  await report("an installation", () => checkInstallation(folder));
  await report("rwkv: the library without the command", () => checkLibraryAlone(folder));
  const libraries = packages.filter(({ isLibrary }) => isLibrary);
  await report("declarations compile in a strict project", () => checkDeclarations(root, libraries, folder));
  for (const entry of libraries) {
    if (isVersion(entry.name.replace("@rwkv-ts/", ""))) {
      await report(`${entry.name}: browser bundle`, () => checkPreset(entry, packages, folder));
      await report(`${entry.name}: Vite app in Chromium`, () => checkViteApp(entry, folder));
    } else await report(`${entry.name}: tree-shaking`, () => checkResidue(entry, folder));
    if (entry.name === "@rwkv-ts/rwkv")
      await report(`${entry.name}: Vite app in Chromium`, () => checkViteApp(entry, folder));
  }
}

/** One program, everywhere: what the embedded model writes in plain Node. */
async function checkApps(folder) {
  writeProgram(folder);
  let expected = "";
  const inNode = async () => {
    const { problems, answer } = await helloText(folder);
    expected = answer?.text ?? "";
    return { problems, note: answer?.reason };
  };
  if (!(await report("Node: the model writes", inNode))) return;
  for (const name of Object.keys(nodeBundlers))
    await report(`${name}: builds and writes in Node`, () => checkNodeBundle(name, folder, expected));
  for (const name of Object.keys(runtimes)) await report(`${name}: writes`, () => checkRuntime(name, folder, expected));
  const program = findChromium();
  const browser = program && (await chromium.launch({ executablePath: program, args: chromiumArguments }));
  try {
    for (const name of Object.keys(webApps))
      await report(`${name}: builds and writes in Chromium`, () => checkWebApp(name, folder, browser, expected));
    await report("Next.js: builds and writes, server and client", () => checkNextApp(folder, browser, expected));
  } finally {
    await browser?.close();
  }
}

const folder = realpathSync(mkdtempSync(join(tmpdir(), "rwkv-packages-")));
try {
  await checkAll(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`package checks: ${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
