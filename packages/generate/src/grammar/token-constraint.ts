// A grammar held to while a text is drawn id by id: before each draw the ids that keep the text within the grammar, exact to the byte, so
// also amid a character.
import type { IdMask } from "@rwkv-ts/core";
import { InputError } from "@rwkv-ts/core";
import { Automaton, type State } from "./automaton.js";
import type { Grammar } from "./grammar.js";
import { type ConstraintTokenizer, TokenVocabulary } from "./token-vocabulary.js";

/** What a text may be, while it is written. */
export interface TokenConstraint {
  /** Ids that may come next; undefined: all. */
  mask(): IdMask | undefined;
  /** Takes the id that came. */
  accept(id: number): void;
  /** Whether the text is whole, and nothing can follow. */
  readonly isComplete: boolean;
}

const vocabularies = new WeakMap<ConstraintTokenizer, Map<number, TokenVocabulary>>();

/** @param rows logits of the model */
export function vocabularyOf(tokenizer: ConstraintTokenizer, rows: number): TokenVocabulary {
  const known = vocabularies.get(tokenizer) ?? new Map<number, TokenVocabulary>();
  vocabularies.set(tokenizer, known);
  const vocabulary = known.get(rows) ?? new TokenVocabulary(tokenizer, rows);
  known.set(rows, vocabulary);
  return vocabulary;
}

/** A grammar's states, and the masks that were made of them, for all texts that are held to it. */
export class Matcher {
  readonly automaton: Automaton;
  readonly #masks = new WeakMap<TokenVocabulary, Masks>();

  constructor(grammar: Grammar) {
    this.automaton = new Automaton(grammar);
  }

  mask(vocabulary: TokenVocabulary, state: State): IdMask {
    const { ofStates, ofLikes } = this.#masks.get(vocabulary) ?? this.#newMasks(vocabulary);
    return remembered(ofStates, state.index, () => {
      this.automaton.begin();
      const like = this.automaton.likeness(state);
      const short = remembered(ofLikes, like, () => vocabulary.shortMask(this.automaton, state));
      return vocabulary.mask(this.automaton, state, short);
    });
  }

  /** Whether bytes are the beginning of a text of the grammar. */
  begins(bytes: Uint8Array): boolean {
    this.automaton.begin();
    let state: State | undefined = this.automaton.start;
    for (const byte of bytes) if (state) state = this.automaton.step(state, byte);
    return state !== undefined;
  }

  #newMasks(vocabulary: TokenVocabulary): Masks {
    const masks: Masks = { ofStates: new Map(), ofLikes: new Map() };
    this.#masks.set(vocabulary, masks);
    return masks;
  }
}

interface Masks {
  readonly ofStates: Map<number, IdMask>;
  /** Of short ids, by what states have in common (`Automaton.likeness`). */
  readonly ofLikes: Map<string, IdMask>;
}

function remembered<Key>(masks: Map<Key, IdMask>, key: Key, make: () => IdMask): IdMask {
  const known = masks.get(key);
  if (known) return known;
  const mask = make();
  if (masks.size >= mostMasks) masks.delete(masks.keys().next().value!);
  masks.set(key, mask);
  return mask;
}

/** Masks of either kind kept of one grammar: 8 KiB each with 65,536 ids. */
const mostMasks = 1024;
const matchers = new WeakMap<Grammar, Matcher>();

/**
 * Holds a text to a grammar. Several texts may be held to one grammar, which is then computed once.
 * @param rows logits of the model, where it has more than the tokenizer has ids
 * @throws InputError (here and from `mask`) where the grammar grows beyond all bounds, or no id of the vocabulary leads on
 */
export function tokenConstraint(
  grammar: Grammar,
  tokenizer: ConstraintTokenizer,
  rows: number = tokenizer.vocabularySize,
): TokenConstraint {
  const matcher = matchers.get(grammar) ?? new Matcher(grammar);
  matchers.set(grammar, matcher);
  return new GrammarConstraint(matcher, vocabularyOf(tokenizer, rows));
}

/** A text that is held to a grammar from its beginning. */
export class GrammarConstraint implements TokenConstraint {
  #state: State;

  constructor(
    /** Of the grammar: the same for all texts that are held to it. */
    readonly matcher: Matcher,
    private readonly vocabulary: TokenVocabulary,
  ) {
    this.#state = matcher.automaton.start;
  }

  mask(): IdMask {
    const mask = this.matcher.mask(this.vocabulary, this.#state);
    if (mask.every((word) => word === 0)) throw new InputError("no token of the vocabulary leads on in the grammar");
    return mask;
  }

  accept(id: number): void {
    this.read(this.vocabulary.bytes(id));
  }

  /** Takes bytes; tells whether they are the grammar's. */
  read(bytes: Uint8Array): boolean {
    let state = this.#state;
    this.matcher.automaton.begin();
    for (const byte of bytes) {
      const next = this.matcher.automaton.step(state, byte);
      if (!next) return false;
      state = next;
    }
    this.#state = state;
    return true;
  }

  get isComplete(): boolean {
    const { frames, mayEnd } = this.#state;
    return mayEnd && frames.length === 1;
  }
}
