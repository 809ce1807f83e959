// The platforms that the native engine is built for: their names, and the levels of processors that each build holds.
const x64 = [
  {
    name: "avx512",
    flags:
      "-mavx2 -mfma -mf16c -mavx512f -mavx512bw -mavx512dq -mavx512vl -mavx512vnni -mprefer-vector-width=512".split(
        " ",
      ),
  },
  { name: "avx2", flags: ["-mavx2", "-mfma", "-mf16c"] },
  { name: "sse4", flags: ["-msse4.1"] },
];
const arm64 = [
  { name: "dotprod", flags: ["-march=armv8.2-a+dotprod"] },
  { name: "neon", flags: [] },
];

const linux = ["-shared", "-Wl,-Bsymbolic", "-Wl,-z,now", "-s", "-pthread", "-lm"];
const darwin = ["-bundle", "-undefined", "dynamic_lookup"];

/**
 * By name of the platform; `levels` best first. Tested ones have a package of their own (npm/) and must compile; others are
 * built from the sources where somebody works on them, and fall back to WebAssembly where that fails.
 */
export const targets = {
  "linux-x64-gnu": { levels: x64, base: ["-msse4.1"], link: linux, tested: true },
  "linux-x64-musl": { levels: x64, base: ["-msse4.1"], link: linux, tested: false },
  "linux-arm64-gnu": { levels: arm64, base: [], link: linux, tested: true },
  "linux-arm64-musl": { levels: arm64, base: [], link: linux, tested: false },
  "darwin-arm64": { levels: arm64, base: [], link: darwin, tested: false },
  "darwin-x64": { levels: x64, base: ["-msse4.1"], link: darwin, tested: false },
};

/** The name of this platform; it may be one that there is no build for. */
export function platformName() {
  const { platform, arch } = process;
  if (platform !== "linux") return `${platform}-${arch}`;
  const { glibcVersionRuntime } = process.report.getReport().header;
  return `${platform}-${arch}-${glibcVersionRuntime ? "gnu" : "musl"}`;
}
