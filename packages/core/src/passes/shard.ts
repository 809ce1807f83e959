// One model on n devices: from the graph of one device that has everything, the graph of each of n devices that share its weights
// and states. All devices run the same graph, on parts of their own.
//
// Every value lies in one of three ways (graph/place.ts): whole on every device, in parts along an axis, or as parts of a sum. A leaf
// lies as its spec says (`split`), and each op's rule (`OpDefinition.shard`) tells where it takes its inputs and where its outputs
// lie then. An input that lies elsewhere is brought there, once a value and place:
//
//   from \ to   whole            part
//   part        allGather        -
//   sum         allReduce        allReduce, then its own part
//   whole       -                its own part, which no device need be asked for
//
// Parts of a sum are f32, whatever the sum is kept in: it is rounded once, where one device rounds it.
//
// So nothing is said of layers here, and gradients need no rules of their own. What follows from the specs: a mixer's first matrices
// give parts of channels (rows), its last one parts of a sum (columns), and where that meets the residual stream, which is whole,
// it is reduced: twice a layer, and twice a layer for the gradient on its way back.
import { GraphError, RwkvError } from "../errors.js";
import type { Node, ShardRule, Value } from "../graph/graph.js";
import { isLeaf, leaf, leafParams } from "../graph/leaf.js";
import { type Cut, isPart, type Place, placeOf, samePlace, shapeAt } from "../graph/place.js";
import { allGather, ownPart } from "../ops/all-gather.js";
import { allReduceOp } from "../ops/all-reduce.js";
import { cast, constant } from "../ops/map.js";
import { type DType, isNarrow, sameShape } from "../storage.js";
import { constantOf } from "./clusters.js";
import { liveNodes } from "./live.js";
import type { LowerInput } from "./lower.js";
import { Rewrite } from "./rewrite.js";
import { viewSource } from "./views.js";

/** A graph of one device, and how many are to share it. */
export interface ShardInput extends LowerInput {
  readonly devices: number;
  /** How devices share an output; undefined: it is whole on every device. */
  readonly split?: ((output: string) => Cut | undefined) | undefined;
}

/**
 * The graph that each of n devices runs on its own parts of weights and states, from the graph of one device that has everything.
 * @throws GraphError where an op has no rule, or the devices cannot share an axis
 */
export function shard({ outputs, updates, devices, split }: ShardInput): LowerInput {
  const sharding = new Sharding(devices);
  const roots = [...outputs.values(), ...updates.flat()];
  for (const node of liveNodes(roots)) sharding.add(node);
  const placed = [...outputs].map(
    ([name, v]) => [name, sharding.at(v, placeOf(v.shape, split?.(name), devices))] as const,
  );
  return {
    outputs: new Map(placed),
    updates: updates.map(([state, next]) => {
      const place = sharding.placeOf(state);
      return [sharding.at(state, place), sharding.at(next, place)];
    }),
  };
}

class Sharding {
  /** The graph of one device. */
  readonly #rewrite = new Rewrite();
  /** Where what `#rewrite` has for a value lies. */
  readonly #places = new Map<Value, Place>();
  /** The same values brought to other places. */
  readonly #moved = new Map<Value, { readonly place: Place; readonly value: Value }[]>();

  constructor(private readonly devices: number) {}

  placeOf(value: Value): Place {
    return this.#places.get(value)!;
  }

  /** What stands for a node on one device. */
  add(node: Node): void {
    const { inputs, outputs } = node;
    if (isLeaf(outputs[0]!)) {
      const place = placeOf(outputs[0]!.shape, leafParams(outputs[0]!).split, this.devices);
      this.#set(node, [this.#leaf(outputs[0]!, place)], [place]);
      return;
    }
    const rule = this.#ruleOf(node);
    const taken = inputs.map((v, i) => this.at(v, rule.takes[i]!));
    const { graph } = this.#rewrite;
    const kept = outputs.map(({ dtype }, i) => (rule.gives[i] === "sum" && isNarrow(dtype) ? "f32" : dtype));
    graph.segment = node.segment;
    const made = graph.scope(node.scope, () => {
      if (rule.make) return rule.make(taken).map((value, i) => inType(value, kept[i]!));
      return graph.add(node.op, taken, rule.params ?? node.params, node.op.view ? undefined : kept);
    });
    this.#set(node, made, rule.gives);
  }

  #set(node: Node, values: readonly Value[], places: readonly Place[]): void {
    node.outputs.forEach((old, i) => {
      const value = values[i]!;
      const expected = shapeAt(old.shape, places[i]!);
      if (!sameShape(value.shape, expected))
        throw new GraphError(
          `${node.op.name}: one of ${this.devices} devices makes ${value}, not [${expected.join(",")}]`,
        );
      value.name ??= old.name;
      this.#rewrite.set(old, value);
      this.#places.set(old, places[i]!);
    });
  }

  #leaf(old: Value, place: Place): Value {
    const { kind, storage } = leafParams(old);
    const shape = shapeAt(old.shape, place);
    return leaf(this.#rewrite.graph, kind, old.name ?? `leaf${old.node.id}`, shape, storage);
  }

  /** @throws GraphError where there is none */
  #ruleOf({ op, params, inputs, outputs, scope }: Node): ShardRule<unknown> {
    const places = inputs.map((v) => this.placeOf(v));
    const shapes = inputs.map((v) => v.shape);
    // states are filled up with whatever their last step left there
    const zeros = inputs.map(viewSource).map((v) => isLeaf(v) && leafParams(v).kind !== "state");
    const rule = this.#within(scope, () => op.shard?.({ devices: this.devices, params, places, shapes, zeros }));
    if (rule) return rule;
    const elsewhere = inputs.flatMap((v, i) => (places[i] === "whole" ? [] : [`${v} ${wordsOf(places[i]!)}`]));
    if (elsewhere.length === 0) return { takes: places, gives: outputs.map(() => "whole") };
    throw new GraphError(
      `${op.name}${scope && ` of ${scope}`} cannot run on ${this.devices} devices: the op has no rule (\`shard\`) for how ` +
        `it takes ${elsewhere.join(" and ")}`,
    );
  }

  /** Errors say where in the model they are. */
  #within<T>(scope: string, run: () => T): T {
    try {
      return run();
    } catch (error) {
      if (!RwkvError.is(error) || error.code !== "graph" || !scope) throw error;
      throw new GraphError(`${scope}: ${error.message}`);
    }
  }

  /** A value at a place. */
  at(old: Value, to: Place): Value {
    const from = this.placeOf(old);
    if (samePlace(from, to)) return this.#rewrite.of(old);
    const known = this.#moved.get(old) ?? [];
    this.#moved.set(old, known);
    const before = known.find(({ place }) => samePlace(place, to));
    if (before) return before.value;
    const value = this.#move(old, from, to);
    known.push({ place: to, value });
    return value;
  }

  #move(old: Value, from: Place, to: Place): Value {
    const { graph } = this.#rewrite;
    graph.segment = old.node.segment;
    return graph.scope(old.node.scope, () => {
      if (from === "sum" && to === "whole") {
        const whole = graph.add(allReduceOp, [this.#rewrite.of(old)], { by: "sum" }, [old.dtype])[0]!;
        this.#rewrite.set(old, whole);
        this.#places.set(old, "whole"); // nobody needs the parts any more
        return whole;
      }
      if (to === "whole" && isPart(from)) return allGather(this.#rewrite.of(old), from.axis, old.shape[from.axis]!);
      if (!isPart(to)) throw new GraphError(`${old} cannot be taken as the parts of a sum: it lies ${wordsOf(from)}`);
      const number = constantOf(old);
      if (number !== undefined) return constant(graph, number, shapeAt(old.shape, to));
      return ownPart(this.at(old, "whole"), to.axis, to.size);
    });
  }
}

const inType = (value: Value, dtype: DType): Value => (dtype === "i32" ? value : cast(value, dtype));

const wordsOf = (place: Place): string =>
  isPart(place) ? `in parts along axis ${place.axis}` : place === "sum" ? "in parts of a sum" : "whole on each";
