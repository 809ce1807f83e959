// Prompts that are being read: a text that begins with one of them waits for it, in place of reading the same once more.

export interface Flight {
  /** The next part is being read, up to so many ids of the text; what was before is kept now. */
  reading(length: number): void;
  /** Nothing is read any more. */
  end(): void;
}

interface Part {
  readonly ids: Int32Array;
  readonly isKept: Promise<void>;
  readonly kept: () => void;
}

export class Flights {
  readonly #parts = new Set<Part>();

  /** Begins to read a text. */
  begin(ids: Int32Array): Flight {
    let part: Part | undefined;
    const end = (): void => {
      if (!part) return;
      this.#parts.delete(part);
      part.kept();
      part = undefined;
    };
    return {
      reading: (length) => {
        if (part?.ids.length === length) return;
        end();
        const { promise, resolve } = withResolvers();
        part = { ids: ids.subarray(0, length), isKept: promise, kept: resolve };
        this.#parts.add(part);
      },
      end,
    };
  }

  /** The longest part on its way that a text begins with, where it is longer than what is known. */
  ahead(ids: Int32Array, known: number): { readonly length: number; readonly isKept: Promise<void> } | undefined {
    let longest: Part | undefined;
    for (const part of this.#parts) {
      const { length } = part.ids;
      if (length > Math.max(known, longest?.ids.length ?? 0) && length <= ids.length && isBeginning(part.ids, ids))
        longest = part;
    }
    return longest && { length: longest.ids.length, isKept: longest.isKept };
  }
}

const isBeginning = (part: Int32Array, ids: Int32Array): boolean => {
  for (let i = part.length - 1; i >= 0; i--) if (part[i] !== ids[i]) return false;
  return true;
};

function withResolvers(): { promise: Promise<void>; resolve: () => void } {
  let resolve!: () => void;
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
