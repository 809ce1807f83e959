// How ops act on inputs that are spread over devices (`OpDefinition.shard`), for the many whose axes tell it all.
import type { ShardContext, ShardRule } from "../graph/graph.js";
import { isEven, isPart, type Place } from "../graph/place.js";

/** The rule of ops that need everything on every device. */
export const takesWhole =
  (outputs = 1) =>
  <P>({ places }: ShardContext<P>): ShardRule<P> => ({
    takes: places.map(() => "whole"),
    gives: new Array<Place>(outputs).fill("whole"),
  });

export interface AxesOptions {
  /** Letters along which parts can be computed apart. Others make their inputs whole first. */
  readonly splits: string;
  /** Inputs in each of which the op is linear: of a sum's parts it makes parts of a sum. */
  readonly linear?: readonly number[];
}

/**
 * A rule from the names of axes, as in einsum: `byAxes(["nc", "oc"], ["no"], { splits: "co" })` is a product, which gives parts of its
 * outputs where o is split, and parts of a sum where c is. An input without letters is whole on every device.
 */
export function byAxes<P>(inputs: readonly string[], outputs: readonly string[], options: AxesOptions) {
  return (context: ShardContext<P>): ShardRule<P> => {
    const { places } = context;
    const whole = takesWhole(outputs.length)(context);
    const sums = places.flatMap((place, i) => (place === "sum" ? [i] : []));
    const parts = places.flatMap((place, i) => (isPart(place) ? [{ letter: inputs[i]![place.axis]!, ...place }] : []));
    const [first, ...others] = parts;
    if (!first) {
      const [only, ...more] = sums;
      const isLinear = only !== undefined && more.length === 0 && options.linear?.includes(only);
      return isLinear ? { takes: places, gives: outputs.map(() => "sum") } : whole;
    }
    const { letter, size } = first;
    const agree = others.every((other) => other.letter === letter && other.size === size);
    if (!agree || !options.splits.includes(letter)) return whole; // sums are brought where parts need them
    if (outputs.some((axes) => !axes.includes(letter)) && addsFillings(context, inputs, letter)) return whole;
    const at = (axes: string, without: Place): Place =>
      axes.includes(letter) ? { axis: axes.indexOf(letter), size } : without;
    return {
      takes: places.map((_, i) => at(inputs[i]!, "whole")),
      gives: outputs.map((axes) => at(axes, "sum")),
    };
  };
}

/**
 * Whether an op that adds up along a split axis would add what fills up the last parts: where none of its factors is zero there, as leaves
 * are, and what is cut into parts only now.
 */
function addsFillings<P>(
  { devices, shapes, places, zeros = [] }: ShardContext<P>,
  inputs: readonly string[],
  letter: string,
): boolean {
  return places.every((place, i) => {
    if (!inputs[i]!.includes(letter)) return true;
    return isPart(place) && !isEven(shapes[i]!, place, devices) && !zeros[i];
  });
}

/** A rule for ops of heads: axes c are channels, axes h heads, and parts end between heads. */
export function byHeads<P extends { readonly heads: number }>(inputs: readonly string[], outputs: readonly string[]) {
  return (context: ShardContext<P>): ShardRule<P> => {
    const { shapes, places, params } = context;
    const whole = takesWhole(outputs.length)(context);
    const channels = shapes[0]![inputs[0]!.indexOf("c")]! / params.heads;
    const heads = new Set<number>();
    for (const [i, place] of places.entries()) {
      if (place === "whole") continue;
      const letter = isPart(place) ? inputs[i]![place.axis] : undefined;
      if (!isPart(place) || (letter !== "c" && letter !== "h")) return whole;
      heads.add(letter === "h" ? place.size : place.size / channels);
    }
    const [own, ...others] = heads;
    if (own === undefined || others.length > 0 || !Number.isInteger(own)) return whole;
    const at = (axes: string): Place => {
      if (axes.includes("h")) return { axis: axes.indexOf("h"), size: own };
      return axes.includes("c") ? { axis: axes.indexOf("c"), size: own * channels } : "whole";
    };
    return { takes: inputs.slice(0, places.length).map(at), gives: outputs.map(at), params: { ...params, heads: own } };
  };
}

/** A rule for attention of grouped queries: axes h are heads of queries (inputs[0]), axes g of keys (inputs[1]), which share parts of groups. */
export function byGroups<P>(inputs: readonly string[], outputs: readonly string[]) {
  return (context: ShardContext<P>): ShardRule<P> => {
    const { shapes, places } = context;
    const whole = takesWhole(outputs.length)(context);
    const each = shapes[0]![inputs[0]!.indexOf("h")]! / shapes[1]![inputs[1]!.indexOf("g")]!;
    const groups = new Set<number>();
    for (const [i, place] of places.entries()) {
      if (place === "whole") continue;
      const letter = isPart(place) ? inputs[i]![place.axis] : undefined;
      if (!isPart(place) || (letter !== "h" && letter !== "g")) return whole;
      groups.add(letter === "g" ? place.size : place.size / each);
    }
    const [own, ...others] = groups;
    if (own === undefined || others.length > 0 || !Number.isInteger(own)) return whole;
    const at = (axes: string): Place => {
      if (axes.includes("g")) return { axis: axes.indexOf("g"), size: own };
      return axes.includes("h") ? { axis: axes.indexOf("h"), size: own * each } : "whole";
    };
    return { takes: inputs.slice(0, places.length).map(at), gives: outputs.map(at) };
  };
}
