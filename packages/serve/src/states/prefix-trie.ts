// A radix tree over ids: which kept text is the longest beginning of a given one, and how far a text agrees with any kept one.

export interface TrieNode<T> {
  /** The ids on the edge to this node. */
  edge: Int32Array;
  parent: TrieNode<T> | undefined;
  readonly children: Map<number, TrieNode<T>>;
  value: T | undefined;
}

const nodeOf = <T>(edge: Int32Array, parent: TrieNode<T> | undefined): TrieNode<T> => ({
  edge,
  parent,
  children: new Map(),
  value: undefined,
});

export interface Found<T> {
  /** The value of the longest kept text that is a beginning of the given one. */
  readonly value: T | undefined;
  /** Its length in ids; 0 where there is none. */
  readonly length: number;
  /** How many ids the given text has in common with some kept one. */
  readonly common: number;
}

export class PrefixTrie<T> {
  readonly #root: TrieNode<T> = nodeOf(new Int32Array(), undefined);

  /** `accepts`: which values count. */
  find(ids: ArrayLike<number>, accepts: (value: T, length: number) => boolean = () => true): Found<T> {
    let node = this.#root;
    let [at, length] = [0, 0];
    let value: T | undefined;
    for (;;) {
      if (node.value !== undefined && accepts(node.value, at)) [value, length] = [node.value, at];
      const child = at < ids.length ? node.children.get(ids[at]!) : undefined;
      if (!child) return { value, length, common: at };
      const same = agreement(child.edge, ids, at);
      at += same;
      if (same < child.edge.length) return { value, length, common: at };
      node = child;
    }
  }

  /** The node of exactly these ids; made where there is none. */
  node(ids: Int32Array): TrieNode<T> {
    let node = this.#root;
    let at = 0;
    while (at < ids.length) {
      const child = node.children.get(ids[at]!);
      if (!child) {
        const leaf = nodeOf<T>(ids.slice(at), node);
        node.children.set(ids[at]!, leaf);
        return leaf;
      }
      const same = agreement(child.edge, ids, at);
      node = same === child.edge.length ? child : split(child, same);
      at += same;
    }
    return node;
  }

  /** Forgets a node's value, and the nodes that lead nowhere any more. */
  remove(node: TrieNode<T>): void {
    node.value = undefined;
    let each = node;
    while (each.parent && each.value === undefined && each.children.size === 0) {
      const { parent } = each;
      parent.children.delete(each.edge[0]!);
      each = parent;
    }
    if (each.parent && each.value === undefined && each.children.size === 1) join(each);
  }
}

/** How many ids of an edge are those of `ids` from `at` on. */
function agreement(edge: Int32Array, ids: ArrayLike<number>, at: number): number {
  const most = Math.min(edge.length, ids.length - at);
  let same = 0;
  while (same < most && edge[same] === ids[at + same]) same++;
  return same;
}

/** A new node amid the edge to `child`. */
function split<T>(child: TrieNode<T>, length: number): TrieNode<T> {
  const parent = child.parent!;
  const middle = nodeOf<T>(child.edge.slice(0, length), parent);
  parent.children.set(middle.edge[0]!, middle);
  child.edge = child.edge.slice(length);
  child.parent = middle;
  middle.children.set(child.edge[0]!, child);
  return middle;
}

/** Takes a node without a value out of the way from its parent to its only child. */
function join<T>(node: TrieNode<T>): void {
  const child = [...node.children.values()][0]!;
  const edge = new Int32Array(node.edge.length + child.edge.length);
  edge.set(node.edge);
  edge.set(child.edge, node.edge.length);
  child.edge = edge;
  child.parent = node.parent;
  node.parent!.children.set(edge[0]!, child);
}

/** All ids from the root to a node. */
export function idsOf<T>(node: TrieNode<T>): Int32Array {
  const edges: Int32Array[] = [];
  for (let each: TrieNode<T> | undefined = node; each; each = each.parent) edges.unshift(each.edge);
  const ids = new Int32Array(edges.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const edge of edges) {
    ids.set(edge, at);
    at += edge.length;
  }
  return ids;
}
