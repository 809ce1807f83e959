// What users put on top of a checkpoint: a LoRA file, merged while the weights are read, and tuned initial states.
import {
  type CacheOptions,
  type Checkpoint,
  loadStateFile,
  mergeAdapter,
  openCheckpoint,
  type SourceInput,
  type TunableState,
} from "@rwkv-ts/checkpoint";
import { InputError } from "@rwkv-ts/core";
import { type Architecture, stateLeaves, tunableStates } from "@rwkv-ts/core/model";
import type { Requests } from "./requests.js";

/** Opens a file and closes it when `use` is done. `cache`: as in `LoadOptions`. */
export async function withFile<T>(
  source: SourceInput,
  requests: Requests,
  use: (file: Checkpoint) => Promise<T>,
  cache?: boolean | CacheOptions | undefined,
): Promise<T> {
  const file = await openCheckpoint(source, { ...requests(source), ...(cache && { cache }) });
  try {
    return await use(file);
  } finally {
    await file.close();
  }
}

/** Runs `use` on the checkpoint with the LoRA file merged in, if there is one. */
export async function withLora<T>(
  base: Checkpoint,
  options: {
    readonly lora?: SourceInput | undefined;
    readonly loraAlpha?: number | undefined;
    readonly signal?: AbortSignal | undefined;
  },
  requests: Requests,
  use: (checkpoint: Checkpoint) => Promise<T>,
): Promise<T> {
  const { lora, loraAlpha: alpha, signal } = options;
  if (lora === undefined) return use(base);
  return withFile(lora, requests, (file) =>
    use(mergeAdapter(base, file, { ...(alpha !== undefined && { alpha }), ...(signal && { signal }) })),
  );
}

/** The initial states of a state-tuning file, by leaf name, in the layout that the architecture runs in. */
export async function tunedStates(
  source: SourceInput,
  architecture: Architecture,
  signal: AbortSignal | undefined,
  requests: Requests,
): Promise<Map<string, Float32Array>> {
  return withFile(source, requests, (file) => statesOf(file, architecture, signal));
}

/** The same of an open file, which may be a model's own. */
export async function statesOf(
  file: Checkpoint,
  architecture: Architecture,
  signal: AbortSignal | undefined,
): Promise<Map<string, Float32Array>> {
  const states = await loadStateFile(file, tunableStatesOf(architecture), signal);
  return new Map([...states].map(([name, { data }]) => [name, data]));
}

/**
 * The states of an architecture that can be tuned: its recurrences, and what may stand beside them in a file. @throws InputError for one
 * that has none
 */
export function tunableStatesOf(architecture: Architecture): TunableState[] {
  if (tunableStates(architecture).length === 0)
    throw new InputError(`there are no tuned states for ${architecture.id}`);
  return [...stateLeaves(architecture)].flatMap(
    ([name, { shape, inStateFiles, whenTuned, cache, element }]): TunableState[] => {
      if (cache || element) return [];
      if (inStateFiles === undefined)
        return [{ name, shape, transposed: false, optional: whenTuned === undefined ? {} : { value: whenTuned } }];
      return [{ name, shape, transposed: inStateFiles === "transposed", isNamed: inStateFiles === "named" }];
    },
  );
}
