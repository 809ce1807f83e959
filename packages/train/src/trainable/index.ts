export {
  type Data,
  type DataSpec,
  type DataSpecs,
  type DataValues,
  perSequence,
  perToken,
  Sequences,
  sequenceIds,
  type TrainableGraph,
  tokenIds,
} from "./graph.js";
export { type SequenceNetworkOptions, sequenceNetwork } from "./sequence-network.js";
export { type SavedSequence, SequenceSession } from "./session.js";
export { type LayerStack, stackLayers } from "./stack-layers.js";
export {
  type SavedTrainable,
  type StepOptions,
  TrainableModel,
  type TrainableOptions,
  trainable,
} from "./trainable.js";
