// The last snapshot of a training, kept in memory: what a run without a folder leaves behind.
import type { SavedSnapshot, Snapshot, SnapshotFile, SnapshotStore } from "@rwkv-ts/train";

export class MemorySnapshots implements SnapshotStore {
  #saved: SavedSnapshot | undefined;

  async load(): Promise<SavedSnapshot | undefined> {
    return this.#saved;
  }

  async save({ step, model, training }: Snapshot): Promise<void> {
    const [own, rest] = [await read(model), await read(training)];
    this.#saved = { step, metadata: training.metadata, model: own, training: rest };
  }
}

/** Tensors by name. */
async function read({ name: file, tensors }: SnapshotFile): Promise<(name: string) => Promise<Uint8Array>> {
  const bytes = new Map<string, Uint8Array>();
  for (const { name, data } of tensors) bytes.set(name, (await data()).slice());
  return async (name) => {
    const found = bytes.get(name);
    if (!found) throw new Error(`${file} has no tensor ${name}`);
    return found;
  };
}
