// GGUF models in several files, as llama.cpp's gguf-split writes them.

import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { openCheckpoint } from "../src/index.js";
import { failure } from "./support/errors.js";
import { ggufFile, rwkv7Metadata, type Tensor, type Value } from "./support/gguf-file.js";
import { bytesOf } from "./support/random.js";
import { startServer } from "./support/server.js";
import { allNumbers } from "./support/tensors.js";

const folder = await mkdtemp(join(tmpdir(), "rwkv-parts-"));
afterAll(() => rm(folder, { recursive: true, force: true }));
const at = (name: string) => join(folder, name);
const partName = (i: number, count = 3) => `m-${String(i).padStart(5, "0")}-of-${String(count).padStart(5, "0")}.gguf`;

const names = ["token_embd.weight", "blk.0.attn_norm.weight", "output_norm.weight", "output_norm.bias"];
const tensors = names.map(
  (name, i): Tensor => ({
    name,
    type: 0,
    shape: [32],
    data: bytesOf(Float32Array.from({ length: 32 }, (_, j) => 100 * i + j)),
  }),
);
const split = (no: number, count = 3, total = tensors.length): [string, Value][] => [
  ["split.no", { u32: no }],
  ["split.count", { u32: count }],
  ["split.tensors.count", { u32: total }],
];
const own: Tensor[][] = [[], tensors.slice(0, 3), tensors.slice(3)];

/** The first part holds the metadata and no tensors, as with gguf-split --no-tensor-first-split. */
async function writeParts(): Promise<void> {
  await writeFile(at(partName(1)), ggufFile([...rwkv7Metadata, ["general.name", { text: "x" }], ...split(0)], own[0]!));
  await writeFile(at(partName(2)), ggufFile(split(1), own[1]!));
  await writeFile(at(partName(3)), ggufFile(split(2), own[2]!));
}

beforeEach(writeParts);

describe("a model in three GGUF files", () => {
  test("is one by any of them, by URL, and by its folder", async () => {
    const whole = await openCheckpoint(ggufFile(rwkv7Metadata, tensors));
    const server = await startServer((request, response) => {
      readFile(at(decodeURIComponent(request.url!.slice(1).replace(/\?.*/, "")))).then(
        (bytes) => response.end(bytes),
        () => response.writeHead(404).end(),
      );
    });
    const places = [1, 2, 3].map((i) => at(partName(i)));
    const others = [pathToFileURL(places[1]!), folder, `${server.url}/${partName(2)}?download=true`];
    for (const place of [...places, ...others]) {
      const checkpoint = await openCheckpoint(place);
      expect(await allNumbers(checkpoint)).toEqual(await allNumbers(whole));
      expect(checkpoint.metadata["general.name"]).toBe("x");
      await checkpoint.close();
    }
    await server.close();
  });

  test("reads its tensors from where they lie", async () => {
    const checkpoint = await openCheckpoint(at(partName(1)));
    const files = new Set<number>();
    for (const name of checkpoint.tensors.keys()) files.add((await checkpoint.placeInFile!(name))!.fd);
    expect(files.size).toBe(2);
    await checkpoint.close();
  });

  test.each<[string, () => Promise<unknown>, RegExp]>([
    [
      "a missing part",
      () => rm(at(partName(3))),
      /is one of 3 parts \(number 1\), and another part cannot be read: .*00003-of-00003/,
    ],
    [
      "a part of another count",
      () => writeFile(at(partName(2)), ggufFile(split(1, 4), own[1]!)),
      /says that it is part 2 of 4, by its name it is 2 of 3/,
    ],
    [
      "parts that were exchanged",
      () => writeFile(at(partName(2)), ggufFile(split(2), own[1]!)),
      /says that it is part 3 of 3, by its name it is 2 of 3/,
    ],
    [
      "a tensor in two parts",
      () => writeFile(at(partName(3)), ggufFile(split(2), own[1]!)),
      /lies in .*00002-of-00003\.gguf and in .*00003-of-00003/,
    ],
    [
      "tensors that are missing",
      () => writeFile(at(partName(3)), ggufFile(split(2), [])),
      /parts hold 3 tensors together, it speaks of 4/,
    ],
  ])("%s is named", async (_, damage, message) => {
    await damage();
    const error = await failure(() => openCheckpoint(at(partName(1))));
    expect(error.code).toBe("checkpoint");
    expect(error.message).toMatch(message);
  });

  test("names that tell no parts, and bytes, are told what to do", async () => {
    await writeFile(at("renamed.gguf"), await readFile(at(partName(2))));
    expect((await failure(() => openCheckpoint(at("renamed.gguf")))).message).toMatch(
      /is one of 3 parts \(number 2\); name the parts <name>-00001-of-00003\.gguf/,
    );
    const file = new File([await readFile(at(partName(1)))], partName(1));
    expect((await failure(() => openCheckpoint(file))).message).toMatch(
      /open it by its path or URL, with the other parts/,
    );
    await rm(at("renamed.gguf"));
  });
});
