// A weight that comes in runs of rows, on its way to several devices.
import { BackendError } from "../errors.js";
import type { Backend, Memory, WeightUpload, WeightWriter } from "../plan/backend.js";
import { rowBytes } from "../storage.js";
import { makeOnAll } from "./device-results.js";
import { cutRows, type Parts } from "./parts.js";

/** Writers take multiples of so many rows but for the last ones. */
const rowsTogether = 64;

export class MeshWriter implements WeightWriter {
  /** Bytes that came. */
  #taken = 0;
  /** Of each device: what came and is no multiple of rows yet. */
  readonly #carry: Uint8Array[];
  /** Of each device: bytes that its writer got. */
  readonly #given: number[];

  constructor(
    private readonly devices: readonly Backend[],
    private readonly writers: readonly WeightWriter[],
    private readonly weight: Omit<WeightUpload, "bytes">,
    private readonly parts: Parts | undefined,
    private readonly finished: (pieces: readonly Memory[]) => Memory,
  ) {
    this.#carry = writers.map(() => new Uint8Array());
    this.#given = writers.map(() => 0);
  }

  append(rows: Uint8Array): void {
    const { parts } = this;
    const at = this.#taken;
    this.#taken += rows.length;
    this.#onAll((writer, device) => {
      if (!parts) writer.append(rows);
      else if (this.weight.split?.axis !== 0) writer.append(cutRows(rows, parts, device));
      else this.#route(rows, at, parts, device);
    });
  }

  /** Those of the rows from byte `at` on that are the device's. */
  #route(rows: Uint8Array, at: number, { partBytes }: Parts, device: number): void {
    const from = Math.max(0, device * partBytes - at);
    const to = Math.min(rows.length, (device + 1) * partBytes - at);
    if (to <= from) return;
    const before = this.#carry[device]!;
    const own = new Uint8Array(before.length + to - from);
    own.set(before);
    own.set(rows.subarray(from, to), before.length);
    const together = rowsTogether * this.#rowBytes;
    const ready = own.length - (own.length % together);
    this.#give(device, own.subarray(0, ready));
    this.#carry[device] = own.subarray(ready);
  }

  get #rowBytes(): number {
    const { shape, storage, from = storage } = this.weight;
    return rowBytes(from, shape.at(-1)!);
  }

  #give(device: number, bytes: Uint8Array): void {
    this.#given[device]! += bytes.length;
    this.writers[device]!.append(bytes);
  }

  finish(): Memory {
    const { parts, weight } = this;
    if (parts && weight.split?.axis === 0) {
      if (this.#taken !== parts.rowBytes)
        throw new BackendError(
          `mesh backend: ${weight.label} has ${this.#taken} bytes, [${weight.shape.join(",")}] takes ${parts.rowBytes}`,
        );
      this.#onAll((_, device) => this.#fill(device, parts.partBytes));
    }
    return this.finished(this.#onAll((writer) => writer.finish()));
  }

  /** The rows that wait, and zeros where the device's part ends before its memory. */
  #fill(device: number, partBytes: number): void {
    const rest = new Uint8Array(partBytes - this.#given[device]!);
    rest.set(this.#carry[device]!);
    if (rest.length > 0) this.#give(device, rest);
  }

  discard(): void {
    for (const writer of this.writers) writer.discard();
  }

  #onAll<T>(make: (writer: WeightWriter, device: number) => T): T[] {
    return makeOnAll(
      this.devices,
      (_, device) => make(this.writers[device]!, device),
      () => undefined,
    );
  }
}
