// Finds Chromium (or Chrome) for the tests that run in a real browser, and installs Debian's where that needs no question.
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { ensureDebianPackages } from "./debian.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const applications = {
  darwin: [
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  ],
  win32: ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].map((variable) =>
    join(process.env[variable] ?? "", "Google", "Chrome", "Application", "chrome.exe"),
  ),
};

/**
 * Arguments for a headless Chromium that starts in containers, talks to nobody, and has WebGPU (in software without a GPU).
 * The last two let a page recover after the GPU process has ended.
 */
export const chromiumArguments = [
  "--no-sandbox",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--enable-unsafe-webgpu",
  // its software driver takes seconds to compile zeros of workgroup memory, which no kernel of ours reads
  "--enable-dawn-features=disable_workgroup_init",
  "--disable-domain-blocking-for-3d-apis",
  "--disable-gpu-process-crash-limit",
];

/** What to do where there is none; completes "skipped: ". */
export const chromiumMissing =
  "no Chromium was found; install it (Debian: apt-get install chromium) or set RWKV_CHROMIUM to its program";

/**
 * The program's path: the one that RWKV_CHROMIUM names, or the first on the PATH or in the usual places.
 * @returns {string | undefined}
 */
export function findChromium({ env = process.env, platform = process.platform, exists = existsSync } = {}) {
  if (env.RWKV_CHROMIUM !== undefined) return exists(env.RWKV_CHROMIUM) ? env.RWKV_CHROMIUM : undefined;
  const folders = (env.PATH ?? "").split(delimiter).filter(Boolean);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...(platform === "win32" ? [] : onPath), ...(applications[platform] ?? [])].find((path) => exists(path));
}

/** Installs Debian's Chromium when there is none and we may; otherwise says what to do. @returns {string | undefined} its path */
export function ensureChromium() {
  const found = findChromium();
  if (found || process.env.RWKV_CHROMIUM !== undefined || process.platform !== "linux") return found;
  ensureDebianPackages(["chromium"], "Testing in a browser");
  return findChromium();
}

/** Installs the loader through which Node finds drivers of WebGPU, that of Chromium in software among them. */
export function ensureVulkanLoader() {
  if (process.platform === "linux" && findChromium()) ensureDebianPackages(["libvulkan1"], "Testing WebGPU in Node");
}
