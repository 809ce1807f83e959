// Drivers of graphics processors are tried in a process of its own: what they print reaches nobody, and how they end it is told.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { tryDrivers } from "../src/gpu-probe.js";
import { build, rwkv } from "./support/cli.js";

const folder = mkdtempSync(join(tmpdir(), "rwkv-probe-"));
beforeAll(build);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const driver = (name: string, code: string): string => {
  const file = join(folder, `${name}.mjs`);
  writeFileSync(file, code);
  return file;
};

describe("a driver", () => {
  test("that works is no hindrance, whatever it prints", async () => {
    const file = driver("works", `process.stderr.write("Warning: noise\\n".repeat(10_000)); console.log("{}");`);
    expect(await tryDrivers(file)).toBeUndefined();
  });

  test("that is refused is told in its words", async () => {
    const refusal = "no graphics adapter was found";
    expect(await tryDrivers(driver("refused", `console.log(${JSON.stringify(JSON.stringify({ refusal }))})`))).toBe(
      refusal,
    );
  });

  test.each(["SIGSEGV", "SIGABRT"])("that ends the process by %s ends not this one", async (signal) => {
    const file = driver(signal, `process.kill(process.pid, "${signal}"); setInterval(() => {}, 1000);`);
    expect(await tryDrivers(file)).toBe(
      `the graphics driver ended the process that tried it (${signal}); --debug shows what it says`,
    );
  });

  test("that leaves no answer could not be tried", async () => {
    expect(await tryDrivers(driver("silent", "process.exit(3)"))).toMatch(/could not be tried; --debug/);
  });
});

// the Vulkan loader is told of a driver that does not exist, so that it and Dawn have something to say
const environment = {
  VK_ICD_FILENAMES: join(folder, "no-driver.json"),
  VK_DRIVER_FILES: join(folder, "no-driver.json"),
};
const args = ["generate", "-p", "The", "--max-tokens", "1", "--backend", "webgpu"];

test("without a driver, the command prints its one line and nothing of others", async () => {
  const { code, stderr } = await rwkv(args, { environment });
  expect(code).toBe(1);
  expect(stderr).toMatch(/^error: webgpu backend: [^\n]*\n$/);
});

test("--debug leaves standard error to the driver, in the same process", async () => {
  const [quiet, debug] = await Promise.all([rwkv(args, { environment }), rwkv([...args, "--debug"], { environment })]);
  expect(debug.code).toBe(1);
  expect(debug.stderr).toContain(quiet.stderr);
  expect(debug.stderr.length).toBeGreaterThan(quiet.stderr.length);
});
