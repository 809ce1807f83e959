// What is written beside the built pages: the service worker with the list of files that it keeps, and llms.txt.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import type { SiteConfig } from "vitepress";

export function afterBuild({ outDir, srcDir, pages, rewrites, site }: SiteConfig): void {
  writeServiceWorker(outDir);
  const written = pages.map((page) => ({ source: join(srcDir, page), path: rewrites.map[page] ?? page }));
  writeLlmsTxt(outDir, site, written);
}

/** Pages of the reference are many, and so are the small models of the generations: they are kept when they are asked for. */
const isKeptAhead = (file: string): boolean =>
  !/^(reference\/api|assets\/reference_api|assets\/.*\.safetensors$|llms-full)|\.(md|woff|ttf)$/.test(file);

function writeServiceWorker(outDir: string): void {
  const all = filesBelow(outDir).filter((file) => file !== "service-worker.js");
  const hash = createHash("sha256");
  for (const file of all) hash.update(`${file}\0`).update(readFileSync(join(outDir, file)));
  const built = { version: hash.digest("hex").slice(0, 12), files: all.filter(isKeptAhead) };
  const code = readFileSync(join(import.meta.dirname, "service-worker.js"), "utf8");
  writeFileSync(join(outDir, "service-worker.js"), code.replace('"BUILT"', JSON.stringify(built)));
}

/** https://llmstxt.org: a list of the pages as Markdown, each beside its HTML. */
function writeLlmsTxt(
  outDir: string,
  { title, description, base }: SiteConfig["site"],
  pages: readonly { readonly source: string; readonly path: string }[],
): void {
  const lines: string[] = [];
  for (const { source, path } of pages) {
    const text = readFileSync(source, "utf8");
    mkdirSync(dirname(join(outDir, path)), { recursive: true });
    writeFileSync(join(outDir, path), text);
    const heading = /^# (.+)$/m.exec(text)?.[1] ?? /^title: (.+)$/m.exec(text)?.[1];
    if (heading && !path.startsWith("reference/api/")) lines.push(`- [${heading}](${base}${path})`);
  }
  const api = `The reference of every package is below ${base}reference/api/, a page an export.`;
  writeFileSync(
    join(outDir, "llms.txt"),
    `# ${title}\n\n> ${description}\n\n${api}\n\n## Pages\n\n${lines.join("\n")}\n`,
  );
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
