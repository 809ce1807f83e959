// What an engine cannot do with a backend, an architecture and options, told before anything is compiled.
import { InputError } from "@rwkv-ts/core";
import type { Backend } from "@rwkv-ts/core/backend";
import { type Architecture, cutOf, tunableStates, weightSpecs } from "@rwkv-ts/core/model";
import { checkCarries } from "./carried-state.js";
import type { EngineOptions } from "./engine-options.js";
import type { Parameter } from "./parameters.js";
import { activationType, type Precision, precisions } from "./precision.js";
import { trainedFunction } from "./training-graph.js";

export interface CheckedEngine {
  readonly architecture: Architecture;
  readonly backend: Backend;
  readonly parameters: readonly Parameter[];
  readonly options: EngineOptions;
}

/** Rows of a batch, tokens of each, and how they are read. */
export interface RowSizes extends Pick<EngineOptions, "batch" | "time" | "chunk" | "parallel"> {
  readonly devices: number;
}

/** @throws InputError for rows that devices cannot share equally, or that chunks do not divide */
export function checkRows({ batch, time, chunk = time, parallel, devices }: RowSizes): void {
  if (parallel !== "tensor" && batch % devices !== 0)
    throw new InputError(
      `${devices} devices cannot share batches of ${batch} windows equally: choose a multiple of ${devices}, or parallel: "tensor"`,
    );
  if (time % chunk !== 0) throw new InputError(`rows of ${time} tokens cannot be cut into chunks of ${chunk}`);
}

/** @throws InputError for devices that cannot share the work */
export function checkDevices(engine: CheckedEngine): void {
  const { parallel, headChunk, longCe } = engine.options;
  const { devices = 1 } = engine.backend;
  const shared = engine.parameters.find(({ cut }) => cut);
  if (devices > 1 && parallel !== "tensor" && shared)
    throw new InputError(`${shared.name} is shared by ${devices} devices, which takes parallel: "tensor"`);
  if (devices > 1 && parallel === "tensor") checkCuts(engine);
  if (devices > 1 && headChunk !== undefined)
    throw new InputError("the head is computed in chunks on one device: leave the others or the head's chunk away");
  if (longCe && headChunk !== undefined)
    throw new InputError("LongCE needs the losses of all tokens at once: leave it or the head's chunk away");
  checkRows({ ...engine.options, devices });
}

/** @throws InputError for parameters that devices share otherwise than the model has them: their gradients would be others */
function checkCuts({ architecture, parameters }: CheckedEngine): void {
  const model = trainedFunction(architecture);
  const cuts = new Map([...weightSpecs(model), ...tunableStates(model)].map(([name, spec]) => [name, cutOf(spec)]));
  for (const { name, cut } of parameters) {
    const own = cuts.get(name);
    if (cuts.has(name) && (cut?.axis !== own?.axis || cut?.together !== own?.together))
      throw new InputError(
        `${name} is not shared by devices as the model has it: allocate it with the split of its spec`,
      );
  }
}

/** @throws InputError where rows cannot be read in such chunks, or go on from batch to batch */
export function checkChunks({ architecture, backend, options }: CheckedEngine): void {
  const { longCe, carry } = options;
  if (longCe) throw new InputError("LongCE reads rows whole: leave it, or the chunk and the carried state, away");
  if (backend.devices !== undefined && backend.devices > 1)
    throw new InputError(
      "rows pass their states on within one device: leave the others, or the chunk and the carried state, away",
    );
  checkCarries(architecture);
  if (carry && Object.keys(trainedFunction(architecture).inputs ?? {}).length > 0)
    throw new InputError(
      `${architecture.id} also reads what the host computes of a whole text: its state cannot be carried from batch to batch`,
    );
}

/** @throws InputError where the backend does not compute in that precision */
export function checkPrecision(backend: Backend, precision: Precision): void {
  const computesIn = (each: Precision): boolean => {
    const type = activationType(each);
    return !type || backend.supports("linear", [type, "f32"], [type], each === "bf16" ? { operands: each } : {});
  };
  if (computesIn(precision)) return;
  throw new InputError(
    `the ${backend.name} backend does not compute in ${precision} here; it does in ${precisions.filter(computesIn).join(" and ")}`,
  );
}
