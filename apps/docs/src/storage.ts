// What pages keep in this browser, and nowhere else: texts, settings, training runs. Where the browser refuses, the page goes on without.
import { createStore, del, entries, get, set, type UseStore } from "idb-keyval";

export interface Kept<T> {
  get(key: string): Promise<T | undefined>;
  set(key: string, value: T): Promise<void>;
  remove(key: string): Promise<void>;
  all(): Promise<[key: string, value: T][]>;
}

/** A store of its own database. Its promises reject where the browser denies storage. */
export function kept<T>(name: string): Kept<T> {
  let store: UseStore | undefined;
  const open = (): UseStore => {
    store ??= createStore(`rwkv-${name}`, name);
    return store;
  };
  return {
    get: async (key) => get<T>(key, open()),
    set: async (key, value) => set(key, value, open()),
    remove: async (key) => del(key, open()),
    all: async () => entries<string, T>(open()),
  };
}

/** A small value under a key of localStorage; `usual` where there is none, or it cannot be read. */
export function keptValue<T>(key: string, usual: T): { read(): T; write(value: T): void } {
  return {
    read() {
      try {
        const text = localStorage.getItem(key);
        return text === null ? usual : (JSON.parse(text) as T);
      } catch {
        return usual;
      }
    },
    write(value) {
      try {
        localStorage.setItem(key, JSON.stringify(value));
      } catch {
        // denied or full: the value holds until the page is left
      }
    },
  };
}
