// Files that an option or argument names, read whole; what cannot be read is told with its name.
import { readFile } from "node:fs/promises";
import { UsageError } from "./terminal/report-error.js";

/** @param option what named it, where that says more than the path. @throws UsageError that names the file */
export const readInput = (path: string, option?: string): Promise<Buffer> =>
  readFile(path).catch((error: Error) => {
    throw new UsageError(`${named(path, option)} cannot be read: ${error.message}`);
  });

/** Of text in UTF-8, without the mark of its order of bytes. @throws UsageError that names the file */
export async function readInputText(path: string, option?: string): Promise<string> {
  const bytes = await readInput(path, option);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (error) {
    const why = error instanceof TypeError ? "it is no UTF-8" : (error as Error).message;
    throw new UsageError(`${named(path, option)} cannot be read as text: ${why}`);
  }
}

const named = (path: string, option: string | undefined): string =>
  `${option === undefined ? "" : `${option}: `}${path || '""'}`;
