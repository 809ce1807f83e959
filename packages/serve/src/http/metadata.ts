// What clients keep beside a thing of theirs.
import { ApiError } from "./api-error.js";
import type { Fields } from "./fields.js";

const [mostPairs, longestValue] = [16, 512];

/** As OpenAI's: at most 16 short texts. */
export function metadataOf(fields: Fields): Record<string, string> {
  const entries = Object.entries(fields.object("metadata")?.all ?? {});
  const isShort = ([key, value]: [string, unknown]) =>
    key.length <= 64 && typeof value === "string" && value.length <= longestValue;
  if (entries.length > mostPairs || !entries.every(isShort))
    throw new ApiError(400, `metadata takes at most ${mostPairs} texts of at most ${longestValue} characters`, {
      param: "metadata",
    });
  return Object.fromEntries(entries) as Record<string, string>;
}
