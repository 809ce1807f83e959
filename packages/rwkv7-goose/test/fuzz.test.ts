// What is read besides checkpoints' tensors (tokenizers, a model's names and layers, saved states, run folders, .bin/.idx), broken in
// every way: only errors of ours or valid results, quickly, and messages that any terminal shows. Few rounds, always the same;
// `node packages/checkpoint/scripts/fuzz.mjs --seconds 600` runs as long as one likes.
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { encodeSafetensors, openCheckpoint, writeSafetensors } from "@rwkv-ts/checkpoint";
import { RwkvError } from "@rwkv-ts/core";
import { weightSpecs } from "@rwkv-ts/core/model";
import { random } from "@rwkv-ts/core/testing";
import { createModel, decodeState, describeModel } from "@rwkv-ts/preset";
import { CharacterTokenizer, loadTokenizer } from "@rwkv-ts/tokenizer";
import { readBinIdx, writeBinIdx } from "@rwkv-ts/train";
import { MetricsFile, RunDirectory } from "@rwkv-ts/train/node";
import { breakages, textBreakages, withHeader } from "@rwkv-ts/vitest/broken";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { rwkv7Version } from "../src/index.js";

const seconds = Number(process.env.RWKV_FUZZ_SECONDS ?? 0);
const firstSeed = Number(process.env.RWKV_FUZZ_SEED ?? 1);
const rounds = 15;
/** No broken file may take longer: a hang, or work out of proportion. */
const longest = 20_000;

type Random = () => number;
interface Subject {
  readonly name: string;
  readonly kinds: Readonly<Record<string, (next: Random) => unknown>>;
  use(broken: unknown): Promise<unknown>;
}

const bytesOf = (array: ArrayBufferView) => new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
const f32 = (name: string, shape: readonly number[], value = 0.5) => {
  const data = bytesOf(new Float32Array(shape.reduce((n, d) => n * d, 1)).fill(value));
  return { name, dtype: "F32", shape, data };
};

/** Everything that a text, or a text's bytes, can suffer. */
function kindsOfText(text: string): Subject["kinds"] {
  const bytes = new TextEncoder().encode(text);
  const decode = (broken: Uint8Array) => new TextDecoder().decode(broken);
  return {
    ...Object.fromEntries(
      Object.entries(textBreakages).map(([kind, change]) => [kind, (next: Random) => change(text, next)]),
    ),
    ...Object.fromEntries(
      Object.entries(breakages).map(([kind, change]) => [kind, (next: Random) => decode(change(bytes, next))]),
    ),
  };
}

/** Everything that a .safetensors file can suffer, mostly in its header. */
function kindsOfFile(file: Uint8Array): Subject["kinds"] {
  const within = Math.min(file.length, 2000);
  return {
    ...Object.fromEntries(
      Object.entries(textBreakages).map(([kind, change]) => [
        kind,
        (next: Random) => withHeader(file, (text) => change(text, next)),
      ]),
    ),
    ...Object.fromEntries(
      Object.entries(breakages).map(([kind, change]) => [kind, (next: Random) => change(file, next, within)]),
    ),
  };
}

const letters = Object.fromEntries(Array.from({ length: 90 }, (_, i) => [String.fromCharCode(33 + i), i]));
const tokenizers: Record<string, string> = {
  "tokenizer.json": JSON.stringify({
    added_tokens: [{ id: 90, content: "<|endoftext|>", special: true }],
    normalizer: {
      type: "Sequence",
      normalizers: [{ type: "NFC" }, { type: "Replace", pattern: { String: "~" }, content: "--" }],
    },
    pre_tokenizer: {
      type: "Sequence",
      pretokenizers: [
        { type: "Split", pattern: { Regex: String.raw` ?\p{L}+|\p{N}{1,3}` }, behavior: "Isolated", invert: false },
        { type: "ByteLevel", add_prefix_space: false, use_regex: false },
      ],
    },
    decoder: { type: "ByteLevel" },
    model: { type: "BPE", vocab: { ...letters, ab: 91, abab: 92 }, merges: ["a b", "ab ab"], unk_token: "!" },
  }),
  "tokenizer.json of words": JSON.stringify({
    pre_tokenizer: { type: "Whitespace" },
    decoder: { type: "WordPiece", prefix: "##" },
    model: {
      type: "WordPiece",
      vocab: { a: 0, "##b": 1, "[UNK]": 2 },
      unk_token: "[UNK]",
      max_input_chars_per_word: 100,
      continuing_subword_prefix: "##",
    },
  }),
  bpe: JSON.stringify({
    type: "bpe",
    version: 1,
    merges: [98, 98, 257, 257, 258, 258, 259, 97],
    specialTokens: ["<s>", "</s>"],
  }),
  char: new CharacterTokenizer("abcdef ghij").serialise(),
  World: ["1 'a' 1", "2 'b' 1", "3 b'\\xff\\x00' 2", "4 ' ab' 3", "200 'é' 2", '65000 "\'" 1'].join("\n"),
};

const sample = `ab abab <|endoftext|> ${"a".repeat(40)}! 12345 ~~~ é 你好 ${"\x00"} ${" ".repeat(30)}`;
const tokenizerSubjects = Object.entries(tokenizers).map(
  ([name, text]): Subject => ({
    name,
    kinds: kindsOfText(text),
    async use(broken) {
      const tokenizer = await loadTokenizer(broken as string);
      expect(tokenizer.vocabularySize).toBeLessThanOrEqual(2 ** 21 + 2 ** 17);
      tokenizer.decode(tokenizer.encode(sample));
    },
  }),
);

const architecture = createModel(rwkv7Version, { layers: 2, channels: 64, vocabulary: 16 });
const model = encodeSafetensors(
  [...weightSpecs(architecture)].map(([name, { shape, fileShape }]) => f32(name, fileShape ?? shape)),
  { "rwkv-ts.tokenizer": tokenizers.char! },
);
const state = encodeSafetensors([f32("state.0.att_x", [4]), f32("state.0.wkv", [1, 2, 2])], {
  "rwkv-ts.architecture": "rwkv7",
  "rwkv-ts.config": '{"layers":1}',
  "rwkv-ts.position": "12",
});
const { bin, idx } = writeBinIdx([[1, 2, 3], [4, 5], [6]]);
const training = encodeSafetensors([f32("a.firstMoment", [2]), f32("a.secondMoment", [2])], {
  step: "3",
  windows: "12",
  settings: JSON.stringify({ architecture: "rwkv7", batch: 4, steps: 30, optimizer: { beta1: 0.9 } }),
});
const metrics = '{"type":"train","step":1,"loss":2.5}\n{"type":"evaluation","step":2,"loss":2,"tokens":40}\n';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rwkv-fuzz-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function useRun(files: { latest?: string; training?: Uint8Array; metrics?: string }): Promise<void> {
  const snapshot = join(folder, "snapshots", "step-00000003");
  await mkdir(snapshot, { recursive: true });
  await writeFile(join(folder, "snapshots", "latest"), files.latest ?? "step-00000003\n");
  await writeFile(join(snapshot, "model.safetensors"), encodeSafetensors([f32("a", [2])]));
  await writeFile(join(snapshot, "training-state.safetensors"), files.training ?? training);
  await writeFile(join(folder, "metrics.jsonl"), files.metrics ?? metrics);
  await MetricsFile.open(join(folder, "metrics.jsonl"), 2);
  const saved = await new RunDirectory(folder, { writeSafetensors, openCheckpoint }).load();
  if (!saved) return;
  try {
    for (const name of ["a.firstMoment", "a.secondMoment"]) await saved.training(name);
  } finally {
    await saved.close?.();
  }
}

const binary = (bytes: Uint8Array): Subject["kinds"] =>
  Object.fromEntries(Object.entries(breakages).map(([kind, change]) => [kind, (next: Random) => change(bytes, next)]));

const subjects: Subject[] = [
  ...tokenizerSubjects,
  {
    name: "a model's names",
    kinds: kindsOfFile(model),
    use: (file) => describeModel(rwkv7Version, file as Uint8Array),
  },
  { name: "a saved state", kinds: kindsOfFile(state), use: (file) => decodeState(file as Uint8Array) },
  { name: "an .idx", kinds: binary(idx), use: async (broken) => readBinIdx(bin, broken as Uint8Array) },
  { name: "a .bin", kinds: binary(bin), use: async (broken) => readBinIdx(broken as Uint8Array, idx) },
  {
    name: "a run's training state",
    kinds: kindsOfFile(training),
    use: (file) => useRun({ training: file as Uint8Array }),
  },
  { name: "a run's latest", kinds: kindsOfText("step-00000003\n"), use: (text) => useRun({ latest: text as string }) },
  { name: "a run's metrics", kinds: kindsOfText(metrics), use: (text) => useRun({ metrics: text as string }) },
];

/** Whether it went well; anything but an error of ours fails the test. */
async function survives({ name, kinds, use }: Subject, kind: string, seed: number): Promise<boolean> {
  const where = `${name}, ${kind}, seed ${seed}`;
  const start = performance.now();
  try {
    await use(kinds[kind]!(random(seed)));
    return true;
  } catch (error) {
    if (!RwkvError.is(error)) throw new Error(`${where}: ${String(error)}`, { cause: error });
    expect(error.message.length, where).toBeLessThan(5000);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may come through
    expect(error.message, where).not.toMatch(/[\x00-\x1f\x7f-\x9f\u2028\u202e]|\[object/);
    return false;
  } finally {
    expect(performance.now() - start, where).toBeLessThan(longest);
  }
}

describe.each(subjects)("$name", (subject) => {
  test.each(Object.keys(subject.kinds))("%s", async (kind) => {
    const outcomes = { valid: 0, refused: 0 };
    for (let i = 0; i < rounds; i++) outcomes[(await survives(subject, kind, firstSeed + i)) ? "valid" : "refused"]++;
    expect(outcomes.valid + outcomes.refused).toBe(rounds);
  });
});

test("what is broken is valid before", async () => {
  for (const text of Object.values(tokenizers)) await expect(loadTokenizer(text)).resolves.toBeDefined();
  await describeModel(rwkv7Version, model);
  await decodeState(state);
  readBinIdx(bin, idx);
  await useRun({});
});

test.runIf(seconds > 0)(
  `anything, for ${seconds} seconds from seed ${firstSeed}`,
  async () => {
    const end = performance.now() + 1000 * seconds;
    let seed = firstSeed;
    for (; performance.now() < end; seed++) {
      const next = random(seed);
      const subject = subjects[Math.floor(next() * subjects.length)]!;
      const kinds = Object.keys(subject.kinds);
      await survives(subject, kinds[Math.floor(next() * kinds.length)]!, seed);
    }
    console.log(`${seed - firstSeed} broken files, to seed ${seed - 1}`);
  },
  (seconds + 60) * 1000,
);
