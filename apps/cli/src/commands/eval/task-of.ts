// A task of the command line, with its data read and checked.
import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import {
  answers,
  compression,
  type Document,
  lambada,
  multipleChoice,
  needle,
  parseAnswers,
  parseDocuments,
  parseLambada,
  parseMultipleChoice,
  passkey,
  perplexity,
  ruler,
  type Task,
} from "@rwkv-ts/evaluate";
import { readInput, readInputText } from "../../input-file.js";
import { UsageError } from "../../terminal/report-error.js";
import type { EvalFlags, TaskName } from "./flags.js";

export interface MadeTask {
  // a task's rows are its own; who runs it only keeps them
  readonly task: Task;
  /** Most questions; undefined where the limit is the task's own. */
  readonly limit: number | undefined;
}

/** @throws UsageError for data that cannot be read, InputError for data with holes */
export async function taskOf(name: TaskName, flags: EvalFlags): Promise<MadeTask> {
  const { limit, window } = flags;
  const made = (task: unknown, most = limit): MadeTask => ({ task: task as Task, limit: most });
  switch (name) {
    case "perplexity": {
      const documents = await documentsOf(flags.data!);
      return documents.length === 1
        ? made(perplexity(documents, { tokens: limit, window }), undefined)
        : made(perplexity(documents, { window }));
    }
    case "lambada":
      return made(lambada(parseLambada(flags.data!, await textOf(flags.data!))));
    case "multiple-choice":
      return made(multipleChoice(parseMultipleChoice(flags.data!, await textOf(flags.data!)), flags));
    case "answers":
      return made(answers(parseAnswers(flags.data!, await textOf(flags.data!)), flags));
    case "compression":
      return made(compression(await documentsOf(flags.data!), flags));
    case "passkey":
      return made(passkey(gridOf(flags)));
    case "needle":
      return made(needle({ ...gridOf(flags), haystack: await haystackOf(flags) }));
    case "ruler": {
      const { kinds, lengths, samples, seed } = flags;
      return made(ruler({ kinds, lengths, samples, seed, haystack: await haystackOf(flags) }));
    }
    default:
      throw new Error(`${name} asks no model`);
  }
}

const gridOf = ({ lengths, depths, samples, seed }: EvalFlags) => ({ lengths, depths, samples, seed });

const haystackOf = async ({ haystack }: EvalFlags): Promise<string | undefined> =>
  haystack === undefined ? undefined : readInputText(haystack, "--haystack");

const textOf = (path: string): Promise<string> => readInputText(path, "--data");

/** Those of a file, or of all files of a folder in the order of their names. */
async function documentsOf(path: string): Promise<Document[]> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return parseDocuments(path, await readInput(path, "--data"));
  const entries = await readdir(path, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile() && !entry.name.startsWith(".")).map(({ name }) => name);
  const documents: Document[] = [];
  for (const name of names.sort()) {
    const file = join(path, name);
    documents.push(...parseDocuments(file, await readInput(file, "--data")));
  }
  if (documents.length === 0) throw new UsageError(`--data: the folder ${path} has no files`);
  return documents;
}
