// Links of a page to files of the repository that are no pages lead to where the repository is published. One to nothing is an error,
// as dead links between pages are.
import { existsSync } from "node:fs";
import { dirname, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { MarkdownRenderer } from "vitepress";

export const repositoryUrl = "https://github.com/rwkv-ts/rwkv-ts";
const site = fileURLToPath(new URL("..", import.meta.url));
const repository = resolve(site, "../..");

export function repositoryLinks(md: MarkdownRenderer): void {
  md.core.ruler.push("repository-links", ({ tokens, env }) => {
    for (const token of tokens)
      for (const inline of token.children ?? []) {
        const href = inline.type === "link_open" ? inline.attrGet("href") : null;
        if (href?.startsWith(".")) inline.attrSet("href", published(href, env.realPath ?? env.path));
      }
  });
}

function published(href: string, page: string): string {
  const [path = "", fragment] = href.split("#");
  const target = resolve(dirname(page), path);
  if (target.startsWith(resolve(site) + sep)) return href;
  if (!existsSync(target)) throw new Error(`${relative(repository, page)}: links to ${href}, which does not exist`);
  const below = relative(repository, target).split(sep).join("/");
  return `${repositoryUrl}/blob/main/${below}${fragment ? `#${fragment}` : ""}`;
}
