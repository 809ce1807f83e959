// The packages that examples may import, by the names under which they are published.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./pages.js";

export interface Published {
  readonly folder: string;
  readonly name: string;
  readonly exports: Readonly<Record<string, string | { readonly "@rwkv-ts/source"?: string }>>;
}

export function publishedPackages(): Published[] {
  return ["packages", "apps"]
    .flatMap((group) => readdirSync(join(root, group)).map((name) => join(root, group, name)))
    .filter((folder) => existsSync(join(folder, "package.json")))
    .flatMap((folder) => {
      const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
      return manifest.private ? [] : [{ folder, name: manifest.name, exports: manifest.exports ?? {} }];
    });
}

/** What examples import besides, where a package of ours has it for its tests. */
export const besides = [
  { name: "ai", folder: join(root, "packages", "ai-sdk", "node_modules", "ai") },
  { name: "openai", folder: join(root, "packages", "serve", "node_modules", "openai") },
];
