// Grammars over bytes: what a text may be, made of literals, byte classes, sequences, alternatives, repetitions and named rules that
// may refer to themselves. Any text in UTF-8 can be described, and no vocabulary is known here.
import { utf8Sequences } from "./utf8-ranges.js";

/** Bytes from `least` to `most`, both among them. */
export type ByteRange = readonly [least: number, most: number];

/** What a text may be, in bytes of UTF-8. Made with the functions beside it. */
export type Grammar =
  | { readonly kind: "literal"; readonly bytes: Uint8Array }
  /** One byte of these ranges. */
  | { readonly kind: "class"; readonly ranges: readonly ByteRange[] }
  | { readonly kind: "sequence"; readonly parts: readonly Grammar[] }
  | { readonly kind: "alternatives"; readonly parts: readonly Grammar[] }
  /** `most` may be infinite. */
  | { readonly kind: "repeated"; readonly item: Grammar; readonly least: number; readonly most: number }
  /** A grammar that is asked for when it is needed: it may be this one's own. */
  | { readonly kind: "rule"; readonly body: () => Grammar };

/** Exactly this text. */
export const literal = (text: string): Grammar => ({ kind: "literal", bytes: new TextEncoder().encode(text) });

/** One byte of these ranges. */
export const byteClass = (...ranges: readonly ByteRange[]): Grammar => ({ kind: "class", ranges });

/** One after the other. */
export const sequence = (...parts: readonly Grammar[]): Grammar =>
  parts.length === 1 ? parts[0]! : { kind: "sequence", parts };

/** One of these; without any, nothing can be written at all. */
export const alternatives = (...parts: readonly Grammar[]): Grammar =>
  parts.length === 1 ? parts[0]! : { kind: "alternatives", parts };

/** `least` to `most` times, by default without an upper bound. */
export const repeated = (item: Grammar, least: number, most = Number.POSITIVE_INFINITY): Grammar => ({
  kind: "repeated",
  item,
  least,
  most,
});

/** Once or not at all. */
export const optional = (item: Grammar): Grammar => repeated(item, 0, 1);

const emptiness = new WeakMap<Grammar, boolean>();
const mostNested = 100;

/** False where a grammar surely has no empty text; true also where it refers to itself, or is nested too deeply to look. */
export function canBeEmpty(grammar: Grammar, nested = 0): boolean {
  const known = emptiness.get(grammar);
  if (known !== undefined || nested > mostNested) return known ?? true;
  emptiness.set(grammar, true); // for what refers to it meanwhile
  const isEmpty = findEmpty(grammar, (part) => canBeEmpty(part, nested + 1));
  emptiness.set(grammar, isEmpty);
  return isEmpty;
}

function findEmpty(grammar: Grammar, canBe: (part: Grammar) => boolean): boolean {
  if (grammar.kind === "literal") return grammar.bytes.length === 0;
  if (grammar.kind === "class") return false;
  if (grammar.kind === "sequence") return grammar.parts.every(canBe);
  if (grammar.kind === "alternatives") return grammar.parts.some(canBe);
  if (grammar.kind === "rule") return canBe(grammar.body());
  return grammar.least === 0 || canBe(grammar.item);
}

/** A grammar that may refer to itself or to later ones: `body` is called once, when it is first needed. */
export function rule(body: () => Grammar): Grammar {
  let made: Grammar | undefined;
  return {
    kind: "rule",
    body: () => {
      made ??= body();
      return made;
    },
  };
}

/** Code points from `least` to `most`, both among them. */
export type CodePointRange = readonly [least: number, most: number];

/** One character of these ranges, in UTF-8. */
export const characters = (ranges: readonly CodePointRange[]): Grammar =>
  alternatives(
    ...ranges.flatMap(([least, most]) =>
      utf8Sequences(least, most).map((bytes) => sequence(...bytes.map((range) => byteClass(range)))),
    ),
  );
