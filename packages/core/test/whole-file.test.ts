// Files that are written whole: the old content or the new, nothing left beside it, and nothing taken away that is no file.
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { appendToFile, writeWholeFile } from "../src/tools.js";

const folder = mkdtempSync(join(tmpdir(), "rwkv-whole-"));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string) => join(folder, name);
beforeEach(() => {
  rmSync(folder, { recursive: true });
  mkdirSync(folder);
  writeFileSync(at("file"), "old");
});

describe("a file", () => {
  test("is replaced with its permissions, from a text, bytes or pieces", async () => {
    chmodSync(at("file"), 0o640);
    await writeWholeFile(at("file"), "new é");
    expect(readFileSync(at("file"), "utf8")).toBe("new é");
    await writeWholeFile(at("file"), Uint8Array.of(65, 66));
    await writeWholeFile(at("other"), async (sink) => {
      await sink(readFileSync(at("file")));
      await sink(Uint8Array.of(67));
    });
    expect(readFileSync(at("other"), "utf8")).toBe("ABC");
    expect(statSync(at("file")).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder).sort()).toEqual(["file", "other"]);
  });

  test("stays as it was, with nothing beside it, where the content fails amid", async () => {
    const failing = writeWholeFile(at("file"), async (sink) => {
      await sink(Uint8Array.of(1));
      throw new Error("no more");
    });
    await expect(failing).rejects.toThrow("no more");
    expect(readFileSync(at("file"), "utf8")).toBe("old");
    expect(readdirSync(folder)).toEqual(["file"]);
  });

  test("is written by several at the same time: one of them is there whole", async () => {
    const texts = ["a", "b", "c"].map((letter) => letter.repeat(50_000));
    await Promise.all(texts.map((text) => writeWholeFile(at("file"), text)));
    expect(texts).toContain(readFileSync(at("file"), "utf8"));
    expect(readdirSync(folder)).toEqual(["file"]);
  });
});

test("a link stays one, and what it names is replaced", async () => {
  symlinkSync("file", at("link"));
  await writeWholeFile(at("link"), "new");
  expect(readFileSync(at("file"), "utf8")).toBe("new");
  expect(readdirSync(folder).sort()).toEqual(["file", "link"]);
});

test("a folder is refused, and a place that is not there is told by the file's own name", async () => {
  await expect(writeWholeFile(folder, "new")).rejects.toThrow(/is a folder: name a file/);
  await expect(writeWholeFile(at("no/file"), "new")).rejects.toMatchObject({ code: "ENOENT", path: at("no/file") });
});

// reason for skipping: Windows has no such pipes
test.skipIf(process.platform === "win32")("a pipe is written to and stays a pipe, as a device would", async () => {
  execFileSync("mkfifo", [at("pipe")]);
  const [read] = await Promise.all([readFile(at("pipe"), "utf8"), writeWholeFile(at("pipe"), "through")]);
  expect(read).toBe("through");
  expect(statSync(at("pipe")).isFIFO()).toBe(true);
  expect(readdirSync(folder).sort()).toEqual(["file", "pipe"]);
});

// reason for skipping: only Linux has a device that is always full
test.skipIf(!existsSync("/dev/full"))("a full disk is told with the file's name", async () => {
  const full = { code: "ENOSPC", path: "/dev/full" };
  await expect(writeWholeFile("/dev/full", "new")).rejects.toMatchObject(full);
  await expect(appendToFile("/dev/full", "more")).rejects.toMatchObject(full);
});
