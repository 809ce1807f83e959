// Snapshots of a training run in the browser's database: model and training state are kept together or not at all, so that a reload
// goes on from the last whole pair.
import { openCheckpoint, type TensorEntry, writeSafetensors } from "@rwkv-ts/checkpoint";
import type { SavedSnapshot, Snapshot, SnapshotFile, SnapshotStore } from "@rwkv-ts/train";
import { type Kept, kept } from "../storage.js";

export interface KeptSnapshot {
  readonly step: number;
  readonly model: Blob;
  readonly training: Blob;
}

export class KeptRun implements SnapshotStore {
  readonly #store: Kept<KeptSnapshot>;
  /** The newest, whether the browser keeps it or not. */
  #latest: KeptSnapshot | undefined;

  /** @param onRefusal told why the browser does not keep a snapshot */
  constructor(
    readonly run: string,
    private readonly onRefusal: (reason: string) => void = () => undefined,
    store: Kept<KeptSnapshot> = kept<KeptSnapshot>("training-snapshots"),
  ) {
    this.#store = store;
  }

  /** The newest snapshot's files. */
  async latest(): Promise<KeptSnapshot | undefined> {
    this.#latest ??= await this.#store.get(this.run).catch(() => undefined);
    return this.#latest;
  }

  async load(): Promise<SavedSnapshot | undefined> {
    const found = await this.latest();
    if (!found) return undefined;
    const [model, training] = await Promise.all([openCheckpoint(found.model), openCheckpoint(found.training)]);
    return {
      step: found.step,
      metadata: training.metadata,
      model: (name) => model.read(name),
      training: (name) => training.read(name),
      close: async () => {
        await model.close();
        await training.close();
      },
    };
  }

  async save({ step, model, training }: Snapshot): Promise<void> {
    const made = { step, model: await fileOf(model), training: await fileOf(training) };
    this.#latest = made;
    try {
      await this.#store.set(this.run, made);
    } catch (error) {
      this.onRefusal((error as Error).message);
    }
  }

  async forget(): Promise<void> {
    this.#latest = undefined;
    await this.#store.remove(this.run).catch(() => undefined);
  }
}

const fileOf = ({ name, tensors, metadata }: SnapshotFile): Promise<File> =>
  collected(name, (target) => writeSafetensors(target, tensors as Iterable<TensorEntry>, metadata));

/** What is written into a stream, as a file. */
export async function collected(
  name: string,
  write: (target: WritableStream<Uint8Array>) => Promise<void>,
): Promise<File> {
  const pieces: BlobPart[] = [];
  await write(
    new WritableStream<Uint8Array>({
      write: (piece) => {
        pieces.push(piece.slice());
      },
    }),
  );
  return new File(pieces, name);
}
