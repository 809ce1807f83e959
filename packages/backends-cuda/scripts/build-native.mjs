// Compiles the addon (native/addon.c) to src/generated/native/PLATFORM.node with the system's C compiler. It needs nothing of CUDA: the
// driver's library is opened at run time. Without a compiler this says so and does nothing. Skipped while sources and compiler are unchanged.
//   node scripts/build-native.mjs [--target linux-arm64-gnu] [--cc aarch64-linux-gnu-gcc] [--require]
//   node scripts/build-native.mjs --target win32-x64 --cc x86_64-w64-mingw32-gcc [--require]
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { platformName, targets } from "./native-targets.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const { values: options } = parseArgs({
  options: { target: { type: "string" }, cc: { type: "string" }, require: { type: "boolean", default: false } },
});
const name = options.target ?? platformName();
const target = targets[name];
const folder = join(root, "src", "generated", "native");
const file = join(folder, `${name}.node`);
const stampFile = `${file}.hash`;
const sources = ["addon.c", "driver.h", "nccl.h"].map((source) => join(root, "native", source));
const hash = createHash("sha256");
for (const path of [fileURLToPath(import.meta.url), ...sources]) hash.update(readFileSync(path)).update("\0");
const sourceHash = hash.digest("hex");

/** Goes on without the addon; a build of other sources would not understand what it is asked. */
function skip(reason) {
  if (!existsSync(stampFile) || !readFileSync(stampFile, "utf8").startsWith(sourceHash))
    for (const stale of [file, stampFile]) rmSync(stale, { force: true });
  console.log(`cuda addon: ${reason}; the CUDA backend is not available`);
  process.exit(options.require ? 1 : 0);
}

function findCompiler() {
  for (const compiler of options.cc ? [options.cc] : [process.env.CC, "cc", "gcc", "clang"].filter(Boolean)) {
    const { status, stdout } = spawnSync(compiler, ["--version"], { encoding: "utf8" });
    if (status === 0) return { compiler, version: stdout.split("\n")[0] };
  }
  return undefined;
}

/** A library by which Windows finds Node's functions in node.exe. */
function nodeImports(headers, compiler) {
  const lists = ["js_native_api.def", "node_api.def"].map((list) =>
    readFileSync(join(headers, "..", "def", list), "utf8"),
  );
  const names = lists.flatMap((list) => list.split(/\s+/).filter((word) => /^(napi|node_api)_/.test(word)));
  const [list, library] = [join(folder, "node.def"), join(folder, "libnode.a")];
  writeFileSync(list, `NAME node.exe\nEXPORTS\n${names.join("\n")}\n`);
  const tool = compiler.replace(/gcc[^/\\]*$/, "dlltool");
  const { status, stderr, error } = spawnSync(tool, ["-d", list, "-l", library], { encoding: "utf8" });
  if (status !== 0) skip(`${tool} could not make an import library of Node (${stderr ?? error.message})`);
  return library;
}

if (!target) skip(`there is no build for ${name}`);
const found = findCompiler();
if (!found) skip("no C compiler was found");
const stamp = `${sourceHash} ${found.version}`;
if (!existsSync(file) || !existsSync(stampFile) || readFileSync(stampFile, "utf8") !== stamp) {
  mkdirSync(folder, { recursive: true });
  const headers = createRequire(import.meta.url)("node-api-headers").include_dir;
  const flags = [
    "-std=gnu17",
    "-O2",
    "-fPIC",
    "-fvisibility=hidden",
    "-Wall",
    "-Wextra",
    "-DNAPI_VERSION=8",
    "-I",
    headers,
  ];
  const made = `${file}.${process.pid}.new`;
  const libraries = target.imports ? [nodeImports(headers, found.compiler)] : [];
  const { status, stderr } = spawnSync(
    found.compiler,
    [...flags, "-o", made, sources[0], ...libraries, ...target.link],
    {
      encoding: "utf8",
    },
  );
  if (status !== 0) {
    if (target.tested) throw new Error(`the addon does not compile:\n${stderr}`);
    skip(`${found.version} could not build it for ${name}, where it was never tested (${stderr.split("\n")[0]})`);
  }
  renameSync(made, file);
  // an addon that cannot be loaded here would only show as skipped tests
  if (name === platformName()) process.dlopen({ exports: {} }, file);
  writeFileSync(stampFile, stamp);
  console.log(`cuda addon: ${name}, ${readFileSync(file).length} bytes, ${found.version}`);
}
