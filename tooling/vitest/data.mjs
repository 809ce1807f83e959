// The one place that knows where data for tests and measurements lie: golden files in the repository (tooling/golden/data,
// whose page says how each was made), and what others made, which lies beside the repository where somebody has put it.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "..", "..");
export const goldenFolder = join(root, "tooling", "golden", "data");

/** @param {string[]} parts path below tooling/golden/data */
export const goldenPath = (...parts) => join(goldenFolder, ...parts);
/** @param {string[]} parts path below tooling/golden/data */
export const goldenBytes = (...parts) => new Uint8Array(readFileSync(goldenPath(...parts)));
/** @param {string[]} parts path below tooling/golden/data @returns {any} each suite knows the file's fields */
export const goldenJson = (...parts) => JSON.parse(readFileSync(goldenPath(...parts), "utf8"));

/** What others made and the repository does not hold: files or folders below ../shared. */
const othersFiles = {
  "the trained models of rwkv.cpp": "golden/rwkv.cpp",
  "the trained ROSA models of RWKV-LM": "golden/rosa",
  "the World vocabulary": "data/tokenizer/rwkv_vocab_v20230424.txt",
  "the 20B tokenizer": "data/tokenizer/20B_tokenizer.json",
  "the corpus of books": "data/corpus",
  "files as other tools write them": "cases",
};

/** @typedef {keyof typeof othersFiles} OthersFile */

export const othersNames = /** @type {OthersFile[]} */ (Object.keys(othersFiles));

/** @param {OthersFile} name @param {string[]} parts path below it, where it is a folder */
export const othersPath = (name, ...parts) => join(root, "..", "shared", othersFiles[name], ...parts);

/**
 * Why it cannot be used, or nothing; completes "skipped: ".
 * @param {OthersFile} name
 */
export const othersMissing = (name, exists = existsSync) =>
  exists(othersPath(name)) ? "" : `../shared/${othersFiles[name]} is absent: ${name}`;

/** A suite's title, with the reason where it is skipped. @param {string} title @param {string} reason */
export const withReason = (title, reason) => (reason ? `${title} (skipped: ${reason})` : title);
