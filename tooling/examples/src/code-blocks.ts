// Code blocks of a Markdown page that claim to run: ts, js and sh. One that cannot run in a test says why in a comment before it:
// <!-- not run: it trains for hours -->
export type Language = "ts" | "js" | "sh";

export interface CodeBlock {
  readonly language: Language;
  /** Of its first line of code, from 1 on. */
  readonly line: number;
  readonly code: string;
  /** Why it is not run. */
  readonly notRun?: string;
}

const languages: Readonly<Record<string, Language>> = {
  ts: "ts",
  typescript: "ts",
  js: "js",
  mjs: "js",
  javascript: "js",
  sh: "sh",
  bash: "sh",
  shell: "sh",
};
const fence = /^([ \t]*)```(\S*)[^\n]*\n([\s\S]*?)^\1```[ \t]*$/gm;
const reason = /<!--\s*not run:\s*(\S[^\n]*?)\s*-->\s*$/;

export function codeBlocks(page: string): CodeBlock[] {
  const blocks: CodeBlock[] = [];
  for (const { 2: name, 3: code, index } of page.matchAll(fence)) {
    const language = languages[name!.toLowerCase()];
    if (language === undefined) continue;
    const before = page.slice(0, index);
    const notRun = reason.exec(before)?.[1];
    const line = before.split("\n").length + 1;
    blocks.push({ language, line, code: code!, ...(notRun !== undefined && { notRun }) });
  }
  return blocks;
}
