// A text that is free until a trigger stands in it, and held to a constraint behind it. A token may hold the end of the trigger and what follows
// it: of such tokens only those are allowed whose rest the grammar begins with.
import type { IdMask } from "@rwkv-ts/core";
import { GrammarConstraint, type Matcher, type TokenConstraint, vocabularyOf } from "./token-constraint.js";
import type { ConstraintTokenizer, TokenVocabulary } from "./token-vocabulary.js";

/**
 * A text that is free until `trigger` stands in it; what follows is held to a constraint, which `begin` makes. Behind that the text is
 * over ("once"), or free until the next trigger ("again").
 * @param rows logits of the model, where it has more than the tokenizer has ids
 * @throws as `tokenConstraint`
 */
export function triggered(
  tokenizer: ConstraintTokenizer,
  trigger: string,
  begin: () => TokenConstraint,
  then: "once" | "again",
  rows: number = tokenizer.vocabularySize,
): TokenConstraint {
  return new TriggeredConstraint(vocabularyOf(tokenizer, rows), triggerOf(trigger), begin, then);
}

/** The bytes that are looked for. */
class Trigger {
  readonly length: number;
  /** By how many bytes of the trigger stand at the end of the text: tokens that end it amid themselves. */
  readonly #crossings = new WeakMap<TokenVocabulary, Map<number, readonly Crossing[]>>();
  /** By the grammar that follows: ids that are allowed. */
  readonly #masks = new WeakMap<Matcher, WeakMap<TokenVocabulary, TriggerMasks>>();

  constructor(private readonly bytes: Uint8Array) {
    this.length = bytes.length;
  }

  /** How many bytes of the trigger stand at the end of the text, with one more byte of it. */
  matched(before: number, byte: number): number {
    for (let length = Math.min(before + 1, this.length); length > 0; length--)
      if (this.bytes[length - 1] === byte && this.#isEnd(before, length - 1)) return length;
    return 0;
  }

  /** Whether the first `length` bytes are the last of the first `before`. */
  #isEnd(before: number, length: number): boolean {
    for (let i = 0; i < length; i++) if (this.bytes[i] !== this.bytes[before - length + i]) return false;
    return true;
  }

  /** Where the trigger ends within bytes behind a text; undefined where it does not. */
  end(before: number, bytes: Uint8Array): { readonly end: number | undefined; readonly matched: number } {
    let matched = before;
    for (const [i, byte] of bytes.entries()) {
      matched = this.matched(matched, byte);
      if (matched === this.length) return { end: i + 1, matched: 0 };
    }
    return { end: undefined, matched };
  }

  /** What may come next where the text is free; undefined: all. */
  mask(vocabulary: TokenVocabulary, matched: number, following: Matcher): IdMask | undefined {
    const known = cached(this.#crossings, vocabulary, () => new Map<number, readonly Crossing[]>());
    const crossings = cached(known, matched, () =>
      vocabulary.all.flatMap(({ id, bytes }): Crossing[] => {
        const { end = bytes.length } = this.end(matched, bytes);
        return end < bytes.length ? [{ id, rest: bytes.subarray(end) }] : [];
      }),
    );
    if (crossings.length === 0) return undefined;
    const ofGrammar = cached(this.#masks, following, () => new WeakMap<TokenVocabulary, TriggerMasks>());
    const masks = cached(ofGrammar, vocabulary, (): TriggerMasks => new Map());
    return cached(masks, matched, () => {
      const wrong = crossings.filter(({ rest }) => !following.begins(rest));
      return wrong.length === 0 ? undefined : vocabulary.maskWithout(wrong.map(({ id }) => id));
    });
  }
}

interface Crossing {
  readonly id: number;
  /** What follows the trigger within the token. */
  readonly rest: Uint8Array;
}

/** By how many bytes of the trigger stand at the end of the text. */
type TriggerMasks = Map<number, IdMask | undefined>;

interface Cache<Key, Value> {
  has(key: Key): boolean;
  get(key: Key): Value | undefined;
  set(key: Key, value: Value): unknown;
}

function cached<Key, Value>(cache: Cache<Key, Value>, key: Key, make: () => Value): Value {
  if (!cache.has(key)) cache.set(key, make());
  return cache.get(key) as Value;
}

const triggers = new Map<string, Trigger>();
const mostTriggers = 64;

function triggerOf(text: string): Trigger {
  const trigger = cached(triggers, text, () => new Trigger(new TextEncoder().encode(text)));
  if (triggers.size > mostTriggers) triggers.delete(triggers.keys().next().value!);
  return trigger;
}

class TriggeredConstraint implements TokenConstraint {
  /** Bytes of the trigger that stand at the end of the text. */
  #matched = 0;
  #held: TokenConstraint | undefined;
  /** What the next trigger begins. */
  #next: TokenConstraint | undefined;
  isComplete = false;

  constructor(
    private readonly vocabulary: TokenVocabulary,
    private readonly trigger: Trigger,
    private readonly begin: () => TokenConstraint,
    private readonly then: "once" | "again",
  ) {}

  mask(): IdMask | undefined {
    if (this.#held) return this.#held.mask();
    this.#next ??= this.begin();
    const next = this.#next;
    if (!(next instanceof GrammarConstraint)) return undefined;
    return this.trigger.mask(this.vocabulary, this.#matched, next.matcher);
  }

  accept(id: number): void {
    if (this.#held) this.#held.accept(id);
    else this.#watch(this.vocabulary.bytes(id));
    if (!this.#held?.isComplete) return;
    this.#held = undefined;
    if (this.then === "once") this.isComplete = true;
  }

  /** What follows the trigger within its last token belongs to the grammar already; where it does not, the text stays free. */
  #watch(bytes: Uint8Array): void {
    const { end, matched } = this.trigger.end(this.#matched, bytes);
    this.#matched = matched;
    if (end === undefined) return;
    const held = this.#next ?? this.begin();
    this.#next = undefined;
    if (!(held instanceof GrammarConstraint) || held.read(bytes.subarray(end))) this.#held = held;
  }
}
