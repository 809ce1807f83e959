// Links of a page to files of the repository that are no pages lead to where the repository is published. One to nothing is an error,
// as dead links between pages are.
import { existsSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { MarkdownRenderer } from "vitepress";

export const repositoryUrl = "https://github.com/rwkv-ts/rwkv-ts";
const site = fileURLToPath(new URL("..", import.meta.url));
const repository = resolve(site, "../..");

/** A page that includes a file of the repository (`from` in its frontmatter) has the links and pictures of that file: they begin there. */
export function repositoryLinks(md: MarkdownRenderer): void {
  md.core.ruler.push("repository-links", ({ tokens, env }) => {
    const page: string = env.realPath ?? env.path;
    const from = env.frontmatter?.from ? join(repository, env.frontmatter.from) : page;
    for (const token of tokens)
      for (const inline of token.children ?? []) {
        const href = inline.type === "link_open" ? inline.attrGet("href") : null;
        if (href && isRelative(href)) inline.attrSet("href", published(href, from, page));
        const source = inline.type === "image" ? inline.attrGet("src") : null;
        if (source && isRelative(source)) inline.attrSet("src", moved(resolve(dirname(from), source), page));
      }
  });
}

const isRelative = (address: string): boolean => !/^(#|\/|[a-z]+:)/i.test(address);

/** A file's address as seen from a page. */
const moved = (target: string, page: string): string => {
  const path = relative(dirname(page), target).split(sep).join("/");
  return path.startsWith(".") ? path : `./${path}`;
};

function published(href: string, from: string, page: string): string {
  const [path = "", fragment] = href.split("#");
  const target = resolve(dirname(from), path);
  const anchor = fragment ? `#${fragment}` : "";
  if (target.startsWith(resolve(site) + sep)) return from === page ? href : `${moved(target, page)}${anchor}`;
  if (!existsSync(target)) throw new Error(`${relative(repository, from)}: links to ${href}, which does not exist`);
  const below = relative(repository, target).split(sep).join("/");
  return `${repositoryUrl}/blob/main/${below}${anchor}`;
}
