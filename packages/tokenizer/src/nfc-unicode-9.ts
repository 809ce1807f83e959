// NFC with the tables of Unicode 9, those of Hugging Face's tokenizers (crate unicode-normalization-alignments), with
// which the data of 20B models was prepared. Engines follow the Unicode of their day. To a table of Unicode 9, a newer
// character is one that never moves and never composes, so the parts between such characters may be normalised alone.
// Unicode Standard Annex 15, https://www.unicode.org/reports/tr15/.

/**
 * Characters of Unicode 10 to 17 that have a combining class or take part in a canonical composition: ranges of code
 * points in hexadecimal. Found by comparing NFC and NFD of every code point with those of Hugging Face's library.
 */
const newerRanges =
  "07fd 0897-089f 08ca-08d3 09fe 0c3c 0d3b-0d3c 0eba 1715 1abf-1add 1ae0-1aeb 1df6-1dfa a82c 105c9 105d2 105da 105e4 " +
  "10d24-10d27 10d69-10d6d 10eab-10eac 10efa-10efb 10efd-10eff 10f46-10f50 10f82-10f85 11070 1133b 11382-11385 1138b " +
  "1138e 11390-11391 113b8 113bb 113c2 113c5 113c7-113c9 113ce-113d0 1145e 11839-1183a 11930 11935 11938 1193d-1193e " +
  "11943 119e0 11a34 11a47 11a99 11d42 11d44-11d45 11d97 11f41-11f42 1611e-16129 1612f 16d63 16d67-16d6a 16ff0-16ff1 " +
  "1e08f 1e130-1e136 1e2ae 1e2ec-1e2ef 1e4ec-1e4ef 1e5ee-1e5ef 1e6e3 1e6e6 1e6ee-1e6ef 1e6f5";

let newer: RegExp | undefined;

/** A pattern that splits a text around newer characters, keeping them. */
function newerCharacters(): RegExp {
  const characters = newerRanges.replace(/[0-9a-f]+/g, "\\u{$&}").replaceAll(" ", "");
  return new RegExp(`([${characters}])`, "u");
}

export function nfcUnicode9(text: string): string {
  newer ??= newerCharacters();
  if (!newer.test(text)) return text.normalize("NFC");
  // Splitting on a pattern with a group puts the newer characters at the odd places.
  const normalise = (part: string, i: number) => (i % 2 === 0 ? part.normalize("NFC") : part);
  return text.split(newer).map(normalise).join("");
}
