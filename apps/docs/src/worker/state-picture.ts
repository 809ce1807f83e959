// A picture of a recurrent state: a row of tiles a layer, a tile a head. Values are pooled to the one of largest magnitude; each layer
// has its own unit, three times the layer's root mean square, so that layers of different scale can be seen side by side.

export interface StatePicture {
  readonly layers: number;
  /** Names of the tiles in a row. */
  readonly parts: readonly string[];
  /** Pixels along a tile's side. */
  readonly tile: number;
  /** Values along the side of a head's matrix, of which a pixel may hold several. */
  readonly side: number;
  /** [layers, tile, parts, tile]: rows of pixels from the top. */
  readonly values: Float32Array<ArrayBuffer>;
  /** The value that is drawn in full colour, [layers]. */
  readonly units: Float32Array<ArrayBuffer>;
  /** What the tiles are: matrices of heads, or vectors folded into squares. */
  readonly kind: "matrices" | "vectors";
}

/** A head's matrix, or a vector in rows of equal length. */
export interface StatePart {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  /** [rows, columns]; the last row of a folded vector may be shorter. */
  readonly values: Float32Array;
}

interface Tensor {
  readonly shape: readonly number[];
  readonly data: ArrayLike<number>;
}

const widestPicture = 1024;
const standardDeviations = 3;

/** The parts of each layer: heads' matrices [heads, n, n]; where a version has none, its vectors [n], each folded into a square. */
export function stateParts(tensors: ReadonlyMap<string, Tensor>): {
  kind: StatePicture["kind"];
  layers: StatePart[][];
} {
  const matrices: StatePart[][] = [];
  const vectors: StatePart[][] = [];
  for (const [name, { shape, data }] of tensors) {
    const [, number, leaf = ""] = /^state\.(\d+)\.(.+)$/.exec(name) ?? [];
    if (number === undefined || !(data instanceof Float32Array)) continue;
    const layer = Number(number);
    const [first = 0, rows = 0, columns] = shape;
    if (shape.length === 3 && rows === columns)
      for (let head = 0; head < first; head++)
        place(matrices, layer, {
          name: `head ${head}`,
          rows,
          columns,
          values: data.subarray(head * rows ** 2, (head + 1) * rows ** 2),
        });
    else if (shape.length === 1) {
      const side = Math.ceil(Math.sqrt(first));
      place(vectors, layer, { name: leaf, rows: side, columns: side, values: data });
    }
  }
  const kind = matrices.length > 0 ? "matrices" : "vectors";
  return { kind, layers: Array.from(kind === "matrices" ? matrices : vectors, (parts) => parts ?? []) };
}

/** @param tensors leaves by name, `state.<layer>.<leaf>` */
export function statePicture(tensors: ReadonlyMap<string, Tensor>): StatePicture | undefined {
  const { kind, layers } = stateParts(tensors);
  const longest = layers.reduce<StatePart[]>((best, parts) => (parts.length > best.length ? parts : best), []);
  const width = longest.length;
  if (width === 0) return undefined;
  const side = Math.max(...layers.flatMap((parts) => parts.map(({ rows }) => rows)));
  const tile = Math.min(side, Math.max(4, Math.floor(widestPicture / width)));
  const values = new Float32Array(layers.length * tile * width * tile);
  layers.forEach((parts, layer) => {
    parts.forEach((part, index) => {
      const at = (row: number, column: number) => ((layer * tile + row) * width + index) * tile + column;
      pool(part, tile, (row, column, value) => {
        values[at(row, column)] = value;
      });
    });
  });
  const units = Float32Array.from(layers, (parts) => standardDeviations * rootMeanSquare(parts));
  return { layers: layers.length, parts: longest.map(({ name }) => name), tile, side, values, units, kind };
}

function place(layers: StatePart[][], layer: number, part: StatePart): void {
  layers[layer] ??= [];
  layers[layer].push(part);
}

function rootMeanSquare(parts: readonly StatePart[]): number {
  let sum = 0;
  let count = 0;
  for (const { values } of parts) {
    for (const value of values) sum += value * value;
    count += values.length;
  }
  return count === 0 ? 0 : Math.sqrt(sum / count);
}

/** Length of a part's values as one vector (the Frobenius norm of a matrix). */
export const partNorm = ({ values }: Pick<StatePart, "values">): number =>
  Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));

/** Gives each pixel of a tile the value of largest magnitude among those that it covers. */
function pool(
  { rows: side, values }: StatePart,
  tile: number,
  set: (row: number, column: number, value: number) => void,
): void {
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
