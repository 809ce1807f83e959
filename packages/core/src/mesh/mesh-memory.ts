// Memory of a mesh: a piece on every device, the same on each or the device's part of it.
import { BackendError } from "../errors.js";
import type { Memory } from "../plan/backend.js";
import type { Parts } from "./parts.js";

export class MeshMemory implements Memory {
  constructor(
    /** The mesh that it belongs to, which does things in the order in which they are asked. */
    readonly owner: { later(task: () => void): void },
    readonly bytes: number,
    readonly label: string,
    /** One a device. */
    readonly pieces: readonly Memory[],
    /** How the bytes are spread; undefined: every device has all of them. */
    readonly parts: Parts | undefined,
    /** Bytes that can be read: of weights without what other devices have as well. */
    readonly seen = bytes,
    /** Whether devices may keep it in a layout of their own, which only those read for whom it was uploaded. */
    readonly isPacked = false,
  ) {}

  /** Where a run of bytes lies on each device. @throws BackendError for a run of spread memory that cuts rows */
  range(offset: number, bytes: number): { readonly offset: number; readonly bytes: number } {
    if (!this.parts) return { offset, bytes };
    const { rowBytes, partBytes } = this.parts;
    if (offset % rowBytes !== 0 || bytes % rowBytes !== 0)
      throw new BackendError(
        `mesh backend: ${this.label} is spread over devices in rows of ${rowBytes} bytes; bytes ${offset} to ${offset + bytes} cut one`,
      );
    return { offset: (offset / rowBytes) * partBytes, bytes: (bytes / rowBytes) * partBytes };
  }

  dispose(): void {
    this.owner.later(() => {
      for (const piece of this.pieces) piece.dispose();
    });
  }
}
