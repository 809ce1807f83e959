// A run's event file for TensorBoard beside its metrics.jsonl: written anew with the records that the run has when it goes on, so that
// nothing stands there twice, and appended to.
import { appendToFile, writeWholeFile } from "@rwkv-ts/core/tools";
import { eventOf, firstEvent } from "../event-file.js";
import type { MetricsRecord } from "../metrics.js";

/** A run's event file for TensorBoard. */
export class EventFile {
  private constructor(readonly path: string) {}

  /** Writes the file `events.out.tfevents.rwkv` of a folder that is there. */
  static async create(folder: string, records: readonly MetricsRecord[]): Promise<EventFile> {
    const path = `${folder}/events.out.tfevents.rwkv`;
    const now = Date.now() / 1000;
    const events = [firstEvent(now), ...records.map((record) => eventOf(record, now))];
    await writeWholeFile(path, Buffer.concat(events));
    return new EventFile(path);
  }

  async append(record: MetricsRecord): Promise<void> {
    await appendToFile(this.path, eventOf(record, Date.now() / 1000));
  }
}
