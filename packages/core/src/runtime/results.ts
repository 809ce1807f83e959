// What a step gives back: logits, or ids that the backend draws from them, so that a token costs four bytes of reading.
import { leaf } from "../graph/leaf.js";
import { checkMask, isAllowed } from "../ops/choice.js";
import { type Choice, choiceOperands, sample, settingsOfChoice } from "../ops/sample.js";
import type { TracedModel } from "../schema/trace.js";
import type { Request, Round } from "./batch.js";
import type { Program } from "./program.js";
import { logitsRows } from "./step-request.js";

/** An id drawn from a session's logits. */
export interface Drawn {
  /** -1 where nothing can be drawn: a logit is NaN, or every id is banned. */
  readonly id: number;
  /** The logits [V] that it was drawn from, where they were asked for, and where nothing can be drawn. */
  readonly logits: Float32Array | undefined;
}

export interface DrawOptions {
  readonly signal?: AbortSignal | undefined;
  /** Ids whose logits are wanted too when they are drawn: those that end a text. */
  readonly keep?: ReadonlySet<number> | undefined;
}

/** What distinguishes programs: nothing is read, logits are, or ids are drawn with room for so many changes of logits. */
export type Reading = "logits" | { readonly changes: number };

/** What a program of so many rows of logits gives out. */
export function outputsOf(
  { graph, logits }: TracedModel,
  rows: number,
  reading: Reading,
): Map<string, TracedModel["logits"]> {
  if (rows === 0) return new Map();
  if (reading === "logits") return new Map([["logits", logits]]);
  const settings = leaf(graph, "input", "settings", [rows, settingsOfChoice]);
  const { changes: most } = reading;
  const changes =
    most > 0 ? [leaf(graph, "input", "changes", [most, 2], "i32"), leaf(graph, "input", "amounts", [most])] : [];
  return new Map([
    ["drawn", sample(logits, settings, ...changes)],
    ["logits", logits],
  ]);
}

/** Collects what the rounds of a step give. */
export interface Results {
  readonly reading: Reading;
  /** Enqueues what a round needs besides its tokens. */
  write(program: Program, round: Round): void;
  /** Takes what a round with logits has computed. */
  read(program: Program, round: Round): Promise<void>;
}

export class LogitsResults implements Results {
  readonly reading = "logits";
  /** [V] or [tokens, V] for each request. */
  readonly logits: readonly Float32Array[];

  constructor(
    private readonly requests: readonly Request[],
    private readonly vocabulary: number,
  ) {
    this.logits = requests.map((r) => new Float32Array(vocabulary * logitsRows(r)));
  }

  write(): void {}

  async read(program: Program, { wanted }: Round): Promise<void> {
    const logits = await program.read("logits");
    const v = this.vocabulary;
    wanted.forEach(({ request, position }, row) => {
      const at = this.requests[request]!.logits === "all" ? position : 0;
      this.logits[request]!.set(logits.subarray(row * v, (row + 1) * v), at * v);
    });
  }
}

/** Room for changes of logits: few sizes, since each takes a program. */
const roomFor = (changes: number): number =>
  changes === 0 ? 0 : Math.max(256, 4 ** Math.ceil(Math.log(changes) / Math.log(4)));

/** A choice whose mask is given as bans, since programs have no operand for it. */
function withoutMask({ mask, ...choice }: Choice, vocabulary: number): Choice {
  if (!mask) return choice;
  checkMask(mask, vocabulary);
  const changes = new Map(choice.changes);
  for (let id = 0; id < vocabulary; id++) if (!isAllowed(mask, id)) changes.set(id, Number.NEGATIVE_INFINITY);
  return { ...choice, changes };
}

export class DrawnResults implements Results {
  readonly reading: { readonly changes: number };
  readonly drawn: Drawn[] = [];
  private readonly choices: readonly Choice[];

  constructor(
    choices: readonly Choice[],
    private readonly vocabulary: number,
    private readonly keep: ReadonlySet<number> | undefined,
  ) {
    this.choices = choices.map((choice) => withoutMask(choice, vocabulary));
    this.reading = { changes: roomFor(this.choices.reduce((sum, { changes }) => sum + changes.size, 0)) };
  }

  write(program: Program, { wanted, rows }: Round): void {
    const own = wanted.map(({ request }) => this.choices[request]!);
    const operands = choiceOperands(own, rows.length, this.vocabulary, this.reading.changes);
    for (const [name, data] of Object.entries(operands)) program.write(name, data);
  }

  async read(program: Program, { wanted }: Round): Promise<void> {
    const ids = await program.readIds("drawn");
    const isWanted = (id: number) => id < 0 || this.keep?.has(id) === true;
    const logits = wanted.some((_, row) => isWanted(ids[row]!)) ? await program.read("logits") : undefined;
    const v = this.vocabulary;
    wanted.forEach(({ request }, row) => {
      const id = ids[row]!;
      this.drawn[request] = { id, logits: isWanted(id) ? logits?.slice(row * v, (row + 1) * v) : undefined };
    });
  }
}
