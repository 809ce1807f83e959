// What each device of a mesh pulls of a weight: its own rows, which it asks for by itself; or all rows, or its columns of all rows, which
// are read once for all devices (shared-runs.ts).
import { BackendError } from "../errors.js";
import type { Weight, WeightSource } from "../plan/weights.js";
import { elementCount, rowBytes, type Storage, storageBytes } from "../storage.js";
import { cutRows, weightParts } from "./parts.js";
import { SharedRuns } from "./shared-runs.js";

/** A device's source, and what to call once the device asks no more. */
export interface DeviceSource {
  readonly source: WeightSource;
  leave(): void;
}

/**
 * The source of each device's part of a weight. `alike`: whether all devices ask for numbers in the same form; otherwise they are
 * not told in which they lie. @throws BackendError where a cut would fall into a block
 */
export function deviceSources(weight: Weight, given: WeightSource, devices: number, alike: boolean): DeviceSource[] {
  const source = alike ? given : withoutForm(given);
  const each = Array.from({ length: devices }, (_, device) => device);
  const { split, shape } = weight;
  if (split?.axis === 0 && shape.length > 1)
    return each.map((device) => ({ source: ownRows(weight, source, device, devices), leave: () => undefined }));
  const shared = new SharedRuns(source, devices);
  return each.map((device) => ({
    source: split ? ownColumns(weight, shared, device, devices) : allRows(weight, shared, device),
    leave: () => shared.leave(device),
  }));
}

function ownRows(weight: Weight, source: WeightSource, device: number, devices: number): WeightSource {
  const { shape, split, storage } = weight;
  const columns = shape.at(-1)!;
  const rows = elementCount(shape) / columns;
  const own = elementCount(weightParts(weight, split!, devices, storage).shape) / columns;
  const first = Math.min(device * own, rows);
  const count = Math.min(own, rows - first);
  const given = source.rows(first, count);
  if (count === own) return given;
  const filledUp = async (as: Storage) => {
    const bytes = new Uint8Array(own * rowBytes(as, columns));
    if (count > 0) bytes.set(await given.bytes(as));
    return bytes;
  };
  return undivided({
    stored: given.stored,
    length: given.length,
    bytes: filledUp,
    async *runs(as) {
      yield filledUp(as);
    },
    place: async () => undefined,
  });
}

function ownColumns(weight: Weight, shared: SharedRuns, device: number, devices: number): WeightSource {
  const parts = (as: Storage) => weightParts(weight, weight.split!, devices, as);
  async function* runs(as: Storage) {
    for await (const rows of shared.runs(device, as)) yield cutRows(rows, parts(as), device);
  }
  const { stored, length } = shared.source;
  const bytes = (as: Storage) => collected(runs(as), as, parts(weight.storage).shape);
  return undivided({ stored, length, bytes, runs, place: async () => undefined });
}

/** Each device may read the file by itself. */
function allRows({ shape }: Weight, shared: SharedRuns, device: number): WeightSource {
  const { source } = shared;
  const runs = (as: Storage) => shared.runs(device, as);
  return undivided({
    stored: source.stored,
    length: source.length,
    bytes: (as) => collected(runs(as), as, shape),
    runs,
    place: (read) => source.place(read),
  });
}

const withoutForm = (source: WeightSource): WeightSource => ({
  stored: undefined,
  length: source.length,
  bytes: (as) => source.bytes(as),
  runs: (as) => source.runs(as),
  place: async () => undefined,
  rows: (first, count) => withoutForm(source.rows(first, count)),
});

const undivided = (source: Omit<WeightSource, "rows">): WeightSource => ({
  ...source,
  rows: () => {
    throw new BackendError("mesh backend: a device takes all of its part of a weight");
  },
});

async function collected(
  runs: AsyncIterable<Uint8Array>,
  storage: Storage,
  shape: readonly number[],
): Promise<Uint8Array> {
  const bytes = new Uint8Array(storageBytes(storage, shape));
  let at = 0;
  for await (const run of runs) {
    bytes.set(run, at);
    at += run.length;
  }
  return bytes;
}
