// The index of a model in several files, `model.safetensors.index.json` (or `pytorch_model.bin.index.json`):
//   {"metadata": {...}, "weight_map": {"<tensor>": "<file>", ...}}        the files lie beside the index
// Documentation: https://huggingface.co/docs/transformers/big_models#sharded-checkpoints

import { CheckpointError } from "@rwkv-ts/core";
import { messageOf } from "../../abort.js";
import type { Source } from "../../sources/source.js";

const largestIndex = 64 * 1024 * 1024;
const mostFiles = 4096;

/** Whether a file begins as JSON text; the length prefix of .safetensors holds zero bytes. */
export function looksLikeIndex(head: Uint8Array): boolean {
  const text = head.every((byte) => (byte >= 0x20 && byte < 0x7f) || (byte >= 9 && byte <= 13) || byte >= 0x80);
  return text && /^\s*\{/.test(String.fromCharCode(...head));
}

/** A plain name or a path further down: nothing that leads elsewhere. */
function isBeside(file: unknown): file is string {
  if (typeof file !== "string" || file.length === 0 || file.length > 1024) return false;
  return !/[\\:?#%\0]|^\//.test(file) && file.split("/").every((step) => step !== "" && step !== "." && step !== "..");
}

/** Reads the index: which file holds which tensors. */
export async function readIndex(source: Source, signal?: AbortSignal): Promise<Map<string, Set<string>>> {
  const fail = (what: string, cause?: unknown) => new CheckpointError(`${source.name} ${what}`, { cause });
  if (source.size > largestIndex) throw fail(`has ${source.size} bytes, too many for an index of a model's files`);
  const text = new TextDecoder().decode(await source.read(0, source.size, signal));
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw fail(`is not valid JSON: ${messageOf(error)}`, error);
  }
  const map = (json as { weight_map?: unknown } | null)?.weight_map;
  if (typeof map !== "object" || map === null || Array.isArray(map)) {
    throw fail('is no index of a model\'s files: it has no "weight_map"');
  }
  const files = new Map<string, Set<string>>();
  for (const [tensor, file] of Object.entries(map)) {
    if (!isBeside(file))
      throw fail(
        `puts ${tensor} into ${typeof file === "string" ? JSON.stringify(file) : "no name"}, which is no file beside it`,
      );
    const tensors = files.get(file);
    if (tensors) tensors.add(tensor);
    else files.set(file, new Set([tensor]));
    if (files.size > mostFiles) throw fail(`names more than ${mostFiles} files`);
  }
  if (files.size === 0) throw fail("names no tensors");
  return files;
}
