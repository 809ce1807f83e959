// Files that people take for checkpoints, by how they begin.

const page = "is a web page; the link must lead to the file itself";
const lookAlikes: readonly (readonly [RegExp, string])[] = [
  [/^version https:\/\/git-lfs/, "is a Git LFS pointer, not the file itself; run `git lfs pull` or download the file"],
  [/^\s*(?:<!doctype\s+html|<html)/i, page],
  [/^\s*<\?xml[^>]*>\s*<(?:!doctype\s+)?(?:html|error)/i, page],
];

/** What a file is that begins like this, where it is none that can be used. */
export function lookAlike(head: Uint8Array): string | undefined {
  const text = String.fromCharCode(...head.subarray(0, 256)).replace(/^\xef\xbb\xbf/, "");
  return lookAlikes.find(([start]) => start.test(text))?.[1];
}

/** Where the file itself may be, for the address of a page about it; empty where nothing is known. */
export function pageHint(url: URL): string {
  if (!url.pathname.includes("/blob/")) return "";
  return ` (in place of /blob/, links to files have /resolve/ on Hugging Face and /raw/ on GitHub and GitLab)`;
}
