// What driver.h says of CUDA's driver is what CUDA's own header says: numbers of errors, attributes and options, the struct of a node, and
// the parameters of each function. Skipped where the toolkit is not installed, which nobody needs otherwise.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const folders = [process.env.CUDA_HOME, process.env.CUDA_PATH, "/usr/local/cuda", "/usr"];
const headers = folders.flatMap((folder) => (folder ? [join(folder, "include")] : []));
const found = headers.find((folder) => existsSync(join(folder, "cuda.h")));
const compiler = ["c++", "g++", "clang++"].find((name) => spawnSync(name, ["--version"]).status === 0);
const why = found ? (compiler ? "" : " (skipped: there is no C++ compiler)") : " (skipped: there is no cuda.h here)";
const driver = fileURLToPath(new URL("../native/driver.h", import.meta.url));

const numbers = [
  ...["DEVICE_ATTRIBUTE_MULTIPROCESSOR_COUNT", "DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MAJOR"],
  ...[
    "DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MINOR",
    "DEVICE_ATTRIBUTE_MAX_SHARED_MEMORY_PER_BLOCK_OPTIN",
    "JIT_ERROR_LOG_BUFFER",
    "JIT_ERROR_LOG_BUFFER_SIZE_BYTES",
  ],
  ...["FUNC_ATTRIBUTE_MAX_DYNAMIC_SHARED_SIZE_BYTES", "STREAM_NON_BLOCKING", "EVENT_DISABLE_TIMING"],
].map((name) => `CU_${name}`);
const fields = {
  ...{ func: "func", grid_x: "gridDimX", grid_y: "gridDimY", grid_z: "gridDimZ", block_x: "blockDimX" },
  ...{ block_y: "blockDimY", block_z: "blockDimZ", shared_bytes: "sharedMemBytes", kernel_params: "kernelParams" },
  ...{ extra: "extra", kern: "kern", ctx: "ctx" },
};

/** Compiles where both agree; ours lies in a namespace. */
const program = `
#include <cuda.h>
#include <cstddef>
#include <cstdint>
#include <type_traits>
#undef CUDAAPI
#undef CU_LAUNCH_PARAM_END
#undef CU_LAUNCH_PARAM_BUFFER_POINTER
#undef CU_LAUNCH_PARAM_BUFFER_SIZE
namespace ours {
#include "driver.h"
struct Functions {
#define X(field, name, parameters) CUresult(*field) parameters;
  DRIVER_FUNCTIONS(X)
#undef X
};
}
template <class A, class B> constexpr bool same = sizeof(A) == sizeof(B) && std::is_pointer_v<A> == std::is_pointer_v<B>;
template <class A, class B> constexpr bool agree = false;
template <class R, class... A, class S, class... B> constexpr bool agree<R (*)(A...), S (*)(B...)> = [] {
  if constexpr (sizeof...(A) == sizeof...(B)) return (same<R, S> && ... && same<A, B>);
  else return false;
}();
#define X(field, name, parameters) static_assert(agree<decltype(&::name), decltype(ours::Functions::field)>, #name);
DRIVER_FUNCTIONS(X)
#undef X
#define X(name, number) static_assert((int)::name == number, #name);
DRIVER_ERRORS(X)
#undef X
${numbers.map((name) => `static_assert((int)::${name} == (int)ours::${name}, "${name}");`).join("\n")}
static_assert(CU_LAUNCH_PARAM_END_AS_INT == 0 && CU_LAUNCH_PARAM_BUFFER_POINTER_AS_INT == 1 && CU_LAUNCH_PARAM_BUFFER_SIZE_AS_INT == 2, "");
static_assert(sizeof(::CUDA_KERNEL_NODE_PARAMS_v2) == sizeof(ours::CUkernelNode), "CUkernelNode");
${Object.entries(fields)
  .map(([own, their]) => `offsetof(::CUDA_KERNEL_NODE_PARAMS_v2, ${their}) == offsetof(ours::CUkernelNode, ${own})`)
  .map((claim) => `static_assert(${claim}, "");`)
  .join("\n")}
`;

/** What the compiler says, with this driver.h. */
function compiled(header: string): string {
  const folder = mkdtempSync(join(tmpdir(), "rwkv-driver-header-"));
  try {
    writeFileSync(join(folder, "driver.h"), header);
    writeFileSync(join(folder, "check.cpp"), program);
    const args = ["-std=c++17", "-fsyntax-only", "-w", "-I", found!, join(folder, "check.cpp")];
    const { status, stderr } = spawnSync(compiler!, args, { encoding: "utf8" });
    return status === 0 ? "" : stderr;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe.skipIf(why)(`driver.h${why}`, () => {
  const header = readFileSync(driver, "utf8");

  it("says what cuda.h says", () => expect(compiled(header)).toBe(""));

  it("is told where it does not", () => {
    const changes = {
      CUkernelNode: ["void *kern;", ""],
      CUDA_ERROR_ILLEGAL_ADDRESS: ["CUDA_ERROR_ILLEGAL_ADDRESS, 700", "CUDA_ERROR_ILLEGAL_ADDRESS, 701"],
      CU_EVENT_DISABLE_TIMING: ["CU_EVENT_DISABLE_TIMING = 2", "CU_EVENT_DISABLE_TIMING = 4"],
      cuGraphCreate: ["cuGraphCreate, (CUgraph *, unsigned)", "cuGraphCreate, (CUgraph *)"],
      cuMemsetD8Async: ["cuMemsetD8Async, (CUdeviceptr", "cuMemsetD8Async, (unsigned"],
    } as const;
    let changed = header;
    for (const [from, to] of Object.values(changes)) {
      expect(changed).toContain(from);
      changed = changed.replace(from, to);
    }
    const said = compiled(changed);
    for (const name of Object.keys(changes)) expect(said).toMatch(new RegExp(`static.?assert\\w* failed.*${name}`));
  });
});
