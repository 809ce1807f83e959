// The scheduler between sessions and programs. Every turn packs one round from whatever waits: those that write first, then
// pieces of prompts up to a budget. Everything asked of one sequence happens in the order in which it was asked; every request
// resolves, aborts and fails alone. State is touched between rounds only, so nothing reaches a text that it does not belong to.
//
// When does a round begin? Those that took part in the last one usually ask again at once, so the next round waits for them, at
// most one turn of the event loop. A lone session never waits.
import { AbortedError, InputError, StateError } from "../errors.js";
import { type Architecture, cacheLimit } from "../schema/architecture.js";
import { Breath, nextTurn } from "./breathe.js";
import { padFront, type RoundRule, shares } from "./packing.js";
import type { Program } from "./program.js";
import type { Programs } from "./programs.js";
import { checkIds, type Reading } from "./reading.js";
import { cachedBehind, type Piece, packRound, type Round, readRound, roomOf, writeRound } from "./round.js";
import { type Act, type Gate, Read, Sequence } from "./sequence.js";
import type { Slot, StatePool } from "./state-pool.js";
import type { Stepper } from "./stepper.js";

export interface SchedulerOptions {
  /** Most tokens of prompts in one round. */
  readonly tokensPerStep: number;
  /** Most sequences that write in one round. */
  readonly writers: number;
  /** What sequences start from in place of the architecture's initial state. */
  readonly initialState: ReadonlyMap<string, Float32Array> | undefined;
}

/** Bytes of logits that a round may make. */
const mostLogitsBytes = 64 * 2 ** 20;
/** Beside sequences that write, this share of the tokens of a round without any. */
const shareBesideWriters = 1 / 8;

export class Scheduler implements Stepper {
  /** Sequences of which something was asked that is not done, in the order of asking. */
  readonly #waiting = new Set<Sequence>();
  /** Sequences of the last round that have not asked again. */
  readonly #expected = new Set<Sequence>();
  readonly #breath = new Breath();
  /** Outcomes that are told when the turn is over: who is told may ask again at once. */
  readonly #told: (() => void)[] = [];
  readonly #idle: (() => void)[] = [];
  #round = 0;
  #busy = false;
  #isStarting = false;
  #isTurning = false;
  #closed: Error | undefined;

  constructor(
    readonly architecture: Architecture,
    readonly pool: StatePool,
    private readonly programs: Programs,
    private readonly options: SchedulerOptions,
  ) {}

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
          this.#told.push(() => resolve(value));
        } catch (error) {
          this.#told.push(() => reject(error));
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

  begin(sequence: Sequence): void {
    const slot = this.pool.acquire();
    this.pool.clear(slot, this.options.initialState);
    sequence.slot = slot;
  }

  dispose(sequence: Sequence): void {
    if (sequence.isDisposed) return;
    sequence.isDisposed = true;
    this.#expected.delete(sequence);
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
    const { position, cached, unread, logits } = from;
    if (from.slot) {
      copy.slot = this.pool.acquire();
      this.pool.copy(from.slot, copy.slot, cached);
    }
    Object.assign(copy, { position, cached, unread, logits });
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

  /** Does what needs no program, and runs one round. */
  async #turn(): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    try {
      for (const sequence of this.#waiting)
        for (let held = this.#settle(sequence); held; held = this.#settle(sequence)) await held;
      const round = this.#nextRound();
      if (round) await this.#run(round);
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
        if (task.done >= 0) this.#abandon(task, aborted(task.signal!));
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
      this.#told.push(() => task.reject(error));
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
    this.#told.push(() => task.resolve(reading.result));
  }

  #dropAborted(sequence: Sequence): void {
    const { tasks } = sequence;
    for (let i = tasks.length - 1; i > 0; i--) {
      const task = tasks[i]!;
      if (task.type !== "read" || !task.signal?.aborted) continue;
      tasks.splice(i, 1);
      const { signal } = task;
      this.#told.push(() => task.reject(aborted(signal)));
    }
  }

  // ---- rounds

  #nextRound(): Round | undefined {
    const fronts = [...this.#waiting].flatMap(({ tasks: [task] }) =>
      task?.type === "read" && task.done >= 0 ? [task] : [],
    );
    fronts.sort((a, b) => b.sequence.priority - a.sequence.priority || a.sequence.lastRound - b.sequence.lastRound);
    const [first] = fronts;
    if (!first) return undefined;
    const together = first.alone ? [first] : fronts.filter((task) => fitsBeside(first, task));
    const whole = first.sequence.readsWhole;
    const counts = shares(
      together.map(({ sequence: { limit, cached, priority }, left }) => ({
        left,
        room: whole ? left : roomOf(limit, cached),
        priority,
      })),
      this.#rule(whole),
    );
    this.#round++;
    const pieces: Piece[] = [];
    together.forEach((task, i) => {
      const count = counts[i]!;
      if (count > 0 && this.#makeReady(task, count))
        pieces.push({ task, slot: this.pool.index(task.sequence.slot!), from: task.done, count });
    });
    return pieces.length > 0 ? packRound(pieces) : this.#nextRound();
  }

  #rule(whole: boolean): RoundRule {
    const { tokensPerStep, writers } = this.options;
    const rows = Math.max(1, Math.floor(mostLogitsBytes / (4 * this.vocabularySize)));
    return {
      tokens: tokensPerStep,
      writers: Math.min(writers, Math.max(rows, tokensPerStep)),
      besideWriters: Math.max(1, Math.floor(tokensPerStep * shareBesideWriters)),
      whole,
    };
  }

  /** Makes room for the state, and a copy to come back to where one round is not enough; false: the request has failed. */
  #makeReady(task: Read, count: number): boolean {
    const { sequence } = task;
    try {
      if (task.done === 0 && count < task.left && !task.backup) task.backup = this.#backup(sequence);
      if (!sequence.slot) {
        this.begin(sequence);
        task.backup ??= { slot: "new", cached: 0 };
      }
      sequence.lastRound = this.#round;
      return true;
    } catch (error) {
      this.#abandon(task, error);
      return false;
    }
  }

  #backup({ slot, cached }: Sequence): { slot: Slot | "new"; cached: number } {
    if (!slot) return { slot: "new", cached };
    const copy = this.pool.acquire();
    this.pool.copy(slot, copy, cached);
    return { slot: copy, cached };
  }

  async #run(round: Round): Promise<void> {
    let program: Program;
    try {
      this.pool.reserve(round.capacity);
      const { architecture } = round.pieces[0]!.task.sequence;
      program = await this.programs.get({ ...round, architecture });
    } catch (error) {
      this.#couldNotBegin(round, error);
      return;
    }
    try {
      writeRound(program, round, this.vocabularySize);
      const submitted = program.submit();
      if (submitted) {
        await submitted;
        this.#breath.taken();
      }
      if (round.rows > 0)
        await readRound(program, round, { vocabulary: this.vocabularySize, channels: this.architecture.channels });
    } catch (error) {
      this.#lost(round, error);
      return;
    }
    for (const piece of round.pieces) this.#advance(piece);
  }

  #advance(piece: Piece): void {
    const { task, count } = piece;
    const { sequence } = task;
    sequence.cached = cachedBehind(piece);
    task.done += count;
    if (task.left > 0) return;
    sequence.position += task.packed.length - task.padding;
    sequence.unread = [];
    sequence.logits = task.lastLogits;
    if (task.backup && task.backup.slot !== "new") this.pool.release(task.backup.slot);
    sequence.tasks.shift();
    if (sequence.tasks.length === 0) {
      this.#waiting.delete(sequence);
      if (!sequence.isDisposed) this.#expected.add(sequence);
    }
    this.#told.push(() => task.resolve(task.reading.result));
  }

  // ---- what goes wrong

  /** A round for which there is no program has changed nothing: each request is tried by itself, and a lone one fails. */
  #couldNotBegin({ pieces }: Round, error: unknown): void {
    if (pieces.length === 1) this.#abandon(pieces[0]!.task, error);
    else for (const { task } of pieces) task.alone = true;
  }

  /** A round that failed on its way may have changed the states: those without a copy are lost. */
  #lost({ pieces }: Round, error: unknown): void {
    for (const { task } of pieces) {
      if (!task.backup)
        task.sequence.ended = new StateError(
          `the session's state was lost when a step failed (${messageOf(error)}): dispose of it and begin another one`,
        );
      this.#abandon(task, error);
    }
  }

  /** Rejects a request at the front of its sequence, which becomes what it was before it. */
  #abandon(task: Read, error: unknown): void {
    const { sequence, backup } = task;
    sequence.tasks.shift();
    this.#orEnd(sequence, () => {
      if (!backup) return;
      if (sequence.slot) this.pool.release(sequence.slot);
      sequence.slot = backup.slot === "new" ? undefined : backup.slot;
      sequence.cached = backup.cached;
    });
    this.#told.push(() => task.reject(error));
  }

  /** A fault of the scheduler itself must leave nobody waiting, copies that were to be made included. */
  #failAll(error: unknown): void {
    for (const sequence of this.#waiting) {
      sequence.ended ??= error as Error;
      for (const task of sequence.tasks.splice(0)) {
        if (task.type === "read") this.#told.push(() => task.reject(error));
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

/** Whether two requests may share a round: the same function, and both want the head or neither. */
function fitsBeside(first: Read, other: Read): boolean {
  const isHidden = ({ reading }: Read) => reading.kind === "hidden";
  const { architecture } = first.sequence;
  return other.sequence.architecture === architecture && isHidden(other) === isHidden(first) && !other.alone;
}

const disposed = (): StateError => new StateError("the session was disposed");

const aborted = (signal: AbortSignal): AbortedError =>
  new AbortedError("feeding tokens was aborted; the session is as before", { cause: signal.reason });

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
