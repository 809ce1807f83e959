// The scheduler between sessions and programs. Every turn packs one round from whatever waits: those that write first, then
// pieces of prompts up to a budget. Everything asked of one sequence happens in the order in which it was asked; every request
// resolves, aborts and fails alone. State is touched between rounds only, so nothing reaches a text that it does not belong to.
//
// When does a round begin? Those that took part in the last one usually ask again at once, so the next round waits for them, at
// most one turn of the event loop. A lone session never waits.
import { AbortedError, InputError, StateError } from "../errors.js";
import { type Architecture, cacheLimit } from "../schema/architecture.js";
import { Breath, nextTurn } from "./breathe.js";
import { padFront } from "./packing.js";
import type { Programs } from "./programs.js";
import { checkIds, type Reading } from "./reading.js";
import { type Outcomes, Rounds } from "./rounds.js";
import { type Act, type Gate, Read, Sequence } from "./sequence.js";
import type { StatePool } from "./state-pool.js";
import type { Stepper } from "./stepper.js";

export interface SchedulerOptions {
  /** Most tokens of prompts in one round. */
  readonly tokensPerStep: number;
  /** Most sequences that write in one round. */
  readonly writers: number;
}

/** Milliseconds in which who was given an id is likely to ask again. */
const moment = 30;

export class Scheduler implements Stepper, Outcomes {
  /** Sequences of which something was asked that is not done, in the order of asking. */
  readonly #waiting = new Set<Sequence>();
  /** Sequences of the last round that have not asked again. */
  readonly #expected = new Set<Sequence>();
  /** Sequences for which an id was drawn a moment ago and that have not asked again, the earliest first, with when that was. */
  readonly #away = new Map<Sequence, number>();
  readonly #breath = new Breath();
  readonly #rounds: Rounds;
  /** Outcomes that are told when the turn is over: who is told may ask again at once. */
  readonly #told: (() => void)[] = [];
  readonly #idle: (() => void)[] = [];
  #busy = false;
  #isStarting = false;
  #isTurning = false;
  /** Whether the last turn told outcomes in place of running a round. */
  #hasToldFirst = false;
  #closed: Error | undefined;

  constructor(
    readonly architecture: Architecture,
    readonly pool: StatePool,
    programs: Programs,
    options: SchedulerOptions,
  ) {
    const { vocabularySize: vocabulary, channels } = architecture;
    this.#rounds = new Rounds(pool, programs, { ...options, vocabulary, channels }, this);
  }

  get vocabularySize(): number {
    return this.architecture.vocabularySize;
  }

  // ---- what sessions ask

  read<T>(sequence: Sequence, tokens: ArrayLike<number>, reading: Reading<T>, signal?: AbortSignal): Promise<T> {
    try {
      this.#check(sequence);
      checkIds(tokens, this.vocabularySize);
      if (signal?.aborted) throw aborted(signal);
    } catch (error) {
      return Promise.reject(error);
    }
    const task = new Read(sequence, Int32Array.from(tokens), reading, signal);
    this.#ask(sequence, task as Read);
    return task.result;
  }

  act(sequence: Sequence, run: () => void): void {
    this.#check(sequence);
    if (!this.#busy && sequence.tasks.length === 0) run();
    else this.#ask(sequence, { type: "act", run: () => this.#orEnd(sequence, run) });
  }

  hold<T>(sequence: Sequence, run: () => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#check(sequence);
      const holding = async (): Promise<void> => {
        try {
          if (sequence.ended) throw sequence.ended;
          const value = await run();
          this.tell(() => resolve(value));
        } catch (error) {
          this.tell(() => reject(error));
        }
      };
      this.#ask(sequence, { type: "act", run: holding });
    });
  }

  fork(from: Sequence): Sequence {
    this.#check(from);
    const copy = new Sequence(from.architecture, from.limit, from.mode, from.priority);
    copy.position = from.position;
    copy.unread = from.unread;
    if (!this.#busy && from.tasks.length === 0) {
      this.#copy(from, copy);
      return copy;
    }
    const gate: Gate = { type: "gate" };
    copy.tasks.push(gate);
    this.#ask(from, {
      type: "act",
      run: () => {
        copy.tasks.shift();
        this.#orEnd(copy, () => this.#copy(from, copy));
        if (copy.tasks.length > 0) this.#waiting.add(copy);
      },
    });
    return copy;
  }

  dispose(sequence: Sequence): void {
    if (sequence.isDisposed) return;
    sequence.isDisposed = true;
    this.#expected.delete(sequence);
    this.#away.delete(sequence);
    const run = () => {
      sequence.ended ??= disposed();
      if (sequence.slot) this.pool.release(sequence.slot);
      sequence.slot = undefined;
      sequence.logits = undefined;
    };
    if (!this.#busy && sequence.tasks.length === 0) run();
    else this.#ask(sequence, { type: "act", run });
    this.#wake();
  }

  /** A sequence that has read nothing. */
  sequence(architecture: Architecture, mode: string | undefined, priority: number): Sequence {
    if (this.#closed) throw this.#closed;
    return new Sequence(architecture, cacheLimit(architecture), mode, priority);
  }

  /** Refuses further requests, and resolves when those that were made are done. */
  async close(why: Error): Promise<void> {
    this.#closed = why;
    if (this.#busy || this.#waiting.size > 0) await new Promise<void>((resolve) => this.#idle.push(resolve));
  }

  #check(sequence: Sequence): void {
    if (sequence.isDisposed) throw disposed();
    if (sequence.ended) throw sequence.ended;
    if (this.#closed) throw this.#closed;
  }

  #ask(sequence: Sequence, task: Sequence["tasks"][number]): void {
    sequence.tasks.push(task);
    this.#waiting.add(sequence);
    this.#expected.delete(sequence);
    if (task.type === "read") this.#away.delete(sequence);
    this.#wake();
  }

  /** What fails outside of anybody's request ends the sequence: its later requests say why. */
  #orEnd(sequence: Sequence, run: () => void): void {
    if (sequence.ended) return;
    try {
      run();
    } catch (error) {
      sequence.ended = error as Error;
    }
  }

  #copy(from: Sequence, copy: Sequence): void {
    if (from.ended) throw from.ended;
    const { position, unread, logits } = from;
    if (from.slot) {
      copy.slot = this.pool.acquire();
      this.pool.copy(from.slot, copy.slot, from.cached);
    }
    Object.assign(copy, { position, unread, logits, ...from.keep() });
  }

  // ---- what became of requests

  tell(outcome: () => void): void {
    this.#told.push(outcome);
  }

  finished(sequence: Sequence, isDrawn: boolean): void {
    if (sequence.tasks.length > 0) return;
    this.#waiting.delete(sequence);
    if (sequence.isDisposed) return;
    this.#expected.add(sequence);
    if (isDrawn) this.#away.set(sequence, performance.now());
  }

  /** Whether somebody is about to go on whose answer is still on its way through a server: a long round would hold him up. */
  get #isAwaited(): boolean {
    const now = performance.now();
    for (const [sequence, since] of this.#away) {
      if (now - since < moment) return true;
      this.#away.delete(sequence);
    }
    return false;
  }

  // ---- turns

  #wake(): void {
    if (this.#busy || this.#waiting.size === 0) return;
    if (this.#expected.size === 0 && !this.#breath.isDue) {
      if (this.#isStarting) return;
      this.#isStarting = true;
      queueMicrotask(() => {
        this.#isStarting = false;
        void this.#turn();
      });
    } else if (!this.#isTurning) {
      this.#isTurning = true;
      void nextTurn().then(() => {
        this.#isTurning = false;
        this.#breath.taken();
        this.#expected.clear();
        return this.#turn();
      });
    }
  }

  /**
   * Does what needs no program, and runs one round. Who is answered without one hears of it before the next round, which he may want to be part
   * of, such as a text's first draw; but not twice in a row, so that rounds go on whatever is asked.
   */
  async #turn(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    try {
      for (const sequence of this.#waiting)
        for (let held = this.#settle(sequence); held; held = this.#settle(sequence)) await held;
      this.#hasToldFirst = this.#told.length > 0 && !this.#hasToldFirst;
      if (this.#hasToldFirst) return;
      const round = this.#rounds.next(this.#waiting, this.#isAwaited);
      if (round && (await this.#rounds.run(round))) this.#breath.taken();
    } catch (error) {
      this.#failAll(error);
    } finally {
      this.#busy = false;
      for (const tell of this.#told.splice(0)) tell();
      this.#wake();
      if (this.#waiting.size === 0) for (const resolve of this.#idle.splice(0)) resolve();
    }
  }

  /** Brings the first request that needs a round to the front. A promise is to be waited for before going on. */
  #settle(sequence: Sequence): Promise<void> | undefined {
    for (let task = sequence.tasks[0]; task; task = sequence.tasks[0]) {
      if (task.type === "gate") break;
      if (task.type === "read") {
        if (task.done < 0 ? this.#open(task) : !task.signal?.aborted) break;
        if (task.done >= 0) this.#rounds.abandon(task, aborted(task.signal!));
        continue;
      }
      sequence.tasks.shift();
      const held = task.run();
      if (held) return held;
    }
    this.#dropAborted(sequence);
    if (sequence.tasks.length === 0 || sequence.tasks[0]!.type === "gate") this.#waiting.delete(sequence);
    return undefined;
  }

  /** A request's turn has come: false when it was settled without a round. */
  #open(task: Read): boolean {
    const { sequence, reading, signal } = task;
    const { architecture, unread, position } = sequence;
    try {
      if (sequence.ended) throw sequence.ended;
      if (signal?.aborted) throw aborted(signal);
      const tokens = unread.length > 0 ? [...unread, ...Array.from(task.tokens)] : task.tokens;
      if (tokens.length === 0) {
        this.#answerWithoutTokens(task);
        return false;
      }
      if (architecture.steps === "once" && position > 0)
        throw new StateError(
          `${architecture.id} reads a text in one step in this mode; this session has already read some`,
        );
      reading.expect?.(tokens.length);
      task.packed = padFront(tokens, architecture);
      task.padding = task.packed.length - tokens.length;
      task.done = 0;
      return true;
    } catch (error) {
      sequence.tasks.shift();
      this.tell(() => task.reject(error));
      return false;
    }
  }

  /** Logits may be known from before. */
  #answerWithoutTokens(task: Read): void {
    const { sequence, reading } = task;
    const isKnown = reading.kind === "logits" && reading.rows === "last" && sequence.logits !== undefined;
    if (!isKnown && !reading.mayBeEmpty) throw new InputError("a step needs at least one token for every session");
    reading.expect?.(1);
    if (isKnown) reading.take?.(0, sequence.logits!);
    sequence.tasks.shift();
    this.finished(sequence, false);
    this.tell(() => task.resolve(reading.result));
  }

  #dropAborted(sequence: Sequence): void {
    const { tasks } = sequence;
    for (let i = tasks.length - 1; i > 0; i--) {
      const task = tasks[i]!;
      if (task.type !== "read" || !task.signal?.aborted) continue;
      tasks.splice(i, 1);
      const { signal } = task;
      this.tell(() => task.reject(aborted(signal)));
    }
  }

  /** A fault of the scheduler itself must leave nobody waiting, copies that were to be made included. */
  #failAll(error: unknown): void {
    for (const sequence of this.#waiting) {
      sequence.ended ??= error as Error;
      for (const task of sequence.tasks.splice(0)) {
        if (task.type === "read") this.tell(() => task.reject(error));
        else if (task.type === "act") this.#orIgnore(task);
      }
      this.#waiting.delete(sequence);
    }
  }
  #orIgnore(act: Act): void {
    try {
      void act.run();
    } catch {
      // the first fault is told
    }
  }
}

const disposed = (): StateError => new StateError("the session was disposed");

const aborted = (signal: AbortSignal): AbortedError =>
  new AbortedError("feeding tokens was aborted; the session is as before", { cause: signal.reason });
