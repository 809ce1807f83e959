// .pth files to and from torch itself: trainers' files with plain Python values beside the weights, and files of ours.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ZipWriter } from "../src/formats/pth/write/zip-writer.js";
import { openArchive } from "../src/formats/pth/zip/archive.js";
import { openCheckpoint, type TensorEntry, writePth } from "../src/index.js";
import { bytesSource } from "../src/sources/bytes-source.js";
import { failure } from "./support/errors.js";
import { goldenPath } from "./support/golden.js";
import { memoryTarget } from "./support/memory-target.js";
import { bytesOf, normals } from "./support/random.js";
import { expectSameModel, numbersOf } from "./support/tensors.js";
import { describeTorch, runTorch } from "./support/torch.js";

const folder = mkdtempSync(join(tmpdir(), "rwkv-torch-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string) => join(folder, name);

const prelude = `
import torch, argparse, types, pathlib, datetime, collections, decimal, uuid, os, sys
import numpy as np
d = {"blocks.0.att.key.weight": torch.arange(6.).reshape(2, 3)}
class Config: pass
class Evil:
    def __reduce__(self): return os.system, ("true",)
`;

describeTorch("values that trainers keep beside the weights", () => {
  const alone = {
    "argparse.Namespace": "argparse.Namespace(n_layer=3, lr=1e-4, inner=argparse.Namespace(a=[1, 2]))",
    "types.SimpleNamespace": "types.SimpleNamespace(a=1)",
    "numpy's float": "np.float64(1.5)",
    "numpy's integer": "np.int32(3)",
    "numpy's bool": "np.bool_(True)",
    "a path": "pathlib.Path('/x/y')",
    "a pure path": "pathlib.PureWindowsPath('C:/x')",
    "a date": "datetime.datetime(2026, 1, 2, tzinfo=datetime.timezone.utc)",
    "a duration": "datetime.timedelta(seconds=3)",
    "a decimal, an id, a queue": "(decimal.Decimal('1.5'), uuid.UUID(int=3), collections.deque([1], maxlen=3))",
    "torch's version": "torch.__version__",
    "a mix, in lists and as a key": "{'a': [1, np.float32(2), {pathlib.Path('/x'): argparse.Namespace()}]}",
  };
  const refused: Record<string, [value: string, name: string]> = {
    "a class of the trainer's": ["Config()", "__main__.Config"],
    "a function": ["os.system", "posix.system"],
    "what runs when it is loaded": ["Evil()", "posix.system"],
  };
  const dicts = `{"model": collections.defaultdict(list, d), "seen": collections.Counter(a=2), "paths": [pathlib.Path("/x"), 1]}`;

  beforeAll(() => {
    const kept = Object.entries(alone).map(([name, value]) => [name, `{"model": d, "value": ${value}, "epoch": 7}`]);
    const others = Object.entries(refused).map(([name, [value]]) => [name, `{"model": d, "value": ${value}}`]);
    const saves = [...kept, ...others, ["dicts", dicts]].map(
      ([name, value]) => `torch.save(${value}, sys.argv[1] + "/" + ${JSON.stringify(name)} + ".pth")`,
    );
    runTorch([prelude, ...saves].join("\n"), folder);
  }, 120_000);

  test.each(Object.keys(alone))("%s is left out", async (name) => {
    const checkpoint = await openCheckpoint(at(`${name}.pth`));
    expect([...checkpoint.tensors.keys()]).toEqual(["blocks.0.att.key.weight"]);
    expect([...(await numbersOf(checkpoint, "blocks.0.att.key.weight")).values]).toEqual([0, 1, 2, 3, 4, 5]);
    expect(checkpoint.metadata.epoch).toBe("7");
    await checkpoint.close();
  });

  test("default dicts and counters are dicts", async () => {
    const checkpoint = await openCheckpoint(at("dicts.pth"));
    expect([...checkpoint.tensors.keys()]).toEqual(["blocks.0.att.key.weight"]);
    expect(checkpoint.metadata).toEqual({ seen: '{"a":2}', paths: "[null,1]" });
    await checkpoint.close();
  });

  test.each(Object.entries(refused))("%s is refused by name", async (name, [, mentioned]) => {
    const error = await failure(() => openCheckpoint(at(`${name}.pth`)));
    expect(error.message).toContain(mentioned);
    expect(error.message).toMatch(/refused, and nothing was executed/);
  });
});

/** What torch says of a file: dtype, shape, sum of each tensor. */
const describeFile = `
import torch, sys, json
d = torch.load(sys.argv[1], map_location="cpu", weights_only=True)
print(json.dumps({k: [str(v.dtype), list(v.shape), v.is_contiguous(), v.double().sum().item()] for k, v in d.items()}))
`;

const entry = (name: string, dtype: string, shape: number[], data: Uint8Array): TensorEntry => ({
  name,
  dtype,
  shape,
  data,
});

const samples: TensorEntry[] = [
  entry("f32", "F32", [2, 3], bytesOf(Float32Array.of(1, 2, 3, 4, 5, 6))),
  entry("bf16 é", "BF16", [2], new Uint8Array([0x80, 0x3f, 0x00, 0x40])),
  entry("f16", "F16", [1, 1, 2], new Uint8Array([0x00, 0x3c, 0x00, 0xc0])),
  entry("f64", "F64", [], bytesOf(new Float32Array(new Float64Array([0.5]).buffer))),
  entry("i64", "I64", [1], new Uint8Array(new BigInt64Array([-3n]).buffer)),
  entry("u8", "U8", [3], new Uint8Array([1, 2, 255])),
  entry("bool", "BOOL", [2], new Uint8Array([1, 0])),
  entry("empty", "F32", [0, 4], new Uint8Array(0)),
];

async function bytesOfPth(...args: Parameters<typeof writePth> extends [unknown, ...infer R] ? R : never) {
  const target = memoryTarget();
  await writePth(target.stream, ...args);
  return target.bytes();
}

describe(".pth files of ours", () => {
  test("read back as they were, with the strings beside the tensors", async () => {
    const metadata = { tokenizer: "é\n", other: "{}" };
    const checkpoint = await openCheckpoint(await bytesOfPth(samples, metadata));
    expect(checkpoint.format).toBe("pth");
    expect(checkpoint.metadata).toEqual(metadata);
    for (const { name, dtype, shape, data } of samples) {
      expect(checkpoint.tensors.get(name)).toMatchObject({ dtype, shape });
      expect(await checkpoint.read(name)).toEqual(data);
    }
  });

  test("have their numbers at multiples of 64, so that they can be mapped", async () => {
    const path = at("aligned.pth");
    await writePth(path, samples);
    const checkpoint = await openCheckpoint(path);
    for (const { name } of samples) expect((await checkpoint.placeInFile!(name))!.position % 64).toBe(0);
    await checkpoint.close();
  });

  test("hold nothing that torch does not know, and appear only when they are complete", async () => {
    const quantised = entry("q", "INT8B32", [1, 32], new Uint8Array(34));
    await expect(writePth(at("q.pth"), [quantised])).rejects.toMatchObject({
      code: "input",
      message: expect.stringContaining("a .pth cannot hold q as INT8B32; write it as f32, f16 or bf16"),
    });
    const short = entry("w", "F32", [2], new Uint8Array(4));
    await expect(writePth(at("q.pth"), [short])).rejects.toThrow(/takes 8 bytes, 4 were given/);
    await expect(openCheckpoint(at("q.pth"))).rejects.toMatchObject({ code: "checkpoint" });
  });

  test("of 4 GiB and more have wide sizes and places (tried with a lower limit)", async () => {
    const parts: Uint8Array[] = [];
    const sink = async (bytes: Uint8Array) => void parts.push(bytes.slice());
    const writer = new ZipWriter(sink, 1000);
    const contents = { "a/small": 10, "a/large": 3000, "a/behind": 20 };
    const bytesFor = (length: number) => Uint8Array.from({ length }, (_, i) => (i * 7) % 251);
    for (const [name, length] of Object.entries(contents)) {
      const bytes = bytesFor(length);
      await writer.add(name, length, [bytes.subarray(0, 3), bytes.subarray(3)]);
    }
    await writer.end();
    const file = Buffer.concat(parts);
    const archive = await openArchive(bytesSource(new Uint8Array(file)));
    for (const [name, length] of Object.entries(contents)) {
      const found = archive.entries.get(name)!;
      expect(found).toMatchObject({ bytes: length, compressedBytes: length });
      expect(await archive.read(found, 0, length)).toEqual(bytesFor(length));
      const crc = file.readUInt32LE((await archive.place(found))! + length + 4);
      expect([name, crc]).toEqual([name, slowCrc32(bytesFor(length))]);
    }
  });
});

/** Bit by bit, by its definition (ISO 3309). */
function slowCrc32(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (const byte of bytes) {
    c ^= byte;
    for (let bit = 0; bit < 8; bit++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  }
  return ~c >>> 0;
}

describeTorch("torch.load", () => {
  test("reads our files, also by its list of allowed names", async () => {
    const path = at("ours.pth");
    await writePth(path, samples, { tokenizer: "x" });
    expect(JSON.parse(runTorch(describeFile, path))).toEqual({
      f32: ["torch.float32", [2, 3], true, 21],
      "bf16 é": ["torch.bfloat16", [2], true, 3],
      f16: ["torch.float16", [1, 1, 2], true, -1],
      f64: ["torch.float64", [], true, 0.5],
      i64: ["torch.int64", [1], true, -3],
      u8: ["torch.uint8", [3], true, 258],
      bool: ["torch.bool", [2], true, 1],
      empty: ["torch.float32", [0, 4], true, 0],
    });
  });

  test("gives every bit of a tensor that comes in pieces", async () => {
    const values = normals(1 << 16, 5);
    const bytes = bytesOf(values);
    const path = at("pieces.pth");
    const data = async function* () {
      for (let i = 0; i < bytes.length; i += 40_000) yield bytes.subarray(i, i + 40_000);
    };
    await writePth(path, [{ name: "w", dtype: "F32", shape: [256, 256], data }]);
    const program = `import torch, sys, hashlib
print(hashlib.sha256(torch.load(sys.argv[1])["w"].numpy().tobytes()).hexdigest())`;
    const { createHash } = await import("node:crypto");
    expect(runTorch(program, path).trim()).toBe(createHash("sha256").update(bytes).digest("hex"));
  });

  describe("an official model", () => {
    test("comes back from torch as it was", async () => {
      const official = await openCheckpoint(goldenPath("rwkv7", "model.pth"));
      const entries = [...official.tensors.values()].map((info) => ({ ...info, data: () => official.read(info.name) }));
      await writePth(at("model.pth"), entries);
      runTorch("import torch, sys; torch.save(torch.load(sys.argv[1]), sys.argv[2])", at("model.pth"), at("again.pth"));
      const again = await openCheckpoint(at("again.pth"));
      await expectSameModel(again, official);
      await again.close();
      await official.close();
    });
  });
});
