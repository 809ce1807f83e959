// Checks every publishable package as its users will get it: packed, installed, imported, bundled. Run after the build.
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkPreset, checkResidue, isVersion } from "./bundled.mjs";
import { checkDeclarations, checkLoads, installTarballs } from "./installed.mjs";
import { packAll, publishablePackages } from "./packages.mjs";
import { checkManifest, checkPublint, checkTypes } from "./packed.mjs";
import { checkViteApp } from "./vite-app.mjs";

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
}

async function checkInstalled(packages, folder) {
  for (const entry of packages) await report(`${entry.name}: loads in Node`, () => checkLoads(entry, folder));
  const libraries = packages.filter(({ isApp }) => !isApp);
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

const folder = realpathSync(mkdtempSync(join(tmpdir(), "rwkv-packages-")));
try {
  await checkAll(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`package checks: ${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
