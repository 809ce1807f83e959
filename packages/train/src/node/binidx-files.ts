// A `.bin` file and the `.idx` beside it.
import { InputError } from "@rwkv-ts/core";
import { type BinIdx, readBinIdx } from "../binidx.js";

/** @param path of the .bin file */
export async function readBinIdxFiles(path: string): Promise<BinIdx> {
  const { readFile } = await import("node:fs/promises");
  const index = path.replace(/\.bin$/, ".idx");
  try {
    const [bin, idx] = await Promise.all([readFile(path), readFile(index)]);
    return readBinIdx(bin, idx);
  } catch (error) {
    throw new InputError(`${path} with ${index}: ${(error as Error).message}`, { cause: error });
  }
}
