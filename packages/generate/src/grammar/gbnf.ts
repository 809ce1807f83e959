// GBNF, the grammars of llama.cpp's server: `root ::= "yes" | "no"`, with classes, groups, * + ? {m,n}, # comments and rules by name.
import { InputError } from "@rwkv-ts/core";
import {
  alternatives,
  type CodePointRange,
  characters,
  type Grammar,
  literal,
  repeated,
  rule,
  sequence,
} from "./grammar.js";

const last = 0x10ffff;

/** The grammar of a text in GBNF (llama.cpp), from its rule `root`. @throws InputError for what is no grammar, with the line */
export function gbnfGrammar(text: string): Grammar {
  const parser = new Parser(text);
  return parser.grammar();
}

class Parser {
  readonly #rules = new Map<string, Grammar>();
  readonly #used = new Map<string, number>();
  #at = 0;

  constructor(private readonly text: string) {}

  grammar(): Grammar {
    for (this.#space(true); this.#at < this.text.length; this.#space(true)) {
      const name = this.#name();
      this.#space(false);
      if (!this.#take("::=")) throw this.#problem(`"::=" must follow the rule's name ${name}`);
      this.#space(true);
      this.#rules.set(name, this.#alternatives(false));
    }
    for (const [name, at] of this.#used)
      if (!this.#rules.has(name)) {
        this.#at = at;
        throw this.#problem(`there is no rule ${name}`);
      }
    const root = this.#rules.get("root");
    if (!root) throw new InputError("the grammar has no rule root");
    return root;
  }

  #alternatives(isGroup: boolean): Grammar {
    const parts = [this.#sequence(isGroup)];
    while (this.#take("|")) {
      this.#space(true);
      parts.push(this.#sequence(isGroup));
    }
    return alternatives(...parts);
  }

  /** Outside of groups a line's end ends a rule, unless the next line begins with "|". */
  #sequence(isGroup: boolean): Grammar {
    const parts: Grammar[] = [];
    for (;;) {
      this.#space(isGroup || /^\s*(#[^\n]*\n\s*)*\|/.test(this.text.slice(this.#at)));
      const char = this.text[this.#at];
      if (char === undefined || char === "|" || char === ")" || char === "\n" || char === "\r")
        return sequence(...parts);
      parts.push(this.#quantified(this.#item()));
    }
  }

  #item(): Grammar {
    if (this.#take('"')) return this.#literal();
    if (this.#take("[")) return characters(this.#class());
    if (this.#take(".")) return characters([[0, last]]);
    if (this.#take("(")) {
      this.#space(true);
      const inner = this.#alternatives(true);
      if (!this.#take(")")) throw this.#problem("a ( is not closed");
      return inner;
    }
    const at = this.#at;
    const name = this.#name();
    if (!this.#used.has(name)) this.#used.set(name, at);
    return rule(() => this.#rules.get(name)!);
  }

  #quantified(item: Grammar): Grammar {
    if (this.#take("*")) return repeated(item, 0);
    if (this.#take("+")) return repeated(item, 1);
    if (this.#take("?")) return repeated(item, 0, 1);
    const bounds = /^\{\s*(\d+)\s*(,\s*(\d*)\s*)?\}/.exec(this.text.slice(this.#at, this.#at + 40));
    if (!bounds) return item;
    this.#at += bounds[0].length;
    const least = Number(bounds[1]);
    const most = bounds[2] === undefined ? least : bounds[3] === "" ? Number.POSITIVE_INFINITY : Number(bounds[3]);
    if (most < least) throw this.#problem(`${bounds[0]} ends before it begins`);
    return repeated(item, least, most);
  }

  #literal(): Grammar {
    let text = "";
    while (!this.#take('"')) text += String.fromCodePoint(this.#character("a string"));
    return literal(text);
  }

  #class(): CodePointRange[] {
    const isNegated = this.#take("^");
    const ranges: [number, number][] = [];
    while (!this.#take("]")) {
      const from = this.#character("a class");
      const isRange = this.text[this.#at] === "-" && this.text[this.#at + 1] !== "]";
      if (isRange) this.#at++;
      const to = isRange ? this.#character("a class") : from;
      if (to < from) throw this.#problem("a range ends before it begins");
      ranges.push([from, to]);
    }
    if (!isNegated) return ranges;
    const result: CodePointRange[] = [];
    let from = 0;
    for (const [least, most] of ranges.sort(([a], [b]) => a - b)) {
      if (least > from) result.push([from, least - 1]);
      from = Math.max(from, most + 1);
    }
    if (from <= last) result.push([from, last]);
    return result;
  }

  #character(what: string): number {
    const point = this.text.codePointAt(this.#at);
    if (point === undefined) throw this.#problem(`${what} is not closed`);
    this.#at += point > 0xffff ? 2 : 1;
    if (point !== 0x5c) return point;
    const char = this.text[this.#at++] ?? "";
    const digits = { x: 2, u: 4, U: 8 }[char];
    if (digits !== undefined) {
      const hex = this.text.slice(this.#at, this.#at + digits);
      this.#at += digits;
      const value = /^[0-9a-fA-F]+$/.test(hex) && hex.length === digits ? Number.parseInt(hex, 16) : last + 1;
      if (value > last) throw this.#problem(`\\${char} needs ${digits} hexadecimal digits`);
      return value;
    }
    const known = { n: 10, r: 13, t: 9 }[char];
    if (known !== undefined) return known;
    if (char === "" || /[a-zA-Z0-9]/.test(char)) throw this.#problem(`\\${char} means nothing`);
    return char.codePointAt(0)!;
  }

  #name(): string {
    const name = /^[a-zA-Z0-9_-]+/.exec(this.text.slice(this.#at, this.#at + 200))?.[0];
    if (!name)
      throw this.#problem(`a rule's name must stand here, not ${JSON.stringify(this.text[this.#at] ?? "the end")}`);
    this.#at += name.length;
    return name;
  }

  /** Over white space and comments. */
  #space(lines: boolean): void {
    const space = lines ? /^(?:\s|#[^\n]*)*/ : /^(?:[ \t]|#[^\n]*)*/;
    this.#at += space.exec(this.text.slice(this.#at))![0].length;
  }

  #take(text: string): boolean {
    if (!this.text.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }

  #problem(what: string): InputError {
    const line = this.text.slice(0, this.#at).split("\n").length;
    return new InputError(`line ${line} of the grammar: ${what}`);
  }
}
