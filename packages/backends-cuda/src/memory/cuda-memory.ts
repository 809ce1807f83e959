// A piece of the device's memory. `scales`: of a quantised weight whose numbers lie apart from them.
import type { Memory } from "@rwkv-ts/core/backend";
import type { Device } from "../driver/device.js";
import type { Region } from "../kernels/kernel.js";

export class CudaMemory implements Memory {
  #isDisposed = false;

  private constructor(
    readonly owner: Device,
    readonly bytes: number,
    readonly label: string,
    readonly region: Region,
    readonly scales: Region | undefined,
    /** A matrix that lies column by column. */
    readonly byColumns: boolean,
  ) {}

  /** @param scaleBytes of scales that lie apart, 0 where there are none */
  static allocate(
    device: Device,
    bytes: number,
    label: string,
    held = bytes,
    scaleBytes = 0,
    byColumns = false,
  ): CudaMemory {
    const take = (size: number): Region => ({
      base: { address: device.allocate(size, label) },
      offset: 0,
      bytes: size,
    });
    const region = take(held);
    if (scaleBytes === 0) return new CudaMemory(device, bytes, label, region, undefined, byColumns);
    try {
      return new CudaMemory(device, bytes, label, region, take(scaleBytes), byColumns);
    } catch (error) {
      device.release((region.base as { address: number }).address, region.bytes);
      throw error;
    }
  }

  get address(): number {
    return (this.region.base as { address: number }).address;
  }
  get isDisposed(): boolean {
    return this.#isDisposed;
  }

  dispose(): void {
    if (this.#isDisposed) return;
    this.#isDisposed = true;
    for (const { base, bytes } of this.scales ? [this.region, this.scales] : [this.region])
      this.owner.release((base as { address: number }).address, bytes);
  }
}
