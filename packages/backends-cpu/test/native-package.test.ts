// A package of a platform is packed with its build, or not at all.
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";

const platforms = ["linux-x64-gnu", "linux-arm64-gnu"];
const own = join(import.meta.dirname, "..");
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rwkv-native-package-"));
  mkdirSync(join(folder, "scripts"));
  copyFileSync(join(own, "scripts/place-native.mjs"), join(folder, "scripts/place-native.mjs"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.each(platforms)(
  "npm pack of %s fails where its build is absent, and takes it in where it is there",
  (platform) => {
    const place = join(folder, "npm", platform);
    mkdirSync(place, { recursive: true });
    const manifest = JSON.parse(readFileSync(join(own, "npm", platform, "package.json"), "utf8"));
    writeFileSync(join(place, "package.json"), JSON.stringify(manifest));
    writeFileSync(join(place, "rwkv-cpu.node"), "left behind by an earlier one");
    const pack = () =>
      spawnSync("npm", ["pack", "--dry-run", "--json", "--offline"], { cwd: place, encoding: "utf8", shell: false });
    const without = pack();
    expect(without.status).not.toBe(0);
    expect(`${without.stdout}${without.stderr}`).toContain(`there is no build for ${platform}`);
    mkdirSync(join(folder, "src/generated/native"), { recursive: true });
    writeFileSync(join(folder, "src/generated/native", `${platform}.node`), "built");
    const packed = pack();
    expect(packed.status).toBe(0);
    expect(packed.stdout).toContain('"rwkv-cpu.node"');
    expect(readFileSync(join(place, "rwkv-cpu.node"), "utf8")).toBe("built");
  },
);
