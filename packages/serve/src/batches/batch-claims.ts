// Which server answers a batch, where several share records and no queue hands requests out among them: the one that holds the batch's claim.
// A claim ends by itself soon after its holder is silent, so none is left behind by a server that dies; at worst a request is then computed
// twice, and its answer kept once.
//
//   batch-claim/OWNER/ID       holder, and until when in milliseconds since 1970: clocks of servers that share records must agree to seconds
import { type RecordStore, recordBytes, recordValue } from "../states/record-store.js";

interface Claim {
  readonly holder: string;
  readonly until: number;
}

export class BatchClaims {
  readonly #holder = crypto.randomUUID();

  /** @param length milliseconds after its last renewal at which a claim ends */
  constructor(
    private readonly records: RecordStore,
    readonly length: number,
  ) {}

  /** Takes a claim, or renews it. False where another server holds it. */
  async take(id: string, owner: string): Promise<boolean> {
    const record = await this.records.get(nameOf(id, owner));
    const claim = record && recordValue<Claim>(record);
    if (claim && claim.holder !== this.#holder && Date.now() < claim.until) return false;
    const bytes = recordBytes({ holder: this.#holder, until: Date.now() + this.length } satisfies Claim);
    return this.records.put(nameOf(id, owner), { version: (record?.version ?? 0) + 1, bytes });
  }

  /** Gives a claim up, where it is still held. */
  async release(id: string, owner: string): Promise<void> {
    const record = await this.records.get(nameOf(id, owner));
    if (record && recordValue<Claim>(record).holder === this.#holder) await this.records.delete(nameOf(id, owner));
  }
}

const nameOf = (id: string, owner: string): string => `batch-claim/${owner}/${id}`;
