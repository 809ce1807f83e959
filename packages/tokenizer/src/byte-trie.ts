// A trie over bytes for greedy longest match, in flat typed arrays. The children of a node are one row of `children`,
// which covers the bytes from the node's smallest to its largest child; most nodes have a single child, so rows are
// short, and a step is one subtraction, one comparison and one load.

import { TokenizerError } from "./errors.js";
import type { TokenTable } from "./token-bytes.js";

const NO_TOKEN = -1;
/** Two tokens that begin with far bytes take a row of 256; the World vocabulary has 0.7 million entries in all. */
const MOST_ENTRIES = 2 ** 26;

/** The trie under construction: an edge is found by a hash of its parent and byte (open addressing). */
class Nodes {
  count = 1;
  readonly token: Int32Array; // [nodes] id of the token that ends here, or NO_TOKEN
  readonly parent: Int32Array; // [nodes]
  readonly byte: Uint8Array; // [nodes] byte on the edge to this node
  readonly #table: Int32Array; // node, or 0

  constructor(capacity: number) {
    this.token = new Int32Array(capacity).fill(NO_TOKEN);
    this.parent = new Int32Array(capacity);
    this.byte = new Uint8Array(capacity);
    this.#table = new Int32Array(2 ** Math.ceil(Math.log2(2 * capacity)));
  }

  childOf(parent: number, byte: number): number {
    const mask = this.#table.length - 1;
    const key = Math.imul((parent << 8) | byte, 0x9e3779b1);
    let slot = (key ^ (key >>> 15)) & mask;
    for (; ; slot = (slot + 1) & mask) {
      const node = this.#table[slot]!;
      if (node === 0) break;
      if (this.parent[node] === parent && this.byte[node] === byte) return node;
    }
    const child = this.count++;
    this.#table[slot] = child;
    this.parent[child] = parent;
    this.byte[child] = byte;
    return child;
  }
}

export class ByteTrie {
  readonly #token: Int32Array; // [nodes]
  readonly #rowStart: Int32Array; // [nodes] where the node's row begins in #children
  readonly #rowFirst: Uint8Array; // [nodes] byte of the row's first entry
  readonly #rowLength: Uint16Array; // [nodes] 0 for leaves
  readonly #children: Int32Array; // node, or 0 where there is none (the root is nobody's child)

  /** Tokens without bytes take no part in matching. */
  constructor(tokens: TokenTable) {
    const { count, token, parent, byte } = insertAll(tokens);
    this.#token = token.slice(0, count);
    this.#rowStart = new Int32Array(count);
    this.#rowFirst = new Uint8Array(count).fill(255);
    const last = new Uint8Array(count);
    this.#rowLength = new Uint16Array(count);
    for (let node = 1; node < count; node++) {
      const of = parent[node]!;
      this.#rowFirst[of] = Math.min(this.#rowFirst[of]!, byte[node]!);
      last[of] = Math.max(last[of]!, byte[node]!);
      this.#rowLength[of] = last[of]! - this.#rowFirst[of]! + 1;
    }
    let total = 0;
    for (let node = 0; node < count; node++) {
      this.#rowStart[node] = total;
      total += this.#rowLength[node]!;
    }
    if (total > MOST_ENTRIES)
      throw new TokenizerError(`the vocabulary's tokens branch too often: ${total} places in a trie`);
    this.#children = new Int32Array(total);
    for (let node = 1; node < count; node++) {
      const of = parent[node]!;
      this.#children[this.#rowStart[of]! + byte[node]! - this.#rowFirst[of]!] = node;
    }
  }

  /**
   * Appends the ids of the longest tokens, from left to right, to `out`.
   * Returns how many bytes were covered: less than all where no token begins with the next byte.
   */
  encode(bytes: Uint8Array, out: number[]): number {
    const token = this.#token;
    const rowStart = this.#rowStart;
    const rowFirst = this.#rowFirst;
    const rowLength = this.#rowLength;
    const children = this.#children;
    const length = bytes.length;
    let start = 0;
    while (start < length) {
      let node = 0;
      let longest = NO_TOKEN;
      let longestEnd = start;
      for (let at = start; at < length; ) {
        const column = bytes[at]! - rowFirst[node]!;
        if (column < 0 || column >= rowLength[node]!) break;
        node = children[rowStart[node]! + column]!;
        if (node === 0) break;
        at++;
        const found = token[node]!;
        if (found !== NO_TOKEN) {
          longest = found;
          longestEnd = at;
        }
      }
      if (longest === NO_TOKEN) return start;
      out.push(longest);
      start = longestEnd;
    }
    return start;
  }
}

function insertAll({ bytes, starts, known }: TokenTable): Nodes {
  const nodes = new Nodes(1 + bytes.length);
  for (let id = 0; id < known.length; id++) {
    const [start, end] = [starts[id]!, starts[id + 1]!];
    if (start === end) continue;
    let node = 0;
    for (let i = start; i < end; i++) node = nodes.childOf(node, bytes[i]!);
    nodes.token[node] = id;
  }
  return nodes;
}
