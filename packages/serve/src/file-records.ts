// Records as files: a folder a record, in it a file named by the version. A first version is moved into its place as a whole folder, a later one
// linked into it, which succeed for one writer alone, also among processes that share the folder; a deleted one is moved away as a whole. So a
// process that dies at any place leaves a record or none.
import { link, mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { RecordStore, StoredRecord } from "./states/record-store.js";

/** Records in a folder, which is made where it is missing. */
export function fileRecordStore(path: string): RecordStore {
  const folder = resolve(path);
  const placeOf = (name: string): string => join(folder, ...name.split("/"));
  const newPartial = (): string => join(folder, `${crypto.randomUUID()}.part`);
  const inTurn = turns();
  /** Moves a folder with one file to its place, all of it or nothing. @returns false where that fails with one of `codes` */
  async function written(
    name: string,
    bytes: Uint8Array,
    move: (partial: string) => Promise<void>,
    codes: readonly string[],
  ): Promise<boolean> {
    const partial = newPartial();
    try {
      await mkdir(partial, { recursive: true });
      await writeFile(join(partial, name), bytes, { mode: 0o600 });
      return await move(partial).then(
        () => true,
        (error: NodeJS.ErrnoException) => {
          if (codes.includes(error.code ?? "")) return false;
          throw error;
        },
      );
    } finally {
      await rm(partial, { recursive: true, force: true });
    }
  }
  async function put(name: string, { version, bytes }: StoredRecord): Promise<boolean> {
    const place = placeOf(name);
    if ((await versionIn(place)) !== version - 1) return false;
    if (version === 1) {
      await mkdir(dirname(place), { recursive: true });
      return written("1", bytes, (partial) => rename(partial, place), ["EEXIST", "ENOTEMPTY", "EPERM"]);
    }
    const file = String(version);
    const toPlace = (partial: string) => link(join(partial, file), join(place, file));
    if (!(await written(file, bytes, toPlace, ["EEXIST", "ENOENT"]))) return false; // or it was deleted meanwhile
    const isLast = (await versionIn(place)) === version;
    await rm(join(place, String(isLast ? version - 1 : version)), { force: true }); // others may have gone further meanwhile
    return isLast;
  }
  return {
    async get(name) {
      for (;;) {
        const version = await versionIn(placeOf(name));
        if (version === 0) return undefined;
        const bytes = await readFile(join(placeOf(name), String(version))).catch(absent);
        if (bytes) return { version, bytes }; // otherwise a newer one has replaced it just now
      }
    },
    put: (name, record) => inTurn(name, () => put(name, record)),
    delete: (name) =>
      inTurn(name, async () => {
        const isThere = (await versionIn(placeOf(name))) > 0;
        const partial = newPartial();
        await rename(placeOf(name), partial).catch(absent);
        await rm(partial, { recursive: true, force: true });
        return isThere;
      }),
    count: async (owner) => (await entries(placeOf(owner))).length,
    async names(where) {
      const owners = where.includes("/")
        ? [where]
        : (await entries(placeOf(where))).map((owner) => `${where}/${owner}`);
      const ids = await Promise.all(
        owners.map(async (owner) => (await entries(placeOf(owner))).map((id) => `${owner}/${id}`)),
      );
      const changed = ids.flat().map(async (name) => ({ name, time: await changeOf(placeOf(name)) }));
      const found = (await Promise.all(changed)).filter(({ time }) => time !== undefined);
      return found.sort((a, b) => a.time! - b.time!).map(({ name }) => name);
    },
  };
}

/** The highest version in a folder; 0 where there is none. */
async function versionIn(place: string): Promise<number> {
  return Math.max(0, ...(await entries(place)).map(Number).filter(Number.isInteger));
}

/** When its last version was written; undefined where there is none. */
async function changeOf(place: string): Promise<number | undefined> {
  const version = await versionIn(place);
  return version === 0 ? undefined : (await stat(join(place, String(version))).catch(absent))?.mtimeMs;
}

const entries = async (place: string): Promise<string[]> => (await readdir(place).catch(absent)) ?? [];

/** What is not there is no failure. */
function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT" && error.code !== "ENOTDIR") throw error;
}

/** One change of a record after the other, within this process. */
function turns(): <T>(name: string, change: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>();
  return (name, change) => {
    const next = (last.get(name) ?? Promise.resolve()).catch(() => undefined).then(change);
    last.set(name, next);
    const forget = (): void => {
      if (last.get(name) === next) last.delete(name);
    };
    next.then(forget, forget);
    return next;
  };
}
