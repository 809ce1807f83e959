// A session's state as a .safetensors file: tensors `state.<layer>.<leaf>` (RWKV-X's attention layers: `moba.<j>.<leaf>`, caches with
// one row a token) and `input.<name>.<leaf>` (what is kept for an architecture's inputs) of f32, i32 or u8, the logits [V] after its last token where they are known, and in the metadata which architecture and
// configuration it belongs to and how many tokens it has read. Numbers may be kept as f16, in half the room.
import {
  type Checkpoint,
  convert,
  decode,
  type ElementDtype,
  type EncodedEntry,
  encodeSafetensors,
  openCheckpoint,
  type SourceInput,
} from "@rwkv-ts/checkpoint";
import { type SavedState, type SavedTensor, type StateArray, type StateDType, StateError } from "@rwkv-ts/core";

const keys = { architecture: "rwkv-ts.architecture", config: "rwkv-ts.config", position: "rwkv-ts.position" } as const;
/** As `rwkv logits` names them, where they are [tokens, V]. */
const logitsName = "logits";
/** Types of a state's numbers, as files name them. */
export const stateFileDtypes = { f32: "F32", i32: "I32", u8: "U8" } as const satisfies Record<StateDType, ElementDtype>;

/** What a state's file says beside its tensors: architecture, configuration and position, under the keys `rwkv-ts.*`. */
export const stateMetadata = (state: SavedState): Record<string, string> => ({
  [keys.architecture]: state.architecture,
  [keys.config]: state.config,
  [keys.position]: String(state.position),
});

/**
 * How the floating point numbers of a state are kept: f32 gives back exactly what was there; f16 takes half the room, and changes the
 * bits per byte of what follows by less than 0.0003 (embedded model, docs/claims). The logits stay f32 with both.
 */
export type StatePrecision = "f32" | "f16";

/** How a state is written. */
export interface SaveStateOptions {
  /** Default f32. */
  readonly precision?: StatePrecision | undefined;
}

/** The tensors of a state, to be written alone or among others. */
export const stateEntries = (
  { tensors, logits }: SavedState,
  { precision = "f32" }: SaveStateOptions = {},
): EncodedEntry[] => [
  ...[...tensors].map(([name, { shape, data }]) => (precision === "f16" ? halved : entryOf)(name, shape, data)),
  ...(logits ? [entryOf(logitsName, [logits.length], logits)] : []),
];

const entryOf = (name: string, shape: readonly number[], data: StateArray): EncodedEntry => ({
  name,
  dtype: stateFileDtypes[data instanceof Float32Array ? "f32" : data instanceof Int32Array ? "i32" : "u8"],
  shape,
  data: new Uint8Array(data.buffer, data.byteOffset, data.byteLength),
});

/** The largest number of f16. */
const largestHalf = 65504;

/** As f16, but for leaves that f16 cannot hold: RWKV-4's maxima begin at -1e38. */
function halved(name: string, shape: readonly number[], data: StateArray): EncodedEntry {
  const entry = entryOf(name, shape, data);
  if (!(data instanceof Float32Array && data.every((x) => Math.abs(x) <= largestHalf))) return entry;
  return { ...entry, dtype: "F16", data: convert(entry.data as Uint8Array, "F32", "f16", shape) };
}

/**
 * A session's state as a .safetensors file, which `decodeState` reads: tensors `state.<layer>.<leaf>` and `input.<name>.<leaf>`, and the
 * logits [V] after the last token where they are known.
 */
export const encodeState = (state: SavedState, options?: SaveStateOptions): Uint8Array =>
  encodeSafetensors(stateEntries(state, options), stateMetadata(state));

/** Far beyond any text, and far below where numbers cease to be counted one by one. */
const farthestPosition = 2 ** 48;

/** How many tokens were read: a whole number that a session can count on from. */
function positionOf(file: string, text: string | undefined): number {
  const position = Number(text);
  if (/^\d+$/.test(text ?? "") && position <= farthestPosition) return position;
  throw new StateError(`${file}: the saved state's position is ${JSON.stringify(text)}, not a whole number of tokens`);
}

/**
 * Reads a state from bytes, a path or a URL.
 * @throws StateError for a file without one, with an impossible position or numbers that are not finite; CheckpointError
 */
export async function decodeState(source: SourceInput): Promise<SavedState> {
  const checkpoint = await openCheckpoint(source);
  try {
    const { [keys.architecture]: architecture, [keys.config]: config, [keys.position]: position } = checkpoint.metadata;
    const names = [...checkpoint.tensors.keys()].filter((name) => name !== logitsName);
    if (architecture === undefined || config === undefined || names.length === 0)
      throw new StateError(`${checkpoint.name} holds no saved state`);
    const read = positionOf(checkpoint.name, position);
    const tensors = new Map<string, SavedTensor>();
    for (const name of names) tensors.set(name, await readLeaf(checkpoint, name));
    return { architecture, config, position: read, tensors, logits: await readLogits(checkpoint) };
  } finally {
    await checkpoint.close();
  }
}

async function readLeaf(checkpoint: Checkpoint, name: string): Promise<SavedTensor> {
  const { dtype, shape } = checkpoint.tensors.get(name)!;
  const bytes = await checkpoint.read(name);
  if (dtype === "U8") return { shape, data: bytes.slice() };
  if (dtype === "I32") return { shape, data: new Int32Array(bytes.slice().buffer) };
  if (dtype !== "F32" && dtype !== "F16")
    throw new StateError(`${checkpoint.name}: ${name} must be F32, F16, I32 or U8, it is ${dtype}`);
  const data = decode(dtype === "F32" ? "f32" : "f16", bytes, shape);
  const bad = data.findIndex((value) => !Number.isFinite(value));
  if (bad >= 0)
    throw new StateError(`${checkpoint.name}: ${name} holds ${data[bad]} (number ${bad}): the state is bad`);
  return { shape, data };
}

/** The last row, if there are any. */
async function readLogits(checkpoint: Checkpoint): Promise<Float32Array | undefined> {
  const { dtype, shape = [] } = checkpoint.tensors.get(logitsName) ?? {};
  if (dtype !== "F32" || shape.length === 0 || shape.includes(0)) return undefined;
  const all = decode("f32", await checkpoint.read(logitsName), shape);
  return all.slice(-shape.at(-1)!);
}
