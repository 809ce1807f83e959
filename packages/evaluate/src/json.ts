// Values that JSON keeps as they are: rows, settings and results are kept in files.
/** A value that JSON keeps as it is. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
/** An object that JSON keeps as it is. */
export interface JsonObject {
  readonly [name: string]: Json;
}

/** FNV-1a over the UTF-16 units of texts and over bytes: whether data are the same as before. */
export function checksum(pieces: Iterable<string | Uint8Array>): number {
  let h = 0x811c9dc5;
  const add = (unit: number) => {
    h = Math.imul(h ^ unit, 0x01000193);
  };
  for (const piece of pieces) {
    if (typeof piece === "string") for (let i = 0; i < piece.length; i++) add(piece.charCodeAt(i));
    else for (const byte of piece) add(byte);
    add(0x1ffff); // the same text, cut elsewhere, is other data
  }
  return h >>> 0;
}
