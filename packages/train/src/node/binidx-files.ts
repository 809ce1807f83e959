// A `.bin` file of any size and the `.idx` beside it, read in ranges.
import { type FileHandle, open } from "node:fs/promises";
import { InputError } from "@rwkv-ts/core";
import { type BinIdxTokens, openBinIdx, type RangeReader } from "../binidx.js";

/** Tokens in open files. */
export interface OpenBinIdx extends BinIdxTokens {
  close(): Promise<void>;
}

/**
 * Opens a `.bin` file of any size and the `.idx` beside it, which are read in ranges. @param path of the .bin file.
 * @throws InputError naming both files, where they cannot be read or do not belong together
 */
export async function openBinIdxFiles(path: string): Promise<OpenBinIdx> {
  const index = path.replace(/\.bin$/, ".idx");
  const handles: FileHandle[] = [];
  const close = async () => {
    for (const handle of handles.splice(0)) await handle.close();
  };
  const opened = async (file: string): Promise<RangeReader> => {
    const handle = await open(file, "r");
    handles.push(handle);
    return { size: (await handle.stat()).size, read: (offset, length) => readRange(handle, file, offset, length) };
  };
  try {
    const tokens = await openBinIdx(await opened(path), await opened(index));
    return { ...tokens, close };
  } catch (error) {
    await close();
    throw new InputError(`${path} with ${index}: ${(error as Error).message}`, { cause: error });
  }
}

async function readRange(handle: FileHandle, file: string, offset: number, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  for (let done = 0; done < length; ) {
    const { bytesRead } = await handle.read(bytes, done, length - done, offset + done);
    if (bytesRead === 0) throw new InputError(`${file} ends at ${offset + done}, it was longer when it was opened`);
    done += bytesRead;
  }
  return bytes;
}
