// States of texts that were read, so that no beginning is read twice. A trie over ids leads to them; each is in one of three places,
// the least recently used moving down when a place is full:
//
//   live     a session of the model, ready to be forked: bounded in number, since slots of the model's state pool are
//   memory   packed in f16 (packed-state.ts): bounded in bytes
//   stored   in a StateStore, such as files: bounded in bytes, and found again after a restart
//
// A state belongs to exactly the ids that lead to it, and is only ever copied: no text can change what another one finds.
import type { SavedState } from "@rwkv-ts/core";
import type { TextSession } from "@rwkv-ts/preset";
import { packedText, packState, type StatePrecision, unpackState } from "./packed-state.js";
import { idsOf, PrefixTrie, type TrieNode } from "./prefix-trie.js";
import type { StateStore, StoredState } from "./state-store.js";

/** How many states of texts that were read are kept, and where. */
export interface StateCacheOptions {
  /** States kept as sessions of the model. Default 16. */
  readonly live?: number | undefined;
  /** Bytes of packed states in memory. Default 1 GiB. */
  readonly memoryBytes?: number | undefined;
  /** Where states go that memory has no room for. Default: nowhere, they are forgotten. */
  readonly store?: StateStore | undefined;
  /** Bytes in the store, unless it is shared with other servers. Default 8 GiB. */
  readonly storeBytes?: number | undefined;
  /** Default f16. */
  readonly precision?: StatePrecision | undefined;
}

interface Entry {
  readonly node: TrieNode<Entry>;
  live: TextSession | undefined;
  packed: Uint8Array | undefined;
  stored: StoredState | undefined;
}

/** What was found for a text. */
export interface FoundState {
  /** The caller's own copy of the longest kept beginning; undefined where there is none. */
  readonly session: TextSession | undefined;
  /** Ids that it has read. */
  readonly length: number;
  /** Ids that the text has in common with some kept one, which may be more. */
  readonly common: number;
}

/** How many states are kept, and the bytes that they take: as sessions of the model, in memory, and in the store. */
export interface StateCacheUse {
  readonly live: number;
  readonly memoryBytes: number;
  readonly memoryStates: number;
  readonly storedBytes: number;
  readonly storedStates: number;
}

const [defaultLive, defaultMemory, defaultStore] = [16, 2 ** 30, 2 ** 33];
/** A state that saves reading fewer tokens than this is not worth its memory: reading them again costs less than packing it does. */
export const leastSaving = 32;
/** Enough for the header and the ids of most texts. */
const headBytes = 2 ** 18;
/** Beginnings of a text that a shared store is asked for. */
const mostAsked = 16;

export class StateCache {
  readonly #trie = new PrefixTrie<Entry>();
  /** Each in order of use, the latest last. */
  readonly #live = new Set<Entry>();
  readonly #memory = new Set<Entry>();
  readonly #stored = new Set<Entry>();
  readonly #moves = new Set<Promise<void>>();
  readonly #limits: { live: number; memory: number; store: number };
  readonly #store: StateStore | undefined;
  readonly #precision: StatePrecision;
  /** The last of those that wait to be packed. */
  #packing = Promise.resolve();
  #memoryBytes = 0;
  #storedBytes = 0;
  #isClosed = false;

  /**
   * @param owner names model, adapter, tokenizer and initial state: states of another owner are never found
   * @param begin makes a session into which a packed state can be restored
   */
  constructor(
    readonly owner: string,
    private readonly begin: () => TextSession,
    options: StateCacheOptions = {},
  ) {
    const { live = defaultLive, memoryBytes = defaultMemory, store, storeBytes = defaultStore, precision } = options;
    this.#limits = { live, memory: memoryBytes, store: storeBytes };
    this.#store = store;
    this.#precision = precision ?? "f16";
  }

  get use(): StateCacheUse {
    return {
      live: this.#live.size,
      memoryBytes: this.#memoryBytes,
      memoryStates: this.#memory.size,
      storedBytes: this.#storedBytes,
      storedStates: this.#stored.size,
    };
  }

  /** Learns which states of this owner the store has from before. */
  async open(): Promise<void> {
    for (const { key, size } of (await this.#store?.list()) ?? []) {
      const text = await this.#textOf(key);
      if (text?.owner !== this.owner) continue;
      const node = this.#trie.node(text.ids);
      if (node.value) continue;
      this.#hasStored(this.#entry(node), { key, size });
    }
  }

  async #textOf(key: string): Promise<ReturnType<typeof packedText>> {
    try {
      const head = await this.#store!.read(key, headBytes);
      const text = head && packedText(head);
      if (text || !head || head.length < headBytes) return text;
      return packedText((await this.#store!.read(key)) ?? head);
    } catch {
      return undefined; // not a state: whoever put it there may have it
    }
  }

  /** How many ids of a text need not be read, and how many it has in common with some kept one. */
  known(ids: Int32Array): { readonly length: number; readonly common: number } {
    const { length, common } = this.#trie.find(ids);
    return { length, common };
  }

  /**
   * The longest kept beginning of a text of these ids, as a session of the caller's.
   * @param marks lengths of beginnings that another server may have kept
   */
  async find(ids: Int32Array, marks: readonly number[] = []): Promise<FoundState> {
    await this.#learn(ids, marks).catch(() => undefined); // a store that fails knows nothing
    for (;;) {
      const { value: entry, length, common } = this.#trie.find(ids);
      if (!entry) return { session: undefined, length: 0, common };
      const session = await this.#sessionOf(entry);
      if (session) return { session, length, common };
      this.#forget(entry); // its file is gone or damaged, or its session failed
    }
  }

  /** Asks a shared store for longer beginnings than are known here. */
  async #learn(ids: Int32Array, marks: readonly number[]): Promise<void> {
    if (!this.#store?.find) return;
    const { length: known } = this.known(ids);
    const lengths = [...new Set([ids.length, ...marks])].filter((length) => length > known && length <= ids.length);
    const longest = lengths.sort((a, b) => b - a).slice(0, mostAsked);
    if (longest.length === 0) return;
    const keys = await Promise.all(longest.map((length) => keyOf(this.owner, ids.subarray(0, length))));
    const found = await this.#store.find(keys);
    if (!found || this.#isClosed) return;
    const node = this.#trie.node(ids.slice(0, longest[keys.indexOf(found.key)]!));
    if (!node.value) this.#hasStored(this.#entry(node), found);
  }

  async #sessionOf(entry: Entry): Promise<TextSession | undefined> {
    this.#touch(entry);
    let session: TextSession | undefined;
    try {
      if (entry.live) return entry.live.fork(); // throws where a round of it failed on its way
      session = this.begin();
      session.restore(entry.packed ? unpackState(entry.packed) : await this.#load(entry));
      return session;
    } catch {
      session?.dispose();
      return undefined;
    }
  }

  async #load(entry: Entry): Promise<SavedState> {
    const bytes = await this.#store!.read(entry.stored!.key);
    if (!bytes || packedText(bytes)?.owner !== this.owner) throw new Error("the stored state is gone");
    const state = unpackState(bytes);
    if (entry.node.value === entry && !entry.packed && !entry.live) this.#keepPacked(entry, bytes);
    return state;
  }

  /**
   * Keeps the state of a session that has read these ids; the session is the cache's from here on.
   * @param isShared whether other servers of a shared store are to find it
   */
  put(ids: Int32Array, session: TextSession, isShared = false): void {
    const node = this.#trie.node(ids);
    const known = node.value;
    if (this.#isClosed || ids.length === 0 || (known && (known.live || known.packed))) {
      session.dispose();
      if (known) this.#touch(known);
      else this.#trie.remove(node);
      return;
    }
    const entry = known ?? this.#entry(node);
    entry.live = session;
    this.#live.add(entry);
    if (isShared && this.#store?.find && !entry.stored) this.#share(entry, session);
    while (this.#live.size > this.#limits.live) this.#moveDown(first(this.#live));
  }

  #share(entry: Entry, session: TextSession): void {
    const ids = idsOf(entry.node);
    const saved = session.save(); // before whatever ends the session
    const share = async (): Promise<void> => {
      const bytes = packState(await saved, ids, this.owner, this.#precision);
      const key = await keyOf(this.owner, ids);
      await this.#store!.write(key, bytes);
      if (entry.node.value === entry && !entry.stored) this.#hasStored(entry, { key, size: bytes.length });
    };
    this.#moving(share());
  }

  #hasStored(entry: Entry, stored: StoredState): void {
    entry.stored = stored;
    this.#stored.add(entry);
    this.#storedBytes += stored.size;
    this.#boundStore();
  }

  /** Saves what is only in the model or in memory, as far as there is a store, and gives all sessions up. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await this.settled();
    for (const entry of [...this.#live]) this.#moveDown(entry, true);
    await this.settled();
    if (this.#store) for (const entry of [...this.#memory]) this.#write(entry);
    await this.settled();
  }

  /** Resolves when everything that is on its way down has arrived. */
  async settled(): Promise<void> {
    while (this.#moves.size > 0) await Promise.all(this.#moves);
  }

  #entry(node: TrieNode<Entry>): Entry {
    const entry: Entry = { node, live: undefined, packed: undefined, stored: undefined };
    node.value = entry;
    return entry;
  }

  #touch(entry: Entry): void {
    for (const place of [this.#live, this.#memory, this.#stored]) if (place.delete(entry)) place.add(entry);
  }

  #forget(entry: Entry): void {
    this.#live.delete(entry);
    if (this.#memory.delete(entry)) this.#memoryBytes -= entry.packed!.length;
    if (this.#stored.delete(entry)) this.#storedBytes -= entry.stored!.size;
    entry.live?.dispose();
    entry.live = entry.packed = entry.stored = undefined;
    if (entry.node.value === entry) this.#trie.remove(entry.node);
  }

  /** From the model to memory. Where more are on their way than the model has room for, one is forgotten instead. */
  #moveDown(entry: Entry, always = false): void {
    this.#live.delete(entry);
    const { live } = entry;
    const isKept = entry.packed !== undefined || entry.stored !== undefined;
    const isForgotten = !this.#store && (this.#limits.memory === 0 || savingOf(entry) < leastSaving);
    if (isKept || isForgotten) {
      entry.live = undefined;
      live?.dispose();
      if (!isKept) this.#forget(entry);
      return;
    }
    if (!always && this.#moves.size >= Math.max(4, 2 * this.#limits.live)) this.#forget(entry);
    else this.#move(entry, () => this.#packInTurn(entry));
  }

  /** One at a time: packing takes the thread for milliseconds that those who write are waiting for. */
  #packInTurn(entry: Entry): Promise<void> {
    const packing = this.#packing.then(() => this.#pack(entry));
    this.#packing = packing.catch(() => undefined);
    return packing;
  }

  async #pack(entry: Entry): Promise<void> {
    const session = entry.live;
    if (!session) return; // forgotten meanwhile, or failed
    const ids = idsOf(entry.node);
    const state = await session.save();
    await new Promise((resolve) => setTimeout(resolve, 0)); // while the next round is under way, in place of before it
    if (entry.node.value !== entry) return;
    const bytes = packState(state, ids, this.owner, this.#precision);
    entry.live = undefined;
    session.dispose();
    this.#keepPacked(entry, bytes);
  }

  #keepPacked(entry: Entry, bytes: Uint8Array): void {
    entry.packed = bytes;
    this.#memory.add(entry);
    this.#memoryBytes += bytes.length;
    for (const oldest of this.#memory) {
      if (this.#memoryBytes <= this.#limits.memory) break;
      this.#spill(oldest);
    }
  }

  /** From memory to the store; forgotten where there is none. */
  #spill(entry: Entry): void {
    if (!this.#store) this.#forget(entry);
    else if (entry.stored) this.#dropPacked(entry);
    else this.#write(entry);
  }

  #dropPacked(entry: Entry): void {
    if (this.#memory.delete(entry)) this.#memoryBytes -= entry.packed!.length;
    entry.packed = undefined;
  }

  /** The bytes count as gone from memory at once: the store takes them as fast as it can. */
  #write(entry: Entry): void {
    const { packed } = entry;
    if (!packed || entry.stored) return;
    if (this.#memory.delete(entry)) this.#memoryBytes -= packed.length;
    const ids = idsOf(entry.node);
    this.#move(entry, async () => {
      const key = await keyOf(this.owner, ids);
      await this.#store!.write(key, packed);
      if (entry.node.value !== entry) return this.#deleteStored(key); // forgotten meanwhile
      entry.packed = undefined;
      if (!entry.stored) this.#hasStored(entry, { key, size: packed.length });
    });
  }

  #boundStore(): void {
    for (const oldest of this.#stored) {
      if (this.#storedBytes <= this.#limits.store) break;
      const { key, size } = oldest.stored!;
      this.#stored.delete(oldest);
      this.#storedBytes -= size;
      oldest.stored = undefined;
      if (!oldest.packed && !oldest.live) this.#forget(oldest);
      this.#moving(this.#deleteStored(key));
    }
  }

  async #deleteStored(key: string): Promise<void> {
    if (!this.#store!.find) await this.#store!.delete(key); // others may want what is in a shared one
  }

  /** What fails on its way is forgotten: the text is read again when it comes again. */
  #move(entry: Entry, move: () => Promise<void>): void {
    const moving = async (): Promise<void> => {
      try {
        await move();
      } catch {
        this.#forget(entry);
      }
    };
    this.#moving(moving());
  }

  #moving(move: Promise<void>): void {
    const done: Promise<void> = move.catch(() => undefined).finally(() => this.#moves.delete(done));
    this.#moves.add(done);
  }
}

/** Tokens that would be read again without it: those behind the nearest beginning that is kept. */
function savingOf({ node }: Entry): number {
  let tokens = node.edge.length;
  for (let at = node.parent; at && !at.value; at = at.parent) tokens += at.edge.length;
  return tokens;
}

const first = <T>(set: Set<T>): T => set.values().next().value as T;

/** SHA-256 of the owner and the ids, in hexadecimal. */
async function keyOf(owner: string, ids: Int32Array): Promise<string> {
  const name = new TextEncoder().encode(`${owner}\n`);
  const bytes = new Uint8Array(name.length + ids.byteLength);
  bytes.set(name);
  bytes.set(new Uint8Array(ids.buffer, ids.byteOffset, ids.byteLength), name.length);
  return hexDigest(bytes);
}

/** SHA-256 in hexadecimal. */
export async function hexDigest(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
