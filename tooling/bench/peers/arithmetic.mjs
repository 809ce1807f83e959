// The arithmetic limit of an engine's instructions on this machine, measured by arithmetic.c: multiply-adds a second.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { targets } from "../../../packages/backends-cpu/scripts/native-targets.mjs";

/** Vectors that the engines use; WebAssembly has those of 128 bits, and fused multiply-add where SIMD is relaxed. */
const widths = { avx512: 64, avx2: 32, relaxed: 16 };

function program(folder, variant) {
  const file = join(folder, `arithmetic-${variant}`);
  const level = variant === "relaxed" ? "avx2" : variant;
  const { flags } = targets["linux-x64-gnu"].levels.find(({ name }) => name === level);
  const source = join(import.meta.dirname, "arithmetic.c");
  if (!existsSync(file))
    execFileSync("cc", ["-O2", "-pthread", `-DWIDTH=${widths[variant]}`, ...flags, source, "-o", file]);
  return file;
}

/**
 * G multiply-adds a second of so many threads; undefined where there is no C compiler, or none of these instructions.
 * @param engine such as "native avx512", "wasm relaxed"
 */
export function arithmetic(folder, engine, threads) {
  const variant = engine.split(" ")[1];
  if (process.arch !== "x64" || !widths[variant] || spawnSync("cc", ["--version"]).status !== 0) return undefined;
  const output = execFileSync(program(folder, variant), [String(threads)], { encoding: "utf8" });
  const [floats, ints] = output.split(" ").map(Number);
  return { floats, ints };
}
