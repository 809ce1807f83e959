// Python with torch (Debian's python3-torch), where there is one: it writes and reads .pth files as people do.

import { execFileSync } from "node:child_process";
import { describe } from "vitest";

const candidates = ["/usr/bin/python3", "python3"];

function hasTorch(python: string): boolean {
  try {
    execFileSync(python, ["-c", "import torch"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

const python = candidates.find(hasTorch);
if (!python) console.warn("skipped: what needs Python with torch (Debian: apt-get install python3-torch)");

export const describeTorch = describe.skipIf(!python);

/** Runs a program; what it prints. */
export const runTorch = (program: string, ...args: string[]): string =>
  execFileSync(python!, ["-c", program, ...args], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
