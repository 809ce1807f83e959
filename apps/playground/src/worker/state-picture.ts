// A picture of a recurrent state: a row of tiles a layer, a tile a head. Values are pooled to the one of largest magnitude,
// in units of three times the layer's root mean square, so that layers of different scale can be seen side by side.

export interface StatePicture {
  readonly layers: number;
  /** Tiles in a row. */
  readonly heads: number;
  /** Pixels along a tile's side. */
  readonly tile: number;
  /** [layers, tile, heads, tile]: rows of pixels from the top, -127 to 127. */
  readonly pixels: Int8Array<ArrayBuffer>;
}

interface Tensor {
  readonly shape: readonly number[];
  readonly data: ArrayLike<number>;
}

const widestPicture = 1024;
const standardDeviations = 3;

/**
 * @param tensors leaves by name, `state.<layer>.<leaf>`: those of three dimensions [heads, n, n] are drawn; where a version has
 *   none, its vectors [n] are, each folded into a square
 */
export function statePicture(tensors: ReadonlyMap<string, Tensor>): StatePicture | undefined {
  const layers = layersOf(tensors);
  const heads = Math.max(0, ...layers.map((squares) => squares.length));
  if (heads === 0) return undefined;
  const side = Math.max(...layers.flatMap((squares) => squares.map(({ side: own }) => own)));
  const tile = Math.min(side, Math.max(4, Math.floor(widestPicture / heads)));
  const pixels = new Int8Array(layers.length * tile * heads * tile);
  layers.forEach((squares, layer) => {
    const unit = standardDeviations * rootMeanSquare(squares);
    squares.forEach((square, head) => {
      const at = (row: number, column: number) => ((layer * tile + row) * heads + head) * tile + column;
      draw(square, tile, (row, column, value) => {
        pixels[at(row, column)] = unit > 0 ? Math.round(127 * Math.max(-1, Math.min(1, value / unit))) : 0;
      });
    });
  });
  return { layers: layers.length, heads, tile, pixels };
}

/** Values [side, side] in rows; those beyond the end are zero. */
interface Square {
  readonly side: number;
  readonly values: Float32Array;
}

function layersOf(tensors: ReadonlyMap<string, Tensor>): Square[][] {
  const matrices: Square[][] = [];
  const vectors: Square[][] = [];
  for (const [name, { shape, data }] of tensors) {
    const layer = Number(/^state\.(\d+)\./.exec(name)?.[1] ?? Number.NaN);
    if (Number.isNaN(layer) || !(data instanceof Float32Array)) continue;
    const [heads = 0, rows, columns] = shape;
    if (shape.length === 3 && rows === columns)
      for (let head = 0; head < heads; head++) place(matrices, layer, square(data, head * rows! ** 2, rows!));
    else if (shape.length === 1) place(vectors, layer, square(data, 0, Math.ceil(Math.sqrt(heads))));
  }
  const drawn = matrices.some((squares) => squares !== undefined) ? matrices : vectors;
  return Array.from(drawn, (squares) => squares ?? []);
}

const square = (data: Float32Array, start: number, side: number): Square => ({
  side,
  values: data.subarray(start, start + side * side),
});

function place(layers: Square[][], layer: number, next: Square): void {
  layers[layer] ??= [];
  layers[layer].push(next);
}

function rootMeanSquare(squares: readonly Square[]): number {
  let sum = 0;
  let count = 0;
  for (const { values } of squares) {
    for (const value of values) sum += value * value;
    count += values.length;
  }
  return count === 0 ? 0 : Math.sqrt(sum / count);
}

/** Gives each pixel of a tile the value of largest magnitude among those that it covers. */
function draw({ side, values }: Square, tile: number, set: (row: number, column: number, value: number) => void): void {
  const from = (pixel: number) => Math.floor((pixel * side) / tile);
  const to = (pixel: number) => Math.max(from(pixel) + 1, from(pixel + 1));
  for (let row = 0; row < tile; row++)
    for (let column = 0; column < tile; column++) {
      let largest = 0;
      for (let i = from(row); i < to(row); i++)
        for (let j = from(column); j < to(column); j++) {
          const value = values[i * side + j] ?? 0;
          if (Math.abs(value) > Math.abs(largest)) largest = value;
        }
      set(row, column, largest);
    }
}
