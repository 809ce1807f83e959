// A session: one sequence's recurrent state, at a position. It can be fed, forked, saved and restored; its memory does not
// grow with what it has read (caches grow up to their limit). What is asked of it happens in the order in which it was asked,
// whether or not anybody waits for it.
import { EndsWithBlock } from "../disposal.js";
import { StateError } from "../errors.js";
import { cachedAfter } from "../ops/cache-limit.js";
import type { Choice } from "../ops/choice.js";
import type { Architecture } from "../schema/architecture.js";
import type { StateType } from "../schema/state-type.js";
import { loadMemory } from "./host-inputs.js";
import {
  catchUp,
  checkIds,
  type Drawn,
  type DrawOptions,
  DrawReading,
  HiddenReading,
  LogitsReading,
  type Reading,
  ScoreReading,
} from "./reading.js";
import { checkState, copyOf, readState, type SavedState, savedTypes, writeLeaves } from "./saved-state.js";
import type { Sequence } from "./sequence.js";
import type { Stepper } from "./stepper.js";

/** How a request may end early: after an abort the session is as it was before the request. */
export interface ReadOptions {
  readonly signal?: AbortSignal | undefined;
}

/**
 * One text: its recurrent state at a position, of constant size but for caches. What is asked of it happens in the order in which it was
 * asked, whether or not anybody waits for it.
 */
export class Session extends EndsWithBlock {
  readonly #stepper: Stepper;
  readonly #sequence: Sequence;

  /** Use `model.session()`. */
  constructor(stepper: Stepper, sequence: Sequence) {
    super();
    this.#stepper = stepper;
    this.#sequence = sequence;
  }

  /** The function of the model's weights that this session computes. */
  get architecture(): Architecture {
    return this.#sequence.architecture;
  }
  /** The name of that function among the model's modes; undefined: the default one. */
  get mode(): string | undefined {
    return this.#sequence.mode;
  }
  get vocabularySize(): number {
    return this.#stepper.vocabularySize;
  }
  /** Tokens of the text so far: those that were read by now, and those that `append` left unread. */
  get position(): number {
    return this.#sequence.position + this.#sequence.unread.length;
  }
  /** How many of them were left unread. */
  get unread(): number {
    return this.#sequence.unread.length;
  }
  /** Tokens in its caches, where the architecture has some. */
  get cached(): number {
    return this.#sequence.cached;
  }
  /** Names, types and shapes of what `save` would give after so many more tokens. */
  stateTypes(tokens = 0): Map<string, StateType> {
    const { architecture, limit, cached, unread } = this.#sequence;
    const more = tokens + unread.length;
    const after = more > 0 ? cachedAfter(limit, cached, more, architecture.steps === "whole") : cached;
    return savedTypes(architecture, after, this.#sequence.position + more);
  }
  /** Whether this is a session of that model. */
  belongsTo(stepper: Stepper): boolean {
    return this.#stepper === stepper;
  }

  /**
   * Reads tokens; resolves to the logits [V] after the last one. No tokens: those that were left unread, or the logits that are
   * known from before.
   * @throws InputError for ids outside the vocabulary, StateError after disposal, AbortedError; the session is then as before
   */
  feed(tokens: ArrayLike<number>, { signal }: ReadOptions = {}): Promise<Float32Array> {
    return this.#stepper.read(this.#sequence, tokens, new LogitsReading(this.vocabularySize, "last"), signal);
  }
  /** Reads tokens; resolves to the logits [tokens, V] after each one. @throws as `feed` */
  feedAll(tokens: ArrayLike<number>, { signal }: ReadOptions = {}): Promise<Float32Array> {
    return this.#stepper.read(this.#sequence, tokens, new LogitsReading(this.vocabularySize, "all"), signal);
  }
  /** Reads tokens; resolves to what the reading collects. @throws as `feed` */
  read<T>(tokens: ArrayLike<number>, reading: Reading<T>, { signal }: ReadOptions = {}): Promise<T> {
    return this.#stepper.read(this.#sequence, tokens, reading, signal);
  }
  /** Reads tokens, and draws the id after them on the backend; it is not part of the text before it is fed. @throws as `feed` */
  async draw(tokens: ArrayLike<number>, choice: Choice, { signal, keep }: DrawOptions = {}): Promise<Drawn> {
    return this.#stepper.read(this.#sequence, tokens, new DrawReading(choice, keep, this.vocabularySize), signal);
  }
  /**
   * Reads tokens; resolves to the log-probabilities [tokens], in nats, of `targets[i]` after token i; NaN where that is negative.
   * @throws as `feed`
   */
  async score(
    tokens: ArrayLike<number>,
    targets: ArrayLike<number>,
    { signal }: ReadOptions = {},
  ): Promise<Float32Array> {
    return this.#stepper.read(this.#sequence, tokens, new ScoreReading(targets, this.vocabularySize), signal);
  }
  /**
   * Reads tokens, and tells what the head sees [C] after each of them, or after the last.
   * @throws as `feed`; what `each` throws, once the tokens are read
   */
  hidden(
    tokens: ArrayLike<number>,
    rows: "last" | "all",
    each: (position: number, numbers: Float32Array) => void,
    { signal }: ReadOptions = {},
  ): Promise<void> {
    return this.#stepper.read(this.#sequence, tokens, new HiddenReading(rows, each), signal);
  }

  /** Adds ids to the text without reading them: the next request begins with them. @throws InputError for ids outside the vocabulary */
  append(ids: readonly number[]): void {
    checkIds(ids, this.vocabularySize);
    const sequence = this.#sequence;
    const added = [...ids]; // the caller's may change before the turn
    this.#stepper.act(sequence, () => {
      sequence.unread = [...sequence.unread, ...added];
    });
  }
  /** An independent copy of the text as it is behind what was asked before. */
  fork(): Session {
    return new Session(this.#stepper, this.#stepper.fork(this.#sequence));
  }

  /**
   * The whole state, to be kept outside, behind what was asked before. What was left unread is part of it, and stays unread
   * here. @throws StateError after disposal
   */
  async save(): Promise<SavedState> {
    const sequence = this.#sequence;
    if (sequence.unread.length === 0 && sequence.tasks.length === 0) return this.#saveAsItIs();
    const copy = this.fork();
    try {
      const isRead = copy.read([], catchUp());
      const saved = copy.#saveAsItIs();
      await isRead;
      return await saved;
    } finally {
      copy.dispose();
    }
  }
  #saveAsItIs(): Promise<SavedState> {
    const [stepper, sequence] = [this.#stepper, this.#sequence];
    return stepper.hold(sequence, async () => {
      sequence.slot ??= stepper.pool.begin();
      return readState(stepper.pool, stepper.architecture, sequence);
    });
  }

  /** Takes over a saved state. @throws StateError at once for one of another architecture or configuration, or a damaged one */
  restore(saved: SavedState): void {
    const [stepper, sequence] = [this.#stepper, this.#sequence];
    const cached = checkState(saved, stepper.architecture, sequence);
    const own = copyOf(saved);
    const { position, logits } = own;
    const memory = loadMemory(sequence.architecture, own.tensors, position);
    const restored = { cached, memory, position, unread: [], logits };
    const isIdle = sequence.tasks.length === 0;
    stepper.act(sequence, () => {
      sequence.slot ??= stepper.pool.begin();
      writeLeaves(stepper.pool, own, cached, sequence);
      Object.assign(sequence, restored);
    });
    if (isIdle) Object.assign(sequence, restored); // nothing can come between, even where the leaves wait for a round of others
  }

  /**
   * Goes on from the state of another session of the same model and mode, which ends: a fork that was kept to come back to.
   * @throws StateError when it is another model's, or not everything that was asked of it is done
   */
  become(other: Session): void {
    const source = other.#sequence;
    if (other.#stepper !== this.#stepper || other.architecture !== this.architecture)
      throw new StateError("a session can go on only from one of the same model and mode");
    if (source.tasks.length > 0) throw new StateError("wait for what was asked of the session before going on from it");
    if (source.ended) throw source.ended;
    const { slot, position, cached, memory, unread, logits } = source;
    const [stepper, sequence] = [this.#stepper, this.#sequence];
    stepper.act(sequence, () => {
      if (sequence.slot) stepper.pool.release(sequence.slot);
      Object.assign(sequence, { slot, position, cached, memory, unread, logits });
    });
    source.slot = undefined;
    other.dispose();
  }

  /** Gives the state up behind what was asked before; later requests are StateErrors. */
  dispose(): void {
    this.#stepper.dispose(this.#sequence);
  }
}
