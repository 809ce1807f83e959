// Compiles src/kernels/*.c to WebAssembly and writes src/generated/kernels.ts: the numbers of the kernels, and how the modules are
// loaded: each lies in base64 in a file of its own, kernels-VARIANT.ts, so that a page fetches the one that it runs. Three variants of
// the same sources:
//   simd     128-bit SIMD, shared memory, threads
//   relaxed  the same with relaxed SIMD (fused multiply-add, int8 dot products)
//   single   128-bit SIMD, unshared memory, one thread: pages that are not cross-origin isolated
// The compiler is clang as WebAssembly (@yowasp/clang), so nothing has to be installed. Skipped while sources are unchanged.
//   node scripts/build-wasm.mjs [--for-node FILE]    writes FILE instead, with nothing but the variant that Node takes here
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { setFlagsFromString } from "node:v8";

const root = fileURLToPath(new URL("..", import.meta.url));
const sourceFolder = `${root}src/kernels/`;
/** Kernels that only the native engine has are numbered behind the others. */
const nativeList = `${root}native/native-kernels.h`;

const common = [
  "--target=wasm32",
  "-std=c17",
  "-O3",
  "-nostdlib",
  "-ffreestanding",
  "-fno-math-errno",
  "-fno-unroll-loops",
  "-fno-vectorize",
  "-fno-slp-vectorize",
  "-mbulk-memory",
  "-msimd128",
  "-Wall",
  "-Wextra",
  "-Werror",
  "-Wno-unused-function",
  "-Wno-unused-parameter",
];
const linked = [
  "-Wl,--no-entry",
  "-Wl,--import-memory",
  "-Wl,--max-memory=4294967296",
  "-Wl,-z,stack-size=65536",
  "-Wl,--stack-first",
  "-Wl,--export=__stack_pointer",
  "-Wl,--export=__heap_base",
  "-Wl,--strip-all",
];
const variants = {
  simd: { instructions: [], isShared: true },
  relaxed: { instructions: ["-mrelaxed-simd"], isShared: true },
  single: { instructions: [], isShared: false },
};
/** What makes memory shared: the one source that computes on it atomically, and the link. */
const [atomic, shared] = [["-matomics"], ["-Wl,--shared-memory"]];
const sharing = "threads.c";

const { values: options } = parseArgs({
  options: { "for-node": { type: "string" } },
});
const forNode = options["for-node"];
const output = forNode ?? `${root}src/generated/kernels.ts`;

const names = readdirSync(sourceFolder)
  .filter((name) => /\.[ch]$/.test(name))
  .sort();
const files = Object.fromEntries(names.map((name) => [name, readFileSync(sourceFolder + name, "utf8")]));
const hash = createHash("sha256")
  .update(readFileSync(fileURLToPath(import.meta.url)))
  .update(JSON.stringify(files))
  .update(readFileSync(nativeList))
  .digest("hex");
const stamp = `// ${hash}\n`;
const fileOf = (variant) => `${root}src/generated/kernels-${variant}.ts`;
const isThere = (file) => existsSync(file) && readFileSync(file, "utf8").startsWith(stamp);
if ([output, ...(forNode ? [] : Object.keys(variants).map(fileOf))].every(isThere)) process.exit(0);

/** The module of a variant; it is kept, so that whoever needs all of them later compiles only the others. */
async function compile(variant) {
  const kept = `${root}src/generated/wasm/${variant}.wasm`;
  const keptHash = `${kept}.hash`;
  if (existsSync(keptHash) && readFileSync(keptHash, "utf8") === hash) return readFileSync(kept);
  const { instructions, isShared } = variants[variant];
  const objects = await objectsOf(instructions);
  const flags = [...(isShared ? [...atomic, ...shared] : []), ...instructions, ...linked];
  const result = await clang([...flags, sharing, ...Object.keys(objects), "-o", "kernels.wasm"], objects);
  const bytes = result["kernels.wasm"];
  if (!WebAssembly.validate(bytes) && variant !== "relaxed")
    throw new Error(`the ${variant} module is not valid WebAssembly`);
  mkdirSync(dirname(kept), { recursive: true });
  writeFileSync(kept, bytes);
  writeFileSync(keptHash, hash);
  console.log(`${variant}: ${bytes.length} bytes`);
  return bytes;
}

const compiled = new Map();
/** All sources but the one: whether memory is shared changes nothing in what becomes of them, so that two variants have the same. */
function objectsOf(instructions) {
  const key = instructions.join();
  if (!compiled.has(key)) compiled.set(key, compileObjects(instructions));
  return compiled.get(key);
}

async function compileObjects(instructions) {
  const other = names.find((name) => name !== sharing && /atomic/i.test(files[name]));
  if (other)
    throw new Error(`${other} computes atomically, as ${sharing} alone may: pages without shared memory run it`);
  const sources = names.filter((name) => name.endsWith(".c") && name !== sharing);
  const result = await clang([...atomic, ...instructions, "-c", ...sources], {});
  return Object.fromEntries(Object.entries(result).filter(([name]) => name.endsWith(".o")));
}

async function clang(args, objects) {
  const { runClang, runLLVM } = await import("@yowasp/clang");
  // reads the compiler in, which it would announce otherwise
  await runLLVM(null, {}, { fetchProgress: () => undefined });
  return runClang(
    ["clang", ...common, ...args],
    { ...files, ...objects },
    {
      stdout: (bytes) => bytes && process.stdout.write(bytes),
      stderr: (bytes) => bytes && process.stderr.write(bytes),
    },
  );
}

/** As hasRelaxedSimd of src/module/runtime-module.ts chooses: Node 20 has it behind a flag. */
async function variantOfNode() {
  setFlagsFromString("--experimental-wasm-relaxed-simd");
  return WebAssembly.validate(await compile("relaxed")) ? "relaxed" : "simd";
}

const note = `${stamp}// Made by scripts/build-wasm.mjs from src/kernels; do not edit.\n`;
const base64Of = async (variant) => Buffer.from(await compile(variant)).toString("base64");

/** A file of its own, and the line that loads it. */
async function writeVariant(variant) {
  mkdirSync(`${root}src/generated`, { recursive: true });
  writeFileSync(fileOf(variant), `${note}export const base64 =\n  "${await base64Of(variant)}";\n`);
  return `  ${variant}: () => import("./kernels-${variant}.js"),`;
}

const lines = [];
if (forNode) {
  const variant = await variantOfNode();
  lines.push(`  ${variant}: async () => ({ base64: "${await base64Of(variant)}" }),`);
} else for (const variant of Object.keys(variants)) lines.push(await writeVariant(variant));
const kernels = [files["kernels.h"], readFileSync(nativeList, "utf8")].flatMap((list) =>
  [...list.matchAll(/^ {2}X\((\w+)\)/gm)].map((match) => match[1]),
);
mkdirSync(dirname(output), { recursive: true });
writeFileSync(
  output,
  `${note}export const modules = {
${lines.join("\n")}
};
export const kernelNumbers = {
${kernels.map((name, i) => `  ${name}: ${i},`).join("\n")}
} as const;
`,
);
