// A state outside the backend: what it holds, whether it fits a model, and how it gets there and back.
import { StateError } from "../errors.js";
import { type Architecture, stateLeaves } from "../schema/architecture.js";
import { type StateSpec, savedLeaf } from "../schema/specs.js";
import { type SavedTensor, type StateType, stateArrays } from "../schema/state-type.js";
import { elementCount } from "../storage.js";
import { memoryLeaves, saveMemory } from "./host-inputs.js";
import type { Sequence } from "./sequence.js";
import type { StatePool } from "./state-pool.js";

/**
 * A state outside the backend. Leaves are named `state.<layer>.<leaf>`, caches have one row a token; what is kept of the text for
 * the architecture's inputs is named `input.<name>.<leaf>`.
 */
export interface SavedState {
  /** Architecture id, e.g. `rwkv7`. */
  readonly architecture: string;
  /** Canonical JSON of the architecture's configuration. */
  readonly config: string;
  /** Number of tokens read. */
  readonly position: number;
  readonly tensors: ReadonlyMap<string, SavedTensor>;
  /** Logits [V] after the last token, where they are known: a text can then go on without a prompt. */
  readonly logits?: Float32Array | undefined;
}

/** What must be equal for a state to fit. */
export const identityOf = ({ id, config }: Architecture) => ({ architecture: id, config: JSON.stringify(config) });

/** Leaves that are saved; others follow from them. */
export const savedLeaves = (architecture: Architecture): [string, StateSpec][] =>
  [...stateLeaves(architecture)].filter(([, spec]) => !spec.cache?.derived);

/** Types of what is saved of a text behind so many tokens, of which so many are cached. */
export const savedTypes = (architecture: Architecture, cached: number, position: number): Map<string, StateType> =>
  new Map([
    ...savedLeaves(architecture).map(([name, spec]): [string, StateType] => [name, savedLeaf(spec, cached)]),
    ...memoryLeaves(architecture, position),
  ]);

/** A copy of a sequence's state. */
export async function readState(pool: StatePool, model: Architecture, sequence: Sequence): Promise<SavedState> {
  const { architecture, slot, cached, position, memory, logits } = sequence;
  const kept = saveMemory(architecture, memory, position);
  const entries = savedLeaves(architecture).map(async ([name, spec]): Promise<[string, SavedTensor]> => {
    const data = await pool.read(slot!, name, cached);
    return [name, { shape: savedLeaf(spec, cached).shape, data }];
  });
  const tensors = new Map([...(await Promise.all(entries)), ...kept]);
  return { ...identityOf(model), position, tensors, logits: logits?.slice() };
}

/** Tokens in the caches of a saved state. @throws StateError for one that does not fit the model */
export function checkState(saved: SavedState, model: Architecture, { architecture, limit }: Sequence): number {
  const own = identityOf(model);
  if (saved.architecture !== own.architecture || saved.config !== own.config)
    throw new StateError(
      `the saved state belongs to ${saved.architecture} ${saved.config}, this model is ${own.architecture} ${own.config}`,
    );
  const { position, logits } = saved;
  if (!Number.isSafeInteger(position) || position < 0)
    throw new StateError(`the saved state's position must be a whole number from 0 on, it is ${position}`);
  const leaves = savedLeaves(architecture);
  const firstCache = leaves.find(([, spec]) => spec.cache)?.[0];
  const cached = (firstCache === undefined ? undefined : saved.tensors.get(firstCache)?.shape[0]) ?? 0;
  if (limit && cached > Math.min(position, limit.above + 1))
    throw new StateError(
      `the saved state has ${cached} cached tokens at position ${position}; at most ${Math.min(position, limit.above + 1)} can be`,
    );
  for (const [name, type] of savedTypes(architecture, cached, position)) checkLeaf(saved, name, type);
  for (const [name, spec] of leaves) {
    const fault = spec.fault?.(saved.tensors.get(name)!.data, cached);
    if (fault !== undefined)
      throw new StateError(`the saved state's ${name} cannot be: ${fault} after ${cached} tokens`);
  }
  if (logits && logits.length !== architecture.vocabularySize)
    throw new StateError(`the saved state has ${logits.length} logits, needed are ${architecture.vocabularySize}`);
  return cached;
}

function checkLeaf(saved: SavedState, name: string, { dtype, shape }: StateType): void {
  const tensor = saved.tensors.get(name);
  if (tensor?.shape.join() !== shape.join()) {
    const found = tensor ? `[${tensor.shape.join(",")}]` : "nothing";
    throw new StateError(`the saved state has ${found} for ${name}, needed is [${shape.join(",")}]`);
  }
  const { data } = tensor;
  if (!(data instanceof stateArrays[dtype]) || data.length !== elementCount(shape))
    throw new StateError(
      `the saved state has ${data?.length} numbers (${data?.constructor?.name}) for ${name} of ${dtype}[${shape.join(",")}]`,
    );
  if (data instanceof Float32Array && !data.every(Number.isFinite))
    throw new StateError(`the saved state has numbers in ${name} that are not finite`);
}

/** The state with arrays of its own, which nobody changes. */
export const copyOf = (saved: SavedState): SavedState => ({
  ...saved,
  tensors: new Map([...saved.tensors].map(([name, { shape, data }]) => [name, { shape, data: data.slice() }])),
  logits: saved.logits?.slice(),
});

/** Writes the leaves of a state that was checked into the sequence's slot. */
export function writeLeaves(
  pool: StatePool,
  saved: SavedState,
  cached: number,
  { architecture, slot }: Sequence,
): void {
  pool.reserve(cached);
  for (const [name, spec] of stateLeaves(architecture)) {
    const { derived } = spec.cache ?? {};
    const { data } = saved.tensors.get(derived ? prefixOf(name) + derived.from : name)!;
    pool.write(slot!, name, derived ? derived.rows(data) : data);
  }
}

/** `moba.0.` of `moba.0.k_means`. */
const prefixOf = (name: string): string => name.slice(0, name.lastIndexOf(".") + 1);
