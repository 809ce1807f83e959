// Compiles the native engine (native/*.c with the kernels of src/kernels, once for each level of the processor) to
// src/generated/native/PLATFORM.node with the system's C compiler: GCC 12 or newer, or clang. Without one it says so and
// does nothing: the backend then runs in WebAssembly. Skipped while sources and compiler are unchanged.
//   node scripts/build-native.mjs [--target linux-arm64-gnu] [--cc aarch64-linux-gnu-gcc] [--require]
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { platformName, targets } from "./native-targets.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const output = join(root, "src", "generated", "native");
const { values: options } = parseArgs({
  options: { target: { type: "string" }, cc: { type: "string" }, require: { type: "boolean", default: false } },
});

const common = [
  ...["-std=gnu17", "-O3", "-fPIC", "-fvisibility=hidden", "-fno-math-errno", "-fno-trapping-math"],
  ...["-fno-strict-aliasing", "-ffp-contract=fast", "-DNAPI_VERSION=8", "-pthread"],
  ...["-Wall", "-Wextra", "-Werror=implicit-function-declaration", "-Wno-unused-function", "-Wno-unused-parameter"],
  ...["-Wno-address-of-packed-member", "-Wno-psabi", "-Wno-attributes", "-Wno-unknown-pragmas"],
];
/** Files that hold no kernels, so that one of each is enough. */
const once = new Set(["threads.c", "engine.c", "park.c", "addon.c", "levels.c", "place.c"]);
/** As JavaScript computes, where results must be those of JavaScript. */
const uncontracted = new Set(["encode.c"]);

const isSource = (name) => /\.[ch]$/.test(name);
const sourcesOf = (folder) =>
  readdirSync(join(root, folder))
    .filter(isSource)
    .sort()
    .map((name) => ({ name, path: join(root, folder, name) }));

/** The compiler's version in one line; undefined where it cannot compile this. */
function versionOf(compiler) {
  const { status, stdout } = spawnSync(compiler, ["--version"], { encoding: "utf8" });
  if (status !== 0) return undefined;
  const version = stdout.split("\n")[0];
  const probe =
    "typedef int v __attribute__((vector_size(16))); v f(v a) { return __builtin_shufflevector(a, a, 3, 2, 1, 0); }";
  const compiled = spawnSync(compiler, ["-x", "c", "-c", "-o", "/dev/null", "-"], { input: probe });
  return compiled.status === 0 ? version : undefined;
}

function findCompiler() {
  for (const compiler of options.cc ? [options.cc] : [process.env.CC, "cc", "gcc", "clang"].filter(Boolean)) {
    const version = versionOf(compiler);
    if (version) return { compiler, version };
  }
  return undefined;
}

function execute(command, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ["ignore", "inherit", "inherit"] });
    child.once("error", reject);
    child.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`${command} ${args.join(" ")} failed`))));
  });
}

/** Runs the tasks, as many at once as there are cores. */
async function inParallel(tasks) {
  const rest = tasks.slice();
  const work = async () => {
    for (let task = rest.shift(); task; task = rest.shift()) await task();
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
}

async function compile(compiler, target, sources, file) {
  const folder = mkdtempSync(join(tmpdir(), "rwkv-native-"));
  const headers = createRequire(import.meta.url)("node-api-headers").include_dir;
  const include = [
    join(root, "native", "include"),
    join(root, "native"),
    join(root, "src", "kernels"),
    headers,
  ].flatMap((path) => ["-I", path]);
  const { levels, base, link } = target;
  const jobs = [];
  const add = (path, object, flags) => {
    jobs.push({ object: join(folder, object), args: [...common, ...include, ...flags, "-c", path] });
  };
  for (const { name, path } of sources) {
    if (once.has(name))
      add(path, `${name}.o`, [
        ...base,
        "-DLEVEL=base",
        `-DLEVELS=${levels.map((level) => `X(${level.name})`).join(" ")}`,
      ]);
    else
      for (const level of levels) {
        const exact = uncontracted.has(name) ? ["-ffp-contract=off"] : [];
        add(path, `${level.name}-${name}.o`, [`-DLEVEL=${level.name}`, ...level.flags, ...exact]);
      }
  }
  try {
    await inParallel(
      jobs.map(
        ({ object, args }) =>
          () =>
            execute(compiler, [...args, "-o", object]),
      ),
    );
    const linked = join(folder, "addon.node");
    await execute(compiler, [...jobs.map(({ object }) => object), ...link, "-o", linked]);
    mkdirSync(output, { recursive: true });
    writeFileSync(`${file}.new`, readFileSync(linked));
    renameSync(`${file}.new`, file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Goes on without the native engine; a build of other sources would not understand today's step lists. */
function skip(reason) {
  if (!existsSync(stampFile) || !readFileSync(stampFile, "utf8").startsWith(sourceHash))
    for (const stale of [file, stampFile]) rmSync(stale, { force: true });
  console.log(`native engine: ${reason}; the CPU backend runs in WebAssembly`);
  process.exit(options.require ? 1 : 0);
}

const name = options.target ?? platformName();
const target = targets[name];
const file = join(output, `${name}.node`);
const stampFile = `${file}.hash`;
const all = [...sourcesOf("native"), ...sourcesOf("native/include"), ...sourcesOf("src/kernels")];
const hash = createHash("sha256");
for (const path of [
  ...[fileURLToPath(import.meta.url), join(root, "scripts", "native-targets.mjs")],
  ...all.map((source) => source.path),
])
  hash.update(readFileSync(path)).update("\0");
const sourceHash = hash.digest("hex");

if (!target) skip(`there is no build for ${name}`);
const found = findCompiler();
if (!found) skip("no C compiler was found (GCC 12 or newer, or clang)");
const stamp = `${sourceHash} ${found.version}`;
if (!existsSync(file) || !existsSync(stampFile) || readFileSync(stampFile, "utf8") !== stamp) {
  const started = performance.now();
  const sources = all.filter((source) => source.name.endsWith(".c"));
  try {
    await compile(found.compiler, target, sources, file);
  } catch (error) {
    if (target.tested) throw error;
    skip(`${found.version} could not build it for ${name}, where it was never tested (${error.message})`);
  }
  // an addon that cannot be loaded here would only show as skipped tests
  if (name === platformName()) process.dlopen({ exports: {} }, file);
  writeFileSync(stampFile, stamp);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`native engine: ${name}, ${readFileSync(file).length} bytes, ${found.version}, ${seconds} s`);
}
