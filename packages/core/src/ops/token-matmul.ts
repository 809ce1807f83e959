// A row vector of every token times a matrix of its own:  y_nj = Σ_i a_ni M_nij
// a [N,I], M [N,I,J] → [N,J].
import { ShapeError } from "../errors.js";
import { type Example, like } from "../graph/example.js";
import type { OpDefinition, Value } from "../graph/graph.js";
import { mul, sum } from "./map.js";
import { reshape } from "./reshape.js";
import { byAxes } from "./sharding.js";

/** A row vector of every token times a matrix of its own: (a [N,I], M [N,I,J]) → [N,J], y_nj = Σ_i a_ni M_nij. */
export const tokenMatmulOp: OpDefinition<Record<string, never>> = {
  name: "tokenMatmul",
  shape([a, m]) {
    const [n, i] = a!.shape;
    if (a!.shape.length !== 2 || m!.shape.length !== 3 || m!.shape[0] !== n || m!.shape[1] !== i)
      throw new ShapeError(`tokenMatmul: needs a [N,I] and matrices [N,I,J], got ${a}, ${m}`);
    return [like(a!, n!, m!.shape[2]!)];
  },
  // da_i = Σ_j M_ij g_j,  dM_ij = a_i g_j
  vjp({ inputs: [a, m], gradients: [g], wanted }) {
    const [n, rows, columns] = m!.shape as [number, number, number];
    const ofRows = reshape(g!, [n, 1, columns]);
    return [
      wanted[0] ? reshape(sum(mul(m!, ofRows)), [n, rows]) : undefined,
      wanted[1] ? mul(reshape(a!, [n, rows, 1]), ofRows) : undefined,
    ];
  },
  reference([a, m], _, [y]) {
    const [n, rows, columns] = m!.shape as [number, number, number];
    for (let t = 0; t < n; t++)
      for (let i = 0; i < rows; i++)
        for (let j = 0; j < columns; j++)
          y!.data[t * columns + j]! += a!.data[t * rows + i]! * m!.data[(t * rows + i) * columns + j]!;
  },
  shard: /* @__PURE__ */ byAxes(["ni", "nij"], ["nj"], { splits: "ij", linear: [0, 1] }),
  get examples(): readonly Example<Record<string, never>>[] {
    const example = (n: number, i: number, j: number) => ({
      name: `${i} to ${j}`,
      params: {},
      inputs: [{ shape: [n, i] }, { shape: [n, i, j] }],
    });
    return [example(3, 32, 32), example(5, 7, 13), example(1, 1, 70)];
  },
};

/** a [N,I] times each token's own matrix [N,I,J]: [N,J]. */
export const tokenMatmul = (a: Value, matrices: Value): Value => a.graph.add(tokenMatmulOp, [a, matrices], {})[0]!;
