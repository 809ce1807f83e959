// Which nodes become one `map`. A cluster is a set of elementwise nodes, norms and row reductions over the same elements that
// can run in one walk: no value leaves it and comes back. Nodes join the cluster of what they read, or one that reads the same
// values at the same level of the schedule (levels.ts); clusters that feed one node are merged, and so is a cluster that is not
// needed before the next one.
import type { Node, Value } from "../graph/graph.js";
import type { MapParams } from "../ops/instructions.js";
import { elementCount, sameShape } from "../storage.js";
import { levelsOf } from "./levels.js";
import { asProgram, hasRows, operandShape } from "./map-program.js";
import { Views, viewSource } from "./views.js";

/** Levels that a cluster may be put off by merging it into a later one. */
const furthest = 2;
const mostInputs = 16;
const mostInstructions = 96;
const mostResults = 12;

/** The number that a constant stands for. */
export function constantOf(value: Value): number | undefined {
  const { op, inputs, params } = viewSource(value).node;
  if (op.name !== "map" || inputs.length > 0) return undefined;
  const [first, ...rest] = (params as MapParams).instructions;
  return first?.op === "const" && rest.length === 0 ? first.value : undefined;
}

export class Cluster {
  readonly members = new Set<Node>();
  constructor(
    /** What one walk goes over; the last axis is the row if there are row reductions. */
    public shape: readonly number[],
    public rows: boolean,
    public level: number,
  ) {}
  get rowShape(): readonly number[] {
    return [...this.shape.slice(0, -1), 1];
  }
  has(value: Value): boolean {
    return this.members.has(viewSource(value).node);
  }
  /** Whether a member is computed once a row: a reduction, or arithmetic on such results. */
  isPerRow(program: MapParams): boolean {
    return this.rows && this.shape.at(-1) !== 1 && sameShape(program.shape, this.rowShape) && !hasRows(program);
  }
  /** Whether a member's output holds one number a row. */
  isPerRowValue(value: Value): boolean {
    return this.rows && elementCount(value.shape) < elementCount(this.shape);
  }
}

export class Clusters {
  readonly #of = new Map<Node, Cluster>();
  readonly #programs = new Map<Node, MapParams>();
  readonly #readers = new Map<Value, Node[]>();
  readonly #levels: Map<Node, number>;
  /** For numbers of nodes that stand between two members of a cluster: the number of its first member, or a lower one. */
  readonly #spans = new Map<number, number>();

  constructor(
    nodes: readonly Node[],
    private readonly outputs: ReadonlySet<Value>,
  ) {
    for (const node of nodes) {
      const program = node.inputs.length > 0 ? asProgram(node) : undefined;
      if (program) this.#programs.set(node, program);
      for (const source of new Set(node.inputs.map(viewSource)))
        if (!node.op.view) this.#readers.set(source, [...(this.#readers.get(source) ?? []), node]);
    }
    const { isStep } = new Views(outputs, outputs);
    this.#levels = levelsOf(nodes, (node) => Number(!this.#programs.has(node) && isStep(node)));
    for (const node of nodes) if (this.#programs.has(node)) this.#place(node);
    for (const node of nodes) if (!this.#programs.has(node)) this.#mergeProducers(node);
    for (const cluster of new Set(this.#of.values())) this.#mergeEarlier(cluster);
  }

  of(node: Node): Cluster | undefined {
    return this.#of.get(node);
  }
  program(node: Node): MapParams {
    return this.#programs.get(node)!;
  }
  /** Nodes that read a value, also through views. */
  readers(value: Value): readonly Node[] {
    return this.#readers.get(value) ?? [];
  }
  /** Whether a value, or a view of it, is an output of the graph. */
  isOutput(value: Value): boolean {
    return this.outputs.has(value);
  }
  /** Outputs of members that others need. */
  results(cluster: Cluster): Value[] {
    return [...cluster.members].flatMap((node) => node.outputs.filter((v) => this.#isNeeded(v, cluster)));
  }
  #isNeeded(value: Value, cluster: Cluster): boolean {
    return this.outputs.has(value) || this.readers(value).some((node) => !cluster.members.has(node));
  }

  #place(node: Node): void {
    const program = this.#programs.get(node)!;
    const level = this.#levels.get(node)!;
    for (const cluster of this.#candidates(node, level)) {
      if (!this.#tryAdd(cluster, [node], [node])) continue;
      cluster.level = Math.max(cluster.level, level);
      this.#of.set(node, cluster);
      this.#span(cluster);
      return;
    }
    const own = new Cluster(program.shape, hasRows(program), level);
    own.members.add(node);
    this.#of.set(node, own);
  }

  /** Clusters that make what a node reads, then those that read the same. */
  *#candidates(node: Node, level: number): Generator<Cluster> {
    const sources = node.inputs.map(viewSource).reverse();
    const seen = new Set<Cluster>();
    for (const { node: producer } of sources) {
      const cluster = this.#of.get(producer);
      if (!cluster || seen.has(cluster)) continue;
      if (cluster.level !== level && this.#onlyReader(cluster) !== node) continue;
      seen.add(cluster);
      yield cluster;
    }
    for (const source of sources) {
      if (source.node.op.name === "leaf") continue;
      for (const other of this.readers(source)) {
        const cluster = this.#of.get(other);
        if (!cluster || cluster.level !== level || seen.has(cluster)) continue;
        seen.add(cluster);
        yield cluster;
      }
    }
  }

  /** The one node that reads all that a cluster makes. */
  #onlyReader(cluster: Cluster): Node | undefined {
    const results = this.results(cluster);
    const readers = new Set(results.flatMap((v) => this.readers(v)).filter((node) => !cluster.members.has(node)));
    return readers.size === 1 && !results.some((v) => this.outputs.has(v)) ? [...readers][0] : undefined;
  }

  /**
   * Adds nodes to a cluster if all of it can then run in one walk. Where its shape stays, only the operands of `touched` may be
   * read in another way than before.
   */
  #tryAdd(cluster: Cluster, added: readonly Node[], touched: readonly Node[]): boolean {
    const { shape, rows } = cluster;
    const withRows = added.map((node) => this.#programs.get(node)!).find(hasRows);
    if (withRows && rows && withRows.shape.at(-1) !== shape.at(-1)) return false;
    if (withRows && !rows) {
      if (elementCount(withRows.shape) !== elementCount(shape)) return false;
      cluster.shape = withRows.shape;
      cluster.rows = true;
    }
    for (const node of added) cluster.members.add(node);
    const read = cluster.rows === rows ? touched : [...cluster.members];
    if (read.every((node) => this.#fits(cluster, node)) && this.#isSmall(cluster) && this.#isConvex(cluster.members))
      return true;
    for (const node of added) cluster.members.delete(node);
    Object.assign(cluster, { shape, rows });
    return false;
  }

  #fits(cluster: Cluster, node: Node): boolean {
    const program = this.#programs.get(node)!;
    const { shape } = cluster;
    if (cluster.isPerRow(program))
      return (
        node.inputs.some((v) => cluster.has(v)) &&
        node.inputs.every((v) => !cluster.has(v) || sameShape(v.shape, cluster.rowShape))
      );
    if (elementCount(program.shape) !== elementCount(shape)) return false;
    return node.inputs.every((v) => {
      if (constantOf(v) !== undefined) return true;
      if (!cluster.has(v)) return operandShape(v.shape, program.shape, shape) !== undefined;
      if (elementCount(v.shape) === elementCount(shape)) return true;
      return sameShape(v.shape, cluster.rowShape) && sameShape(program.shape, shape);
    });
  }

  #isSmall(cluster: Cluster): boolean {
    const inputs = new Set<Value>();
    let instructions = 0;
    let results = 0;
    for (const node of cluster.members) {
      instructions += this.#programs.get(node)!.instructions.length;
      for (const v of node.inputs) if (!cluster.has(v) && constantOf(v) === undefined) inputs.add(viewSource(v));
      for (const v of node.outputs) if (this.#isNeeded(v, cluster)) results++;
    }
    return inputs.size <= mostInputs && instructions <= mostInstructions && results <= mostResults;
  }

  /** Keeps in mind which numbers a cluster spans, for `#lowest`. */
  #span({ members }: Cluster): void {
    const ids = [...members].map(({ id }) => id);
    const [first, last] = [Math.min(...ids), Math.max(...ids)];
    for (let id = first + 1; id <= last; id++) this.#spans.set(id, Math.min(this.#spans.get(id) ?? id, first));
  }

  /** Below this number no node leads back to nodes from number `first` on: a way back goes through clusters that span the numbers between. */
  #lowest(first: number): number {
    let lowest = first;
    for (let next = this.#spans.get(lowest); next !== undefined; next = this.#spans.get(lowest)) lowest = next;
    return lowest;
  }

  /** No path leads out of these nodes and back into them; other clusters count as one node. */
  #isConvex(members: ReadonlySet<Node>): boolean {
    const lowest = this.#lowest(Math.min(...[...members].map(({ id }) => id)));
    const stack: Node[] = [];
    const seen = new Set<Node>();
    const visit = (v: Value) => {
      const { node } = viewSource(v);
      if (node.id < lowest || seen.has(node)) return;
      for (const each of this.#of.get(node)?.members ?? [node]) {
        if (seen.has(each)) continue;
        seen.add(each);
        stack.push(each);
      }
    };
    for (const member of members) for (const v of member.inputs) if (!members.has(viewSource(v).node)) visit(v);
    for (let node = stack.pop(); node; node = stack.pop()) {
      if (members.has(node)) return false;
      for (const v of node.inputs) visit(v);
    }
    return true;
  }

  /** Merges the clusters of one level that a node reads. */
  #mergeProducers(node: Node): void {
    const clusters = [...new Set(node.inputs.flatMap((v) => this.#of.get(viewSource(v).node) ?? []))];
    for (const [i, into] of clusters.entries())
      for (const from of clusters.slice(i + 1)) if (into.level === from.level) this.#tryMerge(into, from);
  }

  /** Merges clusters that this one reads, and that nobody else needs before it is done. */
  #mergeEarlier(cluster: Cluster): void {
    const read = [...cluster.members].flatMap((n) => n.inputs.flatMap((v) => this.#of.get(viewSource(v).node) ?? []));
    for (const other of new Set(read)) {
      const distance = cluster.level - other.level;
      if (distance < 1 || distance > furthest) continue;
      const readers = this.results(other).flatMap((v) => this.readers(v));
      const others = readers.filter((node) => !cluster.members.has(node) && !other.members.has(node));
      if (others.every((node) => this.#isBehind(node, cluster))) this.#tryMerge(cluster, other);
    }
  }

  /** Whether a node runs after a cluster in any case. */
  #isBehind(node: Node, { level }: Cluster): boolean {
    const own = this.#of.get(node);
    return own ? own.level > level : this.#levels.get(node)! >= level;
  }

  #tryMerge(into: Cluster, from: Cluster): void {
    if (into.members.size === 0 || from.members.size === 0) return;
    const added = [...from.members];
    if (!this.#tryAdd(into, added, [...into.members, ...added])) return;
    for (const member of added) this.#of.set(member, into);
    from.members.clear();
    this.#span(into);
  }
}
