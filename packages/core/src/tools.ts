// For who writes a tool (a trainer, an inspector, a compiler pass): graphs, tracing, passes, and programs of them.

export { decodeStorage, encodeStorage } from "./decode.js";
export { Graph, type LeafKind, type LeafParams, Node } from "./graph/graph.js";
export { isLeaf, leaf, leafParams } from "./graph/leaf.js";
export { type HeldLock, type LockOwner, takeLock, waitForLock } from "./lock-file.js";
export { allReduce } from "./ops/all-reduce.js";
export { type ChoiceOperands, choiceOperands } from "./ops/choice.js";
export { sample } from "./ops/sample.js";
export { differentiate } from "./passes/differentiate.js";
export { expand } from "./passes/expand.js";
export { fuse } from "./passes/fuse.js";
export { fuseShifts } from "./passes/fuse-shifts.js";
export { liveNodes } from "./passes/live.js";
export { lower } from "./passes/lower.js";
export { mixedPrecision } from "./passes/precision.js";
export { weightReaders } from "./passes/readers.js";
export { recompute } from "./passes/recompute.js";
export { Rewrite } from "./passes/rewrite.js";
export { type ShardInput, shard } from "./passes/shard.js";
export { interpret, zeros } from "./plan/interpret.js";
export { printPlan } from "./plan/plan.js";
export { type InputMemory, type TextRun, valuesFromStart, valuesOfTexts, writeInputs } from "./runtime/host-inputs.js";
export { padFront } from "./runtime/packing.js";
export { Program, type ProgramInput, planOf } from "./runtime/program.js";
export { firstCapacity } from "./runtime/state-pool.js";
export { inputLeaf } from "./schema/inputs.js";
export { flatten, mapTree } from "./schema/specs.js";
export { type TracedLeaf, type TracedModel, type TraceOptions, traceModel } from "./schema/trace.js";
