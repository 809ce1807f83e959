// Regular expressions as grammars: what JSON schemas' `pattern` uses of ECMAScript's. Look-around, back-references and word borders are
// refused by name.
import { InputError } from "@rwkv-ts/core";
import { alternatives, type CodePointRange, type Grammar, repeated, sequence } from "./grammar.js";

const last = 0x10ffff;
const all: readonly CodePointRange[] = [[0, last]];
const classes: Readonly<Record<string, readonly CodePointRange[]>> = {
  d: [[0x30, 0x39]],
  w: [
    [0x30, 0x39],
    [0x41, 0x5a],
    [0x5f, 0x5f],
    [0x61, 0x7a],
  ],
  s: [
    [9, 13],
    [0x20, 0x20],
    [0xa0, 0xa0],
    [0x1680, 0x1680],
    [0x2000, 0x200a],
    [0x2028, 0x2029],
    [0x202f, 0x202f],
    [0x205f, 0x205f],
    [0x3000, 0x3000],
    [0xfeff, 0xfeff],
  ],
};
const controls: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, f: 12, v: 11, "0": 0 };
/** `.` is anything but a line's end. */
const dot = negated([
  [10, 10],
  [13, 13],
  [0x2028, 0x2029],
]);

/** Code points that are in none of the ranges. */
function negated(ranges: readonly CodePointRange[]): CodePointRange[] {
  const result: CodePointRange[] = [];
  let from = 0;
  for (const [least, most] of [...ranges].sort(([a], [b]) => a - b)) {
    if (least > from) result.push([from, least - 1]);
    from = Math.max(from, most + 1);
  }
  if (from <= last) result.push([from, last]);
  return result;
}

/** How many times more an expression may be nested than anybody writes. */
const deepest = 100;

/**
 * Texts in which the expression matches.
 * @param character how one character of these code points is written
 * @throws InputError for what is no expression, or not supported
 */
export function regularExpression(source: string, character: (ranges: readonly CodePointRange[]) => Grammar): Grammar {
  return new Parser(source, character).whole();
}

class Parser {
  readonly #chars: readonly string[];
  #at = 0;
  #depth = 0;

  constructor(
    private readonly source: string,
    private readonly character: (ranges: readonly CodePointRange[]) => Grammar,
  ) {
    this.#chars = [...source];
  }

  /** Unanchored sides may begin and end with anything. Anchors count at the ends of the whole alternatives only. */
  whole(): Grammar {
    const anything = repeated(this.character(all), 0);
    const parts: Grammar[] = [];
    do {
      const isStart = this.#take("^");
      const own = this.#terms(true);
      const isEnd = this.#take("$");
      const around = [...(isStart ? [] : [anything]), own, ...(isEnd ? [] : [anything])];
      parts.push(sequence(...around));
    } while (this.#take("|"));
    if (this.#at < this.#chars.length) throw this.#problem(`${this.#chars[this.#at]} stands where it means nothing`);
    return alternatives(...parts);
  }

  #alternatives(): Grammar {
    if (++this.#depth > deepest) throw this.#problem("it is nested too deeply");
    const parts = [this.#terms(false)];
    while (this.#take("|")) parts.push(this.#terms(false));
    this.#depth--;
    return alternatives(...parts);
  }

  #terms(isOutermost: boolean): Grammar {
    const terms: Grammar[] = [];
    for (
      let char = this.#chars[this.#at];
      char !== undefined && char !== "|" && char !== ")";
      char = this.#chars[this.#at]
    ) {
      if (char === "$" && isOutermost) break;
      terms.push(this.#quantified(this.#atom()));
    }
    return sequence(...terms);
  }

  #quantified(atom: Grammar): Grammar {
    let [least, most] = [1, 1];
    if (this.#take("*")) [least, most] = [0, Number.POSITIVE_INFINITY];
    else if (this.#take("+")) most = Number.POSITIVE_INFINITY;
    else if (this.#take("?")) least = 0;
    else {
      const bounds = /^\{(\d+)(,(\d*))?\}/.exec(this.#chars.slice(this.#at, this.#at + 24).join(""));
      if (!bounds) return atom;
      this.#at += bounds[0].length;
      least = Number(bounds[1]);
      most = bounds[2] === undefined ? least : bounds[3] === "" ? Number.POSITIVE_INFINITY : Number(bounds[3]);
      if (most < least) throw this.#problem(`${bounds[0]} ends before it begins`);
    }
    this.#take("?"); // lazy: the same texts
    return repeated(atom, least, most);
  }

  #atom(): Grammar {
    const char = this.#chars[this.#at++]!;
    if (char === "(") return this.#group();
    if (char === "[") return this.character(this.#class());
    if (char === ".") return this.character(dot);
    if (char === "\\") return this.character(this.#escape());
    if ("^$*+?".includes(char)) throw this.#problem(`${char} stands where it means nothing, or is not supported there`);
    const point = char.codePointAt(0)!;
    return this.character([[point, point]]);
  }

  #group(): Grammar {
    if (this.#take("?")) {
      const isNamed = this.#chars[this.#at] === "<" && !"=!".includes(this.#chars[this.#at + 1] ?? "");
      if (isNamed) while (this.#at < this.#chars.length && this.#chars[this.#at] !== ">") this.#at++;
      if (!this.#take(isNamed ? ">" : ":")) throw this.#problem("look-around is not supported");
    }
    const inner = this.#alternatives();
    if (!this.#take(")")) throw this.#problem("a ( is not closed");
    return inner;
  }

  #class(): readonly CodePointRange[] {
    const isNegated = this.#take("^");
    const ranges: CodePointRange[] = [];
    while (!this.#take("]")) {
      const from = this.#classPart();
      const isRange =
        this.#chars[this.#at] === "-" &&
        this.#chars[this.#at + 1] !== "]" &&
        from.length === 1 &&
        from[0]![0] === from[0]![1];
      if (!isRange) {
        ranges.push(...from);
        continue;
      }
      this.#at++;
      const to = this.#classPart();
      if (to.length !== 1 || to[0]![0] !== to[0]![1] || to[0]![0] < from[0]![0])
        throw this.#problem("a range ends before it begins");
      ranges.push([from[0]![0], to[0]![0]]);
    }
    return isNegated ? negated(ranges) : ranges;
  }

  #classPart(): readonly CodePointRange[] {
    const char = this.#chars[this.#at++];
    if (char === undefined) throw this.#problem("a [ is not closed");
    if (char === "\\") return this.#escape(true);
    const point = char.codePointAt(0)!;
    return [[point, point]];
  }

  #escape(inClass = false): readonly CodePointRange[] {
    const char = this.#chars[this.#at++];
    if (char === undefined) throw this.#problem("it ends with a backslash");
    const known = classes[char] ?? (classes[char.toLowerCase()] && negated(classes[char.toLowerCase()]!));
    if (known) return known;
    const one = (point: number): CodePointRange[] => [[point, point]];
    if (Object.hasOwn(controls, char)) return one(controls[char]!);
    if (char === "b" && inClass) return one(8);
    if (char === "x" || char === "u") return one(this.#hex(char));
    if (/[a-zA-Z1-9]/.test(char)) throw this.#problem(`\\${char} is not supported`);
    return one(char.codePointAt(0)!);
  }

  #hex(kind: "x" | "u"): number {
    const rest = this.#chars.slice(this.#at, this.#at + 10).join("");
    const found = (kind === "x" ? /^([0-9a-f]{2})/i : /^(?:\{([0-9a-f]{1,6})\}|([0-9a-f]{4}))/i).exec(rest);
    if (!found) throw this.#problem(`\\${kind} needs hexadecimal digits`);
    this.#at += found[0].length;
    return Number.parseInt(found[1] ?? found[2]!, 16);
  }

  #take(char: string): boolean {
    if (this.#chars[this.#at] !== char) return false;
    this.#at++;
    return true;
  }

  #problem(what: string): InputError {
    return new InputError(`the regular expression ${JSON.stringify(this.source.slice(0, 80))}: ${what}`);
  }
}
