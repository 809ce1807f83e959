// Finds calls of tools in a reply that arrives in pieces, and tells their arguments as they come. What is no call after all is text.
import { StopMatcher } from "@rwkv-ts/generate";
import { callClose, callOpen } from "./tool-text.js";

export type CallPart =
  | { readonly kind: "text"; readonly text: string }
  /** A call begins; `index` counts the calls of the reply. */
  | { readonly kind: "call"; readonly index: number; readonly name: string }
  | { readonly kind: "arguments"; readonly index: number; readonly text: string };

const head = /^\s*\{\s*"name"\s*:\s*("(?:[^"\\]|\\.)*")\s*,\s*"arguments"\s*:\s*(?=\S)/;
/** Longer beginnings are no call. */
const longestHead = 256;

export class CallSplitter {
  #state: "text" | "head" | "arguments" | "end" = "text";
  #open = new StopMatcher([callOpen]);
  #held = "";
  /** White space behind a call belongs to nothing. */
  #isBehindCall = false;
  #index = -1;
  #json = new JsonEnd();

  push(text: string): CallPart[] {
    if (this.#state === "text") return this.#text(text);
    if (this.#state === "head") return this.#head(text);
    if (this.#state === "arguments") return this.#arguments(text);
    return this.#end(text);
  }

  /** The rest, when the reply is over. */
  flush(): CallPart[] {
    const state = this.#state;
    this.#state = "text";
    if (state === "text") return textPart(this.#open.flush());
    return state === "head" ? textPart(callOpen + this.#held) : [];
  }

  #text(text: string): CallPart[] {
    const own = this.#isBehindCall ? text.trimStart() : text;
    if (own === "") return [];
    this.#isBehindCall = false;
    const { text: before, stop, rest = "" } = this.#open.push(own);
    if (stop === undefined) return textPart(before);
    this.#state = "head";
    this.#held = "";
    this.#open = new StopMatcher([callOpen]);
    return [...textPart(before), ...this.#head(rest)];
  }

  #head(text: string): CallPart[] {
    this.#held += text;
    const found = head.exec(this.#held);
    if (!found) {
      if (this.#held.length <= longestHead) return [];
      this.#state = "text";
      return textPart(callOpen + this.#held);
    }
    this.#state = "arguments";
    this.#index++;
    this.#json = new JsonEnd();
    const rest = this.#held.slice(found[0].length);
    return [{ kind: "call", index: this.#index, name: JSON.parse(found[1]!) as string }, ...this.#arguments(rest)];
  }

  #arguments(text: string): CallPart[] {
    const length = this.#json.push(text);
    const own = text.slice(0, length);
    const parts: CallPart[] = own === "" ? [] : [{ kind: "arguments", index: this.#index, text: own }];
    if (!this.#json.isOver) return parts;
    this.#state = "end";
    this.#held = "";
    return [...parts, ...this.#end(text.slice(length))];
  }

  /** Nothing of what closes a call is told. */
  #end(text: string): CallPart[] {
    this.#held += text;
    const at = this.#held.indexOf(callClose);
    if (at < 0) return [];
    this.#state = "text";
    this.#isBehindCall = true;
    return this.#text(this.#held.slice(at + callClose.length));
  }
}

const textPart = (text: string): CallPart[] => (text === "" ? [] : [{ kind: "text", text }]);

/** Tells where a JSON object, list or word ends in text that arrives in pieces. */
class JsonEnd {
  #depth = 0;
  #inString = false;
  #isEscaped = false;
  isOver = false;

  /** How many characters of the piece belong to it. */
  push(text: string): number {
    for (let i = 0; i < text.length; i++) {
      const char = text[i]!;
      if (this.#inString) {
        if (this.#isEscaped) this.#isEscaped = false;
        else if (char === "\\") this.#isEscaped = true;
        else if (char === '"') this.#inString = false;
      } else if (char === '"') this.#inString = true;
      else if (char === "{" || char === "[") this.#depth++;
      else if ((char === "}" || char === "]") && this.#depth === 0) return this.#over(i);
      else if (char === "}" || char === "]") {
        this.#depth--;
        if (this.#depth === 0) return this.#over(i + 1);
      }
    }
    return text.length;
  }

  #over(length: number): number {
    this.isOver = true;
    return length;
  }
}
