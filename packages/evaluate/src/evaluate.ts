// Runs a task on a model: many questions at the same time, rows kept as they come, metrics at the end.
import {
  AbortedError,
  abortSignal,
  anyValue,
  callback,
  checkOptions,
  InputError,
  type OptionChecks,
  RwkvError,
  wholeNumber,
} from "@rwkv-ts/core";
import { type LanguageModel, noTokenizer } from "@rwkv-ts/preset";
import { answerAll } from "./answers.js";
import type { JsonObject } from "./json.js";
import type { Metrics } from "./metric.js";
import type { Question, Task } from "./task.js";

/** Where rows are kept so that a run can go on; `RowsFile` of `@rwkv-ts/evaluate/node` is a file. */
export interface RowStore {
  /**
   * The rows that are there, by question. @param header what was asked of whom
   * @throws InputError where the store holds rows of something else
   */
  begin(header: JsonObject): Promise<ReadonlyMap<number, JsonObject>>;
  add(question: number, row: JsonObject): Promise<void>;
}

/** How many questions are asked, how many at a time, and where their rows are kept. */
export interface EvaluateOptions {
  /** Questions that are asked at the same time; default 16. Each has a state on the device. */
  readonly parallel?: number | undefined;
  /** Most questions, from the first on. */
  readonly limit?: number | undefined;
  /** Keeps rows, and gives those of a run before. */
  readonly rows?: RowStore | undefined;
  /**
   * What the model is, for `rows`: a run goes on with the same model only. Default: of the model's `info`, its file's name and sizes; name its
   * version where a file is written anew.
   */
  readonly model?: JsonObject | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: EvaluateProgress) => void) | undefined;
}

/** How far an evaluation is. */
export interface EvaluateProgress {
  readonly done: number;
  readonly total: number;
  /** What is counted: "tokens", or the task's things. */
  readonly things: string;
}

/** What a task found of a model. */
export interface Evaluation<Row extends JsonObject = JsonObject> {
  readonly task: string;
  readonly settings: JsonObject;
  readonly questions: number;
  readonly metrics: Metrics;
  /** In the order of the questions. */
  readonly rows: readonly Row[];
}

const checks: OptionChecks<EvaluateOptions> = {
  parallel: wholeNumber(1, 4096),
  limit: wholeNumber(1),
  rows: anyValue,
  model: anyValue,
  signal: abortSignal,
  onProgress: callback,
};

/**
 * Runs a task on a model: many questions at the same time, rows kept as they come, metrics at the end.
 * @throws InputError for data that cannot be asked (before anything is computed), and logits that are no numbers; TokenizerError
 *   without a tokenizer; AbortedError, the rows so far being in the store
 */
export async function evaluate<Row extends JsonObject>(
  task: Task<Row>,
  model: LanguageModel,
  options: EvaluateOptions = {},
): Promise<Evaluation<Row>> {
  checkOptions("evaluate", options, checks);
  const { tokenizer, info } = model;
  if (!tokenizer) throw noTokenizer({ missing: info.tokenizer.missing ?? "the model has no tokenizer" });
  const all = task.questions(tokenizer, model.model.architecture);
  const questions = all.slice(0, options.limit);
  if (questions.length === 0) throw new InputError(`${task.name}: there are no ${task.things}`);
  const header = { task: task.name, settings: task.settings, model: options.model ?? modelFacts(model) };
  const known = (await options.rows?.begin(header)) ?? new Map();
  const run = new Run(task, questions, model, options);
  for (const [i, row] of known) run.give(i, row as Row);
  const rows = await run.finish();
  const { name, settings } = task;
  const metrics = known.size > 0 ? metricsOfKept(task, rows) : task.metrics(rows);
  return { task: name, settings, questions: rows.length, metrics, rows };
}

/** @throws InputError where rows that were kept do not have what the task's rows have */
function metricsOfKept<Row extends JsonObject>(task: Task<Row>, rows: readonly Row[]): Metrics {
  const damaged = (cause?: unknown) =>
    new InputError(`rows of ${task.name} that were kept from before are damaged: delete them to begin anew`, { cause });
  let metrics: Metrics;
  try {
    metrics = task.metrics(rows);
  } catch (error) {
    throw RwkvError.is(error) ? error : damaged(error);
  }
  if (Object.values(metrics).some(({ value }) => typeof value !== "number" || Number.isNaN(value))) throw damaged();
  return metrics;
}

/** What tells a model from another, for `EvaluateOptions.model`. */
export function modelFacts({ info }: LanguageModel): JsonObject {
  const { file, architecture, parameters, tokenizer } = info;
  const storages = Object.fromEntries(Object.entries(info.storages).filter(([, count]) => count > 0));
  const vocabulary = tokenizer.missing === undefined ? `${tokenizer.kind} ${tokenizer.vocabularySize}` : "none";
  return { file, architecture, parameters, storages, tokenizer: vocabulary };
}

class Run<Row extends JsonObject> {
  readonly #rows: Row[] = [];
  readonly #stop = new AbortController();
  readonly #signal: AbortSignal;
  /** Of all tokens; NaN where tokens are not what is counted. */
  readonly #allTokens: number;
  #failure: { readonly error: unknown } | undefined;
  #next = 0;
  #done = 0;
  #tokens = 0;

  constructor(
    readonly task: Task<Row>,
    readonly questions: readonly Question<Row>[],
    readonly model: LanguageModel,
    readonly options: EvaluateOptions,
  ) {
    const { signal } = options;
    this.#allTokens = questions.reduce((sum, { tokens = Number.NaN }) => sum + tokens, 0);
    this.#signal = signal ? AbortSignal.any([signal, this.#stop.signal]) : this.#stop.signal;
  }

  /** A row of a run before; those beyond the limit are left alone. */
  give(i: number, row: Row): void {
    const question = this.questions[i];
    if (!question) return;
    this.#rows[i] = row;
    this.#done++;
    this.#tokens += question.tokens ?? 0;
  }

  async finish(): Promise<readonly Row[]> {
    const { parallel = 16, signal } = this.options;
    this.#progress();
    await Promise.all(Array.from({ length: Math.min(parallel, this.questions.length) }, () => this.#work()));
    if (signal?.aborted) throw new AbortedError();
    if (this.#failure) throw this.#failure.error;
    return this.#rows;
  }

  /** Asks what nobody has asked yet, until nothing is left or something fails. */
  async #work(): Promise<void> {
    while (this.#next < this.questions.length && !this.#signal.aborted) {
      const i = this.#next++;
      if (this.#rows[i]) continue;
      try {
        await this.#ask(i);
      } catch (error) {
        if (!this.#signal.aborted) this.#failure = { error };
        this.#stop.abort();
      }
    }
  }

  async #ask(i: number): Promise<void> {
    const question = this.questions[i]!;
    const onTokens = (count: number) => {
      this.#tokens += count;
      this.#progress();
    };
    const answers = await answerAll(this.model, question.requests(), { signal: this.#signal, onTokens });
    if (this.#signal.aborted) throw new AbortedError(); // a text that an abort ended is no answer
    const row = question.row(answers);
    await this.options.rows?.add(i, row);
    this.#rows[i] = row;
    this.#done++;
    this.#progress();
  }

  #progress(): void {
    const { onProgress } = this.options;
    const { things } = this.task;
    if (Number.isNaN(this.#allTokens)) onProgress?.({ done: this.#done, total: this.questions.length, things });
    else onProgress?.({ done: this.#tokens, total: this.#allTokens, things: "tokens" });
  }
}
