// Whatever is broken in a file, the answer is one of our errors or a valid result: never a hang, another error, or memory
// out of proportion.

import { describe, expect, test } from "vitest";
import { encodeSafetensors } from "../src/index.js";
import { goldenBytes } from "./support/golden.js";
import { random } from "./support/random.js";
import { survives } from "./support/survives.js";

const files = [
  "quirks.pth",
  "quirks-torch2-layout.pth",
  "nested.pth",
  "corner.safetensors",
  "quirks.expected.safetensors",
];

describe("damaged golden files", () => {
  for (const file of files) {
    test(`${file}: cut at any place it is refused`, async () => {
      const bytes = goldenBytes("formats", file);
      expect(await survives(bytes)).toBe(true);
      for (let end = 0; end < bytes.length; end += bytes.length < 2000 ? 1 : 7) {
        expect(await survives(bytes.slice(0, end)), `${end} bytes`).toBe(false);
      }
    });

    test(`${file}: flipped bits give an error of ours or a valid result`, async () => {
      const original = goldenBytes("formats", file);
      const next = random(file.length);
      const outcomes = { valid: 0, refused: 0 };
      for (let round = 0; round < 1500; round++) {
        const bytes = original.slice();
        for (let flips = 1 + Math.floor(next() * 4); flips > 0; flips--) {
          bytes[Math.floor(next() * bytes.length)]! ^= 1 << Math.floor(next() * 8);
        }
        outcomes[(await survives(bytes)) ? "valid" : "refused"]++;
      }
      expect(outcomes.refused).toBeGreaterThan(100);
      expect(outcomes.valid).toBeGreaterThan(10);
    });

    test(`${file}: overwritten stretches give an error of ours or a valid result`, async () => {
      const original = goldenBytes("formats", file);
      const next = random(99 + file.length);
      let refused = 0;
      for (let round = 0; round < 500; round++) {
        const bytes = original.slice();
        const start = Math.floor(next() * bytes.length);
        const end = Math.min(bytes.length, start + Math.floor(next() * 40));
        for (let i = start; i < end; i++) bytes[i] = next() < 0.5 ? 0xff : Math.floor(next() * 256);
        if (!(await survives(bytes))) refused++;
      }
      expect(refused).toBeGreaterThan(50);
    });
  }
});

test("flipped bits in a quantised file give an error of ours or a valid result", async () => {
  const data = new Uint8Array(2 * 34);
  const original = encodeSafetensors([{ name: "w", dtype: "INT8B32", shape: [2, 32], data }], { note: "x" });
  const next = random(5);
  let refused = 0;
  for (let round = 0; round < 1500; round++) {
    const bytes = original.slice();
    bytes[Math.floor(next() * bytes.length)]! ^= 1 << Math.floor(next() * 8);
    if (!(await survives(bytes))) refused++;
  }
  expect(refused).toBeGreaterThan(100);
});
