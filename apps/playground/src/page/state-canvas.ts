// Draws a picture of the state: negative values in one colour, positive ones in another, zero as the background.
import type { StatePicture } from "../worker/state-picture.js";

type Colour = readonly [red: number, green: number, blue: number];

/** Colours for -127, 0 and 127, as the theme's custom properties name them. */
function colours(canvas: HTMLCanvasElement): [Colour, Colour, Colour] {
  const style = getComputedStyle(canvas);
  const read = (name: string): Colour => {
    const [red = 0, green = 0, blue = 0] = style.getPropertyValue(name).trim().split(/\s+/).map(Number);
    return [red, green, blue];
  };
  return [read("--state-negative"), read("--state-zero"), read("--state-positive")];
}

export function drawState(canvas: HTMLCanvasElement, { layers, heads, tile, pixels }: StatePicture): void {
  // One transparent pixel between tiles tells heads and layers apart.
  const step = tile + 1;
  const width = heads * step - 1;
  const height = layers * step - 1;
  const context = canvas.getContext("2d")!;
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  const image = context.createImageData(width, height);
  const [negative, zero, positive] = colours(canvas);
  for (let y = 0; y < layers * tile; y++)
    for (let x = 0; x < heads * tile; x++) {
      const value = pixels[y * heads * tile + x]! / 127;
      const end = value < 0 ? negative : positive;
      const share = Math.sqrt(Math.abs(value));
      const at = 4 * ((y + Math.floor(y / tile)) * width + x + Math.floor(x / tile));
      for (let i = 0; i < 3; i++) image.data[at + i] = zero[i]! + share * (end[i]! - zero[i]!);
      image.data[at + 3] = 255;
    }
  context.putImageData(image, 0, 0);
}
