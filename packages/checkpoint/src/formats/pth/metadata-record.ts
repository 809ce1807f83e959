// The record of a .pth of ours that holds the strings beside the tensors (a tokenizer, ...), as JSON. torch reads only the records
// that it knows.

import { CheckpointError } from "@rwkv-ts/core";

/** Below the archive's folder. */
export const metadataRecord = "rwkv-ts.json";
export const largestMetadata = 64 * 1024 * 1024;

/** @throws CheckpointError for anything but an object of strings; `file` names it */
export function parseMetadata(file: string, text: string): Record<string, string> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  const entries = isObject ? Object.entries(value as object) : undefined;
  if (!entries?.every((entry): entry is [string, string] => typeof entry[1] === "string"))
    throw new CheckpointError(`${file} is damaged: its record ${metadataRecord} is not an object of strings`);
  return Object.fromEntries(entries);
}
