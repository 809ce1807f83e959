// States behind texts that were read, so that a text that begins like one of them is read from there on: branches of one text, other
// continuations of one prompt, tokens looked at one after the other. The least recently used are given up.
import type { Model, Session } from "@rwkv-ts/core";

interface Kept {
  readonly start: string;
  readonly ids: readonly number[];
  readonly session: Promise<Session>;
}

/** A session of the caller's own, behind all but the last tokens of a text. */
export interface Reached {
  readonly session: Session;
  /** What is still to be read: one token, or none of an empty text. */
  readonly rest: readonly number[];
  /** Tokens that were read to get there, and the seconds that took. */
  readonly read: { readonly tokens: number; readonly seconds: number };
}

/** Bytes of states that are kept beside those in use, and states at most. */
const room = 128 * 2 ** 20;
const most = 48;

export class Prefixes {
  readonly #model: Model;
  readonly #starts = new Map<string, Session>();
  /** The most recently used last. */
  #kept: Kept[] = [];

  constructor(model: Model) {
    this.#model = model;
  }

  /** Texts may begin from this session's state, which belongs to this object from now on. */
  begin(name: string, session: Session): void {
    this.#starts.get(name)?.dispose();
    this.#starts.set(name, session);
    for (const kept of this.#kept.filter(({ start }) => start === name)) this.#drop(kept);
  }

  has(start: string): boolean {
    return start === "" || this.#starts.has(start);
  }

  /** Reads a text up to its last token. @throws as `Session.feed` */
  async reach(start: string, ids: readonly number[], signal?: AbortSignal): Promise<Reached> {
    const before = ids.slice(0, -1);
    const found = this.#longest(start, before);
    const missing = before.slice(found?.ids.length ?? 0);
    const began = performance.now();
    const kept =
      missing.length === 0 && found ? found : this.#add(start, before, this.#read(found, start, missing, signal));
    this.#touch(kept);
    const session = (await kept.session).fork();
    const read = { tokens: missing.length, seconds: (performance.now() - began) / 1000 };
    return { session, rest: ids.slice(-1), read };
  }

  /** Keeps a session that has read these ids; it belongs to this object from now on. */
  keep(start: string, ids: readonly number[], session: Session): void {
    this.#add(start, ids, Promise.resolve(session));
  }

  #longest(start: string, ids: readonly number[]): Kept | undefined {
    const fits = (kept: Kept) =>
      kept.start === start && kept.ids.length <= ids.length && kept.ids.every((id, i) => id === ids[i]);
    return this.#kept
      .filter(fits)
      .reduce<Kept | undefined>((best, kept) => (best && best.ids.length >= kept.ids.length ? best : kept), undefined);
  }

  async #read(
    found: Kept | undefined,
    start: string,
    missing: readonly number[],
    signal: AbortSignal | undefined,
  ): Promise<Session> {
    const from = found ? await found.session : this.#starts.get(start);
    const session = from?.fork() ?? this.#model.session();
    try {
      if (missing.length > 0) await session.feed(missing, { signal });
      return session;
    } catch (error) {
      session.dispose();
      throw error;
    }
  }

  #add(start: string, ids: readonly number[], session: Promise<Session>): Kept {
    const kept: Kept = { start, ids, session };
    const same = this.#kept.find((other) => other.start === start && other.ids.join() === ids.join());
    if (same) this.#drop(same);
    this.#kept.push(kept);
    session.catch(() => {
      this.#kept = this.#kept.filter((other) => other !== kept);
    });
    const count = Math.max(2, Math.min(most, Math.floor(room / Math.max(1, this.#model.stateBytes))));
    for (const old of this.#kept.slice(0, Math.max(0, this.#kept.length - count))) this.#drop(old);
    return kept;
  }

  #touch(kept: Kept): void {
    if (!this.#kept.includes(kept)) return;
    this.#kept = [...this.#kept.filter((other) => other !== kept), kept];
  }

  #drop(kept: Kept): void {
    this.#kept = this.#kept.filter((other) => other !== kept);
    void kept.session.then(
      (session) => session.dispose(),
      () => undefined,
    );
  }
}
