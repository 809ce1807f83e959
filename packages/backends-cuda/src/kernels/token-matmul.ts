// A row vector of every token times a matrix of its own (core's token-matmul.ts): a thread a result.
import { blocksFor, type DeviceOp, eachRun, kernel, launch, type Place, within } from "./kernel.js";

const threads = 64;
const own = kernel({
  name: "token_matmul",
  module: "token-matmul",
  threads,
  args: { x: "const float *", m: "const float *", y: "float *", rows: "int", columns: "int" },
  code: `
  const int token = block_y(), column = block_x() * ${threads} + thread_x();
  if (column >= a.columns) return;
  const float *m = a.m + (u64)token * a.rows * a.columns + column;
  float sum = 0;
  for (int i = 0; i < a.rows; i++) sum = madd(a.x[(u64)token * a.rows + i], m[(u64)i * a.columns], sum);
  a.y[(u64)token * a.columns + column] = sum;`,
});

export const tokenMatmul: DeviceOp = {
  kernels: [own],
  launches: ({ inputs: [x, m], outputs: [y] }) => {
    const [n, rows, columns] = m!.shape as [number, number, number];
    return eachRun(n, (first, count) => {
      const of = ({ region }: Place, numbers: number) => within(region, 4 * numbers * first, 4 * numbers * count);
      const args = { x: of(x!, rows), m: of(m!, rows * columns), y: of(y!, columns), rows, columns };
      return launch(own, args, { blocks: [blocksFor(columns, threads), count] });
    });
  },
};
