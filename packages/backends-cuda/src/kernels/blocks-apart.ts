// Blocks of int8 and int4 are kept with their numbers apart from their scales, so that numbers are read sixteen bytes at a time
// (canonical blocks: core's storages/int8.ts, int4.ts). A thread moves a block.
import { type Storage, traitsOf } from "@rwkv-ts/core";
import { blocksFor, kernel, type Launch, launch, type Region } from "./kernel.js";

const threads = 128;
export const unpackKernel = kernel({
  name: "unpack_blocks",
  module: "blocks-apart",
  threads,
  args: { raw: "const u16 *", w: "u16 *", s: "u16 *", blocks: "int", halves: "int" },
  code: `
  const int block = block_x() * ${threads} + thread_x();
  if (block >= a.blocks) return;
  const u16 *from = a.raw + (u64)block * (a.halves + 1);
  u16 *to = a.w + (u64)block * a.halves;
  a.s[block] = from[0];
  for (int i = 0; i < a.halves; i++) to[i] = from[1 + i];`,
});

/** Bytes of a block's numbers; undefined for storages that lie as core has them. */
export const quantBytes = (storage: Storage): number | undefined =>
  storage === "int8" || storage === "int4" ? traitsOf(storage).blockBytes - 2 : undefined;

export const unpackBlocks = (raw: Region, w: Region, s: Region, blocks: number, bytes: number): Launch =>
  launch(unpackKernel, { raw, w, s, blocks, halves: bytes / 2 }, { blocks: blocksFor(blocks, threads) });
