// Chooses and compiles the WebAssembly module for this machine: threads need shared memory (in browsers only on
// cross-origin isolated pages), and relaxed SIMD is used where the engine validates it.
import { BackendError, nodeModule } from "@rwkv-ts/core";
import type { WasmVariant } from "../engine/engine.js";
import { modules } from "../generated/kernels.js";

/** (module (func (result v128) (f32x4.relaxed_madd (v128.const 0) (v128.const 0) (v128.const 0)))) */
const relaxedProbe = (() => {
  const zeros = [0xfd, 0x0c, ...new Array<number>(16).fill(0)];
  const body = [0, ...zeros, ...zeros, ...zeros, 0xfd, 0x85, 0x02, 0x0b];
  return new Uint8Array([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0], // header
    ...[1, 5, 1, 0x60, 0, 1, 0x7b], // type: () → v128
    ...[3, 2, 1, 0], // one function of that type
    ...[10, body.length + 2, 1, body.length, ...body],
  ]);
})();

/** Whether memory can be shared between threads here. */
export function canShareMemory(): boolean {
  if (typeof SharedArrayBuffer === "undefined") return false;
  const isolated = (globalThis as { crossOriginIsolated?: boolean }).crossOriginIsolated;
  return isolated !== false;
}

/** Whether this engine runs relaxed SIMD. Node 20 has it behind a flag of V8, which may be set before a module is compiled. */
export function hasRelaxedSimd(): boolean {
  if (WebAssembly.validate(relaxedProbe)) return true;
  try {
    nodeModule<typeof import("node:v8")>("node:v8")?.setFlagsFromString("--experimental-wasm-relaxed-simd");
  } catch {
    return false; // runtimes that have the function and not the flag
  }
  return WebAssembly.validate(relaxedProbe);
}

export function chooseVariant(shared: boolean): WasmVariant {
  if (!shared) return "single";
  return hasRelaxedSimd() ? "relaxed" : "simd";
}

/** @throws BackendError where there is no WebAssembly, or none that runs this */
export async function compileVariant(variant: WasmVariant): Promise<WebAssembly.Module> {
  const { base64 } = await modules[variant]();
  const binary = atob(base64);
  try {
    return await WebAssembly.compile(Uint8Array.from(binary, (c) => c.charCodeAt(0)));
  } catch (cause) {
    throw new BackendError(
      `cpu backend: WebAssembly is refused here (${(cause as Error).message}); a page with a Content-Security-Policy must ` +
        "allow 'wasm-unsafe-eval' in script-src",
      { cause },
    );
  }
}

/** @throws BackendError */
export function checkWebAssembly(): void {
  if (typeof WebAssembly === "undefined")
    throw new BackendError("cpu backend: there is no WebAssembly here (browsers switch it off in lockdown modes)");
}
