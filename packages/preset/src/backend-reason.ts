// Says in plain words why a backend was chosen: what is missing for a faster one, and what the chosen one runs on.

/** The globals that decide; tests pass their own. */
export interface Surroundings {
  /** Undefined outside browsers. */
  readonly crossOriginIsolated?: boolean | undefined;
  readonly SharedArrayBuffer?: unknown;
}

interface CpuLimits {
  readonly threads: number;
  /** E.g. `wasm relaxed` or `native avx512`. */
  readonly engine?: string;
  /** What was refused here, and what was taken in its place. */
  readonly fallbacks?: readonly string[];
}

/** @param wanted the number of threads that was asked for, if any */
export function explainCpu(
  { threads, engine = "wasm", fallbacks = [] }: CpuLimits,
  wanted: number | undefined,
  here: Surroundings = globalThis,
): string {
  const [kind, variant] = engine.split(" ");
  const code = kind === "native" ? `native code (${variant})` : "WebAssembly";
  const told = fallbacks.map((each) => `${each}; `).join("");
  if (threads > 1) return `${told}${code} with ${threads} threads`;
  if (fallbacks.length > 0 && wanted !== 1) return `${told}${code} with one thread`;
  return `${told}${whyOneThread(kind === "native", wanted, here)}: ${code} with one thread`;
}

function whyOneThread(native: boolean, wanted: number | undefined, here: Surroundings): string {
  if (wanted === 1) return "one thread was asked for";
  if (!native && here.crossOriginIsolated === false)
    return "the page is not cross-origin isolated (headers COOP and COEP), so threads cannot share memory";
  if (!native && here.SharedArrayBuffer === undefined) return "threads cannot share memory here";
  return "one processor is available";
}
