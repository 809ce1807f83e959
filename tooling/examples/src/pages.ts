// The pages whose examples run: every README and everything in docs that git knows or would take in.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type CodeBlock, codeBlocks } from "./code-blocks.js";

export const root = join(import.meta.dirname, "..", "..", "..");

export interface Page {
  /** Below the repository's root. */
  readonly path: string;
  readonly blocks: readonly CodeBlock[];
}

const isPage = (path: string): boolean => /(^|\/)README\.md$/.test(path) || /^(docs|apps\/docs)\/.*\.md$/.test(path);

export function pages(): Page[] {
  const listing = ["ls-files", "--cached", "--others", "--exclude-standard", "-z"];
  const files = execFileSync("git", listing, { cwd: root, encoding: "utf8", maxBuffer: 1 << 28 }).split("\0");
  return files
    .filter((path) => isPage(path) && existsSync(join(root, path)))
    .sort()
    .map((path) => ({ path, blocks: codeBlocks(readFileSync(join(root, path), "utf8")) }));
}
