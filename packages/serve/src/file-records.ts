// Records as files: a folder a record, in it a file named by the version. The new one is linked into its place, which succeeds for one
// writer alone, also among processes that share the folder.
import { link, mkdir, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { RecordStore, StoredRecord } from "./states/record-store.js";

/** Records in a folder, which is made where it is missing. */
export function fileRecordStore(path: string): RecordStore {
  const folder = resolve(path);
  const placeOf = (name: string): string => join(folder, ...name.split("/"));
  const inTurn = turns();
  async function put(name: string, { version, bytes }: StoredRecord): Promise<boolean> {
    const place = placeOf(name);
    if ((await versionIn(place)) !== version - 1) return false;
    const partial = join(folder, `${crypto.randomUUID()}.part`);
    await mkdir(folder, { recursive: true });
    await writeFile(partial, bytes, { mode: 0o600 });
    try {
      await mkdir(place, { recursive: true });
      await link(partial, join(place, String(version)));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
      throw error;
    } finally {
      await rm(partial, { force: true });
    }
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
        await rm(placeOf(name), { recursive: true, force: true });
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
