// How kernels read the channels of a head of rows [rows,H,D]: in units of four numbers where D allows it, else one by one.
import type { ElementType } from "../program/dispatch.js";

export interface Units {
  readonly as: ElementType;
  readonly type: string;
  /** Units of a head. */
  readonly count: number;
  readonly zero: string;
  /** The sum of the numbers of a unit. */
  sum(unit: string): string;
}

export const unitsOf = (d: number): Units =>
  d % 4 === 0
    ? {
        as: "vec4f",
        type: "vec4<f32>",
        count: d / 4,
        zero: "vec4<f32>()",
        sum: (unit) => `dot(${unit}, vec4<f32>(1.0))`,
      }
    : { as: "f32", type: "f32", count: d, zero: "0.0", sum: (unit) => unit };
