// y = x Wᵀ of one token whose x is mostly zeros, as squared ReLUs are: W lies column by column, and columns that meet a zero are not read (int8 and int4: skipping-quantised.ts).
// First each block adds up some columns for a run of rows, a warp every fourth 32 of them, then the sums of the runs of columns meet. Weights
// get to lie so when they are uploaded, where nobody else reads them (`Weight.meetsZeros`).
import { type Storage, traitsOf } from "@rwkv-ts/core";
import type { Activation } from "@rwkv-ts/core/backend";
import { blocksFor, kernel, type Launch, launch, type Region } from "./kernel.js";
import { type Product, productDeclarations } from "./product-code.js";
import { unitOf } from "./weights.js";

const storages = ["f32", "f16", "bf16"] as const;
type Turned = (typeof storages)[number];
const warps = 4;
/** Columns of W that a warp looks at together. */
const lanes = 32;
/** Runs of columns at most. */
export const mostRuns = 64;

/** Whether a matrix may lie column by column: floats whose columns are whole units. */
export const canTurn = (storage: Storage, shape: readonly number[]): storage is Turned =>
  (storages as readonly string[]).includes(storage) && shape.length === 2 && shape[0]! % unitOf[storage] === 0;

const turns = ([4, 2] as const).map((bytes) =>
  kernel({
    name: `turn_${bytes}`,
    module: "skipping",
    threads: 256,
    args: { from: `const u${8 * bytes} *`, to: `u${8 * bytes} *`, rows: "int", columns: "int" },
    code: `
  SHARED u${8 * bytes} tile[32][33];
  const int row0 = block_y() * 32, column0 = block_x() * 32, lane = thread_x() % WARP, line = thread_x() / WARP;
  for (int i = line; i < 32; i += 8)
    if (row0 + i < a.rows && column0 + lane < a.columns) tile[i][lane] = a.from[(u64)(row0 + i) * a.columns + column0 + lane];
  barrier();
  for (int i = line; i < 32; i += 8)
    if (column0 + i < a.columns && row0 + lane < a.rows) a.to[(u64)(column0 + i) * a.rows + row0 + lane] = tile[lane][i];`,
  }),
);

/** Lays a matrix [rows, columns] down column by column. */
export function turn(storage: Turned, from: Region, to: Region, rows: number, columns: number): Launch {
  const blocks = [blocksFor(columns, 32), blocksFor(rows, 32)] as const;
  return launch(turns[traitsOf(storage).blockBytes === 4 ? 0 : 1]!, { from, to, rows, columns } as never, { blocks });
}

const skipping = storages.map((storage) =>
  kernel({
    name: `skipping_${storage}`,
    module: "skipping",
    threads: lanes * warps,
    args: { x: "const float *", w: "const u8 *", sums: "float *", n: "int", k: "int", run: "int" },
    declarations: productDeclarations[storage].replaceAll(/\b(weight|unit|activate)\(/g, `$1_${storage}(`),
    code: `
  SHARED float parts[${warps}][${lanes * unitOf[storage]}];
  const int lane = thread_x() % WARP, warp = thread_x() / WARP, row = (block_x() * WARP + lane) * ${unitOf[storage]};
  const int begin = block_y() * a.run, end = min_of(begin + a.run, a.k);
  float sums[${unitOf[storage]}] = {};
  for (int k0 = begin + warp * WARP; k0 < end; k0 += ${warps} * WARP) {
    const float x = k0 + lane < end ? a.x[k0 + lane] : 0.f;
    for (u32 left = ballot(x != 0); left; left &= left - 1) {
      const int which = lowest_bit(left);
      const float factor = as_float(shuffle_from(as_bits(x), which));
      if (row >= a.n) continue;
      float part[${unitOf[storage]}];
      unit_${storage}(a.w, 0, k0 + which, row, a.n, part);
      UNROLL for (int i = 0; i < ${unitOf[storage]}; i++) sums[i] = madd(part[i], factor, sums[i]);
    }
  }
  UNROLL for (int i = 0; i < ${unitOf[storage]}; i++) parts[warp][lane * ${unitOf[storage]} + i] = sums[i];
  barrier();
  for (int i = thread_x(); i < ${lanes * unitOf[storage]}; i += ${lanes * warps}) {
    const int n = block_x() * ${lanes * unitOf[storage]} + i;
    float sum = 0;
    UNROLL for (int w = 0; w < ${warps}; w++) sum += parts[w][i];
    if (n < a.n) a.sums[(u64)block_y() * a.n + n] = sum;
  }`,
  }),
);

const meeting = kernel({
  name: "meeting_sums",
  module: "skipping-sums",
  threads: 128,
  args: { sums: "const float *", y: "float *", n: "int", runs: "int" },
  declarations: productDeclarations.f32,
  code: `
  const int n = block_x() * 128 + thread_x();
  if (n >= a.n) return;
  float sum = 0;
  for (int i = 0; i < a.runs; i++) sum += a.sums[(u64)i * a.n + n];
  a.y[n] = activate(sum);`,
});

export const skippingKernels = [...turns, ...skipping, meeting];

/** Of one token. */
export function skippingLaunches({ n, k, a, b, y, params }: Product, scratch: (bytes: number) => Region): Launch[] {
  const storage = b.storage as Turned;
  const run = lanes * warps * Math.ceil(k / (lanes * warps * mostRuns));
  const runs = blocksFor(k, run);
  const sums = scratch(4 * n * runs);
  const own = skipping[storages.indexOf(storage)]!;
  const blocks = [blocksFor(n, lanes * unitOf[storage]), runs] as const;
  return [
    launch(own, { x: a.region, w: b.region, sums, n, k, run }, { blocks }),
    meetingLaunch(sums, y.region, n, runs, params.activation),
  ];
}

/** Adds up so many runs of n sums. */
export const meetingLaunch = (sums: Region, y: Region, n: number, runs: number, activation?: Activation): Launch =>
  launch(meeting, { sums, y, n, runs }, { blocks: blocksFor(n, 128), activation });
