// metrics.jsonl on disk: lines are appended; a run that goes on from step n first drops the lines after n, so that nothing
// stands there twice.
import * as fs from "node:fs/promises";
import { appendToFile, writeWholeFile } from "@rwkv-ts/core/tools";
import { TrainingError } from "../errors.js";
import { type MetricsRecord, parseMetrics } from "../metrics.js";

/** A run's metrics.jsonl. */
export class MetricsFile {
  readonly #records: MetricsRecord[];

  private constructor(
    readonly path: string,
    records: MetricsRecord[],
  ) {
    this.#records = records;
  }

  /** Opens the file, keeping what it says up to `step`. */
  static async open(path: string, step: number): Promise<MetricsFile> {
    await fs.mkdir(path.slice(0, path.lastIndexOf("/")) || ".", { recursive: true });
    const text = await fs.readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return "";
      throw new TrainingError(`${path} cannot be read: ${error.message}`);
    });
    const records = step > 0 ? parseMetrics(text, step) : [];
    await writeWholeFile(path, records.map(lineOf).join(""));
    return new MetricsFile(path, records);
  }

  get records(): readonly MetricsRecord[] {
    return this.#records;
  }

  async append(record: MetricsRecord): Promise<void> {
    await appendToFile(this.path, lineOf(record));
    this.#records.push(record);
  }
}

const lineOf = (record: MetricsRecord): string => `${JSON.stringify(record)}\n`;
