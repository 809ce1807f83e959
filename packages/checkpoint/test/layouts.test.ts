// Official models under other names and axes: behind wrappers of trainers, in web-rwkv's layout, converted for the rwkv package.

import { afterAll, describe, expect, test } from "vitest";
import { type Checkpoint, encodeSafetensors, inWebLayout, openCheckpoint } from "../src/index.js";
import { failure } from "./support/errors.js";
import { goldenPath, othersMissing, othersPath, withReason } from "./support/golden.js";
import { normals } from "./support/random.js";
import { allNumbers, entryOf, expectSameModel, type Numbers, numbersOf, transposeNumbers } from "./support/tensors.js";

const opened: Checkpoint[] = [];
afterAll(() => Promise.all(opened.map((checkpoint) => checkpoint.close())));

const open = async (...args: Parameters<typeof openCheckpoint>) => {
  const checkpoint = await openCheckpoint(...args);
  opened.push(checkpoint);
  return checkpoint;
};

const encoded = (tensors: Iterable<readonly [string, Numbers]>, metadata: Record<string, string> = {}) =>
  encodeSafetensors(
    [...tensors].map(([name, { shape, values }]) => entryOf(name, shape, values)),
    metadata,
  );

const one: Numbers = { shape: [2], values: Float32Array.of(1, 2) };
/** Names alone decide here. */
const names = async (...given: string[]) => [
  ...(await open(encoded(given.map((name) => [name, one] as const)))).tensors.keys(),
];

describe("names behind wrappers", () => {
  const inner = ["emb.weight", "blocks.0.ln0.weight", "blocks.0.att.key.weight", "head.weight"];

  test.each([
    "_orig_mod.",
    "module.",
    "model.",
    "_forward_module.",
    "_forward_module._orig_mod.",
    "module.module._orig_mod.",
    "state.student.net.",
    "rwkv.",
  ])("%s in front of all of them is taken away", async (prefix) => {
    expect(await names(...inner.map((name) => prefix + name))).toEqual(inner);
  });

  test("wrappers of single blocks go too (torch.compile, FSDP, activation checkpointing)", async () => {
    const given = [
      "module._fsdp_wrapped_module.emb.weight",
      "module._fsdp_wrapped_module.blocks.0._checkpoint_wrapped_module.ln0.weight",
      "module._fsdp_wrapped_module.blocks.0._orig_mod.att._orig_mod.key.weight",
      "module._fsdp_wrapped_module.head.weight",
    ];
    expect(await names(...given)).toEqual(inner);
  });

  test("what lies beside the module keeps its name; the count of an averaged model goes", async () => {
    const given = [...inner.map((name) => `module.${name}`), "n_averaged", "criterion.weight"];
    expect(await names(...given)).toEqual([...inner, "criterion.weight"]);
  });

  test("names that are somebody's own stay", async () => {
    for (const own of [
      ["rwkv.emb.weight", "rwkv.blocks.0.att.key.weight", "moba.0.att.key.weight"],
      ["model.embeddings.weight", "model.layers.0.other.weight"],
      ["rwkv.embeddings.weight", "rwkv.blocks.0.feed_forward.key.weight"],
      ["module.a", "module.b"],
      ["state.0.wkv", "state.1.wkv"],
    ])
      expect(await names(...own)).toEqual(own);
    const wrapped = ["module.rwkv.blocks.0.att.key.weight", "module.moba.0.att.key.weight"];
    expect(await names(...wrapped)).toEqual(["rwkv.blocks.0.att.key.weight", "moba.0.att.key.weight"]);
  });

  test("two models, and two tensors that would get one name, are refused", async () => {
    const two = failure(() => names("model.blocks.0.att.a", "ema.blocks.0.att.a"));
    expect((await two).message).toMatch(/holds several models, below model\. and ema\.: save the one/);
    const same = failure(() => names("blocks.0.att.a", "blocks.0._orig_mod.att.a"));
    expect((await same).message).toMatch(/holds blocks\.0\.att\.a twice/);
  });
});

const cases = "files as other tools write them";
const noCases = othersMissing(cases);

describe("official models behind wrappers", () => {
  test.skipIf(noCases).each(["compiled.pth", "ddp.pth"])(
    withReason("%s is the official model", noCases),
    async (name) => {
      const given = await open(othersPath(cases, "wrapper-prefixes", name));
      await expectSameModel(given, await open(goldenPath("rwkv7", "model.pth")));
    },
  );

  test.each(["rwkv4", "rwkv5.2", "rwkv6", "rwkv-x"])("%s behind a chain", async (version) => {
    const official = await open(goldenPath(version, "model.pth"));
    const all = [...(await allNumbers(official))].map(([name, each]) => [`model._orig_mod.${name}`, each] as const);
    await expectSameModel(await open(encoded(all)), official);
  });
});

describe("files that the rwkv package converted for a strategy", () => {
  const side = (shape: number[]): Numbers => ({ shape, values: new Float32Array(shape[0]! * (shape[1] ?? 1)) });

  test("are told where only the tensors are left", async () => {
    const tensors = [
      ["emb.weight", side([4, 2])],
      ["blocks.0.ln1.weight", one],
      ["blocks.0.att.key.weight", side([2, 2])],
      ["head.weight", side([2, 4])],
    ] as const;
    expect((await failure(() => open(encoded(tensors)))).message).toBe(
      "bytes in memory was converted for a strategy of the Python package rwkv: it cannot be turned back; " +
        "take the original .pth",
    );
  });

  describe.skipIf(noCases)(withReason("as it writes them", noCases), () => {
    test("are told with their strategy", async () => {
      const path = othersPath(cases, "strategy-converted-pth", "converted.pth");
      const { code, message } = await failure(() => open(path));
      expect(code).toBe("checkpoint");
      expect(message).toContain(
        `${path} was converted for a strategy of the Python package rwkv (_strategy = "cpu fp32")`,
      );
    });
  });
});

/** As Ai00's convert_safetensors.py renames and turns them. */
function converted(official: ReadonlyMap<string, Numbers>): Map<string, Numbers> {
  const turned = ["time_mix_w1", "time_mix_w2", "time_decay_w1", "time_decay_w2", "w1", "w2", "a1", "a2", "g1", "g2"];
  const more = ["v1", "v2", "time_state", "lora.0"];
  return new Map(
    [...official].map(([name, numbers]) => {
      const own = name
        .replace("time_faaaa", "time_first")
        .replace("time_maa", "time_mix")
        .replace("lora_A", "lora.0")
        .replace("lora_B", "lora.1")
        .toLowerCase();
      return [own, [...turned, ...more].some((each) => own.includes(each)) ? transposeNumbers(numbers) : numbers];
    }),
  );
}

describe("web-rwkv's .st files", () => {
  test.each(["rwkv4", "rwkv5.2", "rwkv6", "rwkv7"])(
    "%s reads as the official model, and is written so",
    async (version) => {
      const official = await open(goldenPath(version, "model.pth"));
      const web = converted(await allNumbers(official));
      await expectSameModel(await open(encoded(web)), official);
      const written = await allNumbers(inWebLayout(official));
      expect([...written.keys()]).toEqual([...web.keys()]);
      for (const [name, { shape, values }] of web) expect([name, written.get(name)]).toEqual([name, { shape, values }]);
    },
  );

  test("RWKV-5.1, whose decay and bonus are repeated, reads as a 5.2 with the same numbers", async () => {
    const official = await open(goldenPath("rwkv5.1", "model.pth"));
    const [heads, channels] = [2, 64];
    const repeated = new Map(
      [...(await allNumbers(official))].map(([name, numbers]): [string, Numbers] => {
        if (!/time_(decay|faaaa)$/.test(name)) return [name, numbers];
        const values = Float32Array.from({ length: channels }, (_, i) => numbers.values[Math.floor(i / 32)]!);
        return [name, { shape: [heads, channels / heads], values }];
      }),
    );
    await expectSameModel(await open(encoded(converted(repeated))), await open(encoded(repeated)));
  });
});

test("LoRA factors in web-rwkv's layout read as RWKV-PEFT's", async () => {
  const official = new Map<string, Numbers>([
    ["blocks.0.att.key.lora_A", { shape: [2, 6], values: normals(12, 1) }],
    ["blocks.0.att.key.lora_B", { shape: [4, 2], values: normals(8, 2) }],
  ]);
  const read = await open(encoded(converted(official)));
  for (const [name, numbers] of official) expect(await numbersOf(read, name)).toEqual(numbers);
  const back = inWebLayout(read);
  expect([...back.tensors.keys()]).toEqual(["blocks.0.att.key.lora.0", "blocks.0.att.key.lora.1"]);
});
