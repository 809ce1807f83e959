// Responses that a later request may go on from. What is remembered of one is its answer and the ids of the whole text: these lead to the
// state behind it (states/state-cache.ts), and where that was given up, they are what is read again.
import { ApiError } from "../http/api-error.js";

export interface ResponseRecord {
  readonly id: string;
  /** Whose it is; nobody else finds it. */
  readonly owner: string;
  readonly model: string;
  /** Ids of the text up to the answer's end. */
  readonly ids: Int32Array;
  /** The answer as it was sent. */
  readonly body: object;
}

export class Responses {
  readonly #records = new Map<string, ResponseRecord>();

  /** @param most beyond so many, the least recently used are forgotten */
  constructor(private readonly most: number) {}

  keep(record: ResponseRecord): void {
    this.#records.set(record.id, record);
    if (this.#records.size > this.most) this.#records.delete(this.#records.keys().next().value!);
  }

  /** @throws ApiError 404 for one that there is not, or that is somebody else's */
  get(id: string, owner: string, param?: string): ResponseRecord {
    const record = this.#records.get(id);
    if (record?.owner !== owner)
      throw new ApiError(404, `there is no response ${JSON.stringify(id.slice(0, 100))}`, {
        param,
        code: "response_not_found",
      });
    this.#records.delete(id);
    this.#records.set(id, record);
    return record;
  }

  /** @throws as `get` */
  delete(id: string, owner: string): void {
    this.get(id, owner);
    this.#records.delete(id);
  }
}
