// The float64 interpreter: every step of a plan through its op's plain reference. Slow and exact, the oracle of all backends.
import type { Tensor } from "../graph/example.js";
import type { DType } from "../storage.js";
import { elementCount } from "../storage.js";
import type { Plan } from "./plan.js";

export function zeros(shape: readonly number[], dtype: DType): Tensor {
  const n = elementCount(shape);
  return { shape, data: dtype === "i32" ? new Int32Array(n) : new Float64Array(n) };
}

/** Runs a plan; `place` gives the tensor that stands for a buffer (the same one each time). */
export function interpret(plan: Plan, place: (buffer: Plan["buffers"][number]) => Tensor): void {
  for (const step of plan.steps) {
    const inputs = step.inputs.map((o): Tensor => ({ shape: o.shape, data: place(o.buffer).data }));
    const outputs = step.outputs.map((o) =>
      o ? zeros(o.shape, o.buffer.storage === "i32" ? "i32" : "f32") : undefined,
    );
    step.op.reference(inputs, step.params, outputs);
    step.outputs.forEach((o, i) => {
      if (o) place(o.buffer).data.set(outputs[i]!.data as Float64Array);
    });
  }
}
