// Regular expressions of a tokenizer.json run in JavaScript's engine, which tries every way to match: (a+)+$ over thirty letters
// takes minutes, and nothing can interrupt it. Only patterns that are known to take time in proportion to the text are run: those
// of published tokenizers, and plain ones, where only the last item of an alternative may repeat without bound. What has
// matched before it is bounded, and that item takes all it can get, so it never has to try again.

/** GPT-2 (openai/gpt-2, src/encoder.py), cl100k and o200k (openai/tiktoken, tiktoken_ext), and how others write them. */
const contractions = "(?i:'s|'t|'re|'ve|'m|'ll|'d)";
const spaces = String.raw`\s*[\r\n]+|\s+(?!\S)|\s+`;
const published: ReadonlySet<string> = new Set([
  String.raw`'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+`,
  String.raw`'(?:[sdmt]|ll|ve|re)| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+`,
  ...[String.raw`\p{N}{1,3}`, String.raw`\p{N}`].map(
    (digits) => String.raw`${contractions}|[^\r\n\p{L}\p{N}]?\p{L}+|${digits}| ?[^\s\p{L}\p{N}]+[\r\n]*|${spaces}`,
  ),
  ...[`${contractions}?`, ""].flatMap((ending) =>
    [String.raw`\p{N}{1,3}`, String.raw`\p{N}`].map(
      (digits) =>
        String.raw`[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]*[\p{Ll}\p{Lm}\p{Lo}\p{M}]+${ending}|` +
        String.raw`[^\r\n\p{L}\p{N}]?[\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]+[\p{Ll}\p{Lm}\p{Lo}\p{M}]*${ending}|` +
        String.raw`${digits}| ?[^\s\p{L}\p{N}]+[\r\n/]*|${spaces}`,
    ),
  ),
  String.raw` ?[^(\s|[.,!?…。，、।۔،])]+`, // BLOOM
]);

const longestPattern = 1024;
/** Of one item; and how many items of an alternative may match in more than one length. */
const mostRepetitions = 64;
const mostVariable = 3;
const longestVariable = 8;

/** An item and how often: a class, an escape or a character, then ?, *, +, {m}, {m,} or {m,n}, none of them lazy. */
const item =
  /(?:\[\^?(?:\\[pP]\{[^{}]*\}|\\[^pPux&]|[^[\]\\])+\]|\\[pP]\{\w+\}|\\[sSdDwWrntfv]|\\[^\p{L}\p{N}]|[^\\^$|?*+()[\]{}])(?:([?*+])|\{(\d{1,4})(,?)(\d{0,4})\})?(?![?*+{])/uy;

/** Whether a pattern is known to run in time proportional to the text (times the pattern's length). */
export const runsInLinearTime = (pattern: string): boolean => published.has(pattern) || isPlain(pattern);

function isPlain(pattern: string): boolean {
  if (pattern === "" || pattern.length > longestPattern) return false;
  let variable = 0;
  let isLast = false; // an item that repeats without bound ends its alternative
  for (let at = 0; at < pattern.length; ) {
    if (pattern[at] === "|") {
      [variable, isLast] = [0, false];
      at++;
      continue;
    }
    item.lastIndex = at;
    const found = isLast ? null : item.exec(pattern);
    if (!found) return false;
    at = item.lastIndex;
    const { least, most } = repetitionsOf(found);
    if (least > mostRepetitions) return false;
    isLast = most === Number.POSITIVE_INFINITY;
    if (isLast || most === least) continue;
    if (most - least > longestVariable || most > mostRepetitions || ++variable > mostVariable) return false;
  }
  return true;
}

function repetitionsOf([, sign, from, comma, to]: RegExpExecArray): { least: number; most: number } {
  if (sign === "?") return { least: 0, most: 1 };
  if (sign) return { least: sign === "+" ? 1 : 0, most: Number.POSITIVE_INFINITY };
  if (from === undefined) return { least: 1, most: 1 };
  const least = Number(from);
  if (comma === "") return { least, most: least };
  return { least, most: to === "" ? Number.POSITIVE_INFINITY : Number(to) };
}
