// Who may do what with a download, over all pages and Workers of the origin (Web Locks): one at a time writes it, any number read it, and
// nobody replaces or deletes what is being read.

import { throwIfAborted } from "../abort.js";
import { StorageRefusal } from "./storage-refusal.js";

const writing = (key: string): string => `rwkv-ts ${key}`;
const reading = (key: string): string => `rwkv-ts read ${key}`;

/** @throws StorageRefusal where there are none */
function locks(): LockManager {
  const { locks } = (globalThis.navigator ?? {}) as { locks?: LockManager };
  if (!locks) throw new StorageRefusal("downloads cannot be kept here: there is no navigator.locks");
  return locks;
}

/** Does `work` when nobody else writes the download. */
export async function whenUnwritten<T>(
  key: string,
  signal: AbortSignal | undefined,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await locks().request(writing(key), signal ? { signal } : {}, work);
  } catch (error) {
    throwIfAborted(signal, "waiting for a download");
    throw error;
  }
}

/** Keeps the download as it is until the result is called. */
export function holdForReading(key: string): Promise<() => void> {
  return new Promise((resolve, reject) => {
    locks()
      .request(reading(key), { mode: "shared" }, () => new Promise<void>((release) => resolve(release)))
      .catch(reject);
  });
}

/** Does `work` unless somebody reads the download; then `inUse` is the result. */
export const unlessRead = <T>(key: string, work: () => Promise<T>, inUse: () => T): Promise<T> =>
  locks().request(reading(key), { ifAvailable: true }, async (lock) => (lock ? work() : inUse()));

/** The same for a download that may be under way too. */
export const unlessUsed = <T>(key: string, work: () => Promise<T>, inUse: () => T): Promise<T> =>
  locks().request(writing(key), { ifAvailable: true }, async (lock) => (lock ? unlessRead(key, work, inUse) : inUse()));
