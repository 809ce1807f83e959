// Pictures of states small enough to be computed by hand.
import { expect, test } from "vitest";
import { statePicture } from "../src/worker/state-picture.js";

const tensor = (shape: number[], values: number[]) => ({ shape, data: Float32Array.from(values) });

test("a matrix of one head is drawn in units of three root mean squares", () => {
  // root mean square of 3, 4, 0, 0 is 2.5; 3 / 7.5 = 0.4 and -4 / 7.5 = -0.5333
  const picture = statePicture(new Map([["state.0.wkv", tensor([1, 2, 2], [3, -4, 0, 0])]]))!;
  expect(picture).toMatchObject({ layers: 1, heads: 1, tile: 2 });
  expect([...picture.pixels]).toEqual([51, -68, 0, 0]);
});

test("heads lie side by side, layers one below the other, and each layer has its own unit", () => {
  const layer = (scale: number) => tensor([2, 1, 1], [scale, -scale]);
  const picture = statePicture(
    new Map([
      ["state.0.wkv", layer(1)],
      ["state.1.wkv", layer(1000)],
    ]),
  )!;
  expect(picture).toMatchObject({ layers: 2, heads: 2, tile: 1 });
  expect([...picture.pixels]).toEqual([42, -42, 42, -42]);
});

test("the vectors of a version without matrices are folded into squares", () => {
  const vectors = new Map([
    ["state.0.aa", tensor([3], [1, 1, 1])],
    ["state.0.bb", tensor([3], [-1, -1, -1])],
  ]);
  const picture = statePicture(vectors)!;
  expect(picture).toMatchObject({ layers: 1, heads: 2, tile: 2 });
  expect([...picture.pixels]).toEqual([42, 42, -42, -42, 42, 0, -42, 0]);
});

test("many heads are pooled to the value of largest magnitude", () => {
  const heads = 256;
  const values = new Float32Array(heads * 64);
  values[9] = -5; // head 0, row 1, column 1 of 8 x 8: pixel 0, 0 of 4 x 4
  const picture = statePicture(new Map([["state.0.wkv", { shape: [heads, 8, 8], data: values }]]))!;
  expect(picture).toMatchObject({ heads, tile: 4 });
  expect(picture.pixels[0]).toBe(-127);
  expect(picture.pixels.filter((pixel) => pixel !== 0)).toHaveLength(1);
});

test("a state of nothing but zeros is a picture of zeros, and one of nothing is none", () => {
  expect([...statePicture(new Map([["state.0.wkv", tensor([1, 1, 1], [0])]]))!.pixels]).toEqual([0]);
  expect(statePicture(new Map())).toBeUndefined();
});
