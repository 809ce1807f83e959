// Makes a CPU backend for this machine: native code or WebAssembly, how many threads, shared memory or not, which SIMD.

import { BackendError, nodeModule } from "@rwkv-ts/core";
import type { Backend } from "@rwkv-ts/core/backend";
import { CpuBackend } from "./backend.js";
import {
  type NativeVariant,
  nativeVariants,
  type StartedEngine,
  type WasmVariant,
  wasmVariants,
} from "./engine/engine.js";
import { type LoadedAddon, loadNativeAddon, type NativeAddon } from "./engine/native-addon.js";
import { startNativeEngine } from "./engine/native-engine.js";
import { mostWasmBytes, startWasmEngine } from "./engine/wasm-engine.js";
import { canShareMemory, checkWebAssembly, chooseVariant, hasRelaxedSimd } from "./module/runtime-module.js";
import { mostThreads } from "./threads/control.js";

/** What may run the kernels, and `auto`, which takes native code where it can be loaded. */
export const engineNames = ["auto", "native", "wasm"] as const;
/** One of `engineNames`. */
export type EngineName = (typeof engineNames)[number];
/** A build of the kernels: instruction sets that it needs, of WebAssembly or of native code. */
export type Variant = WasmVariant | NativeVariant;

/** What a CPU backend may use of the machine. */
export interface CpuBackendOptions {
  /** Threads that compute, the calling one included. Default: what the machine has, at most 8. */
  readonly threads?: number;
  /** Backends of this machine that compute at the same time, as the devices of a mesh do: by default they share its threads. */
  readonly devices?: number;
  /** Most memory that may be used. Native: by default what the machine has; WebAssembly: at most and by default 4 GiB. */
  readonly memoryBytes?: number;
  /**
   * Bytes that will be needed, where that is known: where a browser shares less memory than that between threads, more memory and one
   * thread are taken.
   */
  readonly neededBytes?: number;
  /** native code (Node, where there is a build for the platform) or WebAssembly; auto: native where it can be loaded. */
  readonly engine?: EngineName;
  /** Which build of the kernels to run, and with it the engine; default: the fastest that runs here. */
  readonly variant?: Variant;
}

const pageBytes = 65536;
const mostByDefault = 8;

function availableThreads(): number {
  try {
    const os = nodeModule<typeof import("node:os")>("node:os");
    if (os) return os.availableParallelism();
  } catch {} // Deno asks for a permission
  return globalThis.navigator?.hardwareConcurrency || 1;
}

const isNative = (variant: Variant): variant is NativeVariant =>
  (nativeVariants as readonly string[]).includes(variant);

/** The engine that the options ask for. */
function engineOf({ engine = "auto", variant }: CpuBackendOptions): EngineName {
  if (!engineNames.includes(engine))
    throw new BackendError(`cpu backend: there is no engine ${JSON.stringify(engine)}; use ${engineNames.join(", ")}`);
  if (variant === undefined) return engine;
  if (!isNative(variant) && !wasmVariants.includes(variant))
    throw new BackendError(
      `cpu backend: there is no variant ${JSON.stringify(variant)}; use ${[...nativeVariants, ...wasmVariants].join(", ")}`,
    );
  const own = isNative(variant) ? "native" : "wasm";
  if (engine !== "auto" && engine !== own)
    throw new BackendError(`cpu backend: variant ${variant} is of the ${own} engine, not of ${engine}`);
  return own;
}

/** What would run with these options, such as "native avx512" or "wasm relaxed"; nothing is started. */
export function describeCpuEngine(options: CpuBackendOptions = {}): string {
  const { name, variant } = chooseEngine(options);
  return `${name} ${variant}`;
}

/**
 * The CPU backend. What is refused here has a next best: less memory, fewer threads, memory that is not shared, WebAssembly in place
 * of native code that nobody asked for; `limits.fallbacks` tells of it. Throws `BackendError` when options make no sense, or nothing
 * starts.
 */
export async function createCpuBackend(
  options: CpuBackendOptions = {},
): Promise<Backend & { readonly usedBytes: number }> {
  const { devices = 1 } = options;
  const threads = options.threads ?? Math.max(1, Math.floor(Math.min(availableThreads(), mostByDefault) / devices));
  if (!Number.isInteger(threads) || threads < 1 || threads > mostThreads)
    throw new BackendError(`cpu backend: threads must be a whole number from 1 to ${mostThreads}, got ${threads}`);
  return new CpuBackend(await startEngine(chooseEngine(options), threads, options));
}

async function startEngine(choice: Choice, threads: number, options: CpuBackendOptions): Promise<StartedEngine> {
  const { memoryBytes, neededBytes = 0 } = options;
  if (choice.name === "wasm") {
    const started = await startWasmEngine(choice.variant, {
      threads: choice.variant === "single" ? 1 : threads,
      bytes: memoryLimit(memoryBytes ?? mostWasmBytes, mostWasmBytes),
      neededBytes,
    });
    return choice.instead === undefined ? started : withFallback(choice.instead, started);
  }
  const bytes = memoryLimit(memoryBytes ?? installedMemory());
  try {
    return startNativeEngine(choice.addon, choice.variant, { threads, bytes, neededBytes });
  } catch (error) {
    if (options.engine === "native" || options.variant !== undefined) throw error;
    const other: Choice = { name: "wasm", variant: wasmVariant() };
    const started = await startEngine(other, threads, { ...options, memoryBytes: Math.min(bytes, mostWasmBytes) });
    return withFallback((error as Error).message.replace(/^cpu backend: /, ""), started);
  }
}

const withFallback = (first: string, started: StartedEngine): StartedEngine => ({
  ...started,
  fallbacks: [first, ...started.fallbacks],
});

/** What the machine has, as far as it may be asked. */
function installedMemory(): number {
  try {
    return nodeModule<typeof import("node:os")>("node:os")!.totalmem();
  } catch {
    return mostWasmBytes;
  }
}

type Choice =
  | { readonly name: "native"; readonly variant: NativeVariant; readonly addon: NativeAddon }
  | { readonly name: "wasm"; readonly variant: WasmVariant /** Why not native code. */; readonly instead?: string };

function chooseEngine(options: CpuBackendOptions): Choice {
  const engine = engineOf(options);
  const found: LoadedAddon = engine === "wasm" ? { reason: "" } : loadNativeAddon();
  if ("addon" in found)
    return { name: "native", variant: nativeVariant(found.addon, options.variant), addon: found.addon };
  if (engine === "native")
    throw new BackendError(
      `cpu backend: the native engine cannot be loaded: ${found.reason}; choose engine "wasm" or "auto", or build it with ` +
        "node packages/backends-cpu/scripts/build-native.mjs",
    );
  const variant = wasmVariant(options.variant);
  // a browser is not told that it has no addons
  if (engine === "wasm" || !nodeModule("node:module")) return { name: "wasm", variant };
  return { name: "wasm", variant, instead: `native code cannot be loaded (${found.reason})` };
}

function nativeVariant(addon: NativeAddon, wanted?: Variant): NativeVariant {
  const levels = addon.levels();
  const variant = (wanted ?? levels[0]) as NativeVariant;
  if (levels.includes(variant)) return variant;
  throw new BackendError(
    `cpu backend: this processor or build does not run variant ${variant}; it runs ${levels.join(", ")}`,
  );
}

function wasmVariant(wanted?: Variant): WasmVariant {
  checkWebAssembly();
  if (!wanted) return chooseVariant(canShareMemory());
  if (wanted === "relaxed" && !hasRelaxedSimd())
    throw new BackendError('cpu backend: this engine does not run relaxed SIMD; choose variant "simd" or leave it out');
  return canShareMemory() ? (wanted as WasmVariant) : "single";
}

/** Whole pages. `most`: where addresses end. */
function memoryLimit(bytes: number, most = Number.POSITIVE_INFINITY): number {
  const limit = Math.floor(bytes / pageBytes) * pageBytes;
  if (limit >= 2 ** 20 && limit <= most && Number.isFinite(limit)) return limit;
  const upper = Number.isFinite(most) ? `from 1 MiB to ${most / 2 ** 30} GiB in WebAssembly` : "at least 1 MiB";
  throw new BackendError(`cpu backend: memoryBytes must be ${upper}, got ${bytes}`);
}
