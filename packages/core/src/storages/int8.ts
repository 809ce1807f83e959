// int8: blocks of 32 numbers along a row, each with one f16 scale d:  x = d q,  q in -127..127,  d = max |x| / 127.
// 34 bytes a block: d, then q, signed bytes, zeros as padding (the same as GGUF's Q8_0).
import { halfAt, roundingShift, rowsOfBlocks, scaleBits, writeHalf } from "./blocks.js";
import { f16Values } from "./half.js";
import type { StorageTraits } from "./traits.js";

const blockLength = 32;

export const int8 = /* @__PURE__ */ (() =>
  ({
    ...rowsOfBlocks("int8", blockLength, 2 + blockLength, {
      encode(numbers, _count, to, at) {
        let largest = 0;
        for (let i = 0; i < blockLength; i++) {
          const magnitude = Math.abs(numbers[i]!);
          if (magnitude > largest) largest = magnitude;
        }
        const scale = scaleBits(largest / 127);
        const inverse = scale === 0 ? 0 : 1 / f16Values()[scale]!;
        writeHalf(to, at, scale);
        for (let i = 0; i < blockLength; i++) {
          const scaled = numbers[i]! * inverse;
          const q = scaled + roundingShift - roundingShift;
          to[at + 2 + i] = Math.max(-127, Math.min(127, q));
        }
      },
      decode(from, at, count, to, start) {
        const scale = halfAt(from, at);
        for (let i = 0; i < count; i++) to[start + i] = scale * ((from[at + 2 + i]! << 24) >> 24);
      },
    }),
    dtype: "INT8B32",
    factorsAt: [0],
    ggml: { name: "Q8_0", type: 8, fileType: 7 },
  }) as const satisfies StorageTraits)();
