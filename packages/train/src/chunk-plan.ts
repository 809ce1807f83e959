// A batch of long rows as chunks that are computed one after the other. A text goes on in the next chunk where a chunk's end cuts it: its
// slot keeps the state. The first text of a row may go on from before the batch (engine.carry). Row b has the slots b and B + b for the text that comes in and the one that goes on; further texts that lie
// within a chunk have slots of their own behind those.
import type { TextRun } from "@rwkv-ts/core/tools";
import { textsOf } from "./batch-layout.js";
import type { Batch } from "./engine-options.js";

export interface Chunk {
  /** B rows of `chunk` tokens. */
  readonly batch: Batch;
  /** Slot of each of the chunk's texts. */
  readonly slots: readonly number[];
  /** Whether each goes on from the chunk before. */
  readonly goesOn: readonly boolean[];
}

export interface ChunkSize {
  readonly batch: number;
  readonly time: number;
  readonly chunk: number;
}

export interface Chunks {
  readonly chunks: readonly Chunk[];
  readonly slots: number;
  /** Slot of each row's last text; undefined: the row has none. */
  readonly last: readonly (number | undefined)[];
}

/**
 * The chunks of a batch up to the last that has a text, and the slots that they take.
 * @param goesOn whether each row's first text goes on from before the batch; its slot is the row's number
 */
export function chunksOf(batch: Batch, size: ChunkSize, goesOn: readonly boolean[] = []): Chunks {
  const { time, chunk } = size;
  const texts = textsOf(batch, size);
  const inRow = Array.from({ length: size.batch }, (): TextRun[] => []);
  for (const text of texts) inRow[Math.floor(text.start / time)]!.push(text);
  const current = Array.from({ length: size.batch }, (_, b) => b);
  const all: Chunk[] = [];
  let most = size.batch;
  for (let from = 0; from < time; from += chunk) {
    const next = chunkAt(batch, { inRow, goesOn }, from, size, current);
    if (next.slots.length > 0) all.push(next);
    for (const slot of next.slots) most = Math.max(most, slot + 1);
  }
  return { chunks: all, slots: most, last: current.map((slot, b) => (inRow[b]!.length > 0 ? slot : undefined)) };
}

/** @param current slot of each row's text that comes in; is brought to those that go on */
function chunkAt(
  batch: Batch,
  { inRow, goesOn }: { readonly inRow: readonly (readonly TextRun[])[]; readonly goesOn: readonly boolean[] },
  from: number,
  { batch: rows, time, chunk }: ChunkSize,
  current: number[],
): Chunk {
  const found: { readonly start: number; readonly count: number; readonly slot: number; readonly goesOn: boolean }[] =
    [];
  let further = 2 * rows;
  inRow.forEach((texts, b) => {
    const [low, high] = [b * time + from, b * time + from + chunk];
    const own = texts.filter(({ start, count }) => start < high && start + count > low);
    const incoming = current[b]!;
    own.forEach((text, i) => {
      const { start, count } = text;
      const first = Math.max(start, low);
      const isLast = i === own.length - 1;
      const slot = i === 0 ? incoming : isLast ? (incoming + rows) % (2 * rows) : further++;
      if (isLast) current[b] = slot;
      found.push({
        start: b * chunk + first - low,
        count: Math.min(start + count, high) - first,
        slot,
        goesOn: first > start || (goesOn[b] === true && text === texts[0]),
      });
    });
  });
  const cut = <T extends Int32Array | Float32Array>(values: T, into: T): T => {
    for (let b = 0; b < rows; b++) into.set(values.subarray(b * time + from, b * time + from + chunk), b * chunk);
    return into;
  };
  return {
    batch: {
      ids: cut(batch.ids, new Int32Array(rows * chunk)),
      targets: cut(batch.targets, new Int32Array(rows * chunk)),
      weights: batch.weights && cut(batch.weights, new Float32Array(rows * chunk)),
      texts: Int32Array.from(found.flatMap(({ start, count }) => [start, count])),
    },
    slots: found.map(({ slot }) => slot),
    goesOn: found.map(({ goesOn }) => goesOn),
  };
}
