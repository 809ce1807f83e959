// The platforms that the addon is built for: nothing but C and Node's interface, so one build each.

/** Node's own functions are in no library on Windows: `imports` makes one of node-api-headers' list (needs mingw-w64's dlltool). */
const windows = { link: ["-shared", "-s", "-static-libgcc"], imports: true };
const linux = ["-shared", "-Wl,-Bsymbolic", "-Wl,-z,now", "-s", "-ldl"];

/** By name of the platform. Tested ones have a package of their own (npm/) and must compile; others are built where somebody works on them. */
export const targets = {
  "linux-x64-gnu": { link: linux, tested: true },
  "linux-x64-musl": { link: linux, tested: false },
  "linux-arm64-gnu": { link: linux, tested: true },
  "win32-x64": { ...windows, tested: false },
};

/** The name of this platform; it may be one that there is no build for. */
export function platformName() {
  const { platform, arch } = process;
  if (platform !== "linux") return `${platform}-${arch}`;
  const { glibcVersionRuntime } = process.report.getReport().header;
  return `${platform}-${arch}-${glibcVersionRuntime ? "gnu" : "musl"}`;
}
