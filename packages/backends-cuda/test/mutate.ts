// Kernels and graphs that are not as they should be, to see that the emulation tells.
import { expect, vi } from "vitest";
import { loadAddon } from "../src/driver/addon.js";
import { Device } from "../src/driver/device.js";

type Edge = readonly [before: number, after: number];

/** Runs it on PTX that was changed before the driver took it, what was written at run time included; the change must meet something. */
export async function mutated<T>(change: (ptx: string) => string, run: () => Promise<T>): Promise<T> {
  const loaded = loadAddon();
  if (!("addon" in loaded)) throw new Error(loaded.reason);
  const { addon } = loaded;
  let changes = 0;
  const load = addon.load.bind(addon);
  const spy = vi.spyOn(addon, "load").mockImplementation((device, ptx) => {
    const other = change(ptx);
    if (other !== ptx) changes++;
    return load(device, other);
  });
  try {
    return await run();
  } finally {
    spy.mockRestore();
    expect(changes, "modules changed").toBeGreaterThan(0);
  }
}

/** Runs it on graphs that have other edges than their plans ask for. */
export async function withEdges<T>(
  change: (edges: readonly Edge[]) => readonly Edge[],
  run: () => Promise<T>,
): Promise<T> {
  const graph = Device.prototype.graph;
  const spy = vi.spyOn(Device.prototype, "graph").mockImplementation(function (this: Device, launches, args, edges) {
    return graph.call(this, launches, args, change(edges));
  });
  try {
    return await run();
  } finally {
    spy.mockRestore();
  }
}

export const withoutBarriers = (ptx: string): string => ptx.replaceAll("bar.sync 0;", "");

/** The nth of a pattern replaced. */
export const nth = (pattern: RegExp, n: number, by: string) => (ptx: string) => {
  let at = 0;
  return ptx.replace(pattern, (found) => (at++ === n ? found.replace(new RegExp(pattern.source), by) : found));
};
