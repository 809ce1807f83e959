// Places temporaries in one arena, whose lifetimes are known: the largest first, each in the smallest gap that fits between those that
// live while it does ("greedy by size", Pisarchyk and Lee 2020, "Efficient Memory Management for Deep Neural Net Inference"). Of two of
// one size the earlier comes first. Aligned so that a WebGPU binding may begin at each.
const alignment = 256;

export interface Lifetime {
  readonly bytes: number;
  /** The levels that make it, and that read it last. */
  readonly from: number;
  readonly to: number;
}

interface Placed {
  readonly life: Lifetime;
  readonly offset: number;
  readonly end: number;
}

/** Offsets, in the order given, and the arena's bytes. */
export function layOut(lifetimes: readonly Lifetime[]): { readonly offsets: readonly number[]; readonly size: number } {
  const offsets = new Array<number>(lifetimes.length);
  /** By offset. */
  const placed: Placed[] = [];
  let size = 0;
  const largestFirst = lifetimes.map((_, i) => i).sort((a, b) => lifetimes[b]!.bytes - lifetimes[a]!.bytes);
  for (const i of largestFirst) {
    const life = lifetimes[i]!;
    const bytes = Math.max(alignment, Math.ceil(life.bytes / alignment) * alignment);
    const offset = gapFor(bytes, life, placed);
    offsets[i] = offset;
    size = Math.max(size, offset + bytes);
    const before = placed.findIndex((other) => other.offset > offset);
    placed.splice(before < 0 ? placed.length : before, 0, { life, offset, end: offset + bytes });
  }
  return { offsets, size };
}

/** Where the smallest gap begins that has so many bytes, or else where everything that lives at the same time ends. */
function gapFor(bytes: number, { from, to }: Lifetime, placed: readonly Placed[]): number {
  let [best, smallest, end] = [-1, Number.POSITIVE_INFINITY, 0];
  for (const other of placed) {
    if (other.life.to < from || other.life.from > to) continue;
    const gap = other.offset - end;
    if (gap >= bytes && gap < smallest) [best, smallest] = [end, gap];
    end = Math.max(end, other.end);
  }
  return best < 0 ? end : best;
}
