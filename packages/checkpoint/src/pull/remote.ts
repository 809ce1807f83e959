// A file on a server that can be downloaded from any byte on.

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
  /** The bytes from `offset` on. `attempt` counts from 0: a later one may choose another way. */
  stream(offset: number, attempt: number, signal?: AbortSignal): Promise<ReadableStream<Uint8Array>>;
}

/** Drops the first `count` bytes: what a server that ignores range requests sends again. */
export function skipBytes(count: number): TransformStream<Uint8Array, Uint8Array> {
  return new TransformStream({
    transform(piece, controller) {
      const dropped = Math.min(count, piece.length);
      count -= dropped;
      if (dropped < piece.length) controller.enqueue(piece.subarray(dropped));
    },
  });
}
