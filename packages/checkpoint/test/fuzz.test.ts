// The formats with names and layouts of their own, broken in every way: only errors of ours or valid results, quickly, and no memory out
// of proportion. The rounds are few and always the same; `node packages/checkpoint/scripts/fuzz.mjs --seconds 600` runs as long as
// one likes, with other breakages every time.

import { describe, expect, test } from "vitest";
import { breakages, flipped } from "./support/broken.js";
import { random } from "./support/random.js";
import { type Sample, samples } from "./support/samples.js";
import { survives } from "./support/survives.js";

const seconds = Number(process.env.RWKV_FUZZ_SECONDS ?? 0);
const firstSeed = Number(process.env.RWKV_FUZZ_SEED ?? 1);
const rounds = 150;
/** No broken file may take longer: a hang, or work out of proportion. */
const longest = 20_000;

const kinds = Object.keys(breakages) as (keyof typeof breakages)[];

async function round(sample: Sample, kind: keyof typeof breakages, seed: number): Promise<boolean> {
  const next = random(seed);
  // Most of a file is numbers, which may be anything: headers are broken more often.
  const within = next() < 0.8 ? Math.min(sample.head, sample.bytes.length) : sample.bytes.length;
  const broken = breakages[kind](sample.bytes, next, within);
  const start = performance.now();
  try {
    return await survives(broken, sample.use);
  } catch (error) {
    throw new Error(`${sample.name}, ${kind}, seed ${seed}: ${String(error)}`, { cause: error });
  } finally {
    expect(performance.now() - start, `${sample.name}, ${kind}, seed ${seed}`).toBeLessThan(longest);
  }
}

describe("broken files", () => {
  test("the files are valid before they are broken", async () => {
    for (const sample of await samples()) expect(await survives(sample.bytes, sample.use), sample.name).toBe(true);
  });

  test("cut anywhere in its head, a file is refused", async () => {
    for (const { name, bytes, head, use } of await samples()) {
      for (let end = 0; end < Math.min(head, bytes.length); end += 13) {
        // rwkv.cpp's files just end: cut between two tensors, what is left is a file.
        const between = name.startsWith("rwkv.cpp") && end > 256;
        const survived = await survives(bytes.slice(0, end), use);
        if (!between) expect(survived, `${name}: ${end} bytes`).toBe(false);
      }
    }
  });

  test.each(kinds)("%s", async (kind) => {
    const outcomes = { valid: 0, refused: 0 };
    for (const sample of await samples()) {
      for (let i = 0; i < rounds; i++) outcomes[(await round(sample, kind, firstSeed + i)) ? "valid" : "refused"]++;
    }
    expect(outcomes.refused).toBeGreaterThan(rounds);
    expect(outcomes.valid).toBeGreaterThan(10);
  });

  test.runIf(seconds > 0)(
    `anything, for ${seconds} seconds from seed ${firstSeed}`,
    async () => {
      const all = await samples();
      const end = performance.now() + 1000 * seconds;
      let seed = firstSeed;
      for (; performance.now() < end; seed++) {
        const next = random(seed);
        const sample = all[Math.floor(next() * all.length)]!;
        const kind = kinds[Math.floor(next() * kinds.length)]!;
        const broken = next() < 0.3 ? { ...sample, bytes: flipped(sample.bytes, next, sample.head) } : sample;
        await round(broken, kind, seed);
      }
      console.log(`${seed - firstSeed} broken files, to seed ${seed - 1}`);
    },
    (seconds + 60) * 1000,
  );
});
