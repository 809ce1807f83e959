// A trie over bytes for greedy longest match, in flat typed arrays. The children of a node are one row of `children`,
// which covers the bytes from the node's smallest to its largest child; most nodes have a single child, so rows are
// short, and a step is one subtraction, one comparison and one load.

const NO_TOKEN = -1;

interface BuildNodes {
  count: number;
  token: Int32Array; // [nodes] id of the token that ends here, or NO_TOKEN
  byte: Uint8Array; // [nodes] byte on the edge to this node
  firstChild: Int32Array; // [nodes]
  nextSibling: Int32Array; // [nodes]
}

export class ByteTrie {
  readonly #token: Int32Array; // [nodes]
  readonly #rowStart: Int32Array; // [nodes] where the node's row begins in #children
  readonly #rowFirst: Uint8Array; // [nodes] byte of the row's first entry
  readonly #rowLength: Uint16Array; // [nodes] 0 for leaves
  readonly #children: Int32Array; // node, or 0 where there is none (the root is nobody's child)

  /** `tokens[id]` is a token's bytes; holes and empty tokens take no part in matching. */
  constructor(tokens: readonly (Uint8Array | undefined)[]) {
    const nodes = insertAll(tokens);
    this.#token = nodes.token.slice(0, nodes.count);
    this.#rowStart = new Int32Array(nodes.count);
    this.#rowFirst = new Uint8Array(nodes.count);
    this.#rowLength = new Uint16Array(nodes.count);
    let total = 0;
    for (let node = 0; node < nodes.count; node++) {
      let low = 256;
      let high = -1;
      for (let child = nodes.firstChild[node]!; child !== 0; child = nodes.nextSibling[child]!) {
        low = Math.min(low, nodes.byte[child]!);
        high = Math.max(high, nodes.byte[child]!);
      }
      if (high < 0) continue;
      this.#rowStart[node] = total;
      this.#rowFirst[node] = low;
      this.#rowLength[node] = high - low + 1;
      total += high - low + 1;
    }
    this.#children = new Int32Array(total);
    for (let node = 0; node < nodes.count; node++) {
      const row = this.#rowStart[node]! - this.#rowFirst[node]!;
      for (let child = nodes.firstChild[node]!; child !== 0; child = nodes.nextSibling[child]!) {
        this.#children[row + nodes.byte[child]!] = child;
      }
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

function insertAll(tokens: readonly (Uint8Array | undefined)[]): BuildNodes {
  let capacity = 1;
  for (const token of tokens) capacity += token?.length ?? 0;
  const nodes: BuildNodes = {
    count: 1,
    token: new Int32Array(capacity).fill(NO_TOKEN),
    byte: new Uint8Array(capacity),
    firstChild: new Int32Array(capacity),
    nextSibling: new Int32Array(capacity),
  };
  for (let id = 0; id < tokens.length; id++) {
    const token = tokens[id];
    if (!token || token.length === 0) continue;
    let node = 0;
    for (const byte of token) node = childOf(nodes, node, byte);
    nodes.token[node] = id;
  }
  return nodes;
}

function childOf(nodes: BuildNodes, parent: number, byte: number): number {
  for (let child = nodes.firstChild[parent]!; child !== 0; child = nodes.nextSibling[child]!) {
    if (nodes.byte[child] === byte) return child;
  }
  const child = nodes.count++;
  nodes.byte[child] = byte;
  nodes.nextSibling[child] = nodes.firstChild[parent]!;
  nodes.firstChild[parent] = child;
  return child;
}
