// The central directory of a zip archive (PKWARE APPNOTE 4.3 to 4.5), including zip64, read from the end of the file.

import { CheckpointError } from "@rwkv-ts/core";
import type { Source } from "../../../sources/source.js";

export interface ZipEntry {
  name: string;
  /** 0 stored, 8 deflated. */
  method: number;
  compressedBytes: number;
  bytes: number;
  /** Where the local header begins. */
  headerPosition: number;
}

export interface ZipDirectory {
  entries: Map<string, ZipEntry>;
  /** Where the central directory begins: all entries lie before it. */
  position: number;
}

const endBytes = 22;
const locatorBytes = 20;
const longestComment = 0xffff;
const largestDirectory = 256 * 1024 * 1024;
const encrypted = 1;

const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.length);

function damaged(source: Source, what: string): CheckpointError {
  return new CheckpointError(`${source.name} is truncated or damaged: ${what}`);
}

function uint64(data: DataView, offset: number, source: Source): number {
  const value = data.getBigUint64(offset, true);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw damaged(source, `its zip directory speaks of ${value} bytes`);
  return Number(value);
}

interface Extent {
  count: number;
  bytes: number;
  position: number;
}

/** The zip64 end record, which the locator before the ordinary end record leads to. */
async function zip64Extent(source: Source, end: number, signal?: AbortSignal): Promise<Extent | undefined> {
  if (end < locatorBytes) return undefined;
  const locator = view(await source.read(end - locatorBytes, locatorBytes, signal));
  if (locator.getUint32(0, true) !== 0x07064b50) return undefined;
  const record = view(await source.read(uint64(locator, 8, source), 56, signal));
  if (record.getUint32(0, true) !== 0x06064b50) throw damaged(source, "its zip64 end record is missing");
  return {
    count: uint64(record, 32, source),
    bytes: uint64(record, 40, source),
    position: uint64(record, 48, source),
  };
}

async function findDirectory(source: Source, signal?: AbortSignal): Promise<Extent> {
  const tailBytes = Math.min(source.size, endBytes + longestComment);
  const tailStart = source.size - tailBytes;
  const tail = view(await source.read(tailStart, tailBytes, signal));
  for (let at = tailBytes - endBytes; at >= 0; at--) {
    if (tail.getUint32(at, true) !== 0x06054b50 || at + endBytes + tail.getUint16(at + 20, true) > tailBytes) continue;
    const wide = await zip64Extent(source, tailStart + at, signal);
    const extent = wide ?? {
      count: tail.getUint16(at + 10, true),
      bytes: tail.getUint32(at + 12, true),
      position: tail.getUint32(at + 16, true),
    };
    if (extent.position + extent.bytes > tailStart + at || extent.bytes > largestDirectory) {
      throw damaged(source, "its zip directory does not lie within the file");
    }
    return extent;
  }
  throw damaged(source, "it begins as a zip archive, but the archive's directory at the end is missing");
}

/** Sizes and places that do not fit 32 bits stand in the extra field 1, in this order, only those that overflowed. */
function widen(entry: ZipEntry, extra: DataView, source: Source): void {
  for (let at = 0; at + 4 <= extra.byteLength; ) {
    const [id, length] = [extra.getUint16(at, true), extra.getUint16(at + 2, true)];
    at += 4;
    if (id === 1 && at + length <= extra.byteLength) {
      let field = at;
      for (const key of ["bytes", "compressedBytes", "headerPosition"] as const) {
        if (entry[key] !== 0xffffffff) continue;
        if (field + 8 > at + length) throw damaged(source, `the zip64 sizes of ${entry.name} are missing`);
        entry[key] = uint64(extra, field, source);
        field += 8;
      }
    }
    at += length;
  }
}

function readEntry(source: Source, bytes: Uint8Array, at: number): { entry: ZipEntry; next: number } {
  const data = view(bytes);
  if (at + 46 > bytes.length || data.getUint32(at, true) !== 0x02014b50) {
    throw damaged(source, "its zip directory ends early");
  }
  const [nameBytes, extraBytes, commentBytes] = [28, 30, 32].map((o) => data.getUint16(at + o, true)) as [
    number,
    number,
    number,
  ];
  const next = at + 46 + nameBytes + extraBytes + commentBytes;
  if (next > bytes.length) throw damaged(source, "its zip directory ends early");
  const entry: ZipEntry = {
    name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameBytes)),
    method: data.getUint16(at + 10, true),
    compressedBytes: data.getUint32(at + 20, true),
    bytes: data.getUint32(at + 24, true),
    headerPosition: data.getUint32(at + 42, true),
  };
  const extraStart = at + 46 + nameBytes;
  widen(entry, view(bytes.subarray(extraStart, extraStart + extraBytes)), source);
  if (data.getUint16(at + 8, true) & encrypted) throw new CheckpointError(`${source.name}: ${entry.name} is encrypted`);
  return { entry, next };
}

/** @throws CheckpointError when there is no directory, or one that contradicts the file. */
export async function readDirectory(source: Source, signal?: AbortSignal): Promise<ZipDirectory> {
  const extent = await findDirectory(source, signal);
  const bytes = await source.read(extent.position, extent.bytes, signal);
  const entries = new Map<string, ZipEntry>();
  let at = 0;
  for (let i = 0; i < extent.count; i++) {
    const { entry, next } = readEntry(source, bytes, at);
    if (entries.has(entry.name)) throw damaged(source, `the archive holds ${entry.name} twice`);
    if (entry.headerPosition + 30 + entry.compressedBytes > extent.position) {
      throw damaged(source, `${entry.name} does not lie within the file`);
    }
    entries.set(entry.name, entry);
    at = next;
  }
  return { entries, position: extent.position };
}
