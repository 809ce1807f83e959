// A·B with either operand transposed: the LoRA orientation x·M (M stored [in, out]) and the products of training.
import { ShapeError } from "../errors.js";
import { type Example, f32, like } from "../graph/example.js";
import type { OpDefinition, Value } from "../graph/graph.js";
import { activate, gate, linearIn, type ProductParams, refuseActivation, rounded, squaredRelu } from "./activation.js";
import { byAxes } from "./sharding.js";

/** How the operands of `matmulOp` lie, and an activation of the product. */
export interface MatmulParams extends ProductParams {
  /** a is stored [K,M] instead of [M,K]. */
  readonly transposeA: boolean;
  /** b is stored [P,K] instead of [K,P]. */
  readonly transposeB: boolean;
}

function sizes(a: readonly number[], b: readonly number[], p: MatmulParams) {
  const [m, k] = p.transposeA ? [a[1]!, a[0]!] : [a[0]!, a[1]!];
  const [k2, n] = p.transposeB ? [b[1]!, b[0]!] : [b[0]!, b[1]!];
  return { m, k, k2, n };
}

/** The product of two matrices, either of them stored transposed, and an activation of it: (A [M,K], B [K,P]) → [M,P]. */
export const matmulOp: OpDefinition<MatmulParams> = {
  name: "matmul",
  shape([a, b], params) {
    const { m, k, k2, n } = sizes(a!.shape, b!.shape, params);
    if (a!.shape.length !== 2 || b!.shape.length !== 2 || k !== k2)
      throw new ShapeError(
        `matmul: inner sizes differ, got ${a}${params.transposeA ? "ᵀ" : ""} × ${b}${params.transposeB ? "ᵀ" : ""}`,
      );
    // Aᵀ·B adds up over the tokens of both: a gradient of weights
    return [params.transposeA ? f32(m, n) : like(a!, m, n)];
  },
  vjp({ inputs: [a, b], params, gradients: [g], wanted }) {
    refuseActivation("matmul", params);
    const { transposeA, transposeB } = params;
    const da = () =>
      transposeA
        ? matmul(b!, g!, { transposeA: transposeB, transposeB: true })
        : matmul(g!, b!, { transposeB: !transposeB });
    const db = () =>
      transposeB
        ? matmul(g!, a!, { transposeA: true, transposeB: transposeA })
        : matmul(a!, g!, { transposeA: !transposeA });
    return [wanted[0] ? da() : undefined, wanted[1] ? db() : undefined];
  },
  reference(operands, params, [y]) {
    const [a, b] = operands.map((operand) => rounded(params, operand!));
    const { m, k, n } = sizes(a!.shape, b!.shape, params);
    const [aRow, aColumn] = params.transposeA ? [1, m] : [k, 1];
    const [bRow, bColumn] = params.transposeB ? [1, k] : [n, 1];
    const [left, right, out] = [a!.data, b!.data, y!.data];
    // four columns at once: their sums do not wait for each other. What would be a column behind the last is the last once more
    for (let i = 0; i < m; i++)
      for (let j = 0; j < n; j += 4) {
        const [j1, j2, j3] = [Math.min(j + 1, n - 1), Math.min(j + 2, n - 1), Math.min(j + 3, n - 1)];
        const [b0, b1, b2, b3] = [j * bColumn, j1 * bColumn, j2 * bColumn, j3 * bColumn];
        let [s0, s1, s2, s3] = [0, 0, 0, 0];
        for (let c = 0, at = i * aRow, row = 0; c < k; c++, at += aColumn, row += bRow) {
          const x = left[at]!;
          s0 += x * right[row + b0]!;
          s1 += x * right[row + b1]!;
          s2 += x * right[row + b2]!;
          s3 += x * right[row + b3]!;
        }
        out[i * n + j] = s0;
        out[i * n + j1] = s1;
        out[i * n + j2] = s2;
        out[i * n + j3] = s3;
      }
    activate(params, y!);
  },
  shard(context) {
    const { transposeA, transposeB } = context.params;
    const operands = [transposeA ? "km" : "mk", transposeB ? "nk" : "kn"];
    return byAxes<MatmulParams>(operands, ["mn"], { splits: "mkn", linear: linearIn(context.params, 0, 1) })(context);
  },
  get examples(): readonly Example<MatmulParams>[] {
    return [
      ...[false, true].flatMap((transposeA) =>
        [false, true].map((transposeB) => ({
          name: `${transposeA ? "Aᵀ" : "A"}${transposeB ? "Bᵀ" : "B"}`,
          params: { transposeA, transposeB },
          inputs: [
            { shape: transposeA ? [19, 13] : [13, 19] },
            { shape: transposeB ? [23, 19] : [19, 23], kind: "weight" as const },
          ],
        })),
      ),
      {
        name: "one token",
        params: { transposeA: false, transposeB: false },
        inputs: [{ shape: [1, 96] }, { shape: [96, 40], kind: "weight" }],
      },
      {
        name: "one token, activated",
        params: { transposeA: false, transposeB: false, activation: squaredRelu },
        inputs: [{ shape: [1, 96] }, { shape: [96, 42], kind: "weight" }],
        differentiable: [],
      },
      {
        name: "many tokens, activated",
        params: { transposeA: false, transposeB: false, activation: gate },
        inputs: [{ shape: [29, 33] }, { shape: [33, 50], kind: "weight" }],
        differentiable: [],
      },
      ...[false, true].flatMap((transposeA) =>
        [false, true].map((transposeB) => ({
          name: `rounded operands, ${transposeA ? "Aᵀ" : "A"}${transposeB ? "Bᵀ" : "B"}`,
          params: { transposeA, transposeB, operands: "bf16" as const },
          inputs: [
            { shape: transposeA ? [67, 50] : [50, 67] },
            { shape: transposeB ? [45, 67] : [67, 45], kind: "weight" as const },
          ],
          differentiable: [],
        })),
      ),
      {
        name: "larger",
        params: { transposeA: true, transposeB: false },
        inputs: [{ shape: [130, 72] }, { shape: [130, 65] }],
        differentiable: [],
      },
    ];
  },
};

/** A·B: [M,K] × [K,P] → [M,P], either operand optionally stored transposed. */
export const matmul = (a: Value, b: Value, params: Partial<MatmulParams> = {}): Value =>
  a.graph.add(matmulOp, [a, b], { transposeA: params.transposeA ?? false, transposeB: params.transposeB ?? false })[0]!;
