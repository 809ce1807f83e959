// The golden RWKV-7 model: random weights, a vocabulary of 128, here read as ASCII.
import { writeFileSync } from "node:fs";
import { goldenPath, goldenTensors, type Numbers } from "@rwkv-ts/golden";
import { CharacterTokenizer } from "@rwkv-ts/tokenizer";

export { expectClose, expectStateClose, goldenJson, goldenPath, goldenTensors } from "@rwkv-ts/golden";

export const pth = goldenPath("rwkv7", "model.pth");
export const safetensors = goldenPath("rwkv7", "model.safetensors");

/** Writes a tokenizer whose ids are ASCII codes. */
export function writeAscii(path: string): string {
  writeFileSync(path, new CharacterTokenizer(String.fromCharCode(...Array(128).keys())).serialise());
  return path;
}

export const expectedTensors = (): Promise<Map<string, Numbers>> => goldenTensors("rwkv7", "expected.safetensors");
