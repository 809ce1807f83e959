// The states that the rows of a batch end with, in which those of the next one begin: what a run keeps of a text of any length.
import { elementCount, InputError } from "@rwkv-ts/core";
import type { Backend, Memory } from "@rwkv-ts/core/backend";
import { TrainingError } from "./errors.js";
import { bytesOf, type SnapshotTensor } from "./snapshot.js";

/** States of rows: numbers [B, ...] of every leaf of the state, and which rows have any. */
export interface RowStates {
  readonly leaves: ReadonlyMap<string, Float32Array>;
  /** Whether a row has a state; the others begin as texts begin. */
  readonly rows: readonly boolean[];
}

/** The states of a batch's rows after an update, from which the next one begins. */
export class Carry {
  readonly #memory: ReadonlyMap<string, Memory>;
  readonly #shapes: ReadonlyMap<string, readonly number[]>;
  #rows: boolean[];

  constructor(
    private readonly backend: Backend,
    /** Shape of every leaf, of one row. */
    shapes: ReadonlyMap<string, readonly number[]>,
    readonly batch: number,
  ) {
    this.#rows = new Array<boolean>(batch).fill(false);
    this.#shapes = new Map([...shapes].map(([name, shape]) => [name, [batch, ...shape]]));
    this.#memory = new Map(
      [...this.#shapes].map(([name, shape]) => [name, backend.allocate(4 * elementCount(shape), `${name} (carried)`)]),
    );
  }

  /** Shape [B, ...] of every leaf. */
  get shapes(): ReadonlyMap<string, readonly number[]> {
    return this.#shapes;
  }

  /** Whether each row has a state that its next text can go on from. */
  get rows(): readonly boolean[] {
    return this.#rows;
  }

  /** Makes the next text of a row, or of all, begin as texts begin. */
  forget(row?: number): void {
    if (row === undefined) this.#rows.fill(false);
    else this.#rows[row] = false;
  }

  /** The states as they are. */
  async read(): Promise<RowStates> {
    const leaves = new Map<string, Float32Array>();
    for (const [name, memory] of this.#memory) {
      const bytes = await this.backend.read(memory);
      leaves.set(name, new Float32Array(bytes.slice().buffer));
    }
    return { leaves, rows: [...this.#rows] };
  }

  /** @throws InputError for leaves or rows that are missing or of another size */
  check({ leaves, rows }: RowStates): void {
    if (rows.length !== this.batch)
      throw new InputError(`states of ${rows.length} rows were given, the batch has ${this.batch}`);
    for (const [name, shape] of this.#shapes)
      if (leaves.get(name)?.length !== elementCount(shape))
        throw new InputError(
          `the state ${name} of the rows has ${leaves.get(name)?.length ?? "no"} numbers, [${shape.join(",")}] are due`,
        );
  }

  /** @throws as `check`; nothing is changed then */
  write(states: RowStates): void {
    this.check(states);
    const { leaves, rows } = states;
    for (const [name, memory] of this.#memory) this.backend.write(memory, bytesOf(leaves.get(name)!));
    this.#rows = [...rows];
  }

  /** Copies a row's state into slot `slot` of a leaf's memory for many. */
  copyTo(leaf: string, row: number, target: Memory, slot: number): void {
    const { memory, bytes } = this.#of(leaf);
    this.backend.copy(memory, row * bytes, target, slot * bytes, bytes);
  }

  /** Keeps what slot `slot` of a leaf's memory has as a row's state. */
  copyFrom(leaf: string, row: number, source: Memory, slot: number): void {
    const { memory, bytes } = this.#of(leaf);
    this.backend.copy(source, slot * bytes, memory, row * bytes, bytes);
  }

  keep(row: number): void {
    this.#rows[row] = true;
  }

  /** @returns the memory of all rows, and the bytes of one */
  #of(leaf: string): { readonly memory: Memory; readonly bytes: number } {
    const memory = this.#memory.get(leaf)!;
    return { memory, bytes: memory.bytes / this.batch };
  }

  dispose(): void {
    for (const memory of this.#memory.values()) memory.dispose();
  }
}

const tensorName = (leaf: string) => `carried.${leaf}`;

/** The states as tensors of a snapshot. */
export const carriedTensors = (
  { leaves }: RowStates,
  shapes: ReadonlyMap<string, readonly number[]>,
): SnapshotTensor[] =>
  [...leaves].map(([name, data]) => ({
    name: tensorName(name),
    dtype: "F32",
    shape: shapes.get(name)!,
    data: async () => bytesOf(data),
  }));

/** States from a snapshot. @param rows JSON of which rows have one. @throws TrainingError where that is none */
export async function readCarried(
  rows: string,
  shapes: ReadonlyMap<string, readonly number[]>,
  tensor: (name: string) => Promise<Uint8Array>,
): Promise<RowStates> {
  const leaves = new Map<string, Float32Array>();
  for (const name of shapes.keys()) leaves.set(name, new Float32Array((await tensor(tensorName(name))).slice().buffer));
  try {
    const has = JSON.parse(rows) as boolean[];
    if (Array.isArray(has) && has.every((each) => typeof each === "boolean")) return { leaves, rows: has };
  } catch {}
  throw new TrainingError("the run to continue does not say which rows have states: its snapshot is damaged");
}
