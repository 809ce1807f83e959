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

  /**
   * Writes a record behind the others, or over that of the same kind and step: a finished run that is started again measures its end again.
   * @returns whether it stands behind the others
   */
  async append(record: MetricsRecord): Promise<boolean> {
    const known = this.#placeOf(record);
    if (known === undefined) {
      await appendToFile(this.path, lineOf(record));
      this.#records.push(record);
      return true;
    }
    this.#records[known] = record;
    await writeWholeFile(this.path, this.#records.map(lineOf).join(""));
    return false;
  }

  /** Where the record of this kind and step is; steps do not fall. */
  #placeOf({ type, step }: MetricsRecord): number | undefined {
    for (let i = this.#records.length - 1; i >= 0 && this.#records[i]!.step >= step; i--)
      if (this.#records[i]!.step === step && this.#records[i]!.type === type) return i;
    return undefined;
  }
}

const lineOf = (record: MetricsRecord): string => `${JSON.stringify(record)}\n`;
