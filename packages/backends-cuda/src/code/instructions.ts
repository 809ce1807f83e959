// Instructions of core's maps and activations as PTX.
import type { Activation, Instruction } from "@rwkv-ts/core/backend";
import { exponential, hyperbolicTangent, logarithm, sigmoid } from "./functions.js";
import { literal, PtxCode } from "./ptx-code.js";

const zero = literal(0);

/** An instruction that is no row reduction; `r` gives the registers of its operands. */
export function writeInstruction(code: PtxCode, i: Instruction, r: (register: number) => string): string {
  switch (i.op) {
    case "const":
      return code.f("mov.f32", i.value);
    case "neg":
      return code.f("neg.f32", r(i.a));
    case "abs":
      return code.f("abs.f32", r(i.a));
    case "exp":
      return exponential(code, r(i.a));
    case "log":
      return logarithm(code, r(i.a));
    case "sqrt":
      return code.f("sqrt.rn.f32", r(i.a));
    case "tanh":
      return hyperbolicTangent(code, r(i.a));
    case "sigmoid":
      return sigmoid(code, r(i.a));
    case "relu":
      return code.f("max.NaN.f32", r(i.a), 0);
    case "square":
      return code.f("mul.rn.f32", r(i.a), r(i.a));
    case "reciprocal":
      return code.f("rcp.rn.f32", r(i.a));
    case "add":
    case "sub":
    case "mul":
    case "div":
      return code.f(`${i.op}.rn.f32`, r(i.a), r(i.b));
    case "max":
    case "min":
      return code.f(`${i.op}.NaN.f32`, r(i.a), r(i.b));
    case "greater":
      return code.f("selp.f32", 1, 0, code.set("pred", "setp.gt.f32", r(i.a), r(i.b)));
    case "select":
      return code.f("selp.f32", r(i.b), r(i.c), code.set("pred", "setp.gt.f32", r(i.a), zero));
    default:
      throw new Error(`${i.op} is no elementwise instruction`);
  }
}

/**
 * Where a kernel applies what is fused into it: a comment in its PTX that names the value and the number of the joined launch, and so the
 * identity, until `activated` replaces it.
 */
export const activationMark = "//activate";

/** A module's PTX with activations in place of its marks: of the only launch, or of each of those that were joined. */
export function activated(ptx: string, activations: readonly (Activation | undefined)[]): string {
  const kinds = new Map<string, { readonly of: Activation; readonly launches: number[] }>();
  activations.forEach((of, launch) => {
    if (!of) return;
    const key = JSON.stringify(of);
    kinds.set(key, { of, launches: [...(kinds.get(key)?.launches ?? []), launch] });
  });
  if (kinds.size === 0) return ptx;
  return ptx.replace(/^\s*\/\/activate (%f\d+), (%r\d+)$/gm, (_, value: string, number: string) => {
    const code = new PtxCode("q");
    let result = value;
    for (const { of, launches } of kinds.values()) {
      const registers = [value];
      for (const each of of.instructions) registers.push(writeInstruction(code, each, (n) => registers[n]!));
      const own = registers[of.result]!;
      if (launches.length === activations.length) result = own;
      else
        for (const launch of launches)
          result = code.f("selp.f32", own, result, code.set("pred", "setp.eq.u32", number, launch));
    }
    code.line(`mov.f32 ${value}, ${result};`);
    return code.block();
  });
}
