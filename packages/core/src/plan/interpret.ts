// The float64 interpreter: every step of a plan through its op's plain reference. Slow and exact, the oracle of all backends. What
// a plan keeps in bf16 or f16 is rounded when it is stored, so it is the oracle of mixed precision too.
import type { Tensor } from "../graph/example.js";
import { roundTo } from "../rounding.js";
import type { DType } from "../storage.js";
import { elementCount, isNarrow } from "../storage.js";
import type { Operand, Plan, PlanBuffer } from "./plan.js";

/** A tensor of zeros: 32-bit integers for i32, else double precision. */
export function zeros(shape: readonly number[], dtype: DType): Tensor {
  const n = elementCount(shape);
  return { shape, data: dtype === "i32" ? new Int32Array(n) : new Float64Array(n) };
}

/** The elements of a buffer that an operand shows. */
function tensorOf({ buffer, shape, offset }: Operand, place: (buffer: PlanBuffer) => Tensor): Tensor {
  const { data } = place(buffer);
  return { shape, data: data.subarray(offset, offset + elementCount(shape)) };
}

/** Runs a plan; `place` gives the tensor that stands for a buffer (the same one each time). */
export function interpret(plan: Plan, place: (buffer: PlanBuffer) => Tensor): void {
  for (const step of plan.steps) {
    const inputs = step.inputs.map((o) => tensorOf(o, place));
    const outputs = step.outputs.map((o) =>
      o ? zeros(o.shape, o.buffer.storage === "i32" ? "i32" : "f32") : undefined,
    );
    step.op.reference(inputs, step.params, outputs);
    step.outputs.forEach((o, i) => {
      if (!o) return;
      const data = outputs[i]!.data as Float64Array;
      place(o.buffer).data.set(isNarrow(o.buffer.storage) ? roundTo(o.buffer.storage, data) : data);
    });
  }
}
