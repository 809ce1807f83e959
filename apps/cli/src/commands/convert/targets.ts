// What can be written, told by the name of the file.
import { type TensorEntry, writePth, writeSafetensors } from "@rwkv-ts/checkpoint";
import { isQuantised, type Storage } from "@rwkv-ts/core";
import { UsageError } from "../../terminal/report-error.js";

export interface ConvertFlags {
  weights?: Storage;
  vocab?: string;
  lora?: string;
  loraAlpha?: number;
  state?: string;
  config: Record<string, string>;
  json?: boolean;
}

export type Format = "safetensors" | "st" | "pth" | "gguf";

export interface Target {
  readonly path: string;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: { written: number; total: number }) => void;
}

/** @throws UsageError for a name that tells no format */
export function formatOf(path: string): Format {
  const extension = /\.(safetensors|st|pth|gguf)$/i.exec(path)?.[1]?.toLowerCase();
  if (extension !== undefined) return extension as Format;
  throw new UsageError(`${path}: only .safetensors, .gguf, .pth and .st files can be written; name it so`);
}

/** @throws UsageError for a storage that the format does not know */
export function checkStorage(path: string, { weights }: ConvertFlags): void {
  const format = formatOf(path);
  if (weights && isQuantised(weights) && (format === "pth" || format === "st"))
    throw new UsageError(
      `${path}: a .${format} file cannot hold ${weights}; take f32, f16 or bf16, or write .safetensors`,
    );
}

export async function writeEntries(
  { path, signal, onProgress }: Target,
  entries: readonly TensorEntry[],
  metadata: Record<string, string>,
): Promise<void> {
  const write = formatOf(path) === "pth" ? writePth : writeSafetensors;
  await write(path, entries, metadata, { signal, onProgress });
}
