// The files that the official software wrote, with the values they must give.

import { afterEach, describe, expect, test } from "vitest";
import { type Checkpoint, convert, openCheckpoint, type SourceInput } from "../src/index.js";
import { failure } from "./support/errors.js";
import { goldenBytes, goldenJson, goldenPath } from "./support/golden.js";

const open: Checkpoint[] = [];
afterEach(async () => {
  for (const checkpoint of open.splice(0)) await checkpoint.close();
});

async function opened(input: SourceInput): Promise<Checkpoint> {
  const checkpoint = await openCheckpoint(input);
  open.push(checkpoint);
  return checkpoint;
}

async function expectSame(found: Checkpoint, expected: Checkpoint, names = [...expected.tensors.keys()]) {
  for (const name of names) {
    const { dtype, shape, bytes } = expected.tensors.get(name)!;
    expect(found.tensors.get(name), name).toMatchObject({ name, dtype, shape, bytes });
    expect(Buffer.from(await found.read(name)).equals(await expected.read(name)), name).toBe(true);
  }
}

/** Numbers of any dtype, as the JSON files of the golden data write them. */
function values(bytes: Uint8Array, dtype: string, shape: number[]): (number | string)[] {
  const copy = bytes.slice();
  if (dtype === "I64") return Array.from(new BigInt64Array(copy.buffer), String);
  if (dtype === "BOOL" || dtype === "U8") return Array.from(copy);
  return Array.from(new Float32Array(convert(copy, dtype, "f32", shape).slice().buffer));
}

describe("golden .pth files", () => {
  for (const file of ["quirks.pth", "quirks-torch2-layout.pth"]) {
    test(`${file}: views, strides, shared storages, 0-d, empty, special values`, async () => {
      const found = await opened(goldenPath("formats", file));
      const expected = await opened(goldenPath("formats", "quirks.expected.safetensors"));
      expect(found.format).toBe("pth");
      expect([...found.tensors.keys()].sort()).toEqual([...expected.tensors.keys()].sort());
      await expectSame(found, expected);
    });
  }

  test("non-contiguous tensors can be read in parts", async () => {
    const checkpoint = await opened(goldenBytes("formats", "quirks.pth"));
    for (const name of ["transposed", "strided_slice", "expanded", "shared_b"]) {
      const whole = await checkpoint.read(name);
      const parts: Uint8Array[] = [];
      for (let offset = 0; offset < whole.length; offset += 12) {
        parts.push(await checkpoint.read(name, { offset, length: Math.min(12, whole.length - offset) }));
      }
      expect(Buffer.concat(parts).equals(whole), name).toBe(true);
    }
  });

  test("nested.pth: the state dict is the checkpoint, plain values are metadata", async () => {
    const checkpoint = await opened(goldenPath("formats", "nested.pth"));
    const expected = await opened(goldenPath("formats", "quirks.expected.safetensors"));
    const { nested } = goldenJson("formats", "pth.json");
    expect([...checkpoint.tensors.keys()]).toEqual(nested["state_dict keys"]);
    await expectSame(checkpoint, expected, nested["state_dict keys"]);
    const { name, big, ...others } = checkpoint.metadata;
    expect(name).toBe(nested.name);
    expect(big).toBe(nested.big);
    for (const [key, value] of Object.entries(others)) expect(JSON.parse(value), key).toEqual(nested[key]);
    expect(Object.keys(others).sort()).toEqual(["betas", "epoch", "flag", "list", "lr", "neg", "none"]);
  });

  test("forward-module-prefix.pth: the prefix is removed", async () => {
    const checkpoint = await opened(goldenPath("formats", "forward-module-prefix.pth"));
    expect([...checkpoint.tensors.keys()]).toEqual(["f32", "bf16"]);
    await expectSame(checkpoint, await opened(goldenPath("formats", "quirks.expected.safetensors")), ["f32", "bf16"]);
  });

  test("legacy-nonzip.pth: refused, with a way out", async () => {
    const error = await failure(() => openCheckpoint(goldenPath("formats", "legacy-nonzip.pth")));
    expect(error.message).toMatch(/legacy-nonzip\.pth .*before 1\.6.*torch\.save\(torch\.load/);
  });
});

describe("golden .safetensors files", () => {
  test("corner.safetensors: metadata, order, empty, 0-d, unicode names, all dtypes", async () => {
    const checkpoint = await opened(goldenPath("formats", "corner.safetensors"));
    const expected = goldenJson("formats", "corner.json");
    expect(checkpoint.format).toBe("safetensors");
    expect(checkpoint.metadata).toEqual({ format: "pt", note: "metadata must be ignored", quote: 'a "b" \\ c' });
    expect([...checkpoint.tensors.keys()]).toEqual(Object.keys(expected));
    for (const [name, info] of checkpoint.tensors) {
      expect(info).toMatchObject({ dtype: expected[name].dtype, shape: expected[name].shape });
      const found = values(await checkpoint.read(name), info.dtype, info.shape);
      expect(found.length).toBe(expected[name].values.length);
      found.forEach((value, i) => {
        const wanted = expected[name].values[i];
        if (typeof value === "string") expect(value).toBe(wanted);
        else expect(Math.abs(value - wanted), `${name}[${i}]`).toBeLessThanOrEqual(1e-7 * Math.abs(wanted));
      });
    }
  });
});

describe("golden models", () => {
  for (const model of ["rwkv4", "rwkv5.0", "rwkv5.1", "rwkv5.2", "rwkv6", "rwkv7"]) {
    test(`${model}: model.pth and model.safetensors hold the same numbers`, async () => {
      const pth = await opened(goldenPath(model, "model.pth"));
      const safetensors = await opened(goldenPath(model, "model.safetensors"));
      expect(pth.tensors.size).toBeGreaterThan(20);
      const onlyTrainer = [...safetensors.tensors.keys()].filter((name) => !pth.tensors.has(name));
      const unused = model === "rwkv7" ? ["v0", "v1", "v2"].map((n) => `blocks.0.att.${n}`) : [];
      expect(onlyTrainer.sort()).toEqual(unused);
      for (const [name, info] of pth.tensors) {
        const other = safetensors.tensors.get(name)!;
        expect(other.shape, name).toEqual(info.shape);
        const [a, b] = [await pth.read(name), await safetensors.read(name)];
        const same = Buffer.from(convert(a, info.dtype, "f32", info.shape)).equals(
          convert(b, other.dtype, "f32", info.shape),
        );
        expect(same, name).toBe(true);
      }
    });
  }
});
