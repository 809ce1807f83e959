// The Vulkan driver for tests of WebGPU in Node: the system's, where it has one, or the one in software that comes with
// Debian's Chromium. It must be in the environment before a process first asks for an adapter.
import { existsSync, readdirSync } from "node:fs";

const installed = ["/usr/share/vulkan/icd.d", "/etc/vulkan/icd.d"];
const software = ["/usr/lib/chromium/vk_swiftshader_icd.json"];

/** Environment variables; none where the system chooses. */
export function vulkanEnvironment(): Record<string, string> {
  if (process.env.VK_ICD_FILENAMES !== undefined || process.platform !== "linux") return {};
  if (installed.some((folder) => existsSync(folder) && readdirSync(folder).length > 0)) return {};
  const driver = software.find((file) => existsSync(file));
  return driver === undefined ? {} : { VK_ICD_FILENAMES: driver };
}
