// Byte pair merging of one word: the adjacent pair with the lowest rank is joined, leftmost first, until no pair of the
// word has a rank. Sennrich et al. 2016, arXiv:1508.07909; on bytes as in GPT-2. O(n log n) with a heap and a linked list.

import { longestToken, mostTokenBytes, shownValue } from "./bounds.js";
import { TokenizerError } from "./errors.js";
import { Heap } from "./heap.js";

/** Id 0 is the end of text, byte b is id b + 1, and merge k makes id 257 + k. */
export const FIRST_BYTE_ID = 1;
export const FIRST_MERGE_ID = 257;

const POSITIONS = 2 ** 31;
const MAXIMUM_MERGES = 2 ** 21;

export class BpeMerges {
  readonly count: number;
  /** Pairs of ids, one pair behind the other, in the order of their ranks: [2 * count]. */
  readonly pairs: Int32Array;
  readonly #ranks = new Map<number, number>();

  /** @throws TokenizerError where a merge joins ids that do not exist yet, repeats an earlier one, or makes too long a token */
  constructor(pairs: ArrayLike<number>) {
    if (pairs.length % 2 !== 0) throw new TokenizerError("BPE merges: expected pairs of ids, got an odd number of ids");
    this.count = pairs.length / 2;
    if (this.count > MAXIMUM_MERGES) throw new TokenizerError(`BPE merges: more than ${MAXIMUM_MERGES} merges`);
    const lengths = [0, ...new Array<number>(256).fill(1)]; // of tokens, by id: merges that join themselves double them
    let total = 0;
    for (let rank = 0; rank < this.count; rank++) {
      const left = pairs[2 * rank]!;
      const right = pairs[2 * rank + 1]!;
      for (const id of [left, right]) {
        if (!Number.isInteger(id) || id < FIRST_BYTE_ID || id >= FIRST_MERGE_ID + rank) {
          throw new TokenizerError(
            `BPE merges: merge ${rank} joins id ${shownValue(id)}, which does not exist before it`,
          );
        }
      }
      const length = lengths[left]! + lengths[right]!;
      lengths.push(length);
      total += length;
      if (length > longestToken || total > mostTokenBytes) {
        const what = length > longestToken ? `a token of ${length} bytes` : `${total} bytes of tokens`;
        throw new TokenizerError(
          `BPE merges: merge ${rank} makes ${what}; the most are ${longestToken} in one and ${mostTokenBytes} in all`,
        );
      }
      const key = left * POSITIONS + right;
      if (this.#ranks.has(key)) throw new TokenizerError(`BPE merges: merge ${rank} repeats an earlier one`);
      this.#ranks.set(key, rank);
    }
    this.pairs = Int32Array.from(pairs); // now that all are numbers
  }

  /** Bytes of every id up to the last merge; id 0 is empty. */
  tokens(): Uint8Array[] {
    const tokens: Uint8Array[] = [new Uint8Array(0)];
    for (let byte = 0; byte < 256; byte++) tokens.push(Uint8Array.of(byte));
    for (let rank = 0; rank < this.count; rank++) {
      const left = tokens[this.pairs[2 * rank]!]!;
      const right = tokens[this.pairs[2 * rank + 1]!]!;
      const joined = new Uint8Array(left.length + right.length);
      joined.set(left);
      joined.set(right, left.length);
      tokens.push(joined);
    }
    return tokens;
  }

  /** Ids of a word. */
  encodeWord(bytes: Uint8Array): number[] {
    const length = bytes.length;
    const ids = Int32Array.from(bytes, (byte) => byte + FIRST_BYTE_ID); // 0 once joined to its left neighbour
    const next = Int32Array.from({ length }, (_, i) => i + 1);
    const previous = Int32Array.from({ length }, (_, i) => i - 1);
    const queue = new Heap<number>((a, b) => a < b); // rank * POSITIONS + position of the left id
    const offer = (at: number) => {
      if (at < 0 || next[at]! >= length) return;
      const rank = this.#ranks.get(ids[at]! * POSITIONS + ids[next[at]!]!);
      if (rank !== undefined) queue.push(rank * POSITIONS + at);
    };
    for (let at = 0; at + 1 < length; at++) offer(at);
    for (let entry = queue.pop(); entry !== undefined; entry = queue.pop()) {
      const at = entry % POSITIONS;
      const rank = (entry - at) / POSITIONS;
      const right = next[at]!;
      // An entry is stale once either of its ids has been joined to something else.
      if (ids[at] !== this.pairs[2 * rank]! || right >= length || ids[right] !== this.pairs[2 * rank + 1]!) continue;
      ids[at] = FIRST_MERGE_ID + rank;
      ids[right] = 0;
      next[at] = next[right]!;
      if (next[at]! < length) previous[next[at]!] = at;
      offer(previous[at]!);
      offer(at);
    }
    const out: number[] = [];
    for (let at = 0; at < length; at = next[at]!) out.push(ids[at]!);
    return out;
  }
}
