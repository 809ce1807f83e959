// A CUDA device for tests where there is none: the emulated driver of packages/backends-cuda, compiled once by the set-up of the tests
// (cuda-setup.ts) beside the other generated files.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../packages/backends-cuda/", import.meta.url));
const folder = join(root, "src", "generated", "emulator");
const library = join(folder, "libcuda-emulated.so");
const stampFile = `${library}.hash`;
const compilers = [process.env.CXX, "c++", "g++", "clang++"].filter(Boolean);
const flags = [
  "-std=c++17",
  "-O2",
  "-fPIC",
  "-shared",
  "-pthread",
  "-fvisibility=hidden",
  "-fno-strict-aliasing",
  "-ffp-contract=off",
];

function stamp() {
  const hash = createHash("sha256").update(flags.join());
  for (const file of [...files("emulator"), ...files("native")]) hash.update(readFileSync(file));
  return hash.digest("hex");
}
const files = (name) =>
  readdirSync(join(root, name))
    .sort()
    .map((file) => join(root, name, file));
const isBuilt = () => existsSync(library) && existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp();

/** Compiles the emulated driver where it is not there yet; why not, where it cannot be. */
export function buildEmulatedCuda() {
  if (process.platform !== "linux") return "CUDA is emulated on Linux alone";
  if (isBuilt()) return undefined;
  const compiler = compilers.find((name) => spawnSync(name, ["--version"]).status === 0);
  if (!compiler) return "no C++ compiler was found, which makes the emulated CUDA driver";
  mkdirSync(folder, { recursive: true });
  const made = `${library}.${process.pid}.new`;
  const sources = files("emulator").filter((file) => file.endsWith(".cpp"));
  const { status, stderr } = spawnSync(compiler, [...flags, "-o", made, ...sources], { encoding: "utf8" });
  if (status !== 0) throw new Error(`the emulated CUDA driver does not compile:\n${stderr}`);
  renameSync(made, library);
  writeFileSync(stampFile, stamp());
  return undefined;
}

/** The emulated driver's library, for the environment of a process that is to find it; why not, where there is none. */
export function emulatedCuda() {
  const reason = isBuilt() ? undefined : buildEmulatedCuda();
  return reason ? { reason } : { library };
}

/**
 * Makes the emulated driver the one that this process finds, unless another one is named; why not, where there is none. Files of tests that
 * call it share processes with each other alone (vitest.config.ts): anywhere else `auto` would choose it.
 */
export function useEmulatedCuda() {
  if (process.env.RWKV_CUDA_DRIVER) return undefined;
  const { library, reason } = emulatedCuda();
  if (library) process.env.RWKV_CUDA_DRIVER = library;
  return reason;
}
