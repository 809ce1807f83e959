// Mathematics as PTX, written once for maps (kernels/map.ts), fused activations and kernels in C++ (`functionHeader`). Nothing is
// approximate but by its polynomial, so that a processor that emulates PTX computes the same bits.
import { PtxCode } from "./ptx-code.js";

const log2e = Math.LOG2E;
/** ln 2 in two parts, of which the first times a small integer is exact. */
const [ln2High, ln2Low] = [0.693359375, -2.1219444005469057e-4];

/** e^x: x = n ln 2 + r, a polynomial of r (Cephes, expf), times 2^n in two steps since n may be beyond a float's exponents. */
export function exponential(code: PtxCode, x: string): string {
  const within = code.f("min.NaN.f32", code.f("max.NaN.f32", x, -175), 177);
  const n = code.f("cvt.rni.f32.f32", code.f("mul.rn.f32", within, log2e));
  const r = code.f("fma.rn.f32", n, -ln2Low, code.f("fma.rn.f32", n, -ln2High, within));
  const coefficients = [1.3981999507e-3, 8.3334519073e-3, 4.1665795894e-2, 1.6666665459e-1, 5.0000001201e-1];
  let p: string | number = 1.98756915e-4;
  for (const each of coefficients) p = code.f("fma.rn.f32", p, r, each);
  const y = code.f("add.rn.f32", code.f("fma.rn.f32", p, code.f("mul.rn.f32", r, r), r), 1);
  const whole = code.set("b32", "cvt.rzi.s32.f32", n);
  const half = code.set("b32", "shr.s32", whole, 1);
  return [half, code.set("b32", "sub.s32", whole, half)].reduce((product, power) => {
    const bits = code.set("b32", "shl.b32", code.set("b32", "add.s32", power, 127), 23);
    return code.f("mul.rn.f32", product, code.f("mov.b32", bits));
  }, y);
}

/** ln x: x = 2^k m with m from √½ to √2, and ln m by (m-1)/(m+1) (FreeBSD, e_logf.c). -∞ at 0, NaN below. */
export function logarithm(code: PtxCode, x: string): string {
  const isTiny = code.set("pred", "setp.lt.f32", x, "0f00800000");
  const scaled = code.f("selp.f32", code.f("mul.rn.f32", x, 2 ** 25), x, isTiny);
  const bits = code.set("b32", "add.s32", code.set("b32", "mov.b32", scaled), 0x3f800000 - 0x3f3504f3);
  const k = code.set("b32", "sub.s32", code.set("b32", "shr.s32", bits, 23), 127);
  const power = code.set("b32", "sub.s32", k, code.set("b32", "selp.b32", 25, 0, isTiny));
  const m = code.f("mov.b32", code.set("b32", "add.s32", code.set("b32", "and.b32", bits, 0x7fffff), 0x3f3504f3));
  const f = code.f("sub.rn.f32", m, 1);
  const s = code.f("div.rn.f32", f, code.f("add.rn.f32", f, 2));
  const z = code.f("mul.rn.f32", s, s);
  const w = code.f("mul.rn.f32", z, z);
  const odd = code.f("mul.rn.f32", w, code.f("fma.rn.f32", w, 0.24279078841, 0.40000972152));
  const even = code.f("mul.rn.f32", z, code.f("fma.rn.f32", w, 0.28498786688, 0.66666662693));
  const halfSquare = code.f("mul.rn.f32", code.f("mul.rn.f32", f, 0.5), f);
  const n = code.f("cvt.rn.f32.s32", power);
  const rest = code.f(
    "fma.rn.f32",
    s,
    code.f("add.rn.f32", halfSquare, code.f("add.rn.f32", even, odd)),
    code.f("mul.rn.f32", n, 9.0580006145e-6),
  );
  const y = code.f("fma.rn.f32", n, 6.9313812256e-1, code.f("add.rn.f32", code.f("sub.rn.f32", rest, halfSquare), f));
  // what has no logarithm of this kind: infinity and NaN stay, 0 is -∞, numbers below have none
  const isPositive = code.set("pred", "setp.gt.f32", x, literalZero);
  const special = code.f("selp.f32", "0fFF800000", "0f7FC00000", code.set("pred", "setp.eq.f32", x, literalZero));
  const isEnd = code.set("pred", "setp.geu.f32", x, "0f7F800000");
  return code.f("selp.f32", x, code.f("selp.f32", y, special, isPositive), isEnd);
}
const literalZero = "0f00000000";

export function reciprocal(code: PtxCode, x: string): string {
  return code.f("rcp.rn.f32", x);
}

/** 1 / (1 + e^-x) */
export function sigmoid(code: PtxCode, x: string): string {
  return code.f("rcp.rn.f32", code.f("add.rn.f32", exponential(code, code.f("neg.f32", x)), 1));
}

/** A quotient of polynomials (the continued fraction of tanh) near 0, (1 - e^-2a) / (1 + e^-2a) farther away. */
export function hyperbolicTangent(code: PtxCode, x: string): string {
  const a = code.f("abs.f32", x);
  const s = code.f("mul.rn.f32", x, x);
  const polynomial = (...c: number[]) =>
    c.slice(1).reduce<string>((p, each) => code.f("fma.rn.f32", p, s, each), code.f("mov.f32", c[0]!));
  const near = code.f(
    "div.rn.f32",
    code.f("mul.rn.f32", x, polynomial(1, 378, 17325, 135135)),
    polynomial(28, 3150, 62370, 135135),
  );
  const e = exponential(code, code.f("mul.rn.f32", a, -2));
  const far = code.f("div.rn.f32", code.f("sub.rn.f32", literalOne, e), code.f("add.rn.f32", e, 1));
  const signed = code.f(
    "mov.b32",
    code.set(
      "b32",
      "or.b32",
      code.set("b32", "and.b32", code.set("b32", "mov.b32", x), "0x80000000"),
      code.set("b32", "mov.b32", far),
    ),
  );
  return code.f("selp.f32", near, signed, code.set("pred", "setp.lt.f32", a, "0f3F4CCCCD"));
}
const literalOne = "0f3F800000";

const shared = { exponential, logarithm, sigmoid, hyperbolic_tangent: hyperbolicTangent };

/** The functions as C++ for kernels: each an inline assembly of the very code above. */
export const functionHeader = (): string =>
  Object.entries(shared)
    .map(([name, write]) => {
      const code = new PtxCode("t");
      const result = write(code, "%1");
      code.line(`mov.f32 %0, ${result};`);
      const text = code.block().split("\n").join("\\n\\t");
      return `DEVICE float ${name}(float x) { float y; asm("${text}" : "=f"(y) : "f"(x)); return y; }`;
    })
    .join("\n");
