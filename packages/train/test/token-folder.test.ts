// Data of any size through ids on disk: the same ids, documents and weights as in memory, whatever the file, and the same runs.
import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { InputError } from "@rwkv-ts/core";
import { g1Template } from "@rwkv-ts/generate";
import { field, int32, runEndEncoded, tableFromArrays, tableToIPC, utf8 } from "@uwdata/flechette";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type ChatReading,
  checksumOf,
  documentsOf,
  joinWeights,
  partOfDocuments,
  type TokenWeights,
  tokenizeDocuments,
  weightsBetween,
} from "../src/index.js";
import { documentsOfFile, type OpenTokens, tokenizeFiles } from "../src/node/index.js";
import { MemoryStore } from "./support/memory-store.js";
import { growingTexts, type PromisedCounts, parquetFile } from "./support/parquet-file.js";
import { collect, tokenizer, withBackend } from "./support/runs.js";
import { text } from "./support/texts.js";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(`${tmpdir()}/rwkv-tokens-`);
});
afterAll(() => rm(folder, { recursive: true }));

const chat: ChatReading = { template: g1Template };
const sentences = text.split("\n").filter((line) => line !== "");
const records = sentences.map((line, i) =>
  JSON.stringify(i % 3 === 0 ? { prompt: line, completion: line.toUpperCase() } : { text: line }),
);

async function put(name: string, content: string | Uint8Array): Promise<string> {
  await writeFile(`${folder}/${name}`, content);
  return `${folder}/${name}`;
}

/** The ids, places and weights of tokens, all of them. */
async function contents({ ids, starts, weights }: OpenTokens) {
  const all = await ids.read(0, ids.length);
  return { ids: [...all], starts: [...starts], weights: weights && [...weightsBetween(weights, 0, ids.length)] };
}

const dataPath = (name: string): string => new URL(`data/${name}`, import.meta.url).pathname;

async function documentsIn(path: string): Promise<unknown[]> {
  const found: unknown[] = [];
  for await (const { document } of documentsOfFile(path, chat)) found.push(document);
  return found;
}

const due = (name: string, content: string) => {
  const { ids, starts, weights } = tokenizeDocuments(tokenizer, documentsOf({ name, text: content }, chat));
  return {
    ids: [...(ids as Uint16Array)],
    starts: [...starts],
    weights: weights && [...weightsBetween(weights, 0, ids.length)],
  };
};

describe("ids on disk", () => {
  test.each([
    ["lines.jsonl", records.join("\n")],
    ["conversations.txt", records.filter((_, i) => i % 3 === 0).join("\n")],
    ["list.json", `[${records.join(",")}]`],
    ["plain.txt", `\uFEFF${text}`],
    ["long.txt", "Grüße, 世界 \n\n  and so on\n".repeat(60_000)],
  ])("of %s are those in memory", async (name, content) => {
    const tokens = await tokenizeFiles({
      files: [await put(name, content)],
      tokenizer,
      chat,
      folder: `${folder}/${name}.d`,
    });
    const found = await contents(tokens);
    const wanted = due(name, content);
    expect(found.ids.length).toBe(wanted.ids.length);
    expect(found).toEqual(wanted);
    const { ids, starts, weights } = tokenizeDocuments(tokenizer, documentsOf({ name, text: content }, chat));
    expect(await checksumOf(tokens)).toBe(await checksumOf({ ids, starts, ...(weights && { weights }) }));
    await tokens.close();
  });

  test("long texts are read in pieces that are together the text", async () => {
    const content = "word another\n".repeat(400_000);
    const path = await put("pieces.txt", content);
    let [joined, pieces, longest] = ["", 0, 0];
    for await (const { document, goesOn } of documentsOfFile(path)) {
      joined += document as string;
      pieces++;
      longest = Math.max(longest, document.length);
      expect(goesOn).toBe(joined.length < content.length);
    }
    expect(joined).toBe(content);
    expect(pieces).toBeGreaterThan(3);
    expect(longest).toBeLessThan(2 ** 21);
  });

  test("rows of Parquet and Arrow, files and streams, are documents, compressed or not", async () => {
    for (const name of [
      "texts.snappy.parquet",
      "chat.zstd.parquet",
      "texts.lz4.feather",
      "chat.arrow",
      "chat.zstd.arrow",
      "weighted.parquet",
      "weighted.arrow",
    ]) {
      const lines = (await readFile(dataPath(name.replace(/\..+/, ".jsonl")), "utf8")).trim();
      expect(await documentsIn(dataPath(name))).toEqual(documentsOf({ name: "a.jsonl", text: lines }, chat));
    }
  });

  test("Arrow's dictionaries are those before each batch", async () => {
    for (const name of ["words.arrow", "words.delta.arrow"])
      expect(await documentsIn(dataPath(name))).toEqual(["a", "b", "a", "d", "c", "e", "d"]);
  });

  test("Arrow's runs of equal values are rows; a batch that promises more of them than are read is refused first", async () => {
    const runs = ["a", "b", "a"].flatMap((word, i) => Array<string>(4115 * (i + 1) - 4115).fill(word)); // 12345 rows
    const type = runEndEncoded(field("run_ends", int32(), false), field("values", utf8()));
    const bytes = Buffer.from(
      tableToIPC(tableFromArrays({ text: runs }, { types: { text: type } }), { format: "stream" })!,
    );
    expect(await documentsIn(await put("runs.arrow", bytes))).toEqual(runs);
    const [rows, promised] = [12345n, 2n ** 40n].map((count) => {
      const number = Buffer.alloc(8);
      number.writeBigInt64LE(count);
      return number;
    });
    for (let at = bytes.indexOf(rows!); at >= 0; at = bytes.indexOf(rows!)) promised!.copy(bytes, at);
    await expect(documentsIn(await put("runs.arrow", bytes))).rejects.toThrow(
      /runs.arrow: .* is damaged: 1099511627776 rows of \d+ bytes: at most 16777216 are read/,
    );
  });

  test("Arrow that is cut anywhere ends in an error that names the file, at the least behind whole batches", async () => {
    const file = await readFile(dataPath("texts.lz4.feather"));
    for (let size = 8; size < file.length; size += 61) {
      const path = await put("cut.feather", file.subarray(0, size));
      await expect(documentsIn(path)).rejects.toThrow(/cut.feather is no complete Arrow file/);
    }
    const stream = await readFile(dataPath("chat.arrow"));
    const found = await documentsIn(dataPath("chat.arrow"));
    for (let size = 16; size < stream.length - 8; size += 61) {
      const path = await put("cut.arrow", stream.subarray(0, size));
      const read = await documentsIn(path).catch((error: Error) => {
        expect(error).toBeInstanceOf(InputError);
        expect(error.message).toMatch(/cut.arrow/);
        return [];
      });
      expect(found.slice(0, read.length)).toEqual(read); // a stream may end behind any batch
    }
  });

  test("Arrow with a byte changed anywhere is read, or refused at once, naming the file", async () => {
    for (const name of ["chat.arrow", "words.delta.arrow"]) {
      const file = await readFile(dataPath(name));
      for (let at = 0; at < file.length; at += 9) {
        const damaged = Buffer.from(file);
        damaged[at]! ^= 0x7f; // in the higher bytes of counts: billions
        const path = await put("damaged.arrow", damaged);
        const wrong = await documentsIn(path).catch((error: Error) => error);
        if (wrong instanceof Error) expect(`${wrong.name} ${wrong.message}`).toMatch(/^InputError .*damaged\.arrow/);
      }
    }
  });

  test("Parquet whose counts are more than its pages hold is refused before they are believed", async () => {
    const documents = async (counts: PromisedCounts) =>
      documentsIn(await put("counts.parquet", parquetFile("word", counts)));
    expect(await documents({ rows: 1000 })).toEqual(Array(1000).fill("word"));
    const billion = 2 ** 30 - 1;
    for (const [counts, message] of [
      [
        { rows: 2 ** 23, levels: 9, indices: 9, page: 9 },
        /counts.parquet: rows 1 to 8388608 are damaged: pages hold 9 of 8388608/,
      ],
      [{ rows: 9, values: billion }, /a column has 1073741823 values, at most/],
      [{ rows: 9, values: 2 ** 23 }, /a column has 8388608 values, the group 9 rows/],
      [{ rows: 9, page: billion }, /a page promises 1073741823 values, of 9 at most/],
      [{ rows: 9, levels: billion }, /a run promises 1073741823 values of 9/],
      [{ rows: 9, indices: billion }, /a run promises 1073741823 values of 9/],
    ] as const)
      await expect(documents(counts)).rejects.toThrow(message);
  });

  test("Parquet texts that repeat each other for no bytes are read as far as a group can hold them", async () => {
    const documents = async (name: string, letters: string) =>
      documentsIn(await put(name, parquetFile("word", { rows: letters.length, texts: growingTexts(letters) })));
    expect(await documents("growing.parquet", "abcde")).toEqual(["a", "ab", "abc", "abcd", "abcde"]);
    // 40 KB that promise 800 MB
    await expect(documents("grown.parquet", "a".repeat(40_000))).rejects.toThrow(
      /grown.parquet: rows 1 to 40000 are damaged: a column's texts have more than 536870912 bytes/,
    );
  });

  test("serve again as long as the files are the same, and are made anew when they are not", async () => {
    const path = await put("again.jsonl", records.slice(0, 9).join("\n"));
    const options = { files: [path], tokenizer, chat, folder: `${folder}/again` };
    const made = async () => {
      await (await tokenizeFiles(options)).close();
      return (await stat(`${folder}/again/made.json`)).mtimeMs;
    };
    const first = await made();
    expect(await made()).toBe(first);
    await writeFile(path, records.slice(0, 10).join("\n"));
    await utimes(path, 1, 1);
    await made();
    const tokens = await tokenizeFiles(options);
    expect(tokens.starts.length).toBe(10);
    await tokens.close();
  });

  test("what is damaged is told by its place, and leaves nothing", async () => {
    const lines = await put("bad.jsonl", `${records[0]}\n{"text": 5}\n`);
    const options = { tokenizer, chat, folder: `${folder}/bad` };
    await expect(tokenizeFiles({ ...options, files: [lines] })).rejects.toThrow(/bad.jsonl, line 2: expected/);
    const bytes = await put("bad.txt", Uint8Array.of(65, 0xff, 66));
    await expect(tokenizeFiles({ ...options, files: [bytes] })).rejects.toThrow(
      /bad.txt cannot be read as text: it is no UTF-8/,
    );
    const parquet = await put("bad.parquet", "PAR1 and nothing else");
    await expect(tokenizeFiles({ ...options, files: [parquet] })).rejects.toThrow(/no complete Parquet file/);
    const list = await put("bad-list.json.txt", '[{"text": "a"}, {');
    await expect(tokenizeFiles({ ...options, files: [list] })).rejects.toThrow(/begins as a JSON list and is none/);
    await expect(tokenizeFiles({ ...options, files: [`${folder}/absent`] })).rejects.toThrow(/absent cannot be read/);
    expect(await readdir(folder)).not.toContain("bad");
  });

  test("a folder that holds anything else is refused, and stays as it is", async () => {
    const path = await put("some.txt", "some text");
    await mkdir(`${folder}/precious/ids`, { recursive: true });
    await writeFile(`${folder}/precious/thesis.tex`, "years of work");
    const options = { files: [path], tokenizer, folder: `${folder}/precious` };
    await expect(tokenizeFiles(options)).rejects.toThrow(/holds "thesis.tex", which is not of ids/);
    expect((await readdir(`${folder}/precious`)).sort()).toEqual(["ids", "thesis.tex"]);
    await expect(tokenizeFiles({ ...options, folder: path })).rejects.toThrow(/some.txt is no folder for ids/);
    expect(await readFile(path, "utf8")).toBe("some text");
  });

  test("a run on them is the run on ids in memory, and goes on exactly", () =>
    withBackend(async (backend) => {
      const path = await put("run.jsonl", records.join("\n"));
      const tokens = await tokenizeFiles({ files: [path], tokenizer, chat, folder: `${folder}/run` });
      const inMemory = tokenizeDocuments(tokenizer, documentsOf({ name: "run.jsonl", text: records.join("\n") }, chat));
      const stores = [new MemoryStore(), new MemoryStore()] as const;
      const options = { windows: "packed", batch: 2 } as const;
      await collect(backend, { ...options, steps: 4, store: stores[0], dataset: { train: inMemory } });
      await collect(backend, { ...options, steps: 4, store: stores[1], dataset: { train: tokens } });
      expect(stores[1].latest.model).toEqual(stores[0].latest.model);
      expect(stores[1].latest.metadata).toEqual(stores[0].latest.metadata);
      await tokens.close();
    }));
});

test("weights in runs are those of arrays, in parts and joined", () => {
  const array = Float32Array.from({ length: 60 }, (_, i) => Math.floor((i * i) / 150) % 3);
  const ends = [...array.keys()].filter((i) => array[i + 1] !== array[i]).map((i) => i + 1);
  const runs: TokenWeights = {
    length: 60,
    ends: Float64Array.from(ends),
    values: Float32Array.from(ends, (end) => array[end - 1]!),
  };
  const ids = new Uint16Array(60);
  const starts = Float64Array.of(0, 20, 45);
  for (const [first, end] of [
    [0, 1],
    [1, 3],
    [2, 3],
    [0, 3],
  ] as const) {
    const [a, b] = [array, runs].map((weights) => partOfDocuments({ ids, starts, weights }, first, end));
    const length = a!.ids.length;
    expect([...weightsBetween(b!.weights!, 0, length)]).toEqual([...weightsBetween(a!.weights!, 0, length)]);
  }
  const joined = joinWeights([{ ids, weights: runs }, { ids: ids.subarray(0, 3) }, { ids, weights: array }])!;
  expect([...weightsBetween(joined, 0, 123)]).toEqual([...array, 1, 1, 1, ...array]);
});
