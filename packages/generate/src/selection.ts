// Where to cut a list of weights without sorting it: quickselect with three-way partition (Hoare 1961, FIND), expected
// linear time. Both functions reorder the given part of the list; sums run in a fixed order, so results are repeatable.

/**
 * The largest weight w such that the weights >= w sum to at least `mass`; the smallest weight where rounding leaves the
 * total just below `mass`. `weights[0, count)` is reordered.
 */
export function thresholdOfMass(weights: Float64Array, count: number, mass: number): number {
  let low = 0;
  let high = count;
  let needed = mass;
  while (high - low > 1) {
    const pivot = medianOfThree(weights, low, high);
    const { greaterEnd, equalEnd, greaterMass } = partition(weights, low, high, pivot);
    if (greaterEnd > low && greaterMass >= needed) {
      high = greaterEnd;
      continue;
    }
    needed -= greaterMass + (equalEnd - greaterEnd) * pivot;
    if (needed <= 0 || equalEnd === high) return pivot;
    low = equalEnd;
  }
  return weights[low]!;
}

/** The `rank`-th largest weight, counting from 1, for 1 <= rank <= count. `weights[0, count)` is reordered. */
export function thresholdOfRank(weights: Float64Array, count: number, rank: number): number {
  let low = 0;
  let high = count;
  while (high - low > 1) {
    const pivot = medianOfThree(weights, low, high);
    const { greaterEnd, equalEnd } = partition(weights, low, high, pivot);
    if (rank <= greaterEnd) high = greaterEnd;
    else if (rank <= equalEnd) return pivot;
    else low = equalEnd;
  }
  return weights[low]!;
}

interface Partition {
  /** [low, greaterEnd) is greater than the pivot, [greaterEnd, equalEnd) equals it. */
  greaterEnd: number;
  equalEnd: number;
  greaterMass: number;
}

function partition(weights: Float64Array, low: number, high: number, pivot: number): Partition {
  let greaterEnd = low;
  let lessStart = high;
  let greaterMass = 0;
  for (let at = low; at < lessStart; ) {
    const weight = weights[at]!;
    if (weight > pivot) {
      greaterMass += weight;
      weights[at++] = weights[greaterEnd]!;
      weights[greaterEnd++] = weight;
    } else if (weight < pivot) {
      weights[at] = weights[--lessStart]!;
      weights[lessStart] = weight;
    } else {
      at++;
    }
  }
  return { greaterEnd, equalEnd: lessStart, greaterMass };
}

function medianOfThree(weights: Float64Array, low: number, high: number): number {
  const a = weights[low]!;
  const b = weights[(low + high) >> 1]!;
  const c = weights[high - 1]!;
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
