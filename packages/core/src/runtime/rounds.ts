// Rounds: which requests share the next one, how it runs, and what it means for each of them when it ends or fails.
import { StateError } from "../errors.js";
import { inputLeaf } from "../schema/inputs.js";
import { type StepValues, textValues, tokenValues, writeInputs } from "./host-inputs.js";
import { isWriting, type RoundRule, shares } from "./packing.js";
import type { Program } from "./program.js";
import type { Programs } from "./programs.js";
import { cachedBehind, type Piece, packRound, type Round, readRound, roomOf, writeRound } from "./round.js";
import type { Read, Sequence } from "./sequence.js";
import type { StatePool } from "./state-pool.js";
import { TurnBudget } from "./turn-budget.js";
import { WritersBudget } from "./writers-budget.js";

export interface RoundOptions {
  readonly vocabulary: number;
  readonly channels: number;
  /** Most tokens of prompts in one round. */
  readonly tokensPerStep: number;
  /** Most sequences that write in one round. */
  readonly writers: number;
}

/** Who is told what became of requests. */
export interface Outcomes {
  /** Calls it when the turn is over: who is told may ask again at once. */
  tell(outcome: () => void): void;
  /** A request of the sequence has been answered, with an id that was drawn or otherwise. */
  finished(sequence: Sequence, isDrawn: boolean): void;
}

/** Bytes of logits that a round may make. */
const mostLogitsBytes = 64 * 2 ** 20;
/** Beside sequences that write, at most this share of the tokens of a round without any. */
const shareBesideWriters = 1 / 8;

export class Rounds {
  readonly #budget: TurnBudget;
  readonly #besideWriters: WritersBudget;
  #count = 0;

  constructor(
    private readonly pool: StatePool,
    private readonly programs: Programs,
    private readonly options: RoundOptions,
    private readonly outcomes: Outcomes,
  ) {
    this.#budget = new TurnBudget(options.tokensPerStep);
    this.#besideWriters = new WritersBudget(Math.max(1, Math.floor(options.tokensPerStep * shareBesideWriters)));
  }

  /**
   * The next round of the requests at the front of these sequences.
   * @param isAwaited whether somebody else is about to write, who then waits for this round
   */
  next(waiting: Iterable<Sequence>, isAwaited = false): Round | undefined {
    const fronts: Read[] = [];
    for (const { tasks } of waiting) {
      const [task] = tasks;
      if (task?.type === "read" && task.done >= 0) fronts.push(task);
    }
    if (fronts.length > 1)
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
      this.#rule(whole, together, isAwaited),
    );
    this.#count++;
    const pieces: Piece[] = [];
    together.forEach((task, i) => {
      const count = counts[i]!;
      if (count > 0 && this.#makeReady(task, count))
        pieces.push({ task, slot: this.pool.index(task.sequence.slot!), from: task.done, count });
    });
    return pieces.length > 0 ? packRound(pieces) : this.next(waiting, isAwaited);
  }

  #rule(whole: boolean, together: readonly Read[], isAwaited: boolean): RoundRule {
    const { writers, vocabulary } = this.options;
    const tokensPerStep = this.pool.backend.blocks ? this.#budget.tokens : this.options.tokensPerStep;
    const rows = Math.max(1, Math.floor(mostLogitsBytes / (4 * vocabulary)));
    const written = together.reduce((sum, { left }) => sum + (isWriting(left) ? left : 0), 0);
    const besideWriters = Math.min(tokensPerStep, this.#besideWriters.tokens(Math.max(1, written)));
    return {
      tokens: isAwaited && !whole ? besideWriters : tokensPerStep,
      writers: Math.min(writers, Math.max(rows, tokensPerStep)),
      besideWriters,
      whole,
    };
  }

  /** Makes room for the state, and a copy to come back to where one round is not enough; false: the request has failed. */
  #makeReady(task: Read, count: number): boolean {
    const { sequence } = task;
    try {
      if (task.done === 0 && count < task.left && !task.backup) task.backup = this.#backup(sequence);
      if (!sequence.slot) {
        sequence.slot = this.pool.begin();
        task.backup ??= { slot: "new", ...sequence.keep() };
      }
      sequence.lastRound = this.#count;
      return true;
    } catch (error) {
      this.abandon(task, error);
      return false;
    }
  }

  #backup(sequence: Sequence): NonNullable<Read["backup"]> {
    const { slot, cached } = sequence;
    if (!slot) return { slot: "new", ...sequence.keep() };
    const copy = this.pool.acquire();
    this.pool.copy(slot, copy, cached);
    return { slot: copy, ...sequence.keep() };
  }

  /** Runs a round, and settles what it finishes. Resolves to whether the event loop had a turn meanwhile. */
  async run(round: Round): Promise<boolean> {
    let program: Program;
    let values: StepValues;
    try {
      this.pool.reserve(round.capacity);
      const found = this.programs.get(round);
      program = found instanceof Promise ? await found : found;
      const looked = this.#lookUp(round, program);
      values = looked instanceof Promise ? await looked : looked;
    } catch (error) {
      this.#couldNotBegin(round, error);
      return false;
    }
    let turned = false;
    try {
      writeRound(program, round, this.options.vocabulary);
      writeInputs(program, values);
      writeInputs(program, remember(round));
      const started = performance.now();
      const submitted = program.submit();
      if (!submitted) this.#budget.record(round.tokens, performance.now() - started);
      if (submitted) {
        await submitted;
        turned = true;
      }
      if (round.rows > 0) {
        await readRound(program, round, this.options);
        this.#besideWriters.record(round.tokens, performance.now() - started);
      }
    } catch (error) {
      this.#lost(round, error);
      return turned;
    }
    for (const piece of round.pieces) this.#advance(piece);
    return turned;
  }

  /** What the ids alone decide. It may fail: nothing has changed then. */
  #lookUp({ architecture, ids, pieces }: Round, program: Program): StepValues | Promise<StepValues> {
    const count = pieces.reduce((sum, piece) => sum + piece.count, 0);
    return tokenValues(architecture, ids, count, (name) => program.takes(inputLeaf(name)));
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
    const { failure, reading } = task;
    this.outcomes.finished(sequence, reading.kind === "draw");
    this.outcomes.tell(() => (failure ? task.reject(failure.error) : task.resolve(reading.result)));
  }

  /** A round for which there is no program has changed nothing: each request is tried by itself, and a lone one fails. */
  #couldNotBegin({ pieces }: Round, error: unknown): void {
    if (pieces.length === 1) this.abandon(pieces[0]!.task, error);
    else for (const { task } of pieces) task.alone = true;
  }

  /** A round that failed on its way may have changed the states: those without a copy are lost. */
  #lost({ pieces }: Round, error: unknown): void {
    for (const { task } of pieces) {
      if (!task.backup)
        task.sequence.ended = new StateError(
          `the session's state was lost when a step failed (${messageOf(error)}): dispose of it and begin another one`,
        );
      this.abandon(task, error);
    }
  }

  /** Rejects a request at the front of its sequence, which becomes what it was before it. */
  abandon(task: Read, error: unknown): void {
    const { sequence, backup } = task;
    sequence.tasks.shift();
    if (backup && !sequence.ended) {
      if (sequence.slot) this.pool.release(sequence.slot);
      sequence.slot = backup.slot === "new" ? undefined : backup.slot;
      sequence.cached = backup.cached;
      sequence.memory = backup.memory;
    }
    this.outcomes.tell(() => task.reject(error));
  }
}

/** What depends on the texts before: their memories go on. */
function remember({ architecture, ids, table, pieces }: Round): StepValues {
  const texts = pieces.map(({ task, count }, i) => ({
    start: table[3 * i + 1]!,
    count,
    memory: task.sequence.memory,
  }));
  const { values, memories } = textValues(architecture, ids, texts);
  pieces.forEach(({ task }, i) => {
    task.sequence.memory = memories[i]!;
  });
  return values;
}

/** Whether two requests may share a round: the same function, and both want the head or neither. */
function fitsBeside(first: Read, other: Read): boolean {
  const isHidden = ({ reading }: Read) => reading.kind === "hidden";
  const { architecture } = first.sequence;
  return other.sequence.architecture === architecture && isHidden(other) === isHidden(first) && !other.alone;
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
