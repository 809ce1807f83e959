// Snapshots kept in memory.
import type { SavedSnapshot, Snapshot, SnapshotFile, SnapshotStore } from "../../src/index.js";

interface Kept {
  readonly step: number;
  readonly model: Map<string, Uint8Array>;
  readonly shapes: Map<string, readonly number[]>;
  readonly training: Map<string, Uint8Array>;
  readonly metadata: Record<string, string>;
  readonly modelMetadata: Record<string, string>;
}

export class MemoryStore implements SnapshotStore {
  readonly kept: Kept[] = [];

  get latest(): Kept {
    return this.kept[this.kept.length - 1]!;
  }

  async load(): Promise<SavedSnapshot | undefined> {
    const last = this.kept[this.kept.length - 1];
    if (!last) return undefined;
    return {
      step: last.step,
      metadata: last.metadata,
      model: async (name) => last.model.get(name)!,
      training: async (name) => last.training.get(name)!,
    };
  }

  async save({ step, model, training }: Snapshot): Promise<void> {
    this.kept.push({
      step,
      model: await contents(model),
      shapes: new Map(model.tensors.map(({ name, shape }) => [name, shape])),
      training: await contents(training),
      metadata: training.metadata,
      modelMetadata: model.metadata,
    });
  }
}

async function contents({ tensors }: SnapshotFile): Promise<Map<string, Uint8Array>> {
  const map = new Map<string, Uint8Array>();
  for (const { name, data } of tensors) map.set(name, (await data()).slice());
  return map;
}
