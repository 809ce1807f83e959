// How well decoding uses a device that starts kernels: their number, and the bytes moved beside what a copy moves.
import { weightSpecs } from "../schema/architecture.js";
import type { Model } from "./model.js";

/** What decoding one token takes of a device that starts kernels, beside what its memory can do. */
export interface DeviceUse {
  /** Kernels started for one token, of all layers, the head and the drawing of the next id. */
  readonly dispatches: number;
  readonly dispatchesPerLayer: number;
  /** All weights but the embedding, whose other rows stay untouched, and the state, read and written. */
  readonly bytesPerToken: number;
  /** Read and written by a copy. */
  readonly copyBytesPerSecond: number;
  /** Bytes a second while decoding, beside those of a copy. */
  readonly share: number;
}

/** What a token takes of the device, given how long it takes. Undefined for backends that run a step as one. */
export async function measureDevice(model: Model, millisecondsPerToken: number): Promise<DeviceUse | undefined> {
  const dispatches = await model.prepare();
  const copyBytesPerSecond = await model.backend.copyBandwidth?.();
  if (dispatches === undefined || copyBytesPerSecond === undefined) return undefined;
  const bytesPerToken = model.weightBytes - embeddingBytes(model) + 2 * model.stateBytes;
  return {
    dispatches,
    dispatchesPerLayer: dispatches / model.architecture.layers.length,
    bytesPerToken,
    copyBytesPerSecond,
    share: (1000 * bytesPerToken) / millisecondsPerToken / copyBytesPerSecond,
  };
}

const embeddingBytes = (model: Model): number =>
  [...weightSpecs(model.architecture)].reduce(
    (sum, [name, spec]) => (spec.role === "embedding" ? sum + model.bytesOf(name) : sum),
    0,
  );
