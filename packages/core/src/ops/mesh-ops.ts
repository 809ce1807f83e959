// The ops with which the devices of a mesh meet: mesh.ts runs them, backends of one device have none of them.
import type { OpDefinition } from "../graph/graph.js";
import { allGatherOp, ownPartOp } from "./all-gather.js";
import { allReduceOp } from "./all-reduce.js";
import { ownRowsOp } from "./own-rows.js";

/**
 * The ops in which devices of a mesh meet (`OpDefinition.exchange`): `allReduce`, `allGather`, `ownPart`, `ownRows`. No backend of one
 * device runs them.
 */
export const meshOps = [allReduceOp, allGatherOp, ownPartOp, ownRowsOp] as unknown as readonly OpDefinition<unknown>[];
