// The numbers of a run, one JSON object a line (metrics.jsonl): training records, and evaluations marked as such.

/** A line of metrics.jsonl about updates. */
export interface TrainingRecord {
  readonly type: "train";
  /** Updates made. */
  readonly step: number;
  /** Mean over the updates since the record before, nats per token. */
  readonly loss: number;
  /** Gradient norm of the last of them that was not skipped, before clipping. */
  readonly norm: number;
  readonly learningRate: number;
  readonly tokensPerSecond: number;
  /** Of fp16: what the loss is scaled by. */
  readonly lossScale?: number;
  /** How many of the updates since the record before were skipped, where any were or the loss is scaled. */
  readonly skipped?: number;
}

/** A line of metrics.jsonl about an evaluation, as `Evaluation`. */
export interface EvaluationRecord {
  readonly type: "evaluation";
  readonly step: number;
  readonly loss: number;
  /** Absent where e^loss is beyond the largest number. */
  readonly perplexity?: number;
  /** Share of the tokens that were the most probable ones. */
  readonly accuracy?: number;
  readonly bitsPerByte?: number;
  readonly tokens: number;
}

/** Own metrics: beside the step a number under the name of each. */
export interface OwnMetricsRecord {
  readonly type: "metrics";
  readonly step: number;
  readonly loss?: undefined;
}

/** A line of metrics.jsonl. */
export type MetricsRecord = TrainingRecord | EvaluationRecord | OwnMetricsRecord;

/** Records of a file's text up to and including `step`. Lines that are no records are left out, such as a last one that was cut off. */
export function parseMetrics(text: string, step = Number.POSITIVE_INFINITY): MetricsRecord[] {
  return text.split("\n").flatMap((line) => {
    if (line.trim() === "") return [];
    try {
      const record: unknown = JSON.parse(line);
      return isRecord(record) && record.step <= step ? [record] : [];
    } catch {
      return [];
    }
  });
}

/** A kind that there is, and beside it finite numbers alone: those that the kind must have, and any others. */
function isRecord(value: unknown): value is MetricsRecord {
  const { type, ...numbers } = (value ?? {}) as Record<string, unknown>;
  if (!["train", "evaluation", "metrics"].includes(type as string)) return false;
  if (!Number.isSafeInteger(numbers.step) || (numbers.step as number) < 0) return false;
  return (type === "metrics" || "loss" in numbers) && Object.values(numbers).every(Number.isFinite);
}

/** An exponential moving average that starts at the first value; `weight` is that of a new value. */
export function smooth(values: readonly number[], weight: number): number[] {
  let mean = values[0] ?? 0;
  return values.map((value) => {
    mean += weight * (value - mean);
    return mean;
  });
}
