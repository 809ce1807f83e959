// Responses that a later request may go on from. What is remembered of one is its answer and the ids of the whole text: these lead to the
// state behind it (states/state-cache.ts), and where that was given up, they are what is read again.
import { ApiError } from "../http/api-error.js";
import { idsOfText, idsToText, type RecordStore, recordBytes, recordValue } from "../states/record-store.js";

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

type Kept = Omit<ResponseRecord, "ids" | "id" | "owner"> & { readonly ids: string };

const nameOf = (owner: string, id: string): string => `response/${owner}/${id}`;

export class Responses {
  #untilCounted = 0;

  /** @param most beyond so many, the oldest are forgotten, a twentieth of them at once */
  constructor(
    private readonly records: RecordStore,
    private readonly most: number,
  ) {}

  async keep({ id, owner, ids, model, body }: ResponseRecord): Promise<void> {
    if (this.most === 0) return;
    const kept: Kept = { model, body, ids: idsToText(ids) };
    await this.records.put(nameOf(owner, id), { version: 1, bytes: recordBytes(kept) });
    if (--this.#untilCounted > 0) return;
    this.#untilCounted = Math.max(1, Math.floor(this.most / 20));
    const names = await this.records.names("response");
    for (const name of names.slice(0, Math.max(0, names.length - this.most))) await this.records.delete(name);
  }

  /** @throws ApiError 404 for one that there is not, or that is somebody else's */
  async get(id: string, owner: string, param?: string): Promise<ResponseRecord> {
    const record = /^resp_[0-9a-f]{1,64}$/.test(id) ? await this.records.get(nameOf(owner, id)) : undefined;
    if (!record) throw missing(id, param);
    const { ids, ...kept } = recordValue<Kept>(record);
    return { id, owner, ...kept, ids: idsOfText(ids) };
  }

  /** @throws as `get` */
  async delete(id: string, owner: string): Promise<void> {
    await this.get(id, owner);
    await this.records.delete(nameOf(owner, id));
  }
}

const missing = (id: string, param: string | undefined): ApiError =>
  new ApiError(404, `there is no response ${JSON.stringify(id.slice(0, 100))}`, { param, code: "response_not_found" });
