// Models that can be opened: the site's own, and those that were opened before and are kept in the browser's private file system.
import { deleteCachedFile, listCachedFiles } from "@rwkv-ts/checkpoint";
import { embeddedModel } from "./model.js";
import type { LoadRequest } from "./rpc/calls.js";
import { addressOf, trained } from "./trained.js";

export interface KnownModel {
  /** Tells models apart in lists and settings. */
  readonly key: string;
  readonly title: string;
  /** Bytes of its file, where they are known. */
  readonly size?: number;
  /** What opens it. */
  source(): Promise<LoadRequest["source"]>;
  /** Deletes the kept file; absent where there is none. */
  remove?(): Promise<void>;
}

export const embeddedKey = "embedded";

/** The models of this site. */
export const siteModels: readonly KnownModel[] = [
  {
    key: embeddedKey,
    title: "Small model of this site (RWKV-7, children's books)",
    source: async () => embeddedModel().source,
  },
  ...trained.models.map(({ id, title, bytes }) => ({
    key: `trained:${id}`,
    title: `${title}, the small one of its page`,
    size: bytes,
    source: async () => addressOf(id),
  })),
];

const folderName = "rwkv-opened-models";
const folder = async (): Promise<FileSystemDirectoryHandle> => {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(folderName, { create: true });
};

/** Keeps a picked file, so that it is there at the next visit. @throws where the browser keeps no files, or has no room */
export async function keepFile(file: File): Promise<void> {
  const storage: StorageManager | undefined = navigator.storage; // of secure origins alone
  if (!storage) throw new Error("this browser, or page, keeps no files");
  const { quota = 0, usage = 0 } = await storage.estimate();
  if (file.size > quota - usage) throw new Error(`the browser has no room for ${file.name}`);
  const handle = await (await folder()).getFileHandle(file.name, { create: true });
  const writable = await handle.createWritable();
  await file.stream().pipeTo(writable);
}

/** Files and downloads that are kept, newest first as far as that is known; none where the browser keeps nothing. */
export async function keptModels(): Promise<KnownModel[]> {
  const lists = await Promise.all([keptFiles(), keptDownloads()].map((list) => list.catch(() => [])));
  return lists.flat();
}

async function keptFiles(): Promise<KnownModel[]> {
  const directory = await folder();
  const models: (KnownModel & { readonly modified: number })[] = [];
  for await (const handle of (directory as unknown as { values(): AsyncIterable<FileSystemHandle> }).values()) {
    if (handle.kind !== "file") continue;
    const file = await (handle as FileSystemFileHandle).getFile();
    models.push({
      key: `file:${file.name}`,
      title: file.name,
      size: file.size,
      modified: file.lastModified,
      source: async () => (handle as FileSystemFileHandle).getFile(),
      remove: () => directory.removeEntry(handle.name),
    });
  }
  return models.sort((a, b) => b.modified - a.modified);
}

async function keptDownloads(): Promise<KnownModel[]> {
  const own = new Set([String(embeddedModel().source), ...trained.models.map(({ id }) => addressOf(id))]);
  const files = (await listCachedFiles()).filter(({ url }) => !own.has(url));
  return files.map(({ key, url, loaded }) => ({
    key: `address:${url}`,
    title: decodeURIComponent(new URL(url).pathname.split("/").at(-1) || url),
    size: loaded,
    source: async () => url,
    remove: async () => void (await deleteCachedFile({ key })),
  }));
}
