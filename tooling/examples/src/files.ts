// The files that examples name: small models of the repository, and texts, in a folder of the example's own.
import { copyFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { encodeSafetensors } from "../../../packages/checkpoint/src/index.js";
import { goldenPath } from "../../vitest/data.mjs";
import { root } from "./pages.js";

const embedded = join(root, "apps", "cli", "model", "model.safetensors");
/** Sizes of the embedded model, which the files that go with a model must fit. */
const [layers, channels, headSize] = [3, 256, 64] as const;

const sentence = "Once upon a time there was a king who had a book, and the book was long.\n";
const text = sentence.repeat(200);
const jsonLines = `${JSON.stringify({ text: sentence.repeat(8) })}\n`.repeat(20);

const numbers = (count: number): Uint8Array =>
  new Uint8Array(Float32Array.from({ length: count }, (_, i) => Math.sin(i + 1) / 100).buffer);
const entry = (name: string, shape: readonly number[]) => ({
  name,
  dtype: "F32" as const,
  shape,
  data: numbers(shape.reduce((a, b) => a * b, 1)),
});

/** By name, or by what a name begins with and its ending; the first that fits. */
const makers: readonly (readonly [name: RegExp, write: (path: string) => void])[] = [
  [/^lora\.pth$/, (path) => writeFileSync(path, loraFile())],
  [/^state\.pth$/, (path) => writeFileSync(path, stateFile())],
  [/^rwkv-x\.pth$/, (path) => copyFileSync(goldenPath("rwkv-x", "model.pth"), path)],
  [/^rwkv-?7a.*\.pth$/, (path) => copyFileSync(goldenPath("rwkv7a", "model.pth"), path)],
  [/^rwkv-?8.*rosa.*\.pth$/, (path) => copyFileSync(goldenPath("rwkv8-rosa1bit", "model.pth"), path)],
  [/^llama\.safetensors$/, (path) => copyFileSync(goldenPath("llama", "model.safetensors"), path)],
  [/^arwkv7\.gguf$/, (path) => copyFileSync(goldenPath("arwkv7", "model.gguf"), path)],
  [/^rwkv-?4.*\.pth$/, (path) => copyFileSync(goldenPath("rwkv4", "model.pth"), path)],
  [/^rwkv-?5.*\.pth$/, (path) => copyFileSync(goldenPath("rwkv5.2", "model.pth"), path)],
  [/^rwkv-?6.*\.pth$/, (path) => copyFileSync(goldenPath("rwkv6", "model.pth"), path)],
  // the content tells the format, whatever the name says
  [/\.(pth|gguf|safetensors)$/, (path) => copyFileSync(embedded, path)],
  [/\.txt$/, (path) => writeFileSync(path, text)],
  [/\.jsonl$/, (path) => writeFileSync(path, jsonLines)],
];

/** Writes the files that an example names into the folder, also those that it will write itself. */
export function writeFiles(folder: string, code: string): void {
  const names = new Set(code.match(/(?<![\w./:*-])[\w.-]+\.(?:pth|gguf|safetensors|txt|jsonl)\b/g) ?? []);
  for (const name of names) makers.find(([pattern]) => pattern.test(name))?.[1](join(folder, name));
}

const loraFile = (): Uint8Array =>
  encodeSafetensors([entry("blocks.0.att.key.lora_A", [4, channels]), entry("blocks.0.att.key.lora_B", [channels, 4])]);

const stateFile = (): Uint8Array =>
  encodeSafetensors(
    Array.from({ length: layers }, (_, i) =>
      entry(`blocks.${i}.att.time_state`, [channels / headSize, headSize, headSize]),
    ),
  );
