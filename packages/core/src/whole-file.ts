// Files that hold their old or their new content, never a part (Node): what is written lies beside the place, is synced to the disk and
// renamed. What is no regular file (a device, a pipe) has no content to keep, and nothing takes its place: it is written to.
import { InputError } from "./errors.js";
import { nodeModule } from "./node-module.js";

/** Takes the bytes of a file, one piece after the other. */
export type FileSink = (bytes: Uint8Array) => Promise<void>;

/** A file's content, at once or in pieces. */
export type FileContent = string | Uint8Array | ((sink: FileSink) => Promise<void>);

/**
 * Writes a file, so that its name stands for all of it or for what was there before; a symbolic link is followed.
 * @throws InputError for a folder; what the file system throws, with the file as its `path`; what `content` throws
 */
export async function writeWholeFile(path: string, content: FileContent): Promise<void> {
  const fs = nodeModule<typeof import("node:fs/promises")>("node:fs/promises")!; // files are written in Node alone
  const target = await fs.realpath(path).catch(() => path);
  const there = await fs.stat(target).catch(() => undefined);
  if (there?.isDirectory()) throw new InputError(`${path} is a folder: name a file`);
  const isRegular = there?.isFile() ?? true;
  const written = isRegular ? `${target}.${Math.random().toString(36).slice(2, 10)}.tmp` : target;
  let begun = false;
  try {
    const file = await fs.open(written, isRegular ? "wx" : "w");
    begun = true;
    const sink: FileSink = async (bytes) => {
      for (let done = 0; done < bytes.length; )
        done += (await file.write(bytes, done).catch(naming(path))).bytesWritten;
    };
    try {
      await (typeof content === "function"
        ? content(sink)
        : sink(typeof content === "string" ? new TextEncoder().encode(content) : content));
      if (isRegular) await file.sync().catch(naming(path));
    } finally {
      await file.close();
    }
    if (!isRegular) return;
    if (there) await fs.chmod(written, there.mode);
    await fs.rename(written, target);
  } catch (error) {
    if (begun && isRegular) await fs.rm(written, { force: true }).catch(() => undefined);
    throw (error as { path?: unknown } | null)?.path === written ? Object.assign(error as Error, { path }) : error;
  }
  await syncFolder(target.slice(0, Math.max(0, target.lastIndexOf("/"))) || ".");
}

/** Appends to a file, which is made where it is missing. @throws what the file system throws, with the file as its `path` */
export async function appendToFile(path: string, content: string | Uint8Array): Promise<void> {
  const { appendFile } = nodeModule<typeof import("node:fs/promises")>("node:fs/promises")!;
  await appendFile(path, content).catch(naming(path));
}

/** Names the file, which what the system says of its content (that the disk is full) does not. */
export const naming =
  (path: string) =>
  (error: Error): never => {
    throw Object.assign(error, { path });
  };

/** Makes renames in a folder durable. Systems that cannot sync folders are left alone. */
export async function syncFolder(path: string): Promise<void> {
  const { open } = nodeModule<typeof import("node:fs/promises")>("node:fs/promises")!;
  const folder = await open(path, "r").catch(() => undefined);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}
