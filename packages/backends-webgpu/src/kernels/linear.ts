// y = x Wᵀ. For a few tokens: a workgroup computes four rows of W for all tokens, its invocations walking the rows sixteen bytes
// at a time; what a matrix has of bytes is read once. For more tokens, and for rows that are not whole words: tiles.
import type { Activated } from "@rwkv-ts/core/backend";
import type { MatrixPart } from "../memory/gpu-memory.js";
import { type Dispatch, type Kernel, type Place, read, type Traits, write } from "../program/dispatch.js";
import { activateFunction, halvesFunction } from "./code.js";
import { fewFor, mostFew, tiledProduct } from "./tiles.js";
import { codeOf, hasHalves, matrixFunction, weightFunction } from "./weights/table.js";

export const linear: Kernel = ({ inputs: [x, w], outputs: [y], params, traits }) => {
  const [rows, k] = w!.shape as [number, number];
  const parts: readonly MatrixPart[] = w!.matrix?.parts ?? [{ first: 0, rows, data: w!.region }];
  const { apart, few: code } = codeOf(w!.storage);
  const isWhole = k % code.columns === 0 && (apart !== undefined) === (parts[0]!.scales !== undefined);
  const few = x!.shape[0]! <= mostFew && isWhole;
  return parts.map((part) => (few ? fewTokens : manyTokens)(x!, w!, part, y!, params as Activated, traits));
};

function manyTokens(
  x: Place,
  w: Place,
  { first, rows, data, scales }: MatrixPart,
  y: Place,
  activated: Activated,
  traits: Traits,
): Dispatch {
  const f16 = traits.f16 && hasHalves(w.storage);
  const [m, k] = x.shape as [number, number];
  const weight = (scales ? matrixFunction : weightFunction)(w.storage, "U.k");
  return tiledProduct(
    "linear",
    {
      m,
      n: rows,
      k,
      first,
      stride: w.shape[0]!,
      loaders: `${halvesFunction(f16)}
${weight}
fn a_at(m: u32, k: u32) -> f32 { return get_x(m * U.k + k); }
fn b_at(k: u32, n: u32) -> f32 { return weight(n, k); }`,
      operands: {
        x: read(x),
        w: { region: data, as: "u32" },
        ...(scales && { s: { region: scales, as: "u32" } }),
        y: write(y),
      },
      f16,
      halfTile: f16 && w.storage === "f16",
    },
    activated,
  );
}

const rowsPerGroup = 4;

/** Sums of every invocation's `sum<t>` over the workgroup, in \`sums[t]\`. */
function reduceSums(tokens: readonly number[], size: number, { subgroups }: Traits): { declare: string; run: string } {
  const t = tokens.length;
  if (subgroups)
    return {
      declare: `var<workgroup> sums: array<vec4<f32>, ${size * t}>;`,
      run: `${tokens.map((each) => `let part${each} = subgroupAdd(sum${each});`).join(" ")}
if (subgroup_lane == 0u) { ${tokens.map((each) => `sums[lane / subgroup_size * ${t}u + ${each}u] = part${each};`).join(" ")} }
workgroupBarrier();
if (lane < ${t}u) {
  var all = sums[lane];
  for (var i = 1u; i * subgroup_size < ${size}u; i++) { all += sums[i * ${t}u + lane]; }
  store(lane, all);
}`,
    };
  return {
    declare: `var<workgroup> sums: array<vec4<f32>, ${size * t}>;`,
    run: `${tokens.map((each) => `sums[lane * ${t}u + ${each}u] = sum${each};`).join(" ")}
workgroupBarrier();
for (var step = ${size / 2}u; step > 0u; step >>= 1u) {
  if (lane < step) {
    for (var i = lane * ${t}u; i < lane * ${t}u + ${t}u; i++) { sums[i] += sums[i + step * ${t}u]; }
  }
  workgroupBarrier();
}
if (lane < ${t}u) { store(lane, sums[lane]); }`,
  };
}

function fewTokens(
  x: Place,
  w: Place,
  part: MatrixPart,
  y: Place,
  { activation }: Activated,
  traits: Traits,
): Dispatch {
  const [n, k] = x.shape as [number, number];
  const { first, rows, data, scales } = part;
  const { storage } = w;
  const stride = w.shape[0]!;
  const tokens = Array.from({ length: fewFor(n) }, (_, t) => t);
  const { vectors, vector, functions = "", shared, dots } = codeOf(storage).few;
  const units = k / (4 * vectors);
  const size = units >= 512 ? 128 : units > 32 ? 64 : 32;
  const wholeStores = stride % 4 === 0 && rows % 4 === 0;
  const loads = tokens.flatMap((t) =>
    Array.from({ length: vectors }, (_, v) => {
      const token = t === 0 ? "0u" : `min(${t}u, U.n - 1u)`;
      return `let x${t}_${v} = get_x(${token} * (U.k / 4u) + ${vector(v)});`;
    }),
  );
  const f16 = traits.f16 && hasHalves(storage);
  const reduce = reduceSums(tokens, size, traits);
  return {
    name: "linear",
    size,
    groups: Math.ceil(rows / rowsPerGroup),
    operands: {
      x: read(x, "vec4f"),
      w: { region: data, as: "vec4u" },
      ...(scales && { s: { region: scales, as: "u32" } }),
      y: write(y, wholeStores ? "vec4f" : "f32"),
    },
    uniforms: { n, k, rows, first, stride, units },
    subgroups: traits.subgroups,
    f16,
    declarations: `${halvesFunction(f16)}
${functions}
${activateFunction(activation)}
${reduce.declare}
var<private> own_group: u32;
fn store(t: u32, v: vec4<f32>) {
  if (t >= U.n) { return; }
  let row = own_group * ${rowsPerGroup}u;
  let all = vec4<f32>(activate(v.x), activate(v.y), activate(v.z), activate(v.w));
  ${
    wholeStores
      ? "set_y((t * U.stride + U.first + row) / 4u, all);"
      : `for (var r = 0u; r < ${rowsPerGroup}u; r++) { if (row + r < U.rows) { set_y(t * U.stride + U.first + row + r, all[r]); } }`
  }
}`,
    body: `own_group = group;
${tokens.map((t) => `var sum${t} = vec4<f32>();`).join(" ")}
for (var i = lane; i < U.units; i += SIZE) {
${[...loads, ...(shared ? tokens.map(shared) : [])].join("\n")}
${[0, 1, 2, 3]
  .map(
    (r) => `{
let row = min(group * ${rowsPerGroup}u + ${r}u, U.rows - 1u);
${dots(tokens)}
${tokens.map((t) => `sum${t}[${r}] += dot${t};`).join(" ")}
}`,
  )
  .join("\n")}
}
${reduce.run}`,
  };
}
