// The site: what is in its bars, how its Markdown is read (formulas, links to the repository), and how its pages are built.
// DOCS_BASE is the folder of the server below which the site lies ("/" by default, "/rwkv-ts/" on GitHub Pages, "/a/b/" below two folders).
import { katex } from "@mdit/plugin-katex";
import { defineConfig, type MarkdownEnv, type MarkdownRenderer } from "vitepress";
import { afterBuild } from "./after-build.js";
import { embeddedModel } from "./embedded-model.js";
import { emptyHeaders } from "./empty-headers.js";
import { isolation } from "./isolation.js";
import { repositoryLinks, repositoryUrl } from "./repository-links.js";
import { existing, hasReference, sidebar } from "./sections.js";

const base = `/${process.env.DOCS_BASE ?? ""}/`.replace(/\/+/g, "/");
if (!URL.canParse(base, "http://host") || new URL(base, "http://host").pathname !== base)
  throw new Error(
    `DOCS_BASE must be the path of a folder, such as /a/b/, got ${JSON.stringify(process.env.DOCS_BASE)}`,
  );

/** Of the reference, which is long, names and nothing else can be searched. */
const searchable = (text: string, env: MarkdownEnv, md: MarkdownRenderer): string => {
  const html = md.render(text, env);
  return env.relativePath.startsWith("reference/api/") ? (/<h1[\s\S]*?<\/h1>/.exec(html)?.[0] ?? "") : html;
};

/** The plugin shows formulas that are wrong; here they end the build. Wide ones are scrolled, also by keys. */
function formula(html: string): string {
  if (html.includes("katex-error")) throw new Error(`a formula cannot be read: ${html}`);
  return html.replace("<p class='katex-block'>", '<p class="katex-block" tabindex="0">');
}

export default defineConfig({
  base,
  lang: "en",
  title: "rwkv-ts",
  description:
    "RWKV language models in TypeScript: inference and training of every generation, in Node and in the browser.",
  srcExclude: ["README.md", ...(hasReference ? [] : ["generated/**"])],
  // Generated pages lie apart from written ones.
  rewrites: { "generated/:path*": "reference/:path*" },
  cleanUrls: true,
  lastUpdated: false,
  ignoreDeadLinks: false,
  head: [
    ["link", { rel: "icon", type: "image/svg+xml", href: `${base}logo.svg` }],
    ["meta", { name: "theme-color", content: "#1f6f5c" }],
  ],
  themeConfig: {
    logo: "/logo.svg",
    search: {
      provider: "local",
      options: {
        _render: searchable,
      },
    },
    outline: [2, 3],
    socialLinks: [{ icon: "github", link: repositoryUrl }],
    nav: existing([
      { text: "Guide", link: "/guide/", activeMatch: "^/guide/" },
      { text: "Generations", link: "/generations/", activeMatch: "^/generations/" },
      { text: "Playground", link: "/playground/" },
      { text: "Explorer", link: "/explorer/" },
      { text: "Train here", link: "/train/" },
      { text: "Labs", link: "/labs/", activeMatch: "^/labs/" },
      { text: "Reference", link: "/reference/", activeMatch: "^/reference/" },
    ]),
    sidebar,
    footer: { message: "Apache-2.0" },
  },
  markdown: {
    theme: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" },
    config: (md) => {
      // \htmlData marks a symbol, so that a page can tell which line of the code it is.
      md.use(katex, {
        throwOnError: true,
        logger: () => "ignore",
        trust: true,
        transformer: formula,
        macros: { "\\sym": "\\htmlData{symbol=#1}{#2}" },
      });
      md.use(repositoryLinks);
      md.use(emptyHeaders);
    },
  },
  buildEnd: afterBuild,
  vite: {
    plugins: [embeddedModel(base)],
    resolve: { conditions: ["@rwkv-ts/source"] },
    build: { target: "es2022" },
    worker: { format: "es" },
    server: { headers: isolation },
  },
});
