// A file of the local file system (Node and its like).

import { CheckpointError } from "@rwkv-ts/core";
import { messageOf, throwIfAborted } from "../abort.js";
import { nodeFileSystem } from "./node.js";
import { checkRange, type Source } from "./source.js";

const largestRead = 1 << 30;

/** Opens `path` (or a file: URL) for reading; the file stays open until `close`. */
export async function fileSource(path: string | URL): Promise<Source> {
  const name = String(path);
  const { open, stat } = nodeFileSystem(name);
  const there = await stat(path).catch(() => undefined); // before it is opened: a pipe would wait for who writes to it
  if (there && !there.isFile())
    throw new CheckpointError(`${name} is ${there.isDirectory() ? "a folder" : "not a regular file"}`);
  const file = await open(path, "r").catch((error: unknown) => {
    throw new CheckpointError(`${name} cannot be opened: ${messageOf(error)}`, { cause: error });
  });
  const status = await file.stat();
  const source: Source = {
    name,
    size: status.size,
    fd: file.fd,
    async read(offset, length, signal, room) {
      checkRange(source, offset, length);
      const bytes = room?.subarray(0, length) ?? new Uint8Array(length);
      for (let done = 0; done < length; ) {
        throwIfAborted(signal, `reading ${name}`);
        const wanted = Math.min(length - done, largestRead);
        const { bytesRead } = await file.read(bytes, done, wanted, offset + done).catch((error: unknown) => {
          throw new CheckpointError(`${name} cannot be read: ${messageOf(error)}`, { cause: error });
        });
        if (bytesRead === 0)
          throw new CheckpointError(`${name} ended early, at byte ${offset + done}: was it changed?`);
        done += bytesRead;
      }
      return bytes;
    },
    close: () => file.close(),
  };
  return source;
}
