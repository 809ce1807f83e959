// Finds and loads the native engine, an addon of Node (native/addon.c): the platform's package, or a build of this repository.
import { nodeModule } from "@rwkv-ts/core";
import type { NativeVariant } from "./engine.js";

/** An engine inside the addon. */
export type NativeHandle = { readonly native: unique symbol };

/** Addresses are bytes; `run` returns -1, or four times the step that stopped and the reason (control.h). */
export interface NativeAddon {
  /** Variants that this processor runs, best first. */
  levels(): NativeVariant[];
  create(limitBytes: number, threads: number, variant: NativeVariant): NativeHandle;
  base(engine: NativeHandle): number;
  grow(engine: NativeHandle, endBytes: number): boolean;
  clear(engine: NativeHandle, address: number, bytes: number): void;
  write(engine: NativeHandle, address: number, bytes: Uint8Array): void;
  read(engine: NativeHandle, address: number, into: Uint8Array): void;
  copy(engine: NativeHandle, from: number, to: number, bytes: number): void;
  /** Rows of a weight; 0, or what stopped it (native/place.h). */
  place(
    engine: NativeHandle,
    bytes: Uint8Array,
    from: number,
    storage: number,
    panels: number,
    transposed: number,
    rows: number,
    k: number,
    address: number,
  ): number;
  /** Rows out of files: [file, position, from, storage, panels, transposed, rows, k, address] of each; 0 or what stopped it for each. */
  load(engine: NativeHandle, table: Float64Array): Promise<number[]>;
  run(engine: NativeHandle, steps: number, scratch: number, scratchStride: number, participants: number): number;
  /** The same beside this thread, and whether it is; `done`, that of the first call, is told what `run` would return. */
  start(
    engine: NativeHandle,
    steps: number,
    scratch: number,
    scratchStride: number,
    participants: number,
    done: (outcome: number, milliseconds: number) => void,
  ): boolean;
  /** Multiply-adds of f32 a second that the threads reach with nothing else to do, measured for so many seconds. */
  multiplyAdds(engine: NativeHandle, seconds: number): number;
  settle(engine: NativeHandle): void;
  dispose(engine: NativeHandle): void;
}

export type LoadedAddon = { readonly addon: NativeAddon } | { readonly reason: string };

let loaded: LoadedAddon | undefined;

/** The addon, or why there is none. `RWKV_CPU_ADDON` names a file to use instead of those that are looked for. */
export function loadNativeAddon(): LoadedAddon {
  loaded ??= loadUnlessRefused();
  return loaded;
}

/** Runtimes that ask for permissions (Deno) refuse even to tell the platform: an addon is optional, so that is a reason like others. */
function loadUnlessRefused(): LoadedAddon {
  try {
    return load();
  } catch (error) {
    return { reason: `it may not be looked for (${(error as Error).message.split("\n")[0]})` };
  }
}

function load(): LoadedAddon {
  const modules = nodeModule<typeof import("node:module")>("node:module");
  if (!modules) return { reason: "it runs in Node alone" };
  const platform = platformName();
  // bundles of CommonJS have no import.meta.url
  const require = modules.createRequire(import.meta.url ?? `${process.cwd()}/index.js`);
  const named = process.env.RWKV_CPU_ADDON;
  // beside the sources and beside dist, where scripts/build-native.mjs puts it
  const built = [`../generated/native/${platform}.node`, `../src/generated/native/${platform}.node`];
  const candidates = named ? [named] : [...built, `@rwkv-ts/backends-cpu-${platform}`];
  const problems: string[] = [];
  for (const candidate of candidates)
    try {
      const addon = require(candidate) as NativeAddon;
      if (addon.levels().length > 0) return { addon };
      problems.push("this processor runs none of its variants");
    } catch (error) {
      const { code, message } = error as { code?: string; message: string };
      if (code !== "MODULE_NOT_FOUND" || named) problems.push(message.split("\n")[0]!);
    }
  return { reason: problems.join("; ") || `there is no build for ${platform} here` };
}

/** As scripts/native-targets.mjs names platforms. */
function platformName(): string {
  const { platform, arch } = process;
  if (platform !== "linux") return `${platform}-${arch}`;
  return `${platform}-${arch}-${hasGlibc() ? "gnu" : "musl"}`;
}

/** From Node's report, without its part on connections: for that, it waits until the names of their other ends are found. */
function hasGlibc(): boolean {
  const report = process.report as (NodeJS.ProcessReport & { excludeNetwork?: boolean }) | undefined;
  if (!report) return false;
  const { excludeNetwork = false } = report;
  report.excludeNetwork = true;
  try {
    const { header } = report.getReport() as { header?: { glibcVersionRuntime?: string } };
    return header?.glibcVersionRuntime !== undefined;
  } finally {
    report.excludeNetwork = excludeNetwork;
  }
}
