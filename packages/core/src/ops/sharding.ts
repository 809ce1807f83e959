// How ops act on inputs that are spread over devices (`OpDefinition.shard`), for the many whose axes tell it all.
import type { ShardContext, ShardRule } from "../graph/graph.js";
import { isEven, type Place } from "../graph/place.js";

export const isSplit = (place: Place): place is number => typeof place === "number";

/** The rule of ops that need everything on every device. */
export const takesWhole =
  (outputs = 1) =>
  <P>({ places }: ShardContext<P>): ShardRule<P> => ({
    takes: places.map(() => "whole"),
    gives: new Array<Place>(outputs).fill("whole"),
  });

export interface AxesOptions<P> {
  /** Letters along which parts can be computed apart. Others make their inputs whole first. */
  readonly splits: string;
  /** Inputs in each of which the op is linear: of a sum's parts it makes parts of a sum. */
  readonly linear?: readonly number[];
  /** Letters whose parts may be filled up with zeros. */
  readonly uneven?: string;
  /** Parameters of the op that computes one part along the letter. */
  readonly params?: (context: ShardContext<P>, letter: string) => P;
}

/**
 * A rule from the names of axes, as in einsum: `byAxes(["nc", "oc"], ["no"], { splits: "co" })` is a product, which gives parts of its
 * outputs where o is split, and parts of a sum where c is. An input without letters is whole on every device.
 */
export function byAxes<P>(inputs: readonly string[], outputs: readonly string[], options: AxesOptions<P>) {
  return (context: ShardContext<P>): ShardRule<P> => {
    const { shapes, places, devices } = context;
    const whole = takesWhole(outputs.length)(context);
    const letters = new Set(places.flatMap((place, i) => (isSplit(place) ? [inputs[i]![place]!] : [])));
    const sums = places.flatMap((place, i) => (place === "sum" ? [i] : []));
    if (letters.size === 0) {
      const [only, ...others] = sums;
      const isLinear = only !== undefined && others.length === 0 && options.linear?.includes(only);
      return isLinear ? { takes: places, gives: outputs.map(() => "sum") } : whole;
    }
    const [letter, ...otherLetters] = letters;
    if (sums.length > 0 || otherLetters.length > 0 || !options.splits.includes(letter!)) return whole;
    const axes = places.map((_, i) => inputs[i]!.indexOf(letter!));
    const divides = axes.every((axis, i) => axis < 0 || isEven(shapes[i]![axis]!, devices));
    if (!divides && !options.uneven?.includes(letter!)) return whole;
    return {
      takes: axes.map((axis) => (axis < 0 ? "whole" : axis)),
      gives: outputs.map((axis) => (axis.includes(letter!) ? axis.indexOf(letter!) : "sum")),
      ...(options.params && { params: options.params(context, letter!) }),
    };
  };
}

/** As `byAxes` for axes c of channels or of heads, which are split between heads. */
export function byHeads<P extends { readonly heads: number }>(inputs: readonly string[], outputs: readonly string[]) {
  const rule = byAxes<P>(inputs, outputs, {
    splits: "c",
    params: ({ params, devices }) => ({ ...params, heads: params.heads / devices }),
  });
  return (context: ShardContext<P>): ShardRule<P> =>
    isEven(context.params.heads, context.devices) ? rule(context) : takesWhole(outputs.length)(context);
}
