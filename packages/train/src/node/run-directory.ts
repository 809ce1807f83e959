// A run's folder on disk. Snapshots are folders `snapshots/step-<n>`; one is written under another name, synced to the disk
// and renamed when it is complete, and only then does the file `latest` name it. So a kill, a power cut or a full disk at any
// moment leaves the pair of files before, or the pair after.
import * as fs from "node:fs/promises";
import { CheckpointError, InputError } from "@rwkv-ts/core";
import { type HeldLock, syncFolder, takeLock, writeWholeFile } from "@rwkv-ts/core/tools";
import { TrainingError } from "../errors.js";
import type { SavedSnapshot, Snapshot, SnapshotFile, SnapshotStore, SnapshotTensor } from "../snapshot.js";

/** Reading and writing .safetensors; `@rwkv-ts/checkpoint` fits. */
export interface TensorFiles {
  writeSafetensors(path: string, tensors: Iterable<SnapshotTensor>, metadata: Record<string, string>): Promise<void>;
  openCheckpoint(path: string): Promise<OpenTensorFile>;
}

interface OpenTensorFile {
  readonly metadata: Readonly<Record<string, string>>;
  readonly tensors: ReadonlyMap<string, unknown>;
  read(name: string): Promise<Uint8Array>;
  close(): Promise<void>;
}

const latestName = "latest";
const folderOf = (step: number): string => `step-${String(step).padStart(8, "0")}`;
const stepOf = (folder: string): number => Number(/^step-(\d+)$/.exec(folder)?.[1] ?? Number.NaN);
const trainingFile = "training-state.safetensors";

/** What a run's folder keeps. */
export interface RunDirectoryOptions {
  /** Snapshots that are kept; default 2. */
  readonly keep?: number;
  /** Name of the file with what was trained; default model.safetensors. */
  readonly modelFile?: string;
}

/** A run's folder on disk: snapshots that are complete or not there, whatever interrupts their writing. */
export class RunDirectory implements SnapshotStore {
  readonly #keep: number;
  readonly #modelFile: string;
  /** Held as long as somebody of this process who took it through this object holds it. */
  #lock: { readonly held: Promise<HeldLock>; holders: number } | undefined;

  constructor(
    readonly path: string,
    private readonly files: TensorFiles,
    { keep = 2, modelFile = "model.safetensors" }: RunDirectoryOptions = {},
  ) {
    if (!(Number.isInteger(keep) && keep >= 1)) throw new InputError(`keep must be at least 1, got ${keep}`);
    this.#keep = keep;
    this.#modelFile = modelFile;
  }

  get snapshots(): string {
    return `${this.path}/snapshots`;
  }

  /**
   * Keeps other runs out of the folder, in this process and others, until it is released. A lock whose owner has died is taken
   * over. The folder is made where there is none. @throws TrainingError that says who has it
   */
  async lock(): Promise<{ release(): Promise<void> }> {
    this.#lock ??= { held: this.#take(), holders: 0 };
    const lock = this.#lock;
    lock.holders++;
    let released = false;
    const release = async () => {
      if (released) return;
      released = true;
      if (--lock.holders > 0) return;
      if (this.#lock === lock) this.#lock = undefined;
      await (await lock.held).release();
    };
    await lock.held.catch((error: unknown) => {
      if (this.#lock === lock) this.#lock = undefined;
      throw error;
    });
    return { release };
  }

  async #take(): Promise<HeldLock> {
    const made = await fs.mkdir(this.path, { recursive: true });
    const path = `${this.path}/.lock`;
    const lock = await takeLock(path);
    if (!lock.isHeld) {
      const { pid, host, since } = lock;
      throw new TrainingError(
        `${this.path} is in use by another training (process ${pid} on ${host}, since ${since}): wait for its end, or use ` +
          `another folder; if it does not run any more, delete ${path}`,
      );
    }
    const release = async () => {
      await lock.release();
      if (made !== undefined) await fs.rmdir(this.path).catch(() => undefined); // a run that never began leaves nothing
    };
    return { isHeld: true, release };
  }

  /** The folder of the latest complete snapshot. @throws CheckpointError for a file `latest` that names none */
  async latest(): Promise<string | undefined> {
    const name = await fs.readFile(`${this.snapshots}/${latestName}`, "utf8").catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return undefined;
      throw new CheckpointError(`${this.snapshots}/${latestName} cannot be read: ${error.message}`, { cause: error });
    });
    if (name === undefined) return undefined;
    const folder = name.trim();
    if (Number.isSafeInteger(stepOf(folder))) return `${this.snapshots}/${folder}`;
    throw new CheckpointError(`${this.snapshots}/${latestName} names ${JSON.stringify(folder)}, which is no snapshot`);
  }

  async load(): Promise<SavedSnapshot | undefined> {
    const folder = await this.latest();
    if (folder === undefined) return undefined;
    const model = await this.files.openCheckpoint(`${folder}/${this.#modelFile}`);
    const training = await this.files.openCheckpoint(`${folder}/${trainingFile}`).catch(async (error: unknown) => {
      await model.close();
      throw error;
    });
    const text = training.metadata.step ?? "";
    const step = Number(text);
    if (
      !/^\d+$/.test(text) ||
      !Number.isSafeInteger(step) ||
      step !== stepOf(folder.slice(folder.lastIndexOf("/") + 1))
    ) {
      await Promise.all([model.close(), training.close()]);
      throw new CheckpointError(`${folder}/${trainingFile} says ${JSON.stringify(text)} for its step: it is damaged`);
    }
    return {
      step,
      metadata: training.metadata,
      model: (name) => readFloats(model, `${folder}/${this.#modelFile}`, name),
      training: (name) => readFloats(training, `${folder}/${trainingFile}`, name),
      close: async () => {
        await model.close();
        await training.close();
      },
    };
  }

  async save(snapshot: Snapshot): Promise<void> {
    const final = `${this.snapshots}/${folderOf(snapshot.step)}`;
    const temporary = `${this.snapshots}/.${folderOf(snapshot.step)}.tmp`;
    await fs.mkdir(this.snapshots, { recursive: true });
    await this.#removeLeftovers(await this.latest());
    try {
      await fs.mkdir(temporary);
      await this.#write(temporary, snapshot.training);
      await this.#write(temporary, snapshot.model);
      await syncFolder(temporary);
      await fs.rename(temporary, final);
      await syncFolder(this.snapshots);
    } catch (error) {
      await fs.rm(temporary, { recursive: true, force: true }).catch(() => undefined);
      throw error;
    }
    await writeWholeFile(`${this.snapshots}/${latestName}`, `${folderOf(snapshot.step)}\n`);
    await this.#prune(snapshot.step);
  }

  /** Copies the latest snapshot's model to the run's folder, atomically; resolves to its path. */
  async publish(): Promise<string> {
    const folder = await this.latest();
    if (folder === undefined) throw new InputError(`${this.path} holds no snapshot`);
    const path = `${this.path}/${this.#modelFile}`;
    await writeWholeFile(path, async (sink) => {
      const file = await fs.open(`${folder}/${this.#modelFile}`);
      for await (const piece of file.createReadStream({ highWaterMark: 2 ** 20 })) await sink(piece as Uint8Array);
    });
    return path;
  }

  #write(folder: string, { name, tensors, metadata }: SnapshotFile): Promise<void> {
    return this.files.writeSafetensors(`${folder}/${name}`, tensors, metadata);
  }

  /** Folders that a killed run left half written, or complete but never named by `latest`. */
  async #removeLeftovers(latest: string | undefined): Promise<void> {
    const current = latest === undefined ? -1 : stepOf(latest.slice(latest.lastIndexOf("/") + 1));
    for (const name of await fs.readdir(this.snapshots))
      if (/^\.step-.*\.tmp$/.test(name) || stepOf(name) > current)
        await fs.rm(`${this.snapshots}/${name}`, { recursive: true, force: true });
  }

  async #prune(current: number): Promise<void> {
    const steps = (await fs.readdir(this.snapshots)).map(stepOf).filter((step) => step <= current);
    for (const step of steps.sort((a, b) => b - a).slice(this.#keep))
      await fs.rm(`${this.snapshots}/${folderOf(step)}`, { recursive: true, force: true });
  }
}

/** @throws CheckpointError for a tensor that is missing or no float32 */
async function readFloats(file: OpenTensorFile, path: string, name: string): Promise<Uint8Array> {
  const { dtype } = (file.tensors.get(name) ?? {}) as { dtype?: unknown };
  if (dtype !== undefined && dtype !== "F32") throw new CheckpointError(`${path}: ${name} must be F32, it is ${dtype}`);
  return file.read(name);
}
