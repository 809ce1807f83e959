// JSON.parse keeps the last of several equal keys without a word. In a header that would hide a tensor, so the text is
// walked once more: the first key that occurs twice in one object is returned. The text must be valid JSON.

/** The end (exclusive) of the string literal that starts at `start`. */
function stringEnd(json: string, start: number): number {
  let quote = json.indexOf('"', start + 1);
  for (; quote >= 0; quote = json.indexOf('"', quote + 1)) {
    let backslashes = 0;
    while (json[quote - 1 - backslashes] === "\\") backslashes++;
    if (backslashes % 2 === 0) return quote + 1;
  }
  return json.length;
}

const structure = /["{}[\]]/g;
const colon = /\s*:/y;

export function duplicateKey(json: string): string | undefined {
  const open: (Set<string> | null)[] = [];
  structure.lastIndex = 0;
  for (let match = structure.exec(json); match; match = structure.exec(json)) {
    const symbol = match[0];
    if (symbol === "{") open.push(new Set());
    else if (symbol === "[") open.push(null);
    else if (symbol !== '"') open.pop();
    else {
      const end = stringEnd(json, match.index);
      structure.lastIndex = end;
      colon.lastIndex = end;
      const keys = open.at(-1);
      if (!keys || !colon.test(json)) continue;
      const key: string = JSON.parse(json.slice(match.index, end));
      if (keys.has(key)) return key;
      keys.add(key);
    }
  }
  return undefined;
}
