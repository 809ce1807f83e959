// JSON as grammars. Between tokens there may be one space and nothing else: a model that may write white space without end does, and what is
// laid out in lines costs tokens.
import {
  alternatives,
  byteClass,
  type CodePointRange,
  characters,
  type Grammar,
  literal,
  optional,
  repeated,
  rule,
  sequence,
} from "./grammar.js";

export const whiteSpace: Grammar = optional(literal(" "));

const digit = byteClass([0x30, 0x39]);
const hexDigit = byteClass([0x30, 0x39], [0x41, 0x46], [0x61, 0x66]);

/** Up to 16 digits, as many as a double tells apart. */
export const digits: Grammar = alternatives(literal("0"), sequence(byteClass([0x31, 0x39]), repeated(digit, 0, 15)));
export const fraction: Grammar = sequence(literal("."), repeated(digit, 1, 16));
const exponent = sequence(
  byteClass([0x45, 0x45], [0x65, 0x65]),
  optional(byteClass([0x2b, 0x2b], [0x2d, 0x2d])),
  repeated(digit, 1, 2),
);
export const jsonInteger: Grammar = sequence(optional(literal("-")), digits);
export const jsonNumber: Grammar = sequence(jsonInteger, optional(fraction), optional(exponent));

/** Code points that stand in a string as they are: all but control characters, the quote and the backslash. */
const plain: readonly CodePointRange[] = [
  [0x20, 0x21],
  [0x23, 0x5b],
  [0x5d, 0x10ffff],
];
const names: Readonly<Record<number, string>> = {
  34: '\\"',
  92: "\\\\",
  8: "\\b",
  12: "\\f",
  10: "\\n",
  13: "\\r",
  9: "\\t",
};

/** One character of a string, in any way that it may be written; not half of a pair of surrogates. */
const stringCharacter: Grammar = alternatives(
  characters(plain),
  sequence(
    literal("\\"),
    byteClass(...[...'"\\/bfnrt'].map((char) => [char.charCodeAt(0), char.charCodeAt(0)] as const)),
  ),
  sequence(
    literal("\\u"),
    alternatives(
      sequence(byteClass([0x30, 0x39], [0x41, 0x43], [0x45, 0x46], [0x61, 0x63], [0x65, 0x66]), hexDigit),
      sequence(byteClass([0x44, 0x44], [0x64, 0x64]), byteClass([0x30, 0x37])),
    ),
    hexDigit,
    hexDigit,
  ),
);

/** A string of so many characters. */
export const jsonString = (least = 0, most = Number.POSITIVE_INFINITY): Grammar =>
  sequence(literal('"'), repeated(stringCharacter, least, most), literal('"'));

/** One character of these code points as it stands in a string. */
export function escaped(ranges: readonly CodePointRange[]): Grammar {
  const own: Grammar[] = [];
  const asTheyAre = ranges.flatMap(([least, most]) =>
    plain.map(([from, to]) => [Math.max(least, from), Math.min(most, to)] as const).filter(([from, to]) => from <= to),
  );
  if (asTheyAre.length > 0) own.push(characters(asTheyAre));
  const special = [...Array(0x20).keys(), 0x22, 0x5c];
  for (const point of special)
    if (ranges.some(([least, most]) => point >= least && point <= most))
      own.push(literal(names[point] ?? `\\u${point.toString(16).padStart(4, "0")}`));
  return alternatives(...own);
}

/** Items between brackets, so many of them. */
export function listOf(
  open: string,
  item: Grammar,
  close: string,
  least = 0,
  most = Number.POSITIVE_INFINITY,
): Grammar {
  const empty = sequence(literal(open), whiteSpace, literal(close));
  if (most === 0) return empty;
  const more = sequence(literal(","), whiteSpace, item);
  const rest = repeated(more, Math.max(0, least - 1), most - 1);
  const full = sequence(literal(open), whiteSpace, item, rest, whiteSpace, literal(close));
  return least === 0 ? alternatives(full, empty) : full;
}

export const member = (key: Grammar, value: Grammar): Grammar => sequence(key, literal(":"), whiteSpace, value);

/** Any value. */
export const jsonValue: Grammar = rule(() =>
  alternatives(
    jsonObject(),
    listOf("[", jsonValue, "]"),
    jsonString(),
    jsonNumber,
    ...["true", "false", "null"].map(literal),
  ),
);

const object: Grammar = rule(() => listOf("{", member(jsonString(), jsonValue), "}"));

/** Any object. */
export const jsonObject = (): Grammar => object;
