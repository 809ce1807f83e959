// Elementwise programs over devices. Parts are computed apart, and a program that is linear in the parts of a sum makes parts of a
// sum: so what flows back through a mixer is summed once, where it meets the residual stream.
import type { ShardContext, ShardRule } from "../graph/graph.js";
import { isPart, withAxis } from "../graph/place.js";
import { isRowInstruction, type MapParams } from "./instructions.js";
import { takesWhole } from "./sharding.js";

export function shardMap(context: ShardContext<MapParams>): ShardRule<MapParams> {
  const { params, places } = context;
  const whole = takesWhole(params.results.length)(context);
  const isSum = places.map((place) => place === "sum");
  if (places.some(isPart)) return isSum.includes(true) ? whole : (shardAxis(context) ?? whole);
  const gives = sumsOf(params, isSum);
  return gives ? { takes: places, gives } : whole;
}

/** Parts along one axis, counted from the end, as operands broadcast. */
function shardAxis({ params, shapes, places }: ShardContext<MapParams>): ShardRule<MapParams> | undefined {
  const { shape, results, instructions, perRow = [] } = params;
  const parts = places.flatMap((place, i) =>
    isPart(place) ? [{ ...place, fromEnd: shapes[i]!.length - place.axis }] : [],
  );
  const { fromEnd, size } = parts[0]!;
  if (parts.some((part) => part.fromEnd !== fromEnd || part.size !== size)) return undefined;
  if (fromEnd === 1 && (perRow.length > 0 || instructions.some(isRowInstruction))) return undefined;
  const axis = shape.length - fromEnd;
  return {
    takes: shapes.map((own) => {
      const at = own.length - fromEnd;
      return at >= 0 && own[at] === shape[axis] ? { axis: at, size } : "whole"; // others repeat along the axis
    }),
    gives: results.map(() => ({ axis, size })),
    params: { ...params, shape: withAxis(shape, axis, size) },
  };
}

type Kind = "whole" | "zero" | "sum";

/** Where the results lie, inputs being whole or parts of sums; undefined where the program is not linear in the latter. */
function sumsOf({ instructions, results }: MapParams, isSum: readonly boolean[]): ("whole" | "sum")[] | undefined {
  const kinds: Kind[] = isSum.map((sum) => (sum ? "sum" : "whole"));
  for (const i of instructions) {
    if (i.op === "const") {
      kinds.push(i.value === 0 ? "zero" : "whole");
      continue;
    }
    const a = kinds[i.a]!;
    const b = "b" in i ? kinds[i.b]! : "whole";
    const c = "c" in i ? kinds[i.c]! : "whole";
    if (![a, b, c].includes("sum")) kinds.push("whole");
    else if (isLinear(i.op, a, b, c)) kinds.push("sum");
    else return undefined;
  }
  return results.map((register) => (kinds[register] === "sum" ? "sum" : "whole"));
}

/** Whether an instruction of which some operand is part of a sum makes part of a sum. */
function isLinear(op: string, a: Kind, b: Kind, c: Kind): boolean {
  switch (op) {
    case "add":
    case "sub":
      return a !== "whole" && b !== "whole";
    case "mul":
      return a !== "sum" || b !== "sum";
    case "div":
      return b !== "sum";
    case "select":
      return a !== "sum" && b !== "whole" && c !== "whole";
    case "neg":
    case "rowSum":
      return true;
    default:
      return false;
  }
}
