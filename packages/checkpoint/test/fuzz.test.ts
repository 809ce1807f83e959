// The formats with names and layouts of their own, broken in every way: only errors of ours or valid results, quickly, and no memory out
// of proportion. The rounds are few and always the same; `node packages/checkpoint/scripts/fuzz.mjs --seconds 600` runs as long as
// one likes, with other breakages every time. (Tokenizers, saved states, run folders and .bin/.idx: packages/rwkv7-goose/test/fuzz.test.ts.)

import { breakages, flipped, textBreakages, withHeader } from "@rwkv-ts/vitest/broken";
import { describe, expect, test } from "vitest";
import { random } from "./support/random.js";
import { type Sample, samples } from "./support/samples.js";
import { survives } from "./support/survives.js";

const seconds = Number(process.env.RWKV_FUZZ_SECONDS ?? 0);
const firstSeed = Number(process.env.RWKV_FUZZ_SEED ?? 1);
const rounds = 150;
/** No broken file may take longer: a hang, or work out of proportion. */
const longest = 20_000;

type Kind = keyof typeof breakages | keyof typeof textBreakages;
const kinds = Object.keys(breakages) as (keyof typeof breakages)[];
const textKinds = Object.keys(textBreakages) as (keyof typeof textBreakages)[];
/** Whose header is a text. */
const hasText = ({ bytes }: Sample): boolean => bytes[8] === 0x7b;

function breakIt(sample: Sample, kind: Kind, next: () => number): Uint8Array {
  if (kind in textBreakages)
    return withHeader(sample.bytes, (header) => textBreakages[kind as keyof typeof textBreakages](header, next));
  // Most of a file is numbers, which may be anything: headers are broken more often.
  const within = next() < 0.8 ? Math.min(sample.head, sample.bytes.length) : sample.bytes.length;
  return breakages[kind as keyof typeof breakages](sample.bytes, next, within);
}

async function round(sample: Sample, kind: Kind, seed: number): Promise<boolean> {
  const broken = breakIt(sample, kind, random(seed));
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

  test.each(textKinds)("%s in a header that is a text", async (kind) => {
    let refused = 0;
    for (const sample of (await samples()).filter(hasText))
      for (let i = 0; i < rounds / 2; i++) refused += (await round(sample, kind, firstSeed + i)) ? 0 : 1;
    expect(refused).toBeGreaterThan(rounds / 4);
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
        const possible: readonly Kind[] = hasText(sample) ? [...kinds, ...textKinds] : kinds;
        const kind = possible[Math.floor(next() * possible.length)]!;
        const broken = next() < 0.3 ? { ...sample, bytes: flipped(sample.bytes, next, sample.head) } : sample;
        await round(broken, kind, seed);
      }
      console.log(`${seed - firstSeed} broken files, to seed ${seed - 1}`);
    },
    (seconds + 60) * 1000,
  );
});
