// Ids of long texts that came lately: every message of a conversation comes again with each further one.

/** Shorter ones are turned into ids as fast as they are looked up. */
const shortest = 256;
/** UTF-16 code units of all texts together. */
const mostUnits = 2 ** 23;

export class KnownTexts {
  readonly #ids = new Map<string, readonly number[]>();
  #units = 0;

  constructor(private readonly encode: (text: string) => readonly number[]) {}

  ids(text: string): readonly number[] {
    if (text.length < shortest || text.length > mostUnits) return this.encode(text);
    const known = this.#ids.get(text);
    const ids = known ?? this.encode(text);
    this.#ids.delete(text);
    this.#ids.set(text, ids);
    if (known) return ids;
    this.#units += text.length;
    for (const oldest of this.#ids.keys()) {
      if (this.#units <= mostUnits) break;
      this.#ids.delete(oldest);
      this.#units -= oldest.length;
    }
    return ids;
  }
}
