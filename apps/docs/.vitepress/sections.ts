// What is in the bars at the side: sections of pages in the order in which they are read. Pages that do not exist are not listed.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { DefaultTheme } from "vitepress";

const site = fileURLToPath(new URL("..", import.meta.url));

/** The pages that scripts/reference.mjs writes. They take long to build; tests of other pages go without. */
export const hasReference = existsSync(`${site}generated`) && process.env.DOCS_WITHOUT_REFERENCE === undefined;

/** `/guide/` is guide/index.md, `/guide/chat` is guide/chat.md; pages of the reference are generated. */
function isPage(link: string): boolean {
  if (link.startsWith("/reference/") && !hasReference) return false;
  const path = link.replace(/^\/reference\//, "/generated/");
  return [`${path}.md`, `${path}index.md`].some((file) => existsSync(`${site}${file}`));
}

export const existing = <Item extends { readonly link: string }>(items: readonly Item[]): Item[] =>
  items.filter(({ link }) => isPage(link));

const section = (text: string, base: string, pages: Readonly<Record<string, string>>, collapsed?: boolean) => {
  const items = Object.entries(pages).map(([page, title]) => ({ text: title, link: `${base}${page}` }));
  return { text, items: existing(items), ...(collapsed !== undefined && { collapsed }) };
};

const guide = [
  section("Begin", "/guide/", {
    "": "What this is",
    start: "Install, first text",
    models: "Which model, which file",
    bundlers: "Bundlers and runtimes",
  }),
  section("Write", "/guide/", {
    sessions: "Sessions and states",
    chat: "Chat",
    sampling: "Sampling",
    serving: "Serving",
    clients: "Clients",
  }),
  section("Run", "/guide/", {
    quantisation: "Quantisation",
    backends: "Backends and speed",
    devices: "Several devices",
  }),
  section("Train", "/guide/", {
    training: "Training, LoRA, states",
    layers: "A layer of your own",
    architecture: "An architecture of your own",
    "adding-a-version": "Adding a version",
  }),
  section("Understand", "/guide/", {
    "how-it-works": "How it works",
    comparison: "Beside others",
    errors: "Errors",
    faq: "Questions",
  }),
  section("Measured", "/benchmarks/", {
    "node-llama-cpp": "node-llama-cpp",
    "node-llama-cpp-avx2": "node-llama-cpp, AVX2",
    quantisation: "What quantisation costs",
    claims: "Claims of the family",
  }),
];

const generations = [
  section("Generations", "/generations/", {
    "": "All of them, side by side",
    rwkv4: "RWKV-4",
    rwkv5: "RWKV-5 Eagle",
    rwkv6: "RWKV-6 Finch",
    rwkv7: "RWKV-7 Goose",
    rwkv7a: "RWKV-7a, 7b DeepEmbed",
    rwkv8: "RWKV-8 Heron",
    "rwkv-x": "RWKV-X",
    transformer: "Transformer",
  }),
];

const live = [
  section("Live", "/", { "playground/": "Playground", "explorer/": "Explorer", "train/": "Train here" }),
  section("Labs", "/labs/", {
    "": "All labs",
    "state-tracking": "State tracking",
    recall: "Associative recall",
    needle: "Needle in a haystack",
    "time-series": "Time series",
    scaling: "O(N) against O(N²)",
  }),
];

const reference = [
  section("Reference", "/reference/", { "": "All packages", command: "The command" }),
  section("Exports", "/reference/api/", { "": "By package" }),
];

export const sidebar: DefaultTheme.Sidebar = {
  "/guide/": guide,
  "/benchmarks/": guide,
  "/generations/": generations,
  "/labs/": live,
  "/reference/": reference,
};
