// What tasks that train on a text have in common.
import { parseDocuments } from "@rwkv-ts/evaluate";
import type { ByteTokenizer } from "@rwkv-ts/tokenizer";
import { splitFiles, tokenize } from "@rwkv-ts/train";
import { readInputText } from "../../input-file.js";
import { UsageError } from "../../terminal/report-error.js";
import type { EvalFlags, TaskName } from "./flags.js";

/** The one learning rate of all runs. @throws UsageError for several */
export function rateOf(task: TaskName, { lr }: EvalFlags, usual: number): number {
  if (lr && lr.length > 1) throw new UsageError(`${task} trains all models at one learning rate: give one --lr`);
  return lr?.[0] ?? usual;
}

/** Bytes as ids, the end of the text held out. @throws UsageError for a file that cannot be read, InputError for one with holes */
export async function datasetOf(path: string, tokenizer: ByteTokenizer) {
  const text = await readInputText(path, "--data");
  parseDocuments(path, Buffer.from(text)); // tells holes before anything is trained
  const { train, validation } = splitFiles([{ name: path, text }]);
  return { train: tokenize(tokenizer, train), validation: tokenize(tokenizer, validation) };
}
