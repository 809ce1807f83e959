// Where packed states lie that memory has no room for: files (node.ts), Redis (redis.ts), or whatever else keeps bytes under names.

/** A packed state that lies in a store. */
export interface StoredState {
  readonly key: string;
  /** In bytes. */
  readonly size: number;
}

/** Where packed states lie that memory has no room for: bytes by key. */
export interface StateStore {
  /** What is there, the least recently used first. */
  list(): Promise<StoredState[]>;
  /** The bytes, or so many of the first of them; undefined where there are none. */
  read(key: string, most?: number): Promise<Uint8Array | undefined>;
  write(key: string, bytes: Uint8Array): Promise<void>;
  delete(key: string): Promise<void>;
  /**
   * The first of these keys that is there. A store that has it is shared with other servers: each state behind an answer is written to
   * it at once, what others wrote is found, and what is given up there is the store's own affair.
   */
  find?(keys: readonly string[]): Promise<StoredState | undefined>;
}
