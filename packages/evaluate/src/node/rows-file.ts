// Rows in a file, a JSON document a line behind a line that says what was asked of whom: a run that was interrupted goes on. A line
// that a kill or a full disk cut off is dropped.
import * as fs from "node:fs/promises";
import { InputError } from "@rwkv-ts/core";
import { appendToFile, takeLock, writeWholeFile } from "@rwkv-ts/core/tools";
import type { RowStore } from "../evaluate.js";
import type { JsonObject } from "../json.js";

/**
 * Rows in a file, a JSON document a line behind a line that says what was asked of whom, so that a run that was interrupted goes on. A
 * last line that was cut off is dropped.
 */
export class RowsFile implements RowStore {
  #last: Promise<unknown> = Promise.resolve();

  constructor(readonly path: string) {}

  /** Keeps other runs out of the file until it is released. @throws InputError that says who has it */
  async lock(): Promise<{ release(): Promise<void> }> {
    const lock = await takeLock(`${this.path}.lock`);
    if (lock.isHeld) return lock;
    const { pid, host, since } = lock;
    throw new InputError(
      `${this.path} is in use by another evaluation (process ${pid} on ${host}, since ${since}): wait for its end, or use another ` +
        `folder; if it does not run any more, delete ${this.path}.lock`,
    );
  }

  async begin(header: JsonObject): Promise<ReadonlyMap<number, JsonObject>> {
    const text = await fs.readFile(this.path, "utf8").catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return "";
      throw error;
    });
    const whole = text.slice(0, text.lastIndexOf("\n") + 1);
    const [first, ...lines] = whole.split("\n").slice(0, -1);
    if (first === undefined) {
      await writeWholeFile(this.path, `${JSON.stringify(header)}\n`);
      return new Map();
    }
    checkHeader(this.path, first, header);
    if (whole.length < text.length) await fs.truncate(this.path, Buffer.byteLength(whole));
    return new Map(lines.map((line, i) => rowOf(this.path, line, i + 2)));
  }

  /** In the order of the calls. */
  add(question: number, row: JsonObject): Promise<void> {
    const added = this.#last.then(() => appendToFile(this.path, `${JSON.stringify({ question, row })}\n`));
    this.#last = added.catch(() => undefined);
    return added;
  }
}

function rowOf(path: string, line: string, number: number): [number, JsonObject] {
  const { question, row } = (parsed(line) ?? {}) as { question?: number; row?: JsonObject };
  if (Number.isInteger(question) && typeof row === "object" && row !== null) return [question!, row];
  throw new InputError(`${path}, line ${number}: no row of an evaluation; delete the file to begin anew`);
}

/** @throws InputError that names every difference */
function checkHeader(path: string, line: string, header: JsonObject): void {
  if (line === JSON.stringify(header)) return;
  const before = parsed(line);
  if (typeof before !== "object" || before === null)
    throw new InputError(`${path} holds no rows of an evaluation: use another folder`);
  const [there, now] = [flat("", before as JsonObject), flat("", header)];
  const differences = Object.keys({ ...there, ...now }).filter((key) => there[key] !== now[key]);
  const shown = differences.map((key) => `${key}: ${there[key] ?? "none"} there, ${now[key] ?? "none"} now`);
  throw new InputError(`${path} holds rows of another evaluation (${shown.join("; ")}): use another folder`);
}

/** Values by their paths, as JSON. */
function flat(path: string, value: JsonObject): Record<string, string> {
  return Object.assign(
    {},
    ...Object.entries(value).map(([name, each]) =>
      typeof each === "object" && each !== null && !Array.isArray(each)
        ? flat(`${path}${name}.`, each as JsonObject)
        : { [`${path}${name}`]: JSON.stringify(each) },
    ),
  );
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
