// Pictures of states small enough to be computed by hand.
import { expect, test } from "vitest";
import { partNorm, stateParts, statePicture } from "../src/worker/state-picture.js";

const tensor = (shape: number[], values: number[]) => ({ shape, data: Float32Array.from(values) });

test("a matrix of one head is drawn as it is, and its unit is three root mean squares", () => {
  const picture = statePicture(new Map([["state.0.wkv", tensor([1, 2, 2], [3, -4, 0, 0])]]))!;
  expect(picture).toMatchObject({ layers: 1, parts: ["head 0"], tile: 2, side: 2, kind: "matrices" });
  expect([...picture.values]).toEqual([3, -4, 0, 0]);
  expect([...picture.units]).toEqual([7.5]); // the root mean square of 3, 4, 0, 0 is 2.5
});

test("heads lie side by side, layers one below the other, and each layer has its own unit", () => {
  const layer = (scale: number) => tensor([2, 1, 1], [scale, -scale]);
  const picture = statePicture(
    new Map([
      ["state.0.wkv", layer(1)],
      ["state.1.wkv", layer(1000)],
    ]),
  )!;
  expect(picture).toMatchObject({ layers: 2, parts: ["head 0", "head 1"], tile: 1 });
  expect([...picture.values]).toEqual([1, -1, 1000, -1000]);
  expect([...picture.units]).toEqual([3, 3000]);
});

test("the vectors of a version without matrices are folded into squares, under their names", () => {
  const vectors = new Map([
    ["state.0.aa", tensor([3], [1, 1, 1])],
    ["state.0.bb", tensor([3], [-1, -1, -1])],
  ]);
  const picture = statePicture(vectors)!;
  expect(picture).toMatchObject({ layers: 1, parts: ["aa", "bb"], tile: 2, kind: "vectors" });
  expect([...picture.values]).toEqual([1, 1, -1, -1, 1, 0, -1, 0]);
});

test("many heads are pooled to the value of largest magnitude", () => {
  const heads = 256;
  const values = new Float32Array(heads * 64);
  values[9] = -5; // head 0, row 1, column 1 of 8 x 8: pixel 0, 0 of 4 x 4
  const picture = statePicture(new Map([["state.0.wkv", { shape: [heads, 8, 8], data: values }]]))!;
  expect(picture).toMatchObject({ tile: 4, side: 8 });
  expect(picture.parts).toHaveLength(heads);
  expect(picture.values[0]).toBe(-5);
  expect(picture.values.filter((value) => value !== 0)).toHaveLength(1);
});

test("a part's norm is the length of its values as one vector", () => {
  const { layers } = stateParts(new Map([["state.0.wkv", tensor([1, 2, 2], [1, 2, 2, 4])]]));
  expect(partNorm(layers[0]![0]!)).toBe(5);
});

test("a state of nothing is no picture", () => {
  expect(statePicture(new Map())).toBeUndefined();
});
