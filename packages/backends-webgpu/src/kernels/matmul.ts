// A·B with either operand transposed. For a few rows of A and B as stored (LoRA: x·M, M [in,out]): a workgroup computes some
// columns, its invocations walking down them in slices. Otherwise, and for a B that no binding holds as a whole (memory/matrix.ts): tiles.
import type { MatmulParams } from "@rwkv-ts/core/backend";
import { type Dispatch, type Kernel, type Place, read, write } from "../program/dispatch.js";
import { activateFunction, halvesFunction } from "./code.js";
import { fewFor, mostFew, tiledProduct } from "./tiles.js";
import { hasHalves, weightFunction } from "./weights/table.js";

export const matmul: Kernel = ({ inputs: [a, b], outputs: [y], params, traits, scratch }) => {
  const own = params as MatmulParams;
  const { transposeA, transposeB } = own;
  const [m, k] = transposeA ? [a!.shape[1]!, a!.shape[0]!] : (a!.shape as [number, number]);
  const n = transposeB ? b!.shape[0]! : b!.shape[1]!;
  const f16 = traits.f16 && hasHalves(b!.storage);
  const parts = b!.matrix?.parts ?? [{ first: 0, rows: b!.shape[0]!, data: b!.region }];
  const isWhole = parts.length === 1;
  if (isWhole && m <= mostFew && !transposeA && !transposeB) return [fewRows(a!, b!, y!, own, m, k, n, f16)];
  // parts of rows of B are columns of y, or, where they are runs of K, sums that are added up
  const sums = isWhole || transposeB ? undefined : { region: scratch(4 * m * n) };
  return parts.map(({ first, rows, data }, i) => {
    const isLast = i + 1 === parts.length;
    const operands = {
      x: read(a!),
      w: { region: data, as: "u32" as const },
      y: write(sums && !isLast ? sums : y!),
    };
    const of = transposeB ? { n: rows, k, first, stride: n } : { n, k: rows };
    const loaders = `${halvesFunction(f16)}
${weightFunction(b!.storage, "U.columns")}
fn a_at(m: u32, k: u32) -> f32 { return get_x(${transposeA ? "(U.start + k) * U.m + m" : "m * U.inner + U.start + k"}); }
fn b_at(k: u32, n: u32) -> f32 { return weight(${transposeB ? "n, k" : "k, n"}); }`;
    const uniforms = { columns: b!.shape[1]!, inner: k, start: transposeB ? 0 : first };
    const added = sums && i > 0 ? { added: read(sums) } : {};
    const halfTile = f16 && b!.storage === "f16";
    return tiledProduct(
      "matmul",
      { m, ...of, loaders, operands, uniforms, f16, halfTile, ...added },
      sums && !isLast ? {} : own,
    );
  });
};

const size = 256;

function fewRows(
  a: Place,
  b: Place,
  y: Place,
  { activation }: MatmulParams,
  m: number,
  k: number,
  n: number,
  f16: boolean,
): Dispatch {
  const tokens = Array.from({ length: fewFor(m) }, (_, t) => t);
  const isPaired = (b.storage === "f16" || b.storage === "bf16") && n % 2 === 0;
  const across = n >= 2048 ? 32 : n >= 512 ? 16 : 8;
  const columns = isPaired ? 2 * across : across;
  const slices = size / across;
  const type = isPaired ? "vec2<f32>" : "f32";
  const pair = `fn pair_at(at: u32) -> vec2<f32> {
  let v = get_w(at);
  return ${b.storage === "f16" ? "halves(v)" : "bitcast<vec2<f32>>(vec2<u32>(v << 16u, v & 0xffff0000u))"};
}`;
  const load = isPaired ? "pair_at((row * U.n + column) / 2u)" : "weight(row, column)";
  const store = isPaired ? "set_y(at, activate(all.x)); set_y(at + 1u, activate(all.y));" : "set_y(at, activate(all));";
  return {
    name: "matmul",
    size,
    groups: Math.ceil(n / columns),
    operands: { x: read(a), w: { region: b.region, as: "u32" }, y: write(y) },
    uniforms: { m, n, k },
    f16,
    declarations: `${halvesFunction(f16)}
${isPaired ? pair : weightFunction(b.storage, "U.n")}
${activateFunction(activation)}
var<workgroup> sums: array<${type}, ${size}>;`,
    body: `let column = group * ${columns}u + lane % ${across}u * ${isPaired ? 2 : 1}u;
let slice = lane / ${across}u;
${tokens.map((t) => `var sum${t} = ${type}();`).join(" ")}
if (column < U.n) {
  for (var row = slice; row < U.k; row += ${slices}u) {
    let w = ${load};
    ${tokens.map((t) => `sum${t} += get_x(${t === 0 ? "" : `min(${t}u, U.m - 1u) * U.k + `}row) * w;`).join("\n    ")}
  }
}
${tokens
  .map(
    (t) => `${t === 0 ? "" : "workgroupBarrier();"}
sums[lane] = sum${t};
workgroupBarrier();
for (var step = ${size / 2}u; step >= ${across}u; step >>= 1u) {
  if (lane < step) { sums[lane] += sums[lane + step]; }
  workgroupBarrier();
}
if (slice == 0u && column < U.n && ${t}u < U.m) {
  let all = sums[lane];
  let at = ${t}u * U.n + column;
  ${store}
}`,
  )
  .join("\n")}`,
  };
}
