// Draws values: negative ones in one colour, positive ones in another, zero as the background. The square root of the magnitude is the
// brightness, so that small values can be seen too.
import type { StatePicture } from "../worker/state-picture.js";

type Colour = readonly [red: number, green: number, blue: number];

/** Colours of the most negative value, of zero and of the most positive one, as the theme's custom properties name them. */
function colours(canvas: HTMLCanvasElement): [Colour, Colour, Colour] {
  const style = getComputedStyle(canvas);
  const read = (name: string): Colour => {
    const [red = 0, green = 0, blue = 0] = style.getPropertyValue(name).trim().split(/\s+/).map(Number);
    return [red, green, blue];
  };
  return [read("--state-negative"), read("--state-zero"), read("--state-positive")];
}

/** A painter of one pixel: its place in the image, and its value in units of full colour. */
function painter(canvas: HTMLCanvasElement, width: number, height: number) {
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  const context = canvas.getContext("2d")!;
  const image = context.createImageData(width, height);
  const [negative, zero, positive] = colours(canvas);
  const paint = (x: number, y: number, value: number): void => {
    const end = value < 0 ? negative : positive;
    const share = Math.sqrt(Math.min(1, Math.abs(value)));
    const at = 4 * (y * width + x);
    for (let i = 0; i < 3; i++) image.data[at + i] = zero[i]! + share * (end[i]! - zero[i]!);
    image.data[at + 3] = 255;
  };
  return { paint, show: () => context.putImageData(image, 0, 0) };
}

/** One transparent pixel between tiles tells heads and layers apart. */
export function drawState(canvas: HTMLCanvasElement, { layers, parts, tile, values, units }: StatePicture): void {
  const step = tile + 1;
  const { paint, show } = painter(canvas, parts.length * step - 1, layers * step - 1);
  for (let y = 0; y < layers * tile; y++) {
    const layer = Math.floor(y / tile);
    const unit = units[layer]! || 1;
    for (let x = 0; x < parts.length * tile; x++)
      paint(x + Math.floor(x / tile), y + layer, values[y * parts.length * tile + x]! / unit);
  }
  show();
}

/** A matrix [rows, columns] in rows; `unit` is the value of full colour. */
export function drawMatrix(
  canvas: HTMLCanvasElement,
  { rows, columns, values }: { readonly rows: number; readonly columns: number; readonly values: ArrayLike<number> },
  unit: number,
): void {
  const { paint, show } = painter(canvas, columns, rows);
  for (let y = 0; y < rows; y++)
    for (let x = 0; x < columns; x++) paint(x, y, (values[y * columns + x] ?? 0) / (unit || 1));
  show();
}

/** What lies at a point of a drawn state, both between 0 and 1; nothing between the tiles. */
export function valueAt(
  { layers, parts, tile, side, values }: StatePicture,
  x: number,
  y: number,
): { layer: number; part: string; row: number; column: number; value: number } | undefined {
  const step = tile + 1;
  const at = (share: number, count: number) => Math.floor(Math.min(0.999999, Math.max(0, share)) * (count * step - 1));
  const [pixelX, pixelY] = [at(x, parts.length), at(y, layers)];
  const [column, row] = [pixelX % step, pixelY % step];
  if (column === tile || row === tile) return undefined;
  const [part, layer] = [Math.floor(pixelX / step), Math.floor(pixelY / step)];
  const value = values[((layer * tile + row) * parts.length + part) * tile + column]!;
  const full = (pixel: number) => Math.floor((pixel * side) / tile);
  return { layer, part: parts[part]!, row: full(row), column: full(column), value };
}
