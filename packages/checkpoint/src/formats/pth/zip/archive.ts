// Random access to the entries of a zip archive. Stored entries (what torch writes) are read in place, any part of them;
// deflated ones are inflated as a whole, and the last one is remembered.

import { CheckpointError } from "@rwkv-ts/core";
import type { Source } from "../../../sources/source.js";
import { readDirectory, type ZipEntry } from "./directory.js";
import { inflate } from "./inflate.js";

const localHeaderBytes = 30;

export interface ZipArchive {
  readonly entries: ReadonlyMap<string, ZipEntry>;
  /** `length` bytes of an entry from `offset`. @throws CheckpointError */
  read(entry: ZipEntry, offset: number, length: number, signal?: AbortSignal, room?: Uint8Array): Promise<Uint8Array>;
  /** Where a stored entry's bytes begin in the source; undefined for one that is compressed. @throws CheckpointError */
  place(entry: ZipEntry, signal?: AbortSignal): Promise<number | undefined>;
}

const isStored = ({ method, bytes, compressedBytes }: ZipEntry): boolean => method === 0 && bytes === compressedBytes;

export async function openArchive(source: Source, signal?: AbortSignal): Promise<ZipArchive> {
  const directory = await readDirectory(source, signal);
  const starts = new Map<ZipEntry, number>();
  let inflated: { entry: ZipEntry; bytes: Uint8Array } | undefined;

  /** Where the entry's data begins: behind a local header whose length only the header itself tells. */
  async function dataStart(entry: ZipEntry, signal?: AbortSignal): Promise<number> {
    const known = starts.get(entry);
    if (known !== undefined) return known;
    const bytes = await source.read(entry.headerPosition, localHeaderBytes, signal);
    const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    if (header.getUint32(0, true) !== 0x04034b50) {
      throw new CheckpointError(`${source.name} is damaged: the header of ${entry.name} is not where it should be`);
    }
    const start = entry.headerPosition + localHeaderBytes + header.getUint16(26, true) + header.getUint16(28, true);
    if (start + entry.compressedBytes > directory.position) {
      throw new CheckpointError(`${source.name} is damaged: ${entry.name} does not lie within the file`);
    }
    starts.set(entry, start);
    return start;
  }

  async function inflateEntry(entry: ZipEntry, signal?: AbortSignal): Promise<Uint8Array> {
    if (inflated?.entry === entry) return inflated.bytes;
    const packed = await source.read(await dataStart(entry, signal), entry.compressedBytes, signal);
    const bytes = inflate(packed, entry.bytes, `${source.name}: ${entry.name}`);
    inflated = { entry, bytes };
    return bytes;
  }

  return {
    entries: directory.entries,
    place: async (entry, signal) => (isStored(entry) ? dataStart(entry, signal) : undefined),
    async read(entry, offset, length, signal, room) {
      if (offset + length > entry.bytes) {
        throw new CheckpointError(`${source.name} is damaged: ${entry.name} has ${entry.bytes} bytes, more are needed`);
      }
      if (entry.method === 8) return (await inflateEntry(entry, signal)).subarray(offset, offset + length);
      if (!isStored(entry)) {
        throw new CheckpointError(`${source.name}: ${entry.name} is compressed by an unknown method (${entry.method})`);
      }
      return source.read((await dataStart(entry, signal)) + offset, length, signal, room);
    },
  };
}
