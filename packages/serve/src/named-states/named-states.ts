// States that have a name and an owner: conversations that a server keeps for its clients, who send each further message alone.
//
// What is remembered of one is the ids of its text, which lead to its state (states/state-cache.ts), and are read again where that was
// given up; and, for one that came from elsewhere or is a mixture, the state that its text begins with. Every change has a version: a turn
// begins from one and ends as the next, and where somebody else was quicker, it ends as an error and changes nothing.
import { InputError, type SavedState } from "@rwkv-ts/core";
import type { Beginning, Engine } from "../engine/engine.js";
import { ApiError, badRequest } from "../http/api-error.js";
import type { Models } from "../models.js";
import { packedText, packState, unpackState } from "../states/packed-state.js";
import { idsOfText, idsToText, type RecordStore, recordBytes, recordValue } from "../states/record-store.js";
import { hexDigest } from "../states/state-cache.js";

/** What clients are told of a state. */
export interface StateInfo {
  readonly id: string;
  readonly object: "state";
  readonly model: string;
  /** 1, and one more with every turn. */
  readonly version: number;
  /** Of its text. */
  readonly tokens: number;
  /** Seconds since 1970. */
  readonly created_at: number;
  /** Of the last change, in seconds since 1970. */
  readonly updated_at: number;
  readonly metadata: Readonly<Record<string, string>>;
}

interface Kept extends Omit<StateInfo, "id" | "object" | "version"> {
  readonly ids: string;
  /** Which weights, adapter, precision and initial state it belongs to. */
  readonly computed: string;
  /** SHA-256 of the packed state that the text begins with, in hexadecimal. */
  readonly beginning?: string | undefined;
  /** Which turn wrote this version, so that one whose answer from the store was lost can find out. */
  readonly turn?: string | undefined;
}

export interface NamedState {
  readonly info: StateInfo;
  readonly ids: Int32Array;
  /** Whether it has read something. */
  readonly isBegun: boolean;
  /** SHA-256 of the packed state that the text begins with. */
  readonly beginning: string | undefined;
  /** The model, over texts that begin as this one does. */
  readonly engine: Engine;
}

export interface NewState {
  readonly id: string;
  readonly engine: Engine;
  readonly ids: Int32Array;
  readonly metadata: Readonly<Record<string, string>>;
  readonly beginning?: Uint8Array | undefined;
}

/** Looks for a turn whose answer was lost, and milliseconds between them. */
const [lookTries, lookDelay] = [5, 1000];

const idForm = /^[a-z0-9][a-z0-9._-]{0,63}$/;

export class NamedStates {
  readonly #busy = new Set<string>();

  /** @param most of one owner */
  constructor(
    private readonly models: Models,
    private readonly records: RecordStore,
    private readonly most: number,
  ) {}

  async list(owner: string): Promise<StateInfo[]> {
    const names = await this.records.names(`state/${owner}`);
    const found = await Promise.all(names.map(async (name) => ({ name, record: await this.records.get(name) })));
    return found.flatMap(({ name, record }) =>
      record ? [infoOf(name.slice(name.lastIndexOf("/") + 1), record.version, recordValue<Kept>(record))] : [],
    );
  }

  /** @throws ApiError 404 for one that there is not, or that is somebody else's; 409 where the model is no longer what it was */
  async get(id: string, owner: string): Promise<NamedState> {
    const record = await this.records.get(nameOf(owner, id));
    if (!record) throw new ApiError(404, `there is no state ${id}`, { param: "state", code: "state_not_found" });
    const kept = recordValue<Kept>(record);
    const engine = await this.models.get(kept.model);
    if (engine.cache.owner !== kept.computed)
      throw new ApiError(409, `the state ${id} was computed with other weights than those of ${kept.model} now`, {
        code: "state_of_another_model",
      });
    const ids = idsOfText(kept.ids);
    return {
      info: infoOf(id, record.version, kept),
      ids,
      isBegun: ids.length > 0 || kept.beginning !== undefined,
      beginning: kept.beginning,
      engine:
        kept.beginning === undefined
          ? engine
          : engine.beginningWith(beginningOf(kept.beginning, () => this.#beginning(id, owner, kept.beginning!))),
    };
  }

  async #beginning(id: string, owner: string, digest: string): Promise<Uint8Array> {
    const record = await this.records.get(beginningName(owner, id, digest));
    if (!record)
      throw new ApiError(404, `there is no state ${id} any more`, { param: "state", code: "state_not_found" });
    return record.bytes;
  }

  /** @throws ApiError 409 for a name that is taken, 400 for one that is none, or where there are as many as there may be */
  async create({ id, engine, ids, metadata, beginning }: NewState, owner: string): Promise<StateInfo> {
    const name = nameOf(owner, id);
    if ((await this.records.count(`state/${owner}`)) >= this.most)
      throw badRequest(
        `there are ${this.most} states already, as many as this server keeps`,
        undefined,
        "too_many_states",
      );
    const now = Math.floor(Date.now() / 1000);
    const digest = beginning && (await hexDigest(Uint8Array.from(beginning)));
    const kept: Kept = {
      model: engine.name,
      created_at: now,
      updated_at: now,
      metadata,
      tokens: ids.length,
      ids: idsToText(ids),
      computed: engine.cache.owner,
      ...(digest && { beginning: digest }),
    };
    if (await this.records.get(name)) throw taken(id);
    // under its digest: of two that make the same name at once, neither begins with the other's
    const own = digest && beginningName(owner, id, digest);
    if (own) await this.records.put(own, { version: 1, bytes: beginning });
    if (!(await this.records.put(name, { version: 1, bytes: recordBytes(kept) }))) {
      const winner = await this.records.get(name);
      if (own && !(winner && recordValue<Kept>(winner).beginning === digest)) await this.records.delete(own);
      throw taken(id);
    }
    return infoOf(id, 1, kept);
  }

  /** A copy that goes its own way. @param version which one is meant, where that is said */
  async fork(id: string, owner: string, copy: string, version?: number): Promise<StateInfo> {
    const { info, ids, engine, beginning: digest } = await this.get(id, owner);
    if (version !== undefined && version !== info.version) throw outrun(id, version, info.version);
    const beginning = digest === undefined ? undefined : await this.#beginning(id, owner, digest);
    return this.create({ id: copy, engine, ids, metadata: info.metadata, beginning }, owner);
  }

  async delete(id: string, owner: string): Promise<void> {
    const name = nameOf(owner, id);
    const record = await this.records.get(name);
    const beginning = record && recordValue<Kept>(record).beginning;
    // first: as long as the name is taken, nobody makes another one that begins so
    if (beginning !== undefined) await this.records.delete(beginningName(owner, id, beginning));
    if (!(await this.records.delete(name)))
      throw new ApiError(404, `there is no state ${id}`, { param: "state", code: "state_not_found" });
  }

  /**
   * Begins a turn of a state: nobody else's may begin here until it ends.
   * @param version which one the client has in mind, where it says so
   * @throws ApiError 409 where the state has gone on, or is going on
   */
  async turn(id: string, owner: string, version?: number): Promise<Turn> {
    const name = nameOf(owner, id);
    if (this.#busy.has(name))
      throw new ApiError(409, `the state ${id} is going on with another request`, {
        code: "state_busy",
        retryAfter: 1,
      });
    this.#busy.add(name);
    let isOver = false;
    const dispose = (): void => {
      if (!isOver) this.#busy.delete(name); // once: the next turn may be under way when the answer of this one ends
      isOver = true;
    };
    try {
      const state = await this.get(id, owner);
      if (version !== undefined && version !== state.info.version) throw outrun(id, version, state.info.version);
      const commit = (ids: Int32Array): Promise<StateInfo> => this.#commit(name, state, ids).finally(dispose);
      return { ...state, dispose, commit };
    } catch (error) {
      dispose();
      throw error;
    }
  }

  /** @throws ApiError 409 where somebody else was quicker, 503 `store_unavailable`: nothing has changed, 503 `commit_unknown` */
  async #commit(name: string, { info, engine }: NamedState, ids: Int32Array): Promise<StateInfo> {
    const record = await this.records.get(name);
    if (record?.version !== info.version) throw outrun(info.id, info.version, record?.version);
    const before = recordValue<Kept>(record);
    const turn = crypto.randomUUID();
    const changed = { model: engine.name, updated_at: Math.floor(Date.now() / 1000), tokens: ids.length, turn };
    const kept: Kept = { ...before, ...changed, ids: idsToText(ids) };
    const version = info.version + 1;
    const isKept = await this.records
      .put(name, { version, bytes: recordBytes(kept) })
      .catch((error: unknown) => this.#isKept(name, info, turn, error));
    if (!isKept) throw outrun(info.id, info.version);
    return infoOf(info.id, version, kept);
  }

  /** Whether a turn was kept whose answer from the store was lost. @throws what `#commit` throws; the error where nothing has changed */
  async #isKept(name: string, { id, version }: StateInfo, turn: string, error: unknown): Promise<boolean> {
    for (let attempt = 1; attempt <= lookTries; attempt++) {
      try {
        const now = await this.records.get(name);
        if (now?.version === version) throw error;
        if (now?.version === version + 1) return recordValue<Kept>(now).turn === turn;
        break; // others have gone on: from this turn, or from one that was quicker
      } catch (failure) {
        if (failure === error) throw error;
        await new Promise((resolve) => setTimeout(resolve, lookDelay));
      }
    }
    throw new ApiError(503, `whether this turn of the state ${id} was kept is not known: its version tells`, {
      param: "state",
      code: "commit_unknown",
      mayRetry: false,
    });
  }

  /** The state itself, packed. */
  async content(id: string, owner: string, signal: AbortSignal): Promise<Uint8Array> {
    const { ids, engine } = await this.get(id, owner);
    const state = await saved(engine, ids, signal);
    return packState(state, ids, engine.cache.owner, engine.options.cache?.precision ?? "f16");
  }

  /** Takes in a packed state. @throws ApiError for bytes that are no state of the model */
  async load(id: string, owner: string, bytes: Uint8Array, model: string | undefined): Promise<StateInfo> {
    const engine = await this.models.get(model);
    let state: SavedState;
    try {
      if (packedText(bytes)?.owner !== engine.cache.owner)
        throw new InputError(`they are no state of ${engine.name}, with its weights, precision and beginning`);
      state = unpackState(bytes);
      using session = engine.model.session();
      session.restore(state);
    } catch (error) {
      throw badRequest(
        `the bytes cannot be taken in as a state: ${(error as Error).message}`,
        undefined,
        "invalid_state",
      );
    }
    // the ids that the bytes tell are anybody's claim: what goes on from here is found by the bytes alone
    const beginning = packState(state, new Int32Array(), engine.cache.owner, "f32");
    return this.create({ id, engine, ids: new Int32Array(), metadata: {}, beginning }, owner);
  }
}

/** A turn of a state. `commit` makes the text behind it the state's next version; without it nothing has changed. */
export interface Turn extends NamedState {
  /** @throws ApiError 409 where somebody else was quicker */
  commit(ids: Int32Array): Promise<StateInfo>;
  /** Others may go on. */
  dispose(): void;
}

/** The state behind a text, read as far as it is not kept. */
export async function saved(engine: Engine, ids: Int32Array, signal: AbortSignal): Promise<SavedState> {
  const { session } = await engine.read({ ids, marks: [] }, signal);
  try {
    return await session.save();
  } finally {
    session.dispose();
  }
}

/** Texts behind a beginning are found under its digest, in words that no ids are: all below 0. */
function beginningOf(digest: string, load: () => Promise<Uint8Array>): Beginning {
  const name = Int32Array.from({ length: 16 }, (_, i) => -1 - Number.parseInt(digest.slice(4 * i, 4 * i + 4), 16));
  return { name, load: async () => unpackState(await load()) };
}

/** @throws ApiError for names of another form */
export function nameOf(owner: string, id: string): string {
  if (idForm.test(id)) return `state/${owner}/${id}`;
  throw badRequest(
    `${JSON.stringify(id.slice(0, 100))} is no name of a state: at most 64 of a-z, 0-9, ".", "_", "-", beginning with a letter or digit`,
    "id",
  );
}

const beginningName = (owner: string, id: string, digest: string): string => `beginning/${owner}/${id}.${digest}`;

const infoOf = (id: string, version: number, kept: Kept): StateInfo => {
  const { model, tokens, created_at, updated_at, metadata } = kept;
  return { id, object: "state", model, version, tokens, created_at, updated_at, metadata };
};

const taken = (id: string): ApiError =>
  new ApiError(409, `there is a state ${id} already`, { param: "id", code: "state_exists" });

const outrun = (id: string, meant: number, now?: number): ApiError =>
  new ApiError(
    409,
    `the state ${id} has gone on: ${now === undefined ? "it is no longer" : `it is at version ${now}, not`} at ${meant}`,
    {
      param: "state",
      code: "state_conflict",
    },
  );
