// Small records under names, each with a version: what a server remembers of responses and of named states. Names are `kind/owner/id`.

/** A record as it is stored. */
export interface StoredRecord {
  /** 1, and one more with every change. */
  readonly version: number;
  readonly bytes: Uint8Array;
}

/** Small records by name (`kind/owner/id`), each with a version: what a server remembers of responses and named states. */
export interface RecordStore {
  get(name: string): Promise<StoredRecord | undefined>;
  /**
   * Writes a version where the one that is there is the one before it (0: none). False where it is not: somebody else was quicker, and
   * nothing is changed.
   */
  put(name: string, record: StoredRecord): Promise<boolean>;
  /** Whether there was one. */
  delete(name: string): Promise<boolean>;
  /** How many there are of one owner. @param folder `kind/owner` */
  count(folder: string): Promise<number>;
  /** Names that begin so, those that changed the longest ago first. @param folder `kind` or `kind/owner` */
  names(folder: string): Promise<string[]>;
  /** Takes note of the server's end. */
  close?(): Promise<void>;
}

/** Records of this process, which end with it. */
export function memoryRecordStore(): RecordStore {
  const records = new Map<string, StoredRecord>();
  const namesIn = (folder: string): string[] => [...records.keys()].filter((name) => name.startsWith(`${folder}/`));
  return {
    get: async (name) => records.get(name),
    async put(name, record) {
      if ((records.get(name)?.version ?? 0) !== record.version - 1) return false;
      records.delete(name);
      records.set(name, record);
      return true;
    },
    delete: async (name) => records.delete(name),
    count: async (folder) => namesIn(folder).length,
    names: async (folder) => namesIn(folder),
  };
}

/** JSON as bytes of a record. */
export const recordBytes = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
export const recordValue = <T>({ bytes }: StoredRecord): T => JSON.parse(new TextDecoder().decode(bytes)) as T;

/** Ids as text: base64 of their little-endian bytes. */
export function idsToText(ids: Int32Array): string {
  const bytes = new Uint8Array(ids.buffer, ids.byteOffset, ids.byteLength);
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(text);
}

export function idsOfText(text: string): Int32Array {
  const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  return new Int32Array(bytes.buffer, 0, bytes.length >> 2);
}
