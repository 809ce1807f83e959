// Parts a streamed reply into thought and answer: "<think>...</think>answer", or just an answer. White space around
// either is dropped, that inside is kept.

import { StopMatcher } from "./stop-sequences.js";

/** A piece of a reply. */
export interface ReplyPart {
  kind: "thought" | "answer";
  text: string;
}

const OPEN = "<think>";
const CLOSE = "</think>";

/** Parts a streamed reply into thought and answer ("<think>...</think>answer"), without white space around either. */
export class ThoughtSplitter {
  #state: "start" | "thought" | "answer" = "start";
  #beginning = ""; // what has been read while it is not yet clear whether it is "<think>"
  readonly #close = new StopMatcher([CLOSE]);
  #space = ""; // white space that is dropped unless more text follows
  #empty = true; // whether nothing but white space has been read of this thought or answer

  /** Takes the next piece of the reply; what became certain with it. */
  push(text: string): ReplyPart[] {
    if (this.#state === "start") return this.#start(text);
    if (this.#state === "thought") return this.#thought(text);
    return this.#emit("answer", text);
  }

  /** The rest, when the reply is over. */
  flush(): ReplyPart[] {
    if (this.#state === "start") return this.#emit("answer", this.#beginning);
    return this.#state === "thought" ? this.#emit("thought", this.#close.flush()) : [];
  }

  #start(text: string): ReplyPart[] {
    this.#beginning = (this.#beginning + text).trimStart();
    if (this.#beginning.length < OPEN.length && OPEN.startsWith(this.#beginning)) return [];
    const beginning = this.#beginning;
    this.#beginning = "";
    this.#state = beginning.startsWith(OPEN) ? "thought" : "answer";
    return this.push(this.#state === "thought" ? beginning.slice(OPEN.length) : beginning);
  }

  #thought(text: string): ReplyPart[] {
    const { text: thought, stop, rest = "" } = this.#close.push(text);
    const parts = this.#emit("thought", thought);
    if (stop === undefined) return parts;
    this.#state = "answer";
    this.#space = "";
    this.#empty = true;
    return [...parts, ...this.#emit("answer", rest)];
  }

  #emit(kind: ReplyPart["kind"], text: string): ReplyPart[] {
    const held = this.#space + text;
    const full = this.#empty ? held.trimStart() : held;
    const trimmed = full.trimEnd();
    this.#space = full.slice(trimmed.length);
    if (trimmed === "") return [];
    this.#empty = false;
    return [{ kind, text: trimmed }];
  }
}

/** Thought and answer of a whole reply. */
export function splitThought(reply: string): { content: string; thought?: string } {
  const splitter = new ThoughtSplitter();
  const parts = [...splitter.push(reply), ...splitter.flush()];
  const join = (kind: ReplyPart["kind"]) => parts.map((part) => (part.kind === kind ? part.text : "")).join("");
  const thought = join("thought");
  return thought === "" ? { content: join("answer") } : { content: join("answer"), thought };
}
