// Products at the edges of tiles, with several blocks of K, and threads without work.
import type { ExampleInput } from "../../graph/example.js";
import { example, type LargerExamples, plain, weight } from "./inputs.js";

const equal = (value: number, rows: number, columns: number): ExampleInput => ({
  shape: [rows, columns],
  kind: value < 0 ? "weight" : "f32",
  data: new Array<number>(rows * columns).fill(value),
});
/** Numbers of 1 with a few of -0.2, of which the former get the largest q of a storage with minima. */
const largest = (rows: number, columns: number): ExampleInput => ({
  shape: [rows, columns],
  kind: "weight",
  data: Array.from({ length: rows * columns }, (_, i) => (i % 32 === 5 ? -0.2 : 1)),
});
export const productExamples: LargerExamples = {
  linear: [
    example("several blocks", {}, plain(70, 300), weight(600, 300)),
    example("odd blocks", {}, plain(67, 515), weight(33, 515)),
    // more of K than is packed at a time, and no half of it is whole blocks of quantised numbers
    example("uneven blocks", {}, plain(5, 1201), weight(13, 1201)),
    ...[1, 5].map((n) => example(`${n} tokens, blocks of 256`, {}, plain(n, 768), weight(40, 768))),
    ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 16].map((n) => example(`${n} tokens`, {}, plain(n, 256), weight(112, 256))),
    // every product as large as quantised numbers make it: the sums that int4 kernels keep in 16 bits are at their limit
    ...[1, 8].flatMap((n) => [
      example(`${n} tokens of equal numbers`, {}, equal(1, n, 64), equal(-1, 48, 64)),
      example(`${n} tokens, the numbers of largest quants`, {}, equal(1, n, 512), largest(48, 512)),
    ]),
  ],
  matmul: [
    ...[false, true].flatMap((transposeA) =>
      [false, true].map((transposeB) =>
        example(
          `blocks ${transposeA ? "Aᵀ" : "A"}${transposeB ? "Bᵀ" : "B"}`,
          { transposeA, transposeB },
          transposeA ? plain(301, 70) : plain(70, 301),
          transposeB ? weight(530, 301) : weight(301, 530),
        ),
      ),
    ),
    example("narrow", { transposeA: false, transposeB: false }, plain(97, 130), weight(130, 5)),
    example("wide outer product", { transposeA: true, transposeB: false }, plain(1, 50), plain(1, 70)),
    example("one number", { transposeA: false, transposeB: false }, plain(1, 1000), plain(1000, 1)),
    ...[2, 3, 4, 5, 7, 8, 13, 16, 17].map((n) =>
      example(`${n} tokens`, { transposeA: false, transposeB: false }, plain(n, 200), weight(200, 100)),
    ),
  ],
};
