// Tables that are read by id (DeepEmbed) and stay outside of the device: in memory as the file has them, or in the file, read row by
// row with a small cache. A token reads one row of each.
import { type Checkpoint, convert, openCheckpoint, type SourceInput, type TensorInfo } from "@rwkv-ts/checkpoint";
import { CheckpointError, InputError, sameShape, storageBytes } from "@rwkv-ts/core";
import { type Architecture, type ReadRows, tableNames, withHostTables } from "@rwkv-ts/core/model";
import type { Requests } from "./requests.js";
import type { WeightStorage } from "./weight-storages.js";

export const tablePlaces = ["auto", "device", "memory", "file"] as const;
/** Where tables are kept; "auto": on the device, unless the weights would then take more than half of its memory. */
export type TablesChoice = (typeof tablePlaces)[number];

export interface HostTables {
  /** The architecture that gets the rows from here, and the weights that are left for the device. */
  readonly architecture: Architecture;
  readonly weights: readonly WeightStorage[];
  readonly place: Exclude<TablesChoice, "auto">;
  /** Gives the file up. */
  close(): Promise<void>;
}

interface Request {
  readonly checkpoint: Checkpoint;
  readonly architecture: Architecture;
  readonly weights: readonly WeightStorage[];
  /** Bytes of the device's memory. */
  readonly room: number;
  readonly source: SourceInput;
  readonly requests: Requests;
  readonly isMerged: boolean;
  readonly signal: AbortSignal | undefined;
}

/** Bytes of rows that are kept of a table in a file. */
const cachedBytes = 2 ** 20;
/** Rows of a table that are read at a time. */
const readsAtOnce = 32;

/** Undefined where an architecture has no tables. @throws InputError for a choice that cannot be met */
export async function hostTables(request: Request, choice: TablesChoice = "auto"): Promise<HostTables | undefined> {
  const { checkpoint, architecture, weights, signal } = request;
  const names = new Set(tableNames(architecture));
  if (names.size === 0) return undefined;
  const place = placeOf(request, choice);
  if (place === "device") return { architecture, weights, place, close: async () => undefined };
  // the checkpoint itself is closed when the model is loaded
  const file = place === "file" ? await openCheckpoint(request.source, request.requests(request.source)) : undefined;
  try {
    const rows = new Map<string, ReadRows>();
    for (const name of names) {
      const info = checkpoint.tensors.get(name);
      if (!info) continue; // loading the weights says what is missing
      checkTable(checkpoint, info, weights.find((weight) => weight.name === name)!);
      rows.set(
        name,
        file ? rowsOfFile(file, info) : rowsOfMemory(await checkpoint.read(name, { ...(signal && { signal }) }), info),
      );
    }
    return {
      architecture: withHostTables(architecture, rows),
      weights: weights.filter(({ name }) => !rows.has(name)),
      place,
      close: async () => file?.close(),
    };
  } catch (error) {
    await file?.close();
    throw error;
  }
}

function placeOf({ weights, room, isMerged }: Request, choice: TablesChoice): HostTables["place"] {
  if (choice === "file" && isMerged)
    throw new InputError(
      'tables: "file" does not go with a LoRA file, which may change them: choose "memory" or "device"',
    );
  if (choice !== "auto") return choice;
  const bytes = weights.reduce((sum, { storage, shape }) => sum + storageBytes(storage, shape), 0);
  if (bytes <= room / 2) return "device";
  return isMerged ? "memory" : "file";
}

/** @throws CheckpointError for a tensor that is not the table which the model needs */
function checkTable({ name: file }: Checkpoint, { name, shape }: TensorInfo, needed: WeightStorage): void {
  if (!sameShape(shape, needed.shape))
    throw new CheckpointError(
      `${file} does not fit the model. 1 of another shape or type: ${name} (needed [${needed.shape}], found [${shape}])`,
    );
}

/** Columns of a table, and bytes of a row. */
const sizesOf = ({ shape, bytes }: TensorInfo): { columns: number; width: number } => ({
  columns: shape[1]!,
  width: bytes / shape[0]!,
});

function floatsOf(bytes: Uint8Array, { dtype }: TensorInfo, columns: number): Float32Array {
  const { buffer, byteOffset } = convert(bytes, dtype, "f32", [1, columns]);
  return new Float32Array(buffer, byteOffset, columns);
}

const rowsOfMemory = (bytes: Uint8Array, info: TensorInfo): ReadRows => {
  const { columns, width } = sizesOf(info);
  return (ids, values) => {
    ids.forEach((id, i) => {
      values.set(floatsOf(bytes.subarray(id * width, (id + 1) * width), info, columns), i * columns);
    });
  };
};

function rowsOfFile(file: Checkpoint, info: TensorInfo): ReadRows {
  const { columns, width } = sizesOf(info);
  /** The ones that were read last are behind. */
  const kept = new Map<number, Float32Array>();
  const most = Math.max(readsAtOnce, Math.floor(cachedBytes / (4 * columns)));
  const read = async (id: number): Promise<readonly [number, Float32Array]> => {
    const bytes = await file.read(info.name, { offset: id * width, length: width });
    return [id, floatsOf(bytes, info, columns)];
  };
  return async (ids, values) => {
    const own = new Map<number, Float32Array>();
    const missing: number[] = [];
    for (const id of new Set(ids)) {
      const row = kept.get(id);
      if (row) own.set(id, row);
      else missing.push(id);
    }
    for (let at = 0; at < missing.length; at += readsAtOnce)
      for (const [id, row] of await Promise.all(missing.slice(at, at + readsAtOnce).map(read))) own.set(id, row);
    ids.forEach((id, i) => {
      values.set(own.get(id)!, i * columns);
    });
    for (const [id, row] of own) {
      kept.delete(id);
      kept.set(id, row);
    }
    for (const id of kept.keys()) {
      if (kept.size <= most) break;
      kept.delete(id);
    }
  };
}
