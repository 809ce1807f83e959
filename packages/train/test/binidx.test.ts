import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { goldenBytes, goldenJson } from "@rwkv-ts/vitest/data";
import { afterAll, describe, expect, test } from "vitest";
import { isDocuments, magicPrime, officialOrder, readBinIdx, windowBatch, writeBinIdx } from "../src/index.js";
import { openBinIdxFiles } from "../src/node/index.js";

describe("official binidx", () => {
  const [bin, idx] = ["demo.bin", "demo.idx"].map((name) => goldenBytes("binidx", name));
  const demo = goldenJson("binidx", "demo.json");

  test("reads every document", () => {
    const { tokens, sizes } = readBinIdx(bin!, idx!);
    expect([...tokens]).toEqual(demo.docs.flat());
    expect([...sizes]).toEqual(demo.docs.map((ids: number[]) => ids.length));
  });

  test("windows follow the official trainer's order", () => {
    const { tokens } = readBinIdx(bin!, idx!);
    const order = officialOrder(tokens.length, demo.ctx_len);
    for (const { ii, offset, x, y } of demo.samples_v7_trainer) {
      expect([ii, order(ii - 1)]).toEqual([ii, offset]);
      const batch = windowBatch(tokens, [offset], demo.ctx_len);
      expect([[...batch.ids], [...batch.targets]]).toEqual([x, y]);
    }
  });

  test.each([
    // of `make_data.py`: the first prime ≡ 2 mod 3 from ⌊tokens/T⌋ - 1 downwards
    [60, 10, 5], // 60/10 - 1 is one
    [69, 10, 5],
    [59, 10, 2],
    [1_498_226_207, 512, 2_926_181], // minipile, the example of RWKV-LM's README
    [1_498_226_207, 4096, 365_759],
    [16_601, 32, 509],
  ])("the magic prime of %i tokens in windows of %i is %i", (tokens, context, prime) => {
    expect(magicPrime(tokens, context)).toBe(prime);
  });

  test("writes the same bytes as the official script", () => {
    const written = writeBinIdx(demo.docs.map((ids: number[]) => ids.slice(0, -1)));
    expect(Buffer.from(written.bin).equals(bin!)).toBe(true);
    expect(Buffer.from(written.idx).equals(idx!)).toBe(true);
  });
});

test("files that are damaged or do not belong together are refused", () => {
  const { bin, idx } = writeBinIdx([[1, 2, 3], [4]]);
  expect(() => readBinIdx(bin.slice(2), idx)).toThrow("do not fit");
  expect(() => readBinIdx(bin, idx.slice(0, -8))).toThrow("damaged");
  expect(() => readBinIdx(bin, new Uint8Array(100))).toThrow("MMIDIDX");
  expect(() => writeBinIdx([[70000]])).toThrow("65535");
});

describe("files that are read in ranges", () => {
  const folder = mkdtempSync(join(tmpdir(), "rwkv-binidx-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const at = (name: string) => join(folder, name);
  const write = (name: string, { bin, idx }: { bin: Uint8Array; idx: Uint8Array }) => {
    writeFileSync(at(`${name}.bin`), bin);
    writeFileSync(at(`${name}.idx`), idx);
    return at(`${name}.bin`);
  };

  test("give the ids that lie there", async () => {
    const file = await openBinIdxFiles(write("small", writeBinIdx([[1, 2, 3], [4]])));
    expect(file.length).toBe(6);
    expect([...(await file.read(0, 6))]).toEqual([1, 2, 3, 0, 4, 0]);
    expect([...(await file.read(3, 5))]).toEqual([0, 4]);
    expect([...(await file.documentStarts())]).toEqual([0, 4]);
    expect(isDocuments(file)).toBe(false);
    await file.close();
  });

  test("may be larger than 4 GiB", async () => {
    const [ids, documents] = [2 ** 31 + 2 ** 28, 3];
    const size = ids / documents;
    const idx = Buffer.alloc(34 + 12 * documents + 8 * (documents + 1));
    idx.write("MMIDIDX\0\0", "latin1");
    idx.writeBigUInt64LE(1n, 9);
    idx.writeUInt8(8, 17);
    idx.writeBigUInt64LE(BigInt(documents), 18);
    idx.writeBigUInt64LE(BigInt(documents + 1), 26);
    for (let i = 0; i < documents; i++) {
      idx.writeInt32LE(size, 34 + 4 * i);
      idx.writeBigInt64LE(BigInt(2 * size * i), 34 + 4 * documents + 8 * i);
    }
    const path = write("large", { bin: new Uint8Array(0), idx });
    truncateSync(path, 2 * ids); // holes: no disk is taken
    const handle = await open(path, "r+");
    await handle.write(Buffer.from([7, 0, 8, 1]), 0, 4, 2 * ids - 4);
    await handle.close();
    const file = await openBinIdxFiles(path);
    expect(file.length).toBe(ids);
    expect([...(await file.read(ids - 3, ids))]).toEqual([0, 7, 264]);
    await file.close();
  });

  test("are refused with both names where they are damaged or absent", async () => {
    const { bin, idx } = writeBinIdx([[1, 2, 3], [4]]);
    const path = write("damaged", { bin: bin.slice(2), idx });
    await expect(openBinIdxFiles(path)).rejects.toThrow(/damaged\.bin with .*damaged\.idx: .*do not fit/);
    write("damaged", { bin, idx: idx.slice(0, 20) });
    await expect(openBinIdxFiles(path)).rejects.toThrow("MMIDIDX");
    await expect(openBinIdxFiles(at("absent.bin"))).rejects.toMatchObject({ code: "input" });
  });
});
