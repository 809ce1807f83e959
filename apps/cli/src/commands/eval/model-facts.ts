// What tells the model of a command line from another, so that rows that were kept of one are not taken for those of another: a file keeps its
// name when it is trained further.
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { type JsonObject, modelFacts } from "@rwkv-ts/evaluate";
import type { LanguageModel } from "@rwkv-ts/preset";
import { modelSource } from "../../open-model.js";
import type { EvalFlags } from "./flags.js";
import { adaptersOf } from "./results.js";

/** @param file of the model; what the rows of --out are kept for also says what is in it */
export async function modelOf(file: string | undefined, flags: EvalFlags, model: LanguageModel): Promise<JsonObject> {
  const facts = { ...modelFacts(model), ...adaptersOf(flags) };
  if (flags.out === undefined) return facts;
  const given = [await modelSource(file), flags.lora, flags.initialState].filter((path) => path !== undefined);
  const hash = createHash("sha256");
  for (const path of given) for (const each of await filesAt(path)) await addFile(hash, each);
  return { ...facts, contents: hash.digest("hex").slice(0, 16) };
}

const isModelFile = (name: string): boolean => /\.(safetensors|pth|pt|bin|gguf|st)$/i.test(name);

/** A file, or the models of a folder; none of a URL. */
async function filesAt(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isDirectory()) return found ? [path] : [];
  const names = (await readdir(path)).filter(isModelFile).sort();
  return names.map((name) => join(path, name));
}

async function addFile(hash: ReturnType<typeof createHash>, path: string): Promise<void> {
  for await (const bytes of createReadStream(path, { highWaterMark: 2 ** 22 })) hash.update(bytes as Uint8Array);
}
