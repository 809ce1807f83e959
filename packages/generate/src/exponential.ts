// exp(x) for x <= 0 from IEEE additions, multiplications and square roots alone. Math.exp may differ in the last bit
// between JavaScript engines; sampling must not. With x = (64 k + j) ln 2 / 64 + r and |r| <= ln 2 / 128,
// exp(x) = 2^k * 2^(j / 64) * exp(r): two tables and the Taylor series to r^5 (error below 4e-17 there); after the method
// of Tang 1989, doi:10.1145/63522.214928. Relative error below 2e-15; 0 from x < -700 on.

const SMALLEST = -700;
const STEPS = 64;
// ln 2 / 64 in two parts, the first with enough zero bits that any step times it is exact (ln 2 as in fdlibm, e_exp.c).
const STEP_HIGH = 0.6931471803691238 / STEPS;
const STEP_LOW = 1.9082149292705877e-10 / STEPS;
const STEPS_PER_UNIT = Math.LOG2E * STEPS;

const powersOfTwo = halvings(); // 2^-n, exact
const roots = rootsOfTwo(); // 2^(j / 64)

/** e^x for x in [-Infinity, 0]; the same bits on every platform. */
export function exponential(x: number): number {
  if (!(x >= SMALLEST)) return Number.isNaN(x) ? x : 0;
  const step = (x * STEPS_PER_UNIT - 0.5) | 0; // the nearest, as x is not positive
  const r = x - step * STEP_HIGH - step * STEP_LOW;
  const series = 1 + r * (1 + r * (1 / 2 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120)))));
  return series * roots[step & (STEPS - 1)]! * powersOfTwo[-(step >> 6)]!;
}

function halvings(): Float64Array {
  const table = new Float64Array(1024).fill(1);
  for (let n = 1; n < table.length; n++) table[n] = table[n - 1]! / 2;
  return table;
}

/** Each root is a product of 2^(1/2), 2^(1/4), ..., 2^(1/64): square roots are exactly rounded everywhere. */
function rootsOfTwo(): Float64Array {
  const table = new Float64Array(STEPS).fill(1);
  let root = 2;
  for (let bit = STEPS >> 1; bit > 0; bit >>= 1) {
    root = Math.sqrt(root);
    for (let j = 0; j < STEPS; j++) if (j & bit) table[j]! *= root;
  }
  return table;
}
