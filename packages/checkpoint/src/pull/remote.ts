// A file on a server that can be downloaded from any byte on.

import { CheckpointError } from "@rwkv-ts/core";
import { isEncoded } from "../sources/watched-fetch.js";

export interface Checksum {
  /** `git-blob`: SHA-1 of "blob <size>\0" and the content, as git names files. */
  algorithm: "sha256" | "git-blob";
  hex: string;
}

export interface Remote {
  /** As errors show it. */
  readonly name: string;
  /** Names this version of the file: another version has another identity. */
  readonly identity: string;
  /** Bytes; undefined when the server does not tell. */
  readonly size: number | undefined;
  readonly checksum: Checksum | undefined;
  /** The checksum is the caller's, so also a file that is there already must have it. */
  readonly isExpected?: boolean;
  /** What to add where a page came in place of the file. */
  readonly hint?: string;
  /** The bytes from `offset` on. */
  stream(offset: number, signal?: AbortSignal): Promise<ReadableStream<Uint8Array>>;
}

/** Bytes of the file of which an answer holds a part or the whole; undefined where the server does not tell, or counts compressed bytes. */
export function sizeOf(response: Response): number | undefined {
  if (isEncoded(response)) return undefined;
  const text =
    response.status === 206
      ? response.headers.get("content-range")?.split("/").pop()
      : response.headers.get("content-length");
  return text && /^\d+$/.test(text) ? Number(text) : undefined;
}

/** The content from `offset` on of an answer to a request for it, also where the server sends what lies before it too. */
export function bytesFrom(response: Response, offset: number, name: string): ReadableStream<Uint8Array> {
  if (!response.body) throw new CheckpointError(`${name}: the server sent no content`);
  if (offset === 0) return response.body;
  const start = Number(/^bytes (\d+)-/.exec(response.headers.get("content-range") ?? "")?.[1] ?? 0);
  if (start > offset) throw new CheckpointError(`${name}: asked for bytes from ${offset}, got them from ${start}`);
  return response.body.pipeThrough(skipBytes(offset - start));
}

/** Drops the first `count` bytes: what a server that ignores range requests sends again. */
function skipBytes(count: number): TransformStream<Uint8Array, Uint8Array> {
  return new TransformStream({
    transform(piece, controller) {
      const dropped = Math.min(count, piece.length);
      count -= dropped;
      if (dropped < piece.length) controller.enqueue(piece.subarray(dropped));
    },
  });
}
