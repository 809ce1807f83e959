// Sessions whose state is a text's bits and an automaton: under chaos, in files, and with numbers that no automaton has.
import { createCpuBackend } from "@rwkv-ts/backends-cpu";
import { Model, StateError } from "@rwkv-ts/core";
import { interleavingsSuite, livelyWeights, quickBackends } from "@rwkv-ts/golden";
import { decodeState, encodeState } from "@rwkv-ts/preset";
import { expect, test } from "vitest";
import { rwkv8Rosa } from "../src/index.js";

const rosa = (bits: 1 | 4) => rwkv8Rosa({ layers: 2, channels: 32, ffn: 64, vocabulary: 12, rosa_bits: bits });

for (const bits of [1, 4] as const)
  interleavingsSuite({ architecture: rosa(bits), operations: 160, backends: quickBackends().slice(0, 2) });

/** Ids with repetitions at all distances. */
const text = Array.from({ length: 300 }, (_, i) => (i % 7 === 0 ? i % 12 : (i * i) % 5));

test("a state in a file has bits as bytes, no automaton, and goes on where it was, past rows of the automaton", async () => {
  await using backend = await createCpuBackend({ threads: 1 });
  for (const bits of [1, 4] as const) {
    const architecture = rosa(bits);
    await using model = await Model.create(architecture, backend, livelyWeights(architecture), { slots: 1 });
    using session = model.session();
    await session.feed(text.slice(0, 150));
    const saved = await session.save();
    const types = [...saved.tensors].map(([name, { shape, data }]) => [name, data.constructor.name, shape]);
    expect(types.filter(([name]) => String(name).startsWith("state.1"))).toEqual([
      ["state.1.rosa_x", "Float32Array", [32]],
      ["state.1.rosa_k", "Uint8Array", [150, 4]],
      ["state.1.rosa_v", "Uint8Array", [150, 4]],
      ["state.1.rosa_cursor", "Int32Array", [32 / bits, 4]],
      ["state.1.ffn_x", "Float32Array", [32]],
    ]);
    using again = model.session();
    again.restore(await decodeState(encodeState(saved)));
    using whole = model.session();
    const wanted = (await whole.feedAll(text)).subarray(150 * 12);
    expect(await again.feedAll(text.slice(150))).toEqual(wanted);
    expect((await again.save()).tensors).toEqual((await whole.save()).tensors);
  }
});

test("numbers that would lead out of the automaton are refused, and the session stays what it was", async () => {
  await using backend = await createCpuBackend({ threads: 1 });
  const architecture = rosa(1);
  await using model = await Model.create(architecture, backend, livelyWeights(architecture));
  using session = model.session();
  await session.feed(text.slice(0, 20));
  const saved = await session.save();
  const { shape, data } = saved.tensors.get("state.0.rosa_cursor")!;
  for (const [at, value] of [
    [0, 0],
    [0, 42],
    [1, 41],
    [2, -1],
    [3, 21],
  ] as const) {
    const cursor = data.slice();
    cursor[8 + at] = value;
    const tensors = new Map([...saved.tensors, ["state.0.rosa_cursor", { shape, data: cursor }] as const]);
    expect(() => session.restore({ ...saved, tensors })).toThrow(StateError);
    expect(() => session.restore({ ...saved, tensors })).toThrow(/rosa_cursor cannot be: group 2 is at \[/);
  }
  using fresh = model.session();
  expect(await session.feed(text.slice(20, 40))).toEqual(await fresh.feed(text.slice(0, 40)));
});
