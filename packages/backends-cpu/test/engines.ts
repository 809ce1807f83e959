// Both engines, each with the reason where it cannot be tested, and backends that run programs beside the calling thread.
import { describe } from "vitest";
import { CpuBackend } from "../src/backend.js";
import { type Engine, type NativeVariant, nativeVariants, type StartedEngine } from "../src/engine/engine.js";
import { loadNativeAddon } from "../src/engine/native-addon.js";
import { startNativeEngine } from "../src/engine/native-engine.js";
import { mostWasmBytes, startWasmEngine } from "../src/engine/wasm-engine.js";
import { chooseVariant } from "../src/module/runtime-module.js";
import { nativeEngine } from "./native.js";

export type EngineName = Engine["name"];

const engines = [
  { engine: "wasm" as const, skip: undefined },
  { engine: "native" as const, skip: nativeEngine.skip },
];

/** Every engine, with the reason where it cannot be tested in the title. */
export const eachEngine = (name: string, tests: (engine: EngineName) => void) => {
  for (const { engine, skip } of engines)
    describe.skipIf(skip)(`${name}, ${engine} engine${skip ? ` (${skip})` : ""}`, () => tests(engine));
};

export async function startEngine(engine: EngineName, threads: number): Promise<StartedEngine> {
  if (engine === "wasm") return startWasmEngine(chooseVariant(true), { threads, bytes: mostWasmBytes, neededBytes: 0 });
  const loaded = loadNativeAddon();
  if ("reason" in loaded) throw new Error(loaded.reason);
  const variant = nativeVariants.find((name): name is NativeVariant => loaded.addon.levels().includes(name))!;
  return startNativeEngine(loaded.addon, variant, { threads, bytes: 2 ** 32, neededBytes: 0 });
}

/** A backend whose programs run beside the calling thread when they take longer than so many milliseconds; 0: all. */
export async function startBackend(name: EngineName, threads: number, mostMilliseconds = 0): Promise<CpuBackend> {
  return new CpuBackend(await startEngine(name, threads), mostMilliseconds);
}
