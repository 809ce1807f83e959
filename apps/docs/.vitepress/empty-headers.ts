// Tables of Markdown have a row of headers, also where a column needs none: an empty header is an ordinary cell, which says nothing when read aloud.
import type { MarkdownRenderer } from "vitepress";

export function emptyHeaders(md: MarkdownRenderer): void {
  md.core.ruler.push("empty-headers", ({ tokens }) => {
    for (const [i, token] of tokens.entries()) {
      const [content, end] = [tokens[i + 1], tokens[i + 2]];
      if (token.type !== "th_open" || content?.content !== "" || end?.type !== "th_close") continue;
      token.tag = end.tag = "td";
    }
  });
}
