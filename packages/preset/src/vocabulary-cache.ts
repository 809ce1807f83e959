// Where fetched vocabularies are kept: beside what `rwkv pull` brings in Node, in the origin's private file system in browsers.
import { nodeModule } from "@rwkv-ts/core";
import { environment, type KnownTokenizer, vocabularyInCache } from "./vocabulary-file.js";

const privateFolder = "rwkv-ts-vocabularies";

const openFolder = async (create: boolean): Promise<FileSystemDirectoryHandle> =>
  (await navigator.storage.getDirectory()).getDirectoryHandle(privateFolder, { create });

/** The vocabulary that this browser keeps; in Node the cache folder has been looked at before. */
export async function keptVocabulary({
  fileNames: [name],
}: KnownTokenizer): Promise<{ bytes: Uint8Array; place: string } | undefined> {
  if (environment()) return undefined;
  try {
    const file = await (await (await openFolder(false)).getFileHandle(name)).getFile();
    return { bytes: new Uint8Array(await file.arrayBuffer()), place: placeOf(name) };
  } catch {
    return undefined; // nothing is kept yet, or the browser keeps nothing
  }
}

/** Keeps it; returns where, or undefined where it cannot be kept (a folder that is read only, a browser without room). */
export async function keepVocabulary(known: KnownTokenizer, bytes: Uint8Array): Promise<string | undefined> {
  try {
    return await (environment() ? writeFile(known, bytes) : writePrivate(known, bytes));
  } catch {
    return undefined;
  }
}

async function writePrivate({ fileNames: [name] }: KnownTokenizer, bytes: Uint8Array): Promise<string> {
  const handle = await (await openFolder(true)).getFileHandle(name, { create: true });
  const stream = await handle.createWritable();
  await stream.write(Uint8Array.from(bytes));
  await stream.close(); // the file changes here, and as a whole
  return placeOf(name);
}

const placeOf = (name: string): string => `the browser's private file system, ${privateFolder}/${name}`;

/** Under another name first: other processes see the whole file or none. */
async function writeFile(known: KnownTokenizer, bytes: Uint8Array): Promise<string | undefined> {
  const path = vocabularyInCache(known);
  if (path === undefined) return undefined;
  const files = nodeModule<typeof import("node:fs/promises")>("node:fs/promises")!;
  const own = `${path}.${crypto.randomUUID()}.part`;
  await files.mkdir(path.replace(/[/\\][^/\\]*$/, ""), { recursive: true });
  try {
    await files.writeFile(own, bytes);
    await files.rename(own, path);
  } catch (error) {
    await files.rm(own, { force: true });
    throw error;
  }
  return path;
}
