// The file of answers of a batch: JSON Lines, each appended whole as soon as it is there, so that a run that was cut off goes on behind it.
// Nothing that is no file of answers is ever changed, and one run at a time has it.
import { type FileHandle, open, rm, stat } from "node:fs/promises";
import { type HeldLock, naming, takeLock } from "@rwkv-ts/core/tools";
import { UsageError } from "../terminal/report-error.js";

/** How every line begins. */
const beginning = '{"custom_id":';

export class AnswerFile implements AsyncDisposable {
  #last: Promise<unknown> = Promise.resolve();

  private constructor(
    private readonly path: string,
    private readonly file: FileHandle,
    private readonly lock: HeldLock,
    /** Whether it was there, with nothing in it. */
    private readonly wasEmpty: boolean,
    /** What is answered already, by custom_id. */
    readonly answered: ReadonlySet<string>,
  ) {}

  /**
   * Opens a file of answers, or begins one. A line that was not written to its end is cut off.
   * @param option what names the file
   * @throws UsageError for a file of anything else, which stays as it is, and for one that another run has
   */
  static async open(path: string, option: string): Promise<AnswerFile> {
    const lock = await lockOf(path, option);
    let file: FileHandle | undefined;
    try {
      const there = await stat(path).catch(() => undefined);
      if (there && !there.isFile()) throw new UsageError(`${option}: ${path} is no regular file`);
      file = await open(path, "a+");
      const { answered, whole } = await answersIn(file, `${option}: ${path}`);
      await file.truncate(whole);
      return new AnswerFile(path, file, lock, there?.size === 0, answered);
    } catch (error) {
      await file?.close();
      await lock.release();
      throw error;
    }
  }

  /** Takes all answers out. */
  async clear(): Promise<void> {
    await this.file.truncate(0);
  }

  /** Appends answers, each as one line. */
  append(...answers: readonly { readonly custom_id: string }[]): Promise<void> {
    const lines = answers.map(({ custom_id, ...rest }) => `${JSON.stringify({ custom_id, ...rest })}\n`);
    const written = this.#last.then(() => this.file.appendFile(lines.join("")).catch(naming(this.path)));
    this.#last = written.catch(() => undefined);
    return written;
  }

  /** A file that holds nothing goes, unless it was there so. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#last;
    const { size } = await this.file.stat();
    await this.file.close();
    if (size === 0 && !this.wasEmpty) await rm(this.path, { force: true });
    await this.lock.release();
  }
}

async function lockOf(path: string, option: string): Promise<HeldLock> {
  const lock = await takeLock(`${path}.lock`).catch((error: Error) => {
    throw new UsageError(`${option}: ${path || '""'} cannot be written: ${error.message}`);
  });
  if (lock.isHeld) return lock;
  throw new UsageError(
    `${option}: ${path} is in use by another run (process ${lock.pid} on ${lock.host}, since ${lock.since}): wait for its end, or name ` +
      `another file; if it does not run any more, delete ${path}.lock`,
  );
}

/** The answers of a file of any size, and how many bytes its whole lines have. */
async function answersIn(file: FileHandle, name: string): Promise<{ answered: Set<string>; whole: number }> {
  const answered = new Set<string>();
  let [rest, whole] = [Buffer.alloc(0), 0];
  for await (const bytes of file.createReadStream({ start: 0, autoClose: false, highWaterMark: 2 ** 20 })) {
    rest = Buffer.concat([rest, bytes as Buffer]);
    for (let end = rest.indexOf(0x0a); end >= 0; end = rest.indexOf(0x0a)) {
      const id = answeredBy(rest.toString("utf8", 0, end));
      if (id === undefined) throw new UsageError(`${name} holds lines that are no answers: name another file`);
      answered.add(id);
      whole += end + 1;
      rest = rest.subarray(end + 1);
    }
    const start = rest.toString("utf8", 0, beginning.length);
    if (!beginning.startsWith(start))
      throw new UsageError(`${name} holds lines that are no answers: name another file`);
  }
  return { answered, whole };
}

/** Whose answer a line is; undefined where it is none. */
function answeredBy(line: string): string | undefined {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value !== "object" || value === null || !("response" in value && "error" in value)) return undefined;
    const { custom_id } = value as { custom_id?: unknown };
    return typeof custom_id === "string" ? custom_id : undefined;
  } catch {
    return undefined;
  }
}
