// A stream to write to, and what was written.

export function memoryTarget(): { stream: WritableStream<Uint8Array>; bytes: () => Uint8Array } {
  const pieces: Uint8Array[] = [];
  const stream = new WritableStream<Uint8Array>({ write: (piece) => void pieces.push(piece.slice()) });
  return { stream, bytes: () => new Uint8Array(Buffer.concat(pieces)) };
}
